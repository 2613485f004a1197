import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Sample } from './samples.ts';
import { hostConfig, PALETTES, THEMES, type Theme } from './teams.ts';

/** Widths of a phone, of the side panel of a meeting, and of a chat on a desk, in pixels. */
export const WIDTHS = [320, 480, 800] as const;

const require = createRequire(import.meta.url);
const SCRIPTS = [
  require.resolve('adaptivecards/dist/adaptivecards.min.js'),
  require.resolve('markdown-it/browser'),
  new URL('draw.js', import.meta.url),
] as const;

/** One page that needs nothing else. Its address chooses what it shows: `#theme=dark&width=320&language=ko&name=form`. */
export function galleryPage(samples: readonly Sample[]): string {
  const data = { samples, widths: WIDTHS, themes: Object.fromEntries(THEMES.map((theme) => [theme, hostConfig(theme)])) };
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Cards</title>
<style>${readFileSync(new URL('page.css', import.meta.url), 'utf8')}${THEMES.map(themeStyle).join('')}</style>
<header></header>
<main></main>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
${SCRIPTS.map((file) => `<script>${readFileSync(file, 'utf8')}</script>`).join('\n')}
</html>
`;
}

function themeStyle(theme: Theme): string {
  const colors = Object.entries(PALETTES[theme]).map(([name, value]) => `--${name}: ${value};`);
  return `.${theme} { ${colors.join(' ')} }\n`;
}
