import { describe, expect, test } from 'vitest';
import { LookUp } from '../../src/dialog/look-up/look-up.ts';
import type { Reply } from '../../src/dialog/reply.ts';
import type { OptionId } from '../../src/knowledge/schema.ts';
import { LOCALES, type Locale } from '../../src/locale.ts';
import next from '../../src/render/look-up/next.json' with { type: 'json' };
import { lookUpTitle } from '../../src/render/look-up/title.ts';
import { type Rendered, render } from '../../src/render/render.ts';
import { sceneOf } from '../../src/render/scene.ts';
import type { PartialAnswers } from '../../src/rules/answers.ts';
import { knowledge, STAGE, TODAY } from '../dialog/conversation.ts';
import { faultsOf, heading, shape, texts, walk } from './card-faults.ts';
import { everyLookUp } from './look-ups.ts';

const THEN = '2018-01-31';
const all = [...everyLookUp(knowledge)];

/** As long as answers get: every button carries them. */
const ANSWERS = {
  source: '2007',
  mailboxes: 1_000_000,
  duration: 3650,
  residency: 'in-country',
  country: 'KR',
  coexistence: false,
} as const;

function answer(lookUp: LookUp, locale: Locale = 'en', today = TODAY): Rendered {
  return render({ ...STAGE, today, showDate: true }, { kind: 'answer', lookUp, locale, answers: ANSWERS });
}

/** The look-ups that the buttons of a card ask. */
function asked(card: object): LookUp[] {
  return [...walk(card)].flatMap(({ type, data }) => {
    const { ask } = (data ?? {}) as { ask?: LookUp };
    return type === 'Action.Execute' && ask ? [ask] : [];
  });
}

test('all look-ups of the tests can be asked', () => {
  expect(all.filter((lookUp) => !LookUp.safeParse(lookUp).success)).toEqual([]);
  expect(new Set(all.map(({ about }) => about)).size).toBe(LookUp.options.length);
});

test('what is asked next is said of hazards and topics that there are', () => {
  for (const kind of ['hazards', 'topics'] as const)
    expect(Object.keys(next[kind]).filter((id) => !knowledge[kind].has(id))).toEqual([]);
});

test.each(LOCALES)('the newest update stands on its card once, in %s', (locale) => {
  const newest = knowledge.products.get('exchange-se')?.latest?.text[locale] ?? '';
  const times = (lookUp: LookUp) => texts(answer(lookUp, locale).card).join('\n').split(newest).length - 1;
  expect(newest).not.toBe('');
  expect(times({ about: 'support', products: ['exchange-se'], part: 'updates' })).toBe(1);
  expect(times({ about: 'support', products: ['exchange-se'] })).toBe(1);
});

test('how long a way takes is said without its levels, to which a button leads', () => {
  const { card } = answer({ about: 'path', from: '2013', to: 'SE', part: 'duration' });
  expect(texts(card).join('\n')).not.toMatch(/CU\d|Update levels/);
  expect(asked(card)[0]).toEqual({ about: 'path', from: '2013', to: 'SE' });
});

test('who has told everything is led back to the recommendation, the others to the questions', () => {
  const doing = (answers: PartialAnswers) => {
    const { card } = render(STAGE, { kind: 'answer', lookUp: { about: 'ends-next' }, locale: 'en', answers });
    return [...walk(card)].flatMap(({ type, verb }) => (type === 'Action.Execute' && verb !== 'look-up' ? [verb] : []));
  };
  expect(doing(ANSWERS)).toEqual(['recommend']);
  expect(doing({ source: '2007' })).toEqual(['start']);
});

