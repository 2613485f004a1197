import { describe, expect, it } from 'vitest';
import { isMissing, picture } from './chromium.ts';
import { inPlayground } from './playground.ts';

/** Questions as people type them, and words of the answer. */
const ASKED = {
  en: [
    ['2013 eos?', '11 April 2023'],
    ['and 2016?', '14 October 2025'],
    ['what ends next', '12 January 2027'],
    ['which exchange runs on windows server 2012 R2?', 'Exchange 2016'],
    ['can 2007 and 2016 coexist', '2007'],
    ['2007 -> SE', 'Exchange 2007 → 2013 → 2016 → SE'],
    ['cutover vs staged', 'A few weeks'],
    ['can I do cutover with 400 mailboxes?', '2,000'],
    ['how long for 1200 mailboxes', '30'],
    ['when does EWS stop', '1 April 2027'],
  ],
  ko: [
    ['익스체인지 2013 지원 언제 끝났죠', '2023년 4월 11일'],
    ['그럼 2019는?', '2025년 10월 14일'],
    ['지원되는 버전 뭐 있어요', 'Exchange SE'],
    ['2016 최소 OS', 'Windows Server 2012'],
    ['2010이랑 2013 공존 되나요', 'SP3'],
    ['2010에서 SE 업그레이드 경로', '2016'],
    ['컷오버 제한 몇 개', '2,000'],
    ['하이브리드', '최소 하이브리드'],
    ['한국에 데이터 보관되나요?', '서울'],
    ['DLP는 몇 버전부터?', 'Exchange 2013'],
  ],
} as const;

describe.skipIf(isMissing)('look-ups in the Playground', () => {
  const page = inPlayground(1200);

  it.each(['en', 'ko'] as const)('ten in the chat, in %s', async (lang) => {
    for (const [index, [question, words]] of ASKED[lang].entries()) {
      await page().getByRole('textbox').last().click();
      await page().keyboard.insertText(question);
      await page().keyboard.press('Enter');
      const answer = page()
        .locator('.ac-adaptiveCard')
        .nth(index + 1);
      await answer.waitFor();
      expect((await answer.textContent()) ?? '', question).toContain(words);
      await answer.screenshot({ path: picture(`look-up-${lang}-${index + 1}`) });
    }
  });

  it.each([
    ['2013 eos', 'Support for Exchange 2013 ended'],
    ['컷오버 제한', '컷오버'],
  ])('%s in the compose box', async (query, words) => {
    await page().getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page().getByText('Search Command').click();
    await page().getByPlaceholder('Enter a search term').fill(query);
    await page().getByText(words).first().waitFor();
    await page().screenshot({ path: picture(`search-${query.replaceAll(' ', '-')}`) });
  });
});
