import { describe, expect, test } from 'vitest';
import { render } from '../../../src/render/render.ts';
import { gist, STAGE, Talk } from '../conversation.ts';

describe('to leave a version running', () => {
  test.each([
    ['what happens if i just leave 2013 running', 'topic end-of-support exchange-2013'],
    ["what's the risk of running exchange 2007", 'topic end-of-support exchange-2007'],
    ['is it dangerous to run exchange 2010', 'topic end-of-support exchange-2010'],
    ['2013 서버 아직 쓰면 뭐가 문제임', 'topic end-of-support exchange-2013'],
    ['2019 안 올리면 어떻게 됨', 'topic end-of-support exchange-2019'],
    ['SE 계속 쓰면 뭐가 문제야', 'topic end-of-support exchange-se'],
    // Neighbours: of no version, of its dates alone, of what befalls both, and a situation.
    ['지원 끝난 서버 계속 쓰면 어떻게 됨', 'topic end-of-support'],
    ['can we keep using exchange 2010?', 'support exchange-2010'],
    ['2016 계속 쓸 수 있나', 'support exchange-2016'],
    ['when does Exchange 2013 end?', 'support exchange-2013'],
    ['what happens if we stay on 2016 and 2019', 'hazard exchange-2016-2019-finished'],
    ['we keep running 2013, 300 mailboxes', 'question duration'],
  ])('%s', (said, expected) => expect(gist(new Talk().say(said))).toBe(expected));

  test('and of another version', () => {
    const talk = new Talk();
    talk.say('what happens if i just leave 2013 running');
    expect(gist(talk.say('and 2016?'))).toBe('topic end-of-support exchange-2016');
    expect(gist(talk.say('2010은?'))).toBe('topic end-of-support exchange-2010');
  });

  test('is answered with how that version stands, and what the end of support means', () => {
    const { card, summary } = render(STAGE, new Talk().say('what happens if i just leave 2013 running'));
    expect(summary).toContain('Support for Exchange 2013 ended on 11 April 2023');
    expect(JSON.stringify(card)).toContain('The server keeps running; nothing is switched off on that day.');
  });
});

describe('quicker', () => {
  test.each([
    [[], 'what is the fastest method?', 'options duration'],
    [[], '제일 빠른 방법이 뭐야', 'options duration'],
    [['Exchange 2016, 80 mailboxes, 3 weeks'], 'can I do it quicker', 'options duration + residency'],
    [['Exchange 2016, 사서함 80개, 3주'], '더 빨리 할 수 있나요', 'options duration + residency'],
    [['Exchange 2016, 80 mailboxes, 3 weeks, no residency, no coexistence'], '더 빠른 방법 없나요?', 'options duration'],
    [['cutover vs staged'], 'which one is quicker', 'options duration cutover staged'],
    [['컷오버랑 단계적 비교'], '뭐가 더 빨라?', 'options duration cutover staged'],
    // Neighbours: how fast, not which; and an answer that is no length of time.
    [[], 'how quickly can 3,000 mailboxes be moved?', 'throughput 3000'],
    [[], 'why is the migration so slow', 'throughput'],
    [['Exchange 2016, 80 mailboxes'], 'as fast as possible', 'question duration (vague)'],
    [['Exchange 2016, 80 mailboxes'], '최대한 빨리', 'question duration (vague)'],
  ])('after %j: %s', (before, said, expected) => {
    const talk = new Talk();
    for (const words of before) talk.say(words);
    expect(gist(talk.say(said))).toBe(expected);
  });
});

test.each([
  [['exchange SE RTM here, 700 mailboxes, do we need to do anything'], 'support exchange-se'],
  [['exchange SE 700 mailboxes what next'], 'support exchange-se'],
  [['SE 700명 쓰는데 이제 뭐 해야 해?'], 'support exchange-se'],
  [['SE 700 mailboxes, move to 365, what next'], 'question duration'],
  [['going to SE, 700 mailboxes, what next'], 'question source'],
  [['SE로 올렸는데 뭐 해야 해'], 'support exchange-se'],
  [['SE 깔려면 뭐 해야 돼'], 'requirements SE'],
  [["what's next after SE"], 'path SE'],
  [['SE 6000명'], 'question duration'],
  [['all 3400 mailboxes are in EXO, last 2016 box only for relay'], 'hazard last-exchange-server'],
  [['all mailboxes are already in exchange online, 2019 hybrid server left, 500 users'], 'hazard last-exchange-server'],
  [['all 500 mailboxes moved to exchange online, can we remove exchange 2016'], 'hazard last-exchange-server'],
  [['사서함 500개 다 EXO로 옮겼고 2016 한 대 남았는데 뭐해야'], 'hazard last-exchange-server'],
  [['exchange 2013, move all 300 mailboxes to exchange online by the last week of march'], 'question duration'],
] as const)('what is done already leads to no questions: %j', ([said], expected) => {
  expect(gist(new Talk().say(said))).toBe(expected);
});

test.each([
  [['2016, 2019 support'], 'what should i do then', 'form'],
  [['2016, 2019 지원 종료일'], '그럼 어떻게 해야 해요', 'form'],
  [['Exchange 2013, 80 mailboxes'], 'what now?', 'question duration'],
  [
    ['Exchange 2016, 80 mailboxes, 3 weeks, no residency, no coexistence'],
    'what should we do now',
    'recommendation minimal-hybrid',
  ],
  [['Exchange 2016, 사서함 80개, 3주, 제약 없음, 공존 불필요'], '이제 뭘 해야 하죠', 'recommendation minimal-hybrid'],
  // A neighbour: what can be asked.
  [[], 'what can I do here', 'notice help'],
])('what to do, after %j: %s', (before, said, expected) => {
  const talk = new Talk();
  for (const words of before) talk.say(words);
  expect(gist(talk.say(said))).toBe(expected);
});

test.each([
  ['Exchange 2013 with a million billion mailboxes', '2013'],
  ['exchange 2013, zillions of mailboxes', '2013'],
  ['we run 2016 with a gazillion users', '2016'],
  ['Exchange 2013, 사서함 백만억개', '2013'],
])('%s: the version is kept, and the number asked for', (said, source) => {
  const reply = new Talk().say(said);
  expect([gist(reply), reply.answers]).toEqual(['question mailboxes (too-large)', { source }]);
});
