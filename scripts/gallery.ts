import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { galleryPage } from '../tests/browser/gallery/page.ts';
import { samples } from '../tests/browser/gallery/samples.ts';

/** Writes one page with every card in both languages, both themes and three widths. */
const folder = new URL('../gallery/', import.meta.url);
mkdirSync(folder, { recursive: true });
const page = new URL('index.html', folder);
const all = samples();
writeFileSync(page, galleryPage(all));
console.log(`${all.length} cards in ${fileURLToPath(page)}`);
