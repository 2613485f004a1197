import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/dialog/reply.ts';
import { LOCALES } from '../../src/locale.ts';
import { render } from '../../src/render/render.ts';
import { knowledge, STAGE } from '../dialog/conversation.ts';
import { everyLookUp } from '../render/look-ups.ts';
import { buttonsOf } from '../teams-client.ts';
import { isMissing, openBrowser } from './chromium.ts';
import { galleryPage, WIDTHS } from './gallery/page.ts';
import { samples } from './gallery/samples.ts';
import { THEMES } from './gallery/teams.ts';

const FAULTS = readFileSync(new URL('gallery/faults.js', import.meta.url), 'utf8');

const GALLERY = 'http://gallery.test/';

type Fault = Readonly<{ name: string; language: string; fault: string }>;

/** What is done to a card, and what is then to be said of it. */
const PLANTED = [
  ['wider than the card', `card.querySelector('.ac-pushButton').style.minWidth = '400px'`],
  ['cut off', `card.querySelector('.ac-textBlock').style.height = '9px'`],
  ['over each other', `card.querySelectorAll('.ac-textBlock')[1].style.marginTop = '-30px'`],
  ['contrast 2.', `card.querySelector('.ac-textBlock').style.color = '#a0a0a0'`],
  ['contrast 1.', `card.querySelector('input[placeholder]').style.backgroundColor = '#707070'`],
  [
    'no label',
    `for (const name of ['aria-labelledby', 'aria-label', 'id']) card.querySelector('input[type=text]').removeAttribute(name)`,
  ],
] as const;

let browser: Browser;
let page: Page;

describe.skipIf(isMissing)('every kind of card, as Teams would draw it', () => {
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1700, height: 1000 } });
    await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: galleryPage(samples()) }));
    await page.goto(`${GALLERY}#name=welcome`);
    await page.evaluate(FAULTS);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('as they arrive, on a phone', async () => {
    await show(`theme=light&width=${WIDTHS[0]}`);
    expect(await faultsOnPage()).toEqual([]);
  });

  it.each(THEMES.flatMap((theme) => WIDTHS.map((width) => [theme, width] as const)))(
    'unfolded, %s, %i pixels wide',
    async (theme, width) => {
      await show(`theme=${theme}&width=${width}`);
      await page.evaluate('unfold()');
      expect(await faultsOnPage()).toEqual([]);
    },
  );

  it('whatever is asked next has a title that fits on a button of a phone', async () => {
    const titles = LOCALES.flatMap((locale) =>
      [...everyLookUp(knowledge)].flatMap((lookUp) => titlesOn({ kind: 'answer', lookUp, locale })),
    );
    await show('name=welcome');
    expect(await page.evaluate<string[]>(`tooWide(${JSON.stringify([...new Set(titles)])})`)).toEqual([]);
  });

  it('a card has the same parts in both languages', async () => {
    await show(`theme=light&width=${WIDTHS[1]}`);
    const trees = await page.evaluate<Record<string, string>>('trees()');
    const names = samples().map(({ name }) => name);
    expect(names.filter((name) => trees[`${name} en`] !== trees[`${name} ko`])).toEqual([]);
    expect(Object.keys(trees)).toHaveLength(2 * names.length);
  });

  it.each(PLANTED)('a planted fault is found: %s', async (fault, plant) => {
    await show('theme=light&width=320&name=form');
    expect(await faultsOnPage()).toEqual([]);
    await page.evaluate(`{ const card = document.querySelector('.card'); ${plant} }`);
    const found = await page.evaluate<Fault[]>('faults()');
    expect(found.map(({ fault: words }) => words).join()).toContain(fault);
  });

  it('a planted difference between the languages is found', async () => {
    await show('theme=light&width=320&name=form');
    const alike = async () => {
      const trees = await page.evaluate<Record<string, string>>('trees()');
      return trees['form en'] === trees['form ko'];
    };
    expect(await alike()).toBe(true);
    await page.evaluate(`document.querySelector('.card p').remove()`);
    expect(await alike()).toBe(false);
  });
});

function titlesOn(reply: Reply): string[] {
  const { card } = render(STAGE, reply);
  return buttonsOf(card).map(({ title }) => title);
}

async function show(choice: string): Promise<void> {
  await page.evaluate(`showCards('${choice}')`);
}

/** Faults in words; the cards that have one are left as pictures. */
async function faultsOnPage(): Promise<string[]> {
  const faults = await page.evaluate<Fault[]>('faults()');
  for (const { name, language } of faults.slice(0, 5)) {
    const path = fileURLToPath(new URL(`../../screenshots/fault-${name}-${language}.png`, import.meta.url));
    await page.locator(`.card[data-name="${name}"][data-language="${language}"]`).screenshot({ path });
  }
  return faults.map(({ name, language, fault }) => `${name} (${language}): ${fault}`);
}