describe.each(LOCALES)('look-ups in %s', (locale) => {
  test.each([TODAY, THEN, '2024-06-01'])(
    'no card has a fault on %s',
    (today) => {
      const faults = all.flatMap((lookUp) =>
        faultsOf(answer(lookUp, locale, today).card, locale).map((fault) => `${JSON.stringify(lookUp)}: ${fault}`),
      );
      expect(faults).toEqual([]);
    },
    120_000,
  );

  test('every card answers in one sentence that the notification repeats, and says where it is from', () => {
    for (const lookUp of all) {
      const { card, summary } = answer(lookUp, locale);
      const name = JSON.stringify(lookUp);
      expect(String(heading(card)).length, name).toBeGreaterThan(2);
      expect(summary.length, name).toBeGreaterThan(8);
      expect(
        texts(card)[1]
          ?.replaceAll('**', '')
          .replace(/\s*\n+\s*/g, ' '),
        name,
      ).toBe(summary);
      const unknown = summary === texts(answer({ about: 'topic', topic: 'no-such-topic' }, locale).card)[1];
      expect(
        texts(card).some((text) => /\(\d+\).*2026/.test(text)),
        name,
      ).toBe(!unknown);
    }
  });

  test('every card leads on, and never to itself or to nothing', () => {
    const unknown = answer({ about: 'topic', topic: 'no-such-topic' }, locale).summary;
    for (const lookUp of all) {
      const more = asked(answer(lookUp, locale).card);
      expect(more.length, JSON.stringify(lookUp)).toBeGreaterThan(0);
      expect(more.map((ask) => JSON.stringify(ask))).not.toContain(JSON.stringify(lookUp));
      for (const ask of more) {
        expect(LookUp.safeParse(ask).success).toBe(true);
        expect(answer(ask, locale).summary, JSON.stringify(ask)).not.toBe(unknown);
      }
    }
  }, 60_000);

  test('every button has a short title', () => {
    const scene = sceneOf(STAGE, { kind: 'welcome', locale });
    for (const lookUp of all.filter((one) => one.about !== 'support' || one.products.length < 3)) {
      const title = lookUpTitle(scene, lookUp);
      expect(title.length, title).toBeGreaterThan(2);
      expect(title.length, title).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/no-such|undefined|\{/);
    }
  });

  test('an open question of the interview stands below the answer, with its own buttons', () => {
    for (const lookUp of all) {
      const reply: Reply = { kind: 'answer', lookUp, locale, next: { question: 'mailboxes' }, answers: { source: '2007' } };
      const { card } = render({ ...STAGE, showDate: true }, reply);
      expect(faultsOf(card, locale)).toEqual([]);
      expect(asked(card)).toEqual([]);
    }
  });
});

