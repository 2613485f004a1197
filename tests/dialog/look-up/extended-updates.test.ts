import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/locale.ts';
import { render } from '../../../src/render/render.ts';
import { texts } from '../../render/card-faults.ts';
import { gist, knowledge, STAGE, Talk } from '../conversation.ts';

const WINDOWS = 'windows-server-2008 windows-server-2008-r2 windows-server-2012 windows-server-2012-r2 windows-server-2016';

const ASKED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'support exchange-2013 esu': [
    ['does ESU exist for 2013'],
    ['2013도 ESU 있어?'],
    ['is there ESU for 2016?', 'and 2013?'],
    ['ESU 있어?', '2013은?'],
  ],
  'support exchange-2016 esu': [['is there ESU for 2016?'], ['2016 ESU 언제까지예요'], ['2016 지원 언제 끝나', 'ESU는?']],
  'support exchange-2019 esu': [['can we still buy ESU for 2019'], ['2019 ESU 끝났어?'], ['확장 보안 업데이트 2019']],
  'support exchange-se esu': [['ESU for SE'], ['SE도 ESU 있어?']],
  'support windows-server-2012-r2 esu': [['2012 R2 ESU 있어?']],
  'support exchange-2016 exchange-2019 esu': [
    ['does ESU restore support'],
    ['what is ESU'],
    ['ESU 사면 지원돼?'],
    ['ESU가 뭐야'],
  ],
  [`support ${WINDOWS} esu`]: [['windows server ESU'], ['윈도우 서버 ESU 있어?']],
  'support exchange-2016': [['2016 eos?'], ['2016 지원 종료일']],
};

describe.each(Object.entries(ASKED))('%s', (expected, said) => {
  test.each(said.map((turns) => [turns] as const))('%j', (turns) => {
    const talk = new Talk({ locale: 'en' });
    const replies = turns.map((turn) => gist(talk.say(turn)));
    expect(replies.at(-1)).toBe(expected);
  });
});

/** On which day, of what, what is answered first. */
const ANSWERS: readonly (readonly [today: string, product: string, Readonly<Record<Locale, RegExp>>])[] = [
  ['2026-11-26', '2013', { en: /^No: .* Exchange 2016 and 2019 only\./, ko: /^아니요\..*Exchange 2016과 2019뿐입니다\./ }],
  ['2026-11-26', '2010', { en: /^No: /, ko: /^아니요\./ }],
  ['2026-11-26', 'SE', { en: /^No: .*Exchange SE is supported/, ko: /^아니요\..*지원됩니다|지원 중/ }],
  ['2026-11-26', '2016', { en: /^Not any more: .*end of October 2026.*not restore support/, ko: /10월 말에 끝났고, 지금은/ }],
  ['2026-06-01', '2019', { en: /^Yes: .*end of October 2026.*not restore support/, ko: /^예\..*연장되지는 않습니다/ }],
  ['2025-01-01', '2019', { en: /^Yes, once support .* ends on 14 October 2025/, ko: /^예\..*2025년 10월 14일/ }],
];

describe.each(ANSWERS)('on %s, ESU for %s', (today, product, words) => {
  test.each(['en', 'ko'] as const)('%s', (locale) => {
    const text = locale === 'en' ? `is there ESU for ${product}?` : `${product} ESU 있어?`;
    const reply = new Talk({ locale, today }).say(text);
    expect(render({ ...STAGE, today }, reply).summary).toMatch(words[locale]);
  });
});

test.each([
  ['en', 'ESU for 2013 and 2016?', 'none known', 'the end of October 2026 (ESU Period 2)'],
  ['ko', '2013이랑 2016 ESU 있어?', '알려진 ESU 없음', '2026년 10월 말(ESU 2차 기간)'],
] as const)('%s: of several, each stands with the end of its ESU, not of its support', (locale, text, none, end) => {
  const facts = texts(render(STAGE, new Talk({ locale }).say(text)).card).join('\n');
  expect(facts).toContain(none);
  expect(facts).toContain(end);
  expect(facts).not.toMatch(/14 October 2025|2025년 10월 14일/);
});

test('whether a version has ESU is read from the knowledge', () => {
  const products = new Map(knowledge.products);
  const old = products.get('exchange-2013');
  const esu = products.get('exchange-2016')?.support.esu ?? [];
  if (old) products.set(old.id, { ...old, support: { ...old.support, esu } });
  const reply = new Talk({ locale: 'en' }).say('ESU for 2013?');
  expect(render({ ...STAGE, knowledge: { ...knowledge, products } }, reply).summary).toMatch(/^Not any more/);
});

test('of several that are over, the date stands in the first sentence', () => {
  const said = (text: string) => render({ ...STAGE, today: '2026-11-26' }, new Talk().say(text)).summary;
  expect(said('2016 2019 ESU 언제까지')).toContain('2026년 10월 말에 끝났습니다');
  expect(said('when do the ESU of 2016 and 2019 end')).toContain('until the end of October 2026');
});
