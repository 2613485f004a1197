import { z } from 'zod';
import pagesJson from './pages.json' with { type: 'json' };

const LANGUAGES = ['ko', 'en'] as const;
const Line = z.strictObject({ en: z.string().min(1), ko: z.string().min(1) });
const Lines = z.array(z.string().min(1)).min(1);
const Content = z.strictObject({
  title: Line,
  parts: z.array(z.strictObject({ heading: Line.optional(), en: Lines, ko: Lines })).min(1),
});
type Content = z.infer<typeof Content>;
const Pages = z.strictObject({ about: Content, privacy: Content, terms: Content });

/** A page that anyone may read, at its path. */
export type Page = Readonly<{ path: string; html: string }>;

/** Nothing of a page comes from elsewhere, and nothing of it runs. */
export const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'public, max-age=3600',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const PATHS = { about: '/', privacy: '/privacy', terms: '/terms' } as const;

/** What the app package of Teams refers to: what the bot is, its privacy text, its terms. `days`: how long a session is kept. */
export function pages(days: number): readonly Page[] {
  const content = Pages.parse(pagesJson);
  return (['about', 'privacy', 'terms'] as const).map((id) => ({ path: PATHS[id], html: htmlOf(content[id], days) }));
}

function htmlOf({ title, parts }: Content, days: number): string {
  const sections = LANGUAGES.map((language) => {
    const texts = parts.map((part) => {
      const heading = part.heading ? `<h2>${escaped(part.heading[language])}</h2>` : '';
      const lines = part[language].map((line) => `<p>${escaped(line.replace('{days}', String(days)))}</p>`);
      return `${heading}${lines.join('')}`;
    });
    return `<section lang="${language}"><h1>${escaped(title[language])}</h1>${texts.join('')}</section>`;
  });
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(`${title.ko} · ${title.en}`)}</title><style>${STYLE}</style></head><body><main>${sections.join('<hr>')}</main></body></html>`;
}

const STYLE =
  'body{margin:0;font:1rem/1.6 system-ui,sans-serif;color-scheme:light dark}main{max-width:42rem;margin:auto;padding:1.5rem}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:1.5rem}hr{margin:2rem 0;border:0;border-top:1px solid}p{word-break:keep-all;overflow-wrap:anywhere}';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