/** A look-up and what its sentence must say. */
const SENTENCES: readonly (readonly [LookUp, Readonly<Record<Locale, RegExp>>])[] = [
  [
    { about: 'support', products: ['exchange-2016'] },
    {
      en: /ended on 14 October 2025, 404 days ago.*\(ESU Period 2\) ran until the end of October 2026\.$/,
      ko: /2025년 10월 14일에 종료.*404일 전.*\(ESU 2차 기간\)도 2026년 10월 말에 끝났습니다\.$/,
    },
  ],
  [
    { about: 'support', products: ['windows-server-2008-r2'] },
    { en: /\(ESU year 4, on Azure only\) ran until 9 January 2024\.$/, ko: /\(ESU 4년차, Azure 전용\)도 2024년 1월 9일에/ },
  ],
  [
    { about: 'support', products: ['exchange-2016'], on: '2025-03-01' },
    {
      en: /was in extended support on 1 March 2025\. End of support: 14 October 2025, 227 days later/,
      ko: /2025년 3월 1일에 연장 지원/,
    },
  ],
  // Of the year in which it ended, nobody asks how things stood on its last day.
  [
    { about: 'support', products: ['exchange-2007'], on: '2017-12-31' },
    { en: /^Support for Exchange 2007 ended on 11 April 2017/, ko: /^Exchange 2007 지원은 2017년 4월 11일에 종료/ },
  ],
  [
    { about: 'support', products: ['windows-server-2016'], on: '2028-01-01' },
    { en: /will be out of support on 1 January 2028.*ESU.*12 January 2030/, ko: /2028년 1월 1일에 지원되지 않습니다/ },
  ],
  [
    { about: 'support', products: ['entra-connect-2'] },
    {
      en: /no fixed end.* below 2\.5\.79\.0 has not synchronised since 1 October 2026/,
      ko: /정해진 종료일 없이.*2\.5\.79\.0 미만/,
    },
  ],
  [
    { about: 'support', products: ['entra-connect-2'], on: '2026-09-30' },
    { en: /has no fixed end\.$/, ko: /정해진 종료일은 없습니다\.$/ },
  ],
  [
    { about: 'support', products: ['exchange-se', 'exchange-2013'] },
    {
      en: /Supported on 22 November 2026: Exchange SE\. Out of support: Exchange 2013\./,
      ko: /지원 중: Exchange SE\. 지원 종료: Exchange 2013\./,
    },
  ],
  [
    { about: 'no-version', family: 'exchange', year: 2022 },
    { en: /^There is no Exchange Server 2022\. The newest version is Exchange SE\.$/, ko: /^Exchange Server 2022는 없는 버전/ },
  ],
  [
    { about: 'supported-now', family: 'exchange' },
    { en: /: Exchange SE\.$/, ko: /: Exchange SE\.$/ },
  ],
  [
    { about: 'ends-next' },
    {
      en: /Windows Server 2016, 12 January 2027 \(51 days left\)/,
      ko: /Windows Server 2016, 2027년 1월 12일입니다\(51일 남음\)/,
    },
  ],
  [
    { about: 'requirements', version: '2019', topic: 'forestFunctionalLevel' },
    { en: /Windows Server 2012 R2 or 2016/, ko: /Windows Server 2012 R2 또는 2016/ },
  ],
  [
    { about: 'requirements', version: '2013', topic: 'hostOs' },
    {
      en: /: Windows Server 2008 R2 SP1.* – roadmap and documents of its time$/,
      ko: /: .*2008 R2 SP1.* – 이전 Microsoft 문서 기준$/,
    },
  ],
  [
    { about: 'runs-on', product: 'outlook-2010', version: '2016' },
    { en: /^Outlook 2010 was listed .*12 November 2025/, ko: /^당시 문서에는.*2025년 11월 12일/ },
  ],
  [
    { about: 'runs-on', product: 'outlook-2024', version: 'SE' },
    { en: /^Microsoft's matrix of .* lists Outlook 2024/, ko: /^Exchange SE에 Outlook 2024로 접속할 수 있습니다/ },
  ],
  [
    { about: 'runs-on', product: 'windows-server-2025', version: '2019' },
    {
      en: /Windows Server 2025 as operating system for Exchange 2019\. Only from CU14 or CU15/,
      ko: /^Exchange 2019는 Windows Server 2025에 설치할 수 있습니다.* CU14 또는 CU15.*부터 지원되며/,
    },
  ],
  [
    { about: 'runs-on', product: 'windows-server-2022', version: '2016', role: 'domainControllers' },
    { en: /as domain controller for Exchange 2016\. Only from CU23/, ko: /도메인 컨트롤러와 함께 쓸 수 있습니다.* CU23부터/ },
  ],
  [
    { about: 'runs-on', product: 'windows-server-2019', version: '2019' },
    { en: /Windows Server 2019 as operating system for Exchange 2019\.$/, ko: /에 설치할 수 있습니다\([^)]*\)\.$/ },
  ],
  [
    { about: 'runs-on', product: 'windows-server-2019', version: '2016' },
    { en: /^Windows Server 2019 is not listed/, ko: /^Exchange 2016의 .* 없습니다/ },
  ],
  [
    { about: 'runs-on', product: 'windows-server-2008', version: '2010' },
    { en: /^Windows Server 2008 was listed/, ko: /^당시 문서에는 / },
  ],
  [
    { about: 'coexistence', versions: ['2016', '2007'] },
    {
      en: /^Exchange 2007 and Exchange 2016 cannot share one organisation\.$/,
      ko: /^Exchange 2007과 Exchange 2016은 한 조직에서 공존할 수 없습니다\.$/,
    },
  ],
  [
    { about: 'coexistence', versions: ['2013', '2019'] },
    { en: /^Exchange 2013 and .*CU21 or later.*CU14/, ko: /^Exchange 2013과 .*CU21 이상.*CU14까지/ },
  ],
  [
    { about: 'coexistence', versions: ['2007', '2019'] },
    { en: /^Exchange 2007 and Exchange 2019 are not listed/, ko: /^Exchange 2007과 .*자료가 없습니다/ },
  ],
  [
    { about: 'path', from: '2010' },
    { en: /2 hops: Exchange 2010 → 2016 → SE/, ko: /2단계입니다: Exchange 2010 → 2016 → SE/ },
  ],
  [
    { about: 'path', from: '2010', direct: true },
    {
      en: /^No\. Exchange 2010 to .*2 hops: Exchange 2010 → 2016 → SE/,
      ko: /^아니요\. Exchange 2010에서 .*2단계입니다/,
    },
  ],
  [
    { about: 'path', from: '2019', direct: true },
    { en: /^Yes: Exchange 2019 CU14 or CU15 is upgraded to Exchange SE in place/, ko: /^예\. Exchange 2019 CU14 또는 CU15/ },
  ],
  [
    { about: 'option', option: 'cutover', part: 'size' },
    { en: /^A cutover moves at most 2,000 mailboxes\. .*fewer than 150/, ko: /^컷오버로 .*최대 2,000개입니다\. .*150개 미만/ },
  ],
  [
    { about: 'path', from: '5.5', direct: true },
    { en: /^No upgrade path/, ko: /^(?!예|아니요).*문서에 없습니다/ },
  ],
  [
    { about: 'support', products: ['exchange-2013'], part: 'released' },
    {
      en: /^Exchange 2013 was released on 9 January 2013\. Support for/,
      ko: /^Exchange 2013은 2013년 1월 9일에 출시되었습니다\. /,
    },
  ],
  [
    { about: 'support', products: ['exchange-2019'], part: 'updates' },
    {
      en: /^The last CU is CU15; .*15\.2\.1748\.39.*Support for Exchange 2019 ended/,
      ko: /^마지막 CU는 CU15이고, .*15\.2\.1748\.39/,
    },
  ],
  [
    { about: 'support', products: ['exchange-se'], part: 'updates' },
    {
      en: /^No CU yet: .*CU2 for the first half of 2027\. Newest build known: 15\.2\.2562\.53/,
      ko: /^아직 나온 CU가 없습니다.*15\.2\.2562\.53/,
    },
  ],
  [
    { about: 'support', products: ['exchange-2016', 'exchange-2019'], part: 'updates' },
    { en: /^Exchange 2016: The last CU is CU23.* Exchange 2019: The last CU is CU15/, ko: /^Exchange 2016: 마지막 CU는 CU23/ },
  ],
  [
    { about: 'support', products: ['windows-server-2022'], part: 'updates' },
    { en: /^Which update of Windows Server 2022 is the newest is not known/, ko: /최신 업데이트에 대한 정보가 없습니다/ },
  ],
  [
    { about: 'path', from: '5.5' },
    { en: /No upgrade path/, ko: /문서에 없습니다/ },
  ],
  [
    { about: 'path', from: '2016', to: '2010' },
    { en: /is older/, ko: /오래된/ },
  ],
  [
    { about: 'option', option: 'staged', part: 'csv' },
    {
      en: /^Staged migration needs a CSV file\.$/,
      ko: /^단계적\(스테이지드\) 마이그레이션에는 CSV 파일이 필요합니다\.$/,
    },
  ],
  [
    { about: 'option', option: 'cutover', part: 'permissions' },
    { en: /FullAccess/, ko: /FullAccess/ },
  ],
  [
    { about: 'option', option: 'cutover', part: 'limits' },
    {
      en: /^A cutover moves at most 2,000 mailboxes\. .*150 mailboxes\.$/,
      ko: /^컷오버로 .* 최대 2,000개입니다\. .*150개 미만입니다\.$/,
    },
  ],
  [
    { about: 'option', option: 'minimal-hybrid', part: 'limits' },
    { en: /fewer than 150 mailboxes. No upper limit/, ko: /150개 미만.*공개된 상한은 없습니다/ },
  ],
  [
    { about: 'hazard', hazard: 'entra-connect-version' },
    { en: /since 1 October 2026/, ko: /2026년 10월 1일부터/ },
  ],
  [
    { about: 'can-option', option: 'cutover', answers: { mailboxes: 400 } },
    { en: /^Possible, but.*2,000.*150/, ko: /^가능하지만.*2,000.*150/ },
  ],
  [
    { about: 'can-option', option: 'cutover', answers: { mailboxes: 5000 } },
    { en: /^Cutover migration is not possible: .*2,000/, ko: /^컷오버.* 불가능합니다\. .*2,000/ },
  ],
  [
    { about: 'can-option', option: 'staged', answers: { source: '2016' } },
    { en: /^Staged migration is not possible: .*2003 and 2007/, ko: /^단계적.* 불가능합니다\. .*2003과 2007/ },
  ],
  [
    { about: 'can-option', option: 'cutover', answers: { mailboxes: 20 } },
    { en: /^Cutover migration is possible, as far as is known/, ko: /^지금까지의 조건에서는 컷오버/ },
  ],
  [
    { about: 'can-option', option: 'cutover', answers: { source: '2010' } },
    { en: /^Cutover migration is possible with Exchange 2010\. /, ko: /^Exchange 2010에서 컷오버.* 쓸 수 있습니다\. / },
  ],
  [
    { about: 'can-option', option: 'cutover', answers: {} },
    { en: /^Cutover migration is possible where it suits/, ko: /^조건이 맞으면 컷오버.* 쓸 수 있습니다\. / },
  ],
  [
    { about: 'can-option', option: 'full-hybrid', answers: { source: '2007' } },
    {
      en: /^Full hybrid migration is not possible as things stand\. /,
      ko: /^지금 상태로는 전체 하이브리드 마이그레이션이 어렵습니다/,
    },
  ],
  [
    { about: 'runs-on', product: 'windows-server-2008-r2', version: '2016', role: 'domainControllers' },
    { en: /^Windows Server 2008 R2 was listed as domain controller/, ko: /도메인 컨트롤러로 Windows Server 2008 R2/ },
  ],
  [
    { about: 'path', from: '2019', to: 'SE', inPlace: true },
    { en: /^Yes: Exchange 2019 CU14 or CU15 is upgraded to Exchange SE in place/, ko: /^예\. Exchange 2019 CU14 또는 CU15/ },
  ],
  [
    { about: 'path', from: '2016', to: 'SE', inPlace: true },
    { en: /^No: Exchange 2016 cannot be upgraded to Exchange SE in place\./, ko: /^아니요\. Exchange 2016에서는 Exchange SE로/ },
  ],
  [
    { about: 'path', from: '2013', inPlace: true },
    { en: /^No: Exchange 2013 .* takes 2 hops/, ko: /^아니요\. Exchange 2013에서는 .*2단계/ },
  ],
  [
    { about: 'path', from: '2010', to: '2016', via: '2013' },
    { en: /^Exchange 2013 is not needed on the way\. /, ko: /^중간에 Exchange 2013을 거칠 필요가 없습니다\. / },
  ],
  [
    { about: 'path', from: '2010', to: 'SE', via: '2016' },
    { en: /^The way leads through Exchange 2016\. /, ko: /^중간에 Exchange 2016을 거쳐야 합니다\. / },
  ],
  [
    { about: 'path', from: '2007', to: '2016', via: '2013' },
    {
      en: /^The advised way leads through Exchange 2013; ways without it are not advised\. /,
      ko: /^권장하는 경로에서는 Exchange 2013을 거칩니다\. 거치지 않는 경로는 권장하지 않습니다\. /,
    },
  ],
  [
    { about: 'path', from: '2007', to: 'SE', via: '2016' },
    { en: /^Exchange 2016 is a stop on one way, but not on every one\. /, ko: /^Exchange 2016을 거치는 경로도/ },
  ],
  [
    { about: 'options' },
    {
      en: /^There are 6 methods: Cutover, .* and On-prem upgrade\.$/,
      ko: /^마이그레이션 방법은 컷오버, .*, 모두 6가지입니다\.$/,
    },
  ],
  [
    { about: 'options', aspect: 'duration' },
    { en: /^Duration, as the sources say it for 5 methods\.$/, ko: /^기간: 방법 5가지를/ },
  ],
  [
    { about: 'options-with', trait: 'outlookProfile' },
    {
      en: /^With Minimal hybrid and Full hybrid, most users keep their Outlook profile\.$/,
      ko: /^사용자 대부분이 Outlook 프로필을 그대로 쓰는 방법은 최소 하이브리드와 전체 하이브리드입니다\.$/,
    },
  ],
  [
    { about: 'options-with', trait: 'directorySync', without: true },
    {
      en: /^With Cutover, IMAP and On-prem upgrade, no directory/,
      ko: /필요 없는 방법은 컷오버, IMAP, 온-프레미스 업그레이드/,
    },
  ],
  [
    { about: 'options-with', trait: 'downtime' },
    { en: /^With Cutover, .* and On-prem upgrade, there is no downtime\.$/, ko: /^서비스 중단이 없는 방법은 컷오버/ },
  ],
  [
    { about: 'options-for', answers: { mailboxes: 3000 } },
    {
      en: /^3,000 mailboxes: you can use Staged, Full hybrid, IMAP and On-prem upgrade\.$/,
      ko: /^‘사서함 3,000개’ 조건에서 쓸 수 있는 방법은 단계적, 전체 하이브리드, IMAP, 온-프레미스 업그레이드입니다\.$/,
    },
  ],
  [
    { about: 'options-for', answers: { source: '2010' } },
    { en: /^Exchange 2010: you can use Cutover and On-prem upgrade\.$/, ko: /^Exchange 2010에서 .* 컷오버와 온-프레미스/ },
  ],
  [
    { about: 'residency', country: 'KR' },
    { en: /South Korea/, ko: /대한민국/ },
  ],
  [
    { about: 'residency', country: 'BE' },
    { en: /EU Data Boundary, not Belgium alone/, ko: /벨기에 한 나라가 아니라/ },
  ],
  [
    { about: 'residency', country: 'MX' },
    { en: /no commitment .* Mexico/, ko: /멕시코 .*약정하지 않습니다/ },
  ],
  [
    { about: 'throughput', mailboxes: 1200 },
    { en: /1,200 mailboxes typically takes 10 days and may take up to 30 days/, ko: /보통 10일, 길면 30일/ },
  ],
  [
    { about: 'throughput', gigabytes: 201 },
    { en: /of 201 GB under “over 200 GB: not supported”\.$/, ko: /201GB 사서함은 ‘200GB 초과: 지원 안 됨’에 해당합니다\.$/ },
  ],
  [
    { about: 'throughput', mailboxes: 1 },
    { en: /^Moving the data of 1 mailbox typically takes/, ko: /^사서함 1개의 데이터 이동은/ },
  ],
  [
    { about: 'option', option: 'staged', part: 'limits' },
    { en: /^The CSV file of one staged batch holds at most 2,000 rows/, ko: /^단계적 마이그레이션의 CSV 파일은 .*2,000행/ },
  ],
];

