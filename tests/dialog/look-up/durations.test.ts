import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/locale.ts';
import { render } from '../../../src/render/render.ts';
import { texts } from '../../render/card-faults.ts';
import { gist, STAGE, Talk } from '../conversation.ts';

/** What is asked how long it takes, by what was said before, and the question itself. */
const ASKED: Readonly<Record<string, Readonly<Record<Locale, readonly (readonly string[])[]>>>> = {
  'path 2010 SE duration': {
    en: [
      ['2010 -> SE', 'how long will that take'],
      ['2010 -> SE', 'how many days?'],
      ['2010 -> SE', 'how long for 500 mailboxes?'],
      ['how long does an upgrade from 2010 to SE take?'],
      ['moving 500 mailboxes from 2010 to SE how long'],
    ],
    ko: [
      ['2010에서 SE 어떻게 가?', '얼마나 걸려'],
      ['2010에서 SE 어떻게 가?', '시간은?'],
      ['2010에서 SE로 사서함 500개 옮기는 데 얼마나 걸려'],
      ['2010에서 SE 업그레이드 소요 시간'],
    ],
  },
  'path 2019 SE true duration': {
    en: [['2019 in place to SE?', 'how long does it take'], ['how long does the in place upgrade to SE take']],
    ko: [['2019에서 덮어 깔면 SE 되나', '얼마나 걸려?'], ['2019에서 SE 인플레이스 얼마나 걸려']],
  },
  'path 2010 duration': {
    en: [['Exchange 2010, 1200 mailboxes, 3 months, own servers only, no coexistence', 'how long does it take?']],
    ko: [['익스체인지 2010, 사서함 1200개, 3개월, 자체 서버에만 보관, 공존 필요 없음', '얼마나 걸려?']],
  },
  'option on-premises-upgrade duration': {
    en: [
      ['on-prem upgrade', 'how long'],
      ['how long does an exchange upgrade take'],
      ['how long does it take to upgrade to SE'],
      ['SE upgrade time'],
    ],
    ko: [['온프렘 업그레이드', '얼마나 걸려'], ['업그레이드 얼마나 걸려'], ['SE로 올리는 데 얼마나 걸려']],
  },
  'option cutover duration': {
    en: [['cutover', 'how long does it take?']],
    ko: [['컷오버', '얼마나 걸려']],
  },
  // The cloud is where the figures are of.
  throughput: {
    en: [['2010 -> SE', 'and to 365 how long?'], ['how long from 2016 to 365']],
    ko: [['2010에서 SE 어떻게 가?', '365로 가면 얼마나 걸려'], ['2010에서 365로 가는 데 얼마나 걸려']],
  },
  'throughput 300': {
    en: [['cutover', 'how long for 300 mailboxes?']],
    ko: [['컷오버', '사서함 300개면 얼마나 걸려']],
  },
  'throughput 1200': {
    en: [['Exchange 2010, 1200 mailboxes, 3 months, own servers only, no coexistence', 'how long to move to 365?']],
    ko: [['익스체인지 2010, 사서함 1200개, 3개월, 자체 서버에만 보관, 공존 필요 없음', '365로 옮기면 얼마나 걸려?']],
  },
  'throughput concurrency': {
    en: [
      ['how many mailboxes move concurrently'],
      ['can we move mailboxes in parallel?'],
      ['can I move 2 mailboxes at the same time?'],
      ['MRSProxy connections limit'],
      ['hybrid how many mailboxes at the same time'],
      ['2010 -> SE', 'how many at a time?'],
    ],
    ko: [
      ['동시에 몇 개씩 옮겨져'],
      ['한 번에 몇 명씩 옮길 수 있나요'],
      ['하이브리드로 동시에 몇 개씩 옮겨?'],
      ['얼마나 걸려?', '동시에 몇 개씩?'],
    ],
  },
  'option cutover size': { en: [['cutover how many mailboxes at once']], ko: [] },
  'option cutover limits': { en: [], ko: [['컷오버 한 번에 몇 명까지']] },
  'question duration': {
    en: [['2013, 300 mailboxes, we migrate in parallel']],
    ko: [['2013, 사서함 300개, 동시에 옮길 겁니다']],
  },
  'coexistence 2016 SE': {
    en: [['how long can 2016 and SE coexist']],
    ko: [['2016과 SE 얼마나 같이 둘 수 있어']],
  },
  'path 5.5 SE': { en: [['how many hops from 5.5 to SE']], ko: [['5.5에서 SE까지 몇 번을 옮겨야 되나']] },
};

describe.each(Object.entries(ASKED))('%s', (expected, said) => {
  test.each([...said.en.map((texts) => ['en', texts] as const), ...said.ko.map((texts) => ['ko', texts] as const)])(
    '%s %j',
    (locale, turns) => {
      const talk = new Talk({ locale });
      const replies = turns.map((turn) => gist(talk.say(turn)));
      expect(replies.at(-1)).toBe(expected);
    },
  );
});

test.each([
  ['en', 'how many mailboxes move at a time?', /^By default 20 mailboxes .* The most is 300 /],
  ['ko', '동시에 몇 개씩 옮겨져?', /사서함은 기본 20개.*최대는 엔드포인트 유형별 300개/],
] as const)('%s: how many move at a time is what the answer begins with', (locale, text, words) => {
  expect(render(STAGE, new Talk({ locale }).say(text)).summary).toMatch(words);
});

describe('the time that an upgrade takes', () => {
  const said: Readonly<Record<Locale, readonly [way: string, inPlace: string, follows: string]>> = {
    en: ['2010 -> SE', '2019 in place to SE?', 'how long does it take?'],
    ko: ['2010에서 SE 어떻게 가?', '2019에서 덮어 깔면 SE 되나', '얼마나 걸려?'],
  };

  test.each(['en', 'ko'] as const)('%s: no figure, and what it depends on, by the kind of the way', (locale) => {
    const [way, inPlace, follows] = said[locale];
    const card = (first: string) => {
      const talk = new Talk({ locale });
      talk.say(first);
      return render(STAGE, talk.say(follows));
    };
    const [hops, same] = [card(way), card(inPlace)];
    for (const { card: shown, summary } of [hops, same]) {
      expect(summary).toMatch(/^The sources do not say how long|얼마나 걸리는지 확인된 수치는 없습니다/);
      expect(texts(shown).join('\n')).not.toMatch(/\d ?(?:days|일(?!\)| |에|부))/);
    }
    expect(texts(hops.card).join('\n')).toMatch(/depends on the number of hops|단계 수와 사서함 수에 따라/);
    expect(texts(same.card).join('\n')).toMatch(/like installing a cumulative update|누적 업데이트를 설치하는 것과 같아서/);
  });
});
