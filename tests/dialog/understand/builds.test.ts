import { describe, expect, test } from 'vitest';
import { searchLookUps } from '../../../src/dialog/look-up/search.ts';
import { findBuild, numbersOf } from '../../../src/knowledge/builds.ts';
import { render } from '../../../src/render/render.ts';
import { gist, knowledge, STAGE, Talk } from '../conversation.ts';

test.each([
  ['15.1.2507.6', '2016 CU23'],
  ['15.1.2507.61', '2016 CU23'],
  ['15.1.225.42', '2016 RTM'],
  ['15.1.2300', '2016'],
  ['15.0.847.32', '2013 SP1'],
  ['15.0.1497.2', '2013 CU23'],
  ['15.2.1544.4', '2019 CU14'],
  ['15.2.1748.10', '2019 CU15'],
  ['15.2.2561.9', '2019'],
  ['15.2.2562.17', 'SE RTM'],
  ['15.2.2801.1', 'SE'],
  ['14.3.123.4', '2010 SP3'],
  ['8.3.83.6', '2007 SP3'],
  ['6.5.7226', '2003'],
  ['6.0.6249', '2000'],
  ['5.5.2653', '5.5'],
  ['15.1', '2016'],
  // Both 2019 and SE begin so.
  ['15.2', 'none'],
  ['15.20.1234.5', 'none'],
  ['9.1.2', 'none'],
])('build %s is of Exchange %s', (build, of) => {
  const found = findBuild(knowledge, numbersOf(build));
  expect([found?.product.version ?? 'none', ...(found?.update ? [found.update] : [])].join(' ')).toBe(of);
});

/** The last of some messages: what comes back, and the version that is known then. */
function last(...said: readonly string[]): string {
  const talk = new Talk();
  const reply = said.map((text) => talk.say(text)).at(-1);
  return reply ? `${gist(reply)} ${reply.answers?.source ?? ''}`.trim() : '';
}

describe('a build number is a version', () => {
  test.each([
    ['Version 15.1 (Build 2507.6)', 'question mailboxes 2016'],
    ['Name : MAIL01\nAdminDisplayVersion : Version 15.0 (Build 1497.2)', 'question mailboxes 2013'],
    ['15.1.2507.6', 'question mailboxes 2016'],
    ['15.02.1544.004', 'question mailboxes 2019'],
    ['15.2.2562.17이요', 'question mailboxes SE'],
    ['15.1', 'question mailboxes 2016'],
    ['version 14.3', 'question mailboxes 2010'],
    ['버전 15.0', 'question mailboxes 2013'],
    ['8.3.83.6입니다', 'question mailboxes 2007'],
    ['15.2', 'question source (not-a-version)'],
    ['15.20.1234.5', 'question source (not-a-version)'],
    ['192.168.15.1', 'question source (not-a-version)'],
  ])('as the answer to which version is in use: %s', (said, expected) => expect(last('start', said)).toBe(expected));

  test.each([
    ['15.1.2507.6, 300 mailboxes', 'question duration 2016'],
    ['we run 15.2.1544.4 with 300 mailboxes, 3 weeks, no residency, no coexistence', 'recommendation full-hybrid 2019'],
    ['15.1.2507.6 쓰고 사서함 300개 6주', 'question residency 2016'],
    ['EX01 Version 15.1 (Build 2507.6), EX02 Version 15.1 (Build 2507.6), 500 users', 'question duration 2016'],
    ['Exchange 2016 CU23 15.1.2507.61, 300 mailboxes', 'question duration 2016'],
    // A date is none.
    ['by 15.1.2027, 300 mailboxes, Exchange 2013', 'question residency 2013'],
  ])('in a situation: %s', (said, expected) => expect(last(said)).toBe(expected));

  test('as a correction, and in the field of a form', () => {
    expect(last('Exchange 2013, 300 mailboxes', 'no, 15.2.1544.4')).toBe('question duration 2019');
    expect(last('Exchange 2013, 사서함 300개', '아니 15.2.2562.17')).toBe('question duration SE');
    const talk = new Talk();
    talk.say('start');
    const typed = {
      source: 'Version 15.1 (Build 2507.6)',
      mailboxes: '300',
      duration: '3 weeks',
      residency: 'none',
      coexistence: 'no',
    };
    expect(talk.press({ do: 'submit' }, typed).answers?.source).toBe('2016');
  });

  test.each([
    ['15.2.1544.4 = ?', 'build 15.2.1544.4'],
    ['15.1.2507.6 이거 무슨 버전이에요', 'build 15.1.2507.6'],
    ['what version is 15.1.2507', 'build 15.1.2507'],
    ['Version 15.1 (Build 2507.6)', 'build 15.1.2507.6'],
    ['15.2.1544.4 몇 CU예요?', 'build 15.2.1544.4'],
    ['빌드 15.0.1497.2가 뭐야', 'build 15.0.1497.2'],
    // Anything else that is asked is asked of the version.
    ['is 15.2.1544.4 still supported?', 'support exchange-2019'],
    ['15.2.1544.4 지원 언제 끝나', 'support exchange-2019'],
    ['15.1.2507.6 to SE?', 'path 2016 SE'],
    ['15.20.1234.5 무슨 버전', 'notice not-understood'],
    ['8.8.8.8', 'notice not-understood'],
  ])('looked up: %s', (said, expected) => expect(last(said)).toBe(expected));

  test.each([
    ['exchange 2019 cu14 build', 'build 15.2.1544'],
    ['What build number do I see if I have 2019 CU14', 'build 15.2.1544'],
    ['2016 CU23 빌드 번호', 'build 15.1.2507'],
    ['latest build of 2019 CU14', 'support exchange-2019 updates'],
  ])('that of an update: %s', (said, expected) => expect(last(said)).toBe(expected));

  test.each([
    ['그럼 SE로 바로 되나', 'path 2016 SE'],
    ['and until when is it supported?', 'support exchange-2016'],
    ['지원은 언제까지예요?', 'support exchange-2016'],
    ['and 2019?', 'support exchange-2019'],
    ['그럼 15.2.1544.4는?', 'build 15.2.1544.4'],
  ])('asked further after a build: %s', (said, expected) => expect(last('15.1.2507.6', said)).toBe(expected));

  test('the card names version, update and support; without a known update the version', () => {
    const say = (text: string) => JSON.stringify(render(STAGE, new Talk().say(text)).card);
    const card = say('15.2.1544.4 = ?');
    expect(card).toContain('Build 15.2.1544.4 belongs to Exchange Server 2019 CU14.');
    expect(card).toContain('Support for Exchange 2019 ended on 14 October 2025');
    expect(say('15.1.2507.6 이거 무슨 버전이에요')).toContain('빌드 15.1.2507.6은 Exchange Server 2016 CU23입니다.');
    expect(say('15.1.2300.1 이거 무슨 버전이에요')).toContain('빌드 15.1.2300.1은 Exchange Server 2016입니다.');
  });

  test('in the search', () => {
    expect(searchLookUps(knowledge, '15.1.2507.6')[0]).toEqual({ about: 'build', build: '15.1.2507.6' });
  });
});
