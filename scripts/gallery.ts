import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { CHROMIUM, openBrowser } from '../tests/browser/chromium.ts';
import { galleryPage } from '../tests/browser/gallery/page.ts';
import { samples } from '../tests/browser/gallery/samples.ts';
import { THEMES } from '../tests/browser/gallery/teams.ts';

/** Writes one page with every card in both languages, both themes and three widths, and, where there is a Chromium, pictures of them. */

const FOLDER = new URL('../gallery/', import.meta.url);
const DOCS = new URL('../docs/', import.meta.url);
/** What the README shows: a card in both languages. */
const PICTURES = { 'recommendation-staged': 'recommendation.png', 'look-up-support': 'look-up.png' };

const all = samples();
const file = new URL('index.html', FOLDER);
mkdirSync(FOLDER, { recursive: true });
writeFileSync(file, galleryPage(all));
console.log(`${all.length} cards in ${fileURLToPath(file)}`);
if (existsSync(CHROMIUM)) await takePictures();
else console.log(`No pictures: there is no Chromium at ${CHROMIUM}. Set CHROMIUM to its path.`);

/** A picture of each card in each theme, in all widths. */
async function takePictures(): Promise<void> {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1700, height: 1000 } });
  await page.goto(`${file}#name=welcome`);
  for (const theme of THEMES) {
    for (const { name } of all)
      await take(page, `theme=${theme}&name=${name}`, 'section', new URL(`${name}-${theme}.png`, FOLDER));
  }
  for (const [name, picture] of Object.entries(PICTURES)) {
    await take(page, `theme=light&width=480&name=${name}`, '.row', new URL(picture, DOCS));
  }
  await browser.close();
}

async function take(page: Page, choice: string, part: string, path: URL): Promise<void> {
  await page.evaluate(`showCards('${choice}')`);
  await page.locator(part).screenshot({ path: fileURLToPath(path) });
}