describe('the sentence answers the question', () => {
  test.each(
    SENTENCES.flatMap(([lookUp, words]) => LOCALES.map((locale) => [JSON.stringify(lookUp), locale, lookUp, words] as const)),
  )('%s in %s', (_name, locale, lookUp, words) => {
    expect(answer(lookUp, locale).summary).toMatch(words[locale]);
  });

  test('in the time of the roadmap, the matrix of 2025 does not hold yet', () => {
    expect(answer({ about: 'runs-on', product: 'outlook-2010', version: '2016' }, 'en', THEN).summary).toMatch(
      /^The documents of its time/,
    );
    expect(answer({ about: 'requirements', version: '2016' }, 'en', THEN).summary).toMatch(/roadmap/);
    expect(answer({ about: 'requirements', version: '2016' }).summary).toMatch(/matrix of 12 November 2025/);
    expect(answer({ about: 'path', from: '2007' }, 'en', THEN).summary).toMatch(/2 hops.*Exchange 2007 → 2013 → 2016/);
    expect(answer({ about: 'path', from: '2007', to: 'SE' }, 'en', THEN).summary).toMatch(/not released/);
  });

  test('what a commitment does not cover, and that the law is for others to judge, is never folded away', () => {
    for (const country of [undefined, 'KR', 'BE', 'MX', 'CN']) {
      const { card } = answer({ about: 'residency', ...(country && { country }) });
      const open = [...walk(card)].filter(({ isVisible }) => isVisible !== false).map(({ text }) => String(text ?? ''));
      expect(open.some((text) => /at rest.*transit/.test(text))).toBe(true);
      expect(open.some((text) => /compliance or legal team/.test(text))).toBe(true);
    }
  });
});

