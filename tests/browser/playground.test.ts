import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM, isMissing, picture } from './chromium.ts';
import { inPlayground } from './playground.ts';

if (isMissing)
  console.log(`The browser tests are left out: there is no Chromium at ${CHROMIUM}. Set CHROMIUM to its path to run them.`);

const WORDS = {
  en: {
    sentence: 'We run Exchange 2007 with 1,200 mailboxes, have 3 weeks, data must stay in Korea, no coexistence needed',
    staged: 'Staged migration',
    start: 'start',
    mailboxes: 'Number of mailboxes',
    duration: 'Time for the migration',
    inCountry: 'Yes, in one country',
    country: 'Country',
    korea: 'South Korea',
    no: 'No',
    recommend: 'Recommend',
    compare: 'Compare options',
    change: 'Change an answer',
    lookUp: 'When does Exchange 2013 end?',
  },
  ko: {
    sentence: '익스체인지 2007, 사서함 1200개, 3주, 데이터는 국내 보관, 공존 필요 없음',
    staged: '단계적(스테이지드) 마이그레이션',
    start: '시작',
    mailboxes: '사서함 수',
    duration: '마이그레이션 기간',
    inCountry: '예, 국내 등 특정 국가에',
    country: '국가',
    korea: '대한민국',
    no: '아니요',
    recommend: '추천 보기',
    compare: '방법 비교',
    change: '답변 바꾸기',
    lookUp: '2013은 지원이 언제 끝나나요?',
  },
} as const;

let page: () => Page;

describe.skipIf(isMissing)('in the Playground', () => {
  page = inPlayground(1600);

  it('the welcome leads to the form', async () => {
    await shoot('welcome');
    await press('Get a recommendation');
    await heading('Which migration fits?').waitFor();
    expect(await cards().count()).toBe(1);
  });

  it('the welcome can be read in Korean', async () => {
    await press('한국어');
    await button('추천 받기').waitFor();
    await shoot('welcome-ko');
  });

  it('a mention in a channel is answered in its thread, and only that', async () => {
    await page().getByRole('treeitem', { name: 'My Team - General' }).click();
    await page().getByText('Start a new post').waitFor();
    expect(await cards().count()).toBe(0);
    await textbox().click();
    await page().keyboard.type('@Te');
    await page().getByText('Test Bot', { exact: true }).last().click();
    await page().keyboard.insertText(' 2016 지원 종료일은?');
    await page().getByRole('button', { name: 'Post' }).click();
    await heading('Exchange Server 2016').waitFor();
    await press('추천 받기');
    await input(WORDS.ko.mailboxes).waitFor();
    await shoot('channel');
    expect(await cards().count()).toBe(1);
  });

  describe.each(['en', 'ko'] as const)('in %s', (lang) => {
    const words = WORDS[lang];

    it('one sentence gets the recommendation, and its buttons work', async () => {
      await type(words.sentence);
      await heading(words.staged).waitFor();
      expect(await cards().count()).toBe(2);
      await shoot(`recommendation-${lang}`);
      await press(words.compare);
      await gone(button(words.compare));
      await shoot(`comparison-${lang}`);
      expect(await cards().count()).toBe(2);
    });

    it('the form is filled in, submitted, replaced in place and changed', async () => {
      await type(words.start);
      await input(words.mailboxes).fill('1,200');
      await input(words.duration).fill('3');
      await card().getByLabel(words.inCountry).check();
      await input(words.country).fill(words.korea);
      await card().getByLabel(words.no, { exact: true }).check();
      await shoot(`form-${lang}`);
      await press(words.recommend);
      await heading(words.staged).waitFor();
      expect(await cards().count()).toBe(2);
      await press(words.change);
      expect(await input(words.mailboxes).inputValue()).toMatch(/^1,?200$/);
    });

    it('a form with something missing is not sent, and one with a wrong answer comes back with a reason', async () => {
      await type(words.start);
      await press(words.recommend);
      await shoot(`form-missing-${lang}`);
      await input(words.mailboxes).fill('0');
      await input(words.duration).fill('3');
      await card().getByLabel(words.inCountry).check();
      await input(words.country).fill('Atlantis');
      await card().getByLabel(words.no, { exact: true }).check();
      await press(words.recommend);
      await card().getByText('Atlantis').first().waitFor();
      await shoot(`form-wrong-${lang}`);
      expect(await input(words.mailboxes).inputValue()).toBe('0');
      expect(await cards().count()).toBe(2);
    });

    it('questions are answered step by step, with a look-up between them', async () => {
      await type(lang === 'ko' ? '익스체인지 2007을 사용합니다' : 'We run Exchange 2007');
      await shoot(`question-${lang}`);
      await type(words.lookUp);
      await card().getByText('2023').first().waitFor();
      await shoot(`support-${lang}`);
      for (const answer of ['1200', lang === 'ko' ? '3주' : '3 weeks', words.no, words.no]) await type(answer);
      await heading(words.staged).waitFor();
    });

    it('a card fits a narrow window', async () => {
      await page().setViewportSize({ width: 900, height: 1600 });
      await type(words.sentence);
      await heading(words.staged).waitFor();
      const [shown, needed] = await card().evaluate((element) => [element.clientWidth, element.scrollWidth]);
      expect(needed).toBeLessThanOrEqual(shown ?? 0);
      await shoot(`recommendation-narrow-${lang}`);
    });
  });
});

const textbox = (): Locator => page().locator('[data-lexical-editor=true][role=textbox]').first();
const cards = (): Locator => page().locator('.ac-adaptiveCard');
const card = (): Locator => cards().last();
const heading = (name: string): Locator => card().getByRole('heading', { name, exact: true });
const button = (name: string): Locator => card().getByRole('button', { name, exact: true });
const input = (label: string): Locator => card().getByRole('textbox', { name: label });

async function press(name: string): Promise<void> {
  await button(name).first().click();
}

async function gone(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: 'detached' });
}

/** Types as a person does, and waits for the answer. */
async function type(text: string): Promise<void> {
  const before = await cards().count();
  await textbox().click();
  await page().keyboard.insertText(text);
  await page().keyboard.press('Enter');
  await cards().nth(before).waitFor();
}

async function shoot(name: string): Promise<void> {
  await page().screenshot({ path: picture(name) });
}
