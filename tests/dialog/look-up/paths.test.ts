import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/locale.ts';
import { render } from '../../../src/render/render.ts';
import { gist, STAGE, Talk } from '../conversation.ts';

const ASKED: Readonly<Record<string, readonly string[]>> = {
  'path 2019 SE true': ['is there an in place upgrade to SE', 'can exchange be upgraded in place?'],
  'path 2019 SE true 15': ['2019 CU15인데 덮어 깔면 SE 되나', 'CU15면 인플레이스 돼?', '2019 CU15 in place to SE CU1?'],
  'path 2019 SE true 10': [
    '2019 CU10 in place to SE',
    'CU10 of 2019 in place to SE?',
    '15.2.922.7 in place to SE?',
    '2019에 CU10 깔려 있는데 SE로 덮어쓰기 가능?',
    '누적 업데이트 10인 2019를 SE로 인플레이스',
  ],
  'path 2019 SE 13': ['2019 CU13 to SE', '2019 CU13에서 SE로 갈 수 있어?'],
  'path 2019 true': ['2019 CU14/15 in place', '2019 CU14 or CU15 in place?'],
  'path 2019': ['upgrade 2019 cu11 to cu15'],
  'path 2016': ['2016 CU23인데 다음 버전 뭐로 가'],
  'hazard se-cu2-window': ['CU2 나오면 2019 못 올려?', 'se cu2 전에 2019 올려야 해?'],
  'path 2016 SE true': ['2016에서 SE로 인플레이스 되나요?', '2016 to SE without new hardware'],
  'path 2013 true': ['in-place from 2013?'],
  'path 2016 2019 true': ['in-place upgrade to 2019?'],
  'path 2010 2016 2013': [
    'need 2013 between 2010 and 2016?',
    '2010에서 2016 갈 때 2013 거쳐야 하나',
    '2010에서 2013 건너뛰고 2016',
  ],
  'path 2010 SE true true': ['2010에서 SE로 바로 못가죠?', '2010에서 SE로 바로 갈 수 없나요'],
  'path 2010 SE true': ['2010에서 SE로 바로 갈 수 있나요?', '2010에서 SE로 바로 가는 방법 안내해 주세요'],
  'path 2019 SE true true': ['2019는 SE로 바로 못 올리나요', '2019에서 SE로 인플레이스 안되나요?'],
  'option staged sourceVersion': ['staged 되는 버전이 뭐뭐있나요', '단계적 마이그레이션 가능한 버전은?'],
  'notice about-product': ['exchange 2003도 되나요', '2007도 되나요?', 'exchange 2003 되나요'],
  'question mailboxes': ['2019인데 뭐부터 해야됨', '2016 무엇을 먼저 해야 하나요', '2019, where do we start'],
  'path 2010 SE 2013': ['2013 거쳐야 하나요 2010에서 SE 갈때'],
  'path 2019 SE': ['do I need a new server for SE', 'SE 올릴 때 새 서버 꼭 필요해?'],
  'path 2016 SE': [
    'exchange 2016, how do we go to SE',
    '2016 to SE, are new servers required?',
    '2016에서 SE로 가려면 새 서버 필요한가요',
  ],
  'option full-hybrid prerequisites': ['does full hybrid need a new server'],
  'requirements SE': ['what has to be in place before SE'],
  'coexistence SE 2013': ['can SE be installed while 2013 still there'],
  'coexistence 2013 SE': ['we have 2013 and 2016 mixed, can we add SE', '2013 2016 섞여있는데 SE 추가 가능?'],
  'throughput 250': ['사서함 250기가인데 옮길수있나'],
  'hazard windows-under-exchange': ['in place upgrade of windows server under exchange 2019'],
};

describe.each(Object.entries(ASKED))('%s', (expected, texts) => {
  test.each(texts)('"%s"', (text) => {
    expect(gist(new Talk({ locale: 'en' }).say(text))).toBe(expected);
  });
});

test.each([
  ['upgrade to SE', 'Exchange 2019 → SE'],
  ['how do we go to SE', 'Exchange 2019 → SE'],
  ['can i upgrade directly to SE', 'Exchange 2019 → SE: in one hop?'],
  ['moving to SE', 'Exchange 2019 → SE'],
  ['SE로 전환', 'Exchange 2019 → SE'],
  ['SE로 옮기려면 얼마나 걸려', 'Exchange 2019 → SE 소요 시간'],
  ['upgrade to 2019', 'Exchange 2016 → 2019'],
  ['SE로 업그레이드', 'Exchange 2019 → SE'],
  ['SE로 어떻게 가요', 'Exchange 2019 → SE'],
])('from where is asked back: "%s"', (said, first) => {
  const { card } = render(STAGE, new Talk().say(said));
  expect(card.actions?.[0]).toMatchObject({ title: first });
  expect(card.actions).toHaveLength(5);
});

describe('which cumulative update is named decides an upgrade in place', () => {
  const said: Readonly<Record<Locale, (update: string) => string>> = {
    en: (update) => `2019${update} in place to SE?`,
    ko: (update) => `2019${update} 덮어 깔면 SE 되나`,
  };
  const yes = { en: /^Yes: Exchange 2019 CU1[45] is enough\./, ko: /^예\. Exchange 2019 CU1[45]면 충분합니다\./ };
  const after = {
    en: /^Only after an update: Exchange 2019 CU(?:1|10|13) is brought to CU14 or CU15 first/,
    ko: /^먼저 업데이트해야 합니다\. Exchange 2019 CU(?:1|10|13)[을를] CU14 또는 CU15로 올린 다음/,
  };
  const any = { en: /^Yes: Exchange 2019 CU14 or CU15 is upgraded/, ko: /^예\. Exchange 2019 CU14 또는 CU15에서는/ };

  test.each([
    [' CU15', yes],
    [' CU14', yes],
    [' CU13', after],
    [' CU10', after],
    [' CU1', after],
    ['', any],
    [' CU14/15', any],
  ] as const)('"%s"', (update, words) => {
    for (const locale of ['en', 'ko'] as const)
      expect(render(STAGE, new Talk({ locale }).say(said[locale](update))).summary).toMatch(words[locale]);
  });

  test.each([
    ['2019 in place to SE?', 'we are on CU12', 'path 2019 SE true 12'],
    ['2019에서 덮어 깔면 SE 되나', 'CU15면?', 'path 2019 SE true 15'],
    ['2019 CU10 to SE', 'and 2016?', 'path 2016 SE'],
  ])('%s %s', (first, then, expected) => {
    const talk = new Talk({ locale: 'en' });
    talk.say(first);
    expect(gist(talk.say(then))).toBe(expected);
  });
});

test('asked as whether not, the fact comes without a yes or a no', () => {
  const said = (text: string) => render(STAGE, new Talk({ locale: 'ko' }).say(text)).summary;
  expect(said('2019는 SE로 바로 못 올리나요')).not.toMatch(/예\.|아니요/);
  expect(said('2010에서 SE로 바로 못가죠?')).not.toMatch(/예\.|아니요/);
  expect(said('2019는 SE로 바로 올리나요')).toMatch(/예\./);
  expect(said('2010에서 SE로 바로 가나요?')).toMatch(/아니요\./);
});