test('what the names of products share is said once', () => {
  const { card, summary } = answer({ about: 'supported-now' });
  expect(summary).toMatch(/Exchange SE, .*Windows Server 2025, 2022, 2019 and 2016\.$/);
  expect(texts(card)).toContain('2025');
  expect(answer({ about: 'support', products: ['outlook-2013', 'exchange-2013', 'exchange-2016'] }, 'ko').summary).toMatch(
    /지원 종료: Outlook 2013, Exchange 2013, 2016\.$/,
  );
});

test('whether a Windows Server is listed is said once with the matrix; of its other role in a word', () => {
  const shown = texts(answer({ about: 'runs-on', product: 'windows-server-2025', version: 'SE' }).card).join('\n');
  expect(shown).toContain('**Operating system**: Windows Server 2019, 2022 or 2025, as Server Core (recommended)');
  expect(shown).toContain('**Domain controllers**: listed');
});

test('the other role of a Windows Server looks like the one that was asked for, with its update level, in a group too', () => {
  const shown = (compact: boolean) => {
    const lookUp = { about: 'runs-on', product: 'windows-server-2016', version: '2016' } as const;
    return texts(render({ ...STAGE, compact }, { kind: 'answer', lookUp, locale: 'ko' }).card);
  };
  for (const compact of [false, true]) expect(shown(compact)).toContain('**도메인 컨트롤러**: 지원됨, CU12부터');
});

