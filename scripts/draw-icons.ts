import { readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../tests/browser/chromium.ts';

/** Draws the icons of the app package from the SVG beside them, as the sizes that Teams asks for. */
const SIZES = { color: 192, outline: 32 } as const;

const browser = await openBrowser();
for (const [name, size] of Object.entries(SIZES)) {
  const file = (ending: string) => new URL(`../manifest/${name}.${ending}`, import.meta.url);
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(file('svg'), 'utf8')}`);
  writeFileSync(file('png'), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