test('of the documents of their time only the versions are named that the matrix does not list', () => {
  const shown = (product: string, stage = STAGE) =>
    texts(render(stage, { kind: 'answer', lookUp: { about: 'runs-on', product }, locale: 'en' }).card);
  expect(shown('windows-server-2022')).toContain('Current matrix');
  expect(shown('windows-server-2022')).not.toContain('Older documents');
  expect(shown('windows-server-2008-r2')).toContain('Older documents');
  expect(shown('windows-server-2022', { ...STAGE, today: '2025-01-01' })).not.toContain('Current matrix');
});

test('what is said of an upgrade in place is not repeated below it', () => {
  const levels = (inPlace?: true) => texts(answer({ about: 'path', from: '2019', ...(inPlace && { inPlace }) }).card);
  expect(levels()).toContain('Update levels that decide');
  expect(levels(true)).not.toContain('Update levels that decide');
});

test('two options stand side by side; three, too wide for a phone, below each other', () => {
  const columns = (options: [OptionId, OptionId, ...OptionId[]]) =>
    [...walk(answer({ about: 'compare', options }).card)].filter(({ type }) => type === 'ColumnSet').length;
  expect(columns(['cutover', 'staged'])).toBeGreaterThan(0);
  expect(columns(['cutover', 'staged', 'imap'])).toBe(0);
});

test.each([
  [
    'which hybrid server is supported',
    /^The only supported hybrid server is Exchange Server SE\.|^지원되는 하이브리드 서버는 .*SE뿐/,
  ],
  ['that mail of old servers is rejected', /then rejects hybrid mail from Exchange 2007|지연시키다가 결국 거부합니다/],
])('a comparison with a hybrid says once %s, as long as that is so', (_, pattern) => {
  const said = (options: [OptionId, OptionId, ...OptionId[]], today = TODAY) =>
    LOCALES.map(
      (locale) => texts(answer({ about: 'compare', options }, locale, today).card).filter((text) => pattern.test(text)).length,
    );
  expect(said(['cutover', 'full-hybrid'])).toEqual([1, 1]);
  expect(said(['minimal-hybrid', 'full-hybrid', 'staged'])).toEqual([1, 1]);
  expect(said(['cutover', 'staged'])).toEqual([0, 0]);
  expect(said(['cutover', 'full-hybrid'], THEN)).toEqual([0, 0]);
});

test('the methods that do what was asked come first, then those that do not, then those of which nothing is said', () => {
  const { card } = answer({ about: 'options-with', trait: 'outlookProfile' });
  const shown = texts(card);
  const places = [
    '**Full hybrid**',
    'Methods with new Outlook profiles',
    '**Cutover**',
    'Not stated in the sources: IMAP and On-prem upgrade.',
  ];
  const found = places.map((place) => shown.findIndex((text) => text.includes(place)));
  expect(found.every((place) => place > 0)).toBe(true);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(shown.join('\n')).toContain('**Staged**: New one for every moved user');
});

test('a method that is blocked as things stand is not among those that can be used; the upgrade leads to it', () => {
  const { card } = answer({ about: 'options-for', answers: { source: '2010' } });
  expect(asked(card)[0]).toEqual({ about: 'path', from: '2010' });
  const shown = texts(card);
  const heads = ['Possible, but seldom the best choice', 'Not possible, or not as things stand'].map((head) =>
    shown.indexOf(head),
  );
  expect(shown[(heads[0] ?? 0) + 1]).toMatch(/^- \*\*IMAP\*\*/);
  expect(shown[(heads[1] ?? 0) + 1]).toMatch(/\*\*Staged\*\*.*\n.*\*\*Minimal hybrid and Full hybrid\*\*/);
});

test('twenty prerequisites stand in a list for each area', () => {
  const shown = texts(answer({ about: 'option', option: 'full-hybrid', part: 'prerequisites' }).card);
  expect(
    shown.filter((text) => /^(Microsoft 365|Servers|Directory and sign-in|Network and certificates)$/.test(text)),
  ).toHaveLength(4);
});

test('a card is made of the same parts in both languages', () => {
  for (const lookUp of all) {
    const [en, ko] = LOCALES.map((locale) => shape(answer(lookUp, locale).card));
    expect(ko, JSON.stringify(lookUp)).toEqual(en);
  }
});

test.each([
  ['2026-11-26', 'en', true],
  ['2026-11-26', 'ko', true],
  ['2026-06-01', 'en', false],
] as const)('on %s the next ends of support say in %s whether any is left this year: %s', (today, locale, isOver) => {
  const { card } = answer({ about: 'ends-next' }, locale, today);
  const lines = [...walk(card)].map(({ text }) => String(text));
  expect(lines.some((line) => /nothing more ends in 2026|2026년에 더 끝나는 것은 없습니다/.test(line))).toBe(isOver);
});

describe('an end of ESU that sources name by its month', () => {
  test.each([
    ['en', /the end of October 2026/, /31 October/],
    ['ko', /2026년 10월 말/, /10월 31일 ?\(/],
  ] as const)('is never given a day in %s', (locale, month, day) => {
    const { card } = answer({ about: 'ends-next' }, locale, '2026-06-01');
    const lines = [...walk(card)].flatMap(({ facts }) => (facts as { title: string; value: string }[] | undefined) ?? []);
    const esu = lines.filter(({ title }) => /^Exchange.*ESU/.test(title));
    expect(esu).toHaveLength(2);
    for (const { value } of esu) {
      expect(value).toMatch(month);
      expect(value).not.toMatch(day);
    }
  });
});

test.each([
  ['en', '2016', 'SE', '2016 → SE: 2016 CU23 · SE CU1 at most'],
  ['ko', '2007', 'SE', '2013 → 2019: 2013 CU21 이상 · 2019 CU14까지'],
] as const)('the way in %s from %s to %s says on the card which update levels decide', (locale, from, to, line) => {
  const { card } = answer({ about: 'path', from, to }, locale);
  const open = [...walk(card)].filter(({ type, isVisible }) => type === 'TextBlock' && isVisible !== false);
  expect(open.map(({ text }) => text).join('\n')).toContain(line);
});

test.each([
  ['en', /^At the end of December 2026 SMTP AUTH/],
  ['ko', /^2026년 12월 말부터 .*SMTP AUTH/],
] as const)('the end of SMTP AUTH is what is said first in %s', (locale, words) => {
  const { card, summary } = answer({ about: 'hazard', hazard: 'basic-authentication' }, locale);
  expect(summary).toMatch(words);
  expect(texts(card).slice(0, 2).join(' ')).not.toContain('2022');
});

test.each([
  ['en', 'cutover', 'freeBusy', 'With Cutover migration, the two sides do not see each other’s free/busy times.', 'Not between'],
  ['ko', 'full-hybrid', 'password', '전체 하이브리드 마이그레이션 후에도 사용자 암호는 그대로입니다.', '온-프레미스와 동일'],
  ['en', 'imap', 'size', 'IMAP migration, Size: Any; a fallback', ''],
] as const)('in %s, %s answers %s in a sentence, with the words of the source below', (locale, option, part, sentence, words) => {
  const { card, summary } = answer({ about: 'option', option, part }, locale);
  expect(summary).toBe(sentence);
  expect(texts(card).join('\n')).toContain(words);
});
