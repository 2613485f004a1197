import { describe, expect, test } from 'vitest';
import type { PartialAnswers } from '../../src/rules/answers.ts';
import { gist, Talk } from './conversation.ts';

const SITUATION = 'Exchange 2010, 200 mailboxes, 3 weeks, no residency, coexistence';

/** What is said after a recommendation, and the answers that it changes. */
const AFTER_ADVICE: readonly (readonly [said: string, changed: PartialAnswers])[] = [
  ['no, 2013', { source: '2013' }],
  ['no 2013', { source: '2013' }],
  ['change it to 2013', { source: '2013' }],
  ['make it 2013', { source: '2013' }],
  ['i meant 2013', { source: '2013' }],
  ["wait it's 2016 not 2013", { source: '2016' }],
  ['not 2010, 2013', { source: '2013' }],
  ['sorry, exchange 2013', { source: '2013' }],
  ["it's SE", { source: 'SE' }],
  ['what if we had 2013?', { source: '2013' }],
  ['아니 2013', { source: '2013' }],
  ['만약 3000명이면?', { mailboxes: 3000 }],
  ['혹시 기간이 두 달이면?', { duration: 60 }],
  ['그럼 공존이 필요 없으면?', { coexistence: false }],
  ['아 잘못봤다 2016', { source: '2016' }],
  ['아 잘못 봤네요 2016이에요', { source: '2016' }],
  ['기간도 한달말고 일주일로 바꿔줘', { duration: 7 }],
  ['아니 2013이야', { source: '2013' }],
  ['아 맞다 2013이에요', { source: '2013' }],
  ['2013으로 바꿔줘', { source: '2013' }],
  ['2013 아니고 2016', { source: '2016' }],
  ['2010이 아니라 2013입니다', { source: '2013' }],
  ['2013이라면?', { source: '2013' }],
  ['no, 100', { mailboxes: 100 }],
  ['아니 100명', { mailboxes: 100 }],
  ['사서함 수를 300으로 변경', { mailboxes: 300 }],
  ['no, 5 weeks', { duration: 35 }],
  ['아니 5주', { duration: 35 }],
  ['make it 6 months', { duration: 180 }],
  ['no, Germany', { residency: 'in-country', country: 'DE' }],
  ['change residency to Germany', { residency: 'in-country', country: 'DE' }],
  ['독일로 바꿔줘', { residency: 'in-country', country: 'DE' }],
  ['아니 사내 서버', { residency: 'own-servers' }],
  ['we want to go to SE', { residency: 'own-servers' }],
  ['actually we upgrade to SE', { residency: 'own-servers' }],
  ['SE로 가기로 했어요', { residency: 'own-servers' }],
  ['한국에 둬야 해 아니 상관없어', {}],
  ['no coexistence', { coexistence: false }],
  ['change coexistence to no', { coexistence: false }],
  ['coexistence yes, no actually', { coexistence: false }],
  ['공존 있음, 아니 필요 없어', { coexistence: false }],
];

/** What is said before, the revision, what comes back, and what is known then. */
const WHILE_ASKED: readonly (readonly [said: readonly string[], replied: string, answers: PartialAnswers])[] = [
  [['2010', 'no, 2013'], 'question mailboxes', { source: '2013' }],
  [['2010', '2013으로 바꿔줘'], 'question mailboxes', { source: '2013' }],
  [['2010', '2010 아니고 2016'], 'question mailboxes', { source: '2016' }],
  [['2010', '2013'], 'question duration', { source: '2010', mailboxes: 2013 }],
  [['2010 쓰는데요', '2013이에요'], 'question mailboxes', { source: '2013' }],
  [["we're on 2010", "it's 2013"], 'question mailboxes', { source: '2013' }],
  [["we're on 2010", "no we're not, that's the DR site. Prod is 2013"], 'question mailboxes', { source: '2013' }],
  [["we're on 2010", '운영은 2013이에요'], 'question mailboxes', { source: '2013' }],
  [['2010', '200', '아니 2013이야'], 'question duration', { source: '2013', mailboxes: 200 }],
  [['2010', '200', 'no, 300'], 'question duration', { source: '2010', mailboxes: 300 }],
  [['2010', '200', '3 weeks', 'no, 5 weeks'], 'question residency', { source: '2010', mailboxes: 200, duration: 35 }],
  [['2010', '200', '3 weeks', 'no'], 'question coexistence', { source: '2010', mailboxes: 200, duration: 21, residency: 'none' }],
];

describe.each([
  ['only on our own servers', 'recommendation full-hybrid', 'none'],
  ['data must stay in Korea', 'question residency (which-residency)', 'in-country'],
])('that the cloud is fine after all, where it was said before: %s', (before, replied, residency) => {
  test.each([
    '클라우드 가도 된대요',
    '생각해보니 클라우드 가도된대요',
    '클라우드로 가도됨',
    '클라우드 괜찮대요',
    '보안팀에서 클라우드 써도 된다고 합니다',
    'turns out the cloud is fine',
    'the cloud is ok now',
  ])('%s', (said) => {
    const talk = new Talk();
    const { answers } = talk.say(`Exchange 2016, 800 mailboxes, 6 months, coexistence, ${before}`);
    const reply = talk.say(said);
    expect(gist(reply)).toBe(replied);
    expect(reply.answers).toEqual({ ...answers, residency });
  });
});

test.each(['클라우드 가도 되나요', '클라우드 가능한가요', 'is the cloud fine'])('who asks it changes nothing: %s', (said) => {
  const talk = new Talk();
  const { answers } = talk.say('Exchange 2016, 800 mailboxes, 6 months, coexistence, only on our own servers');
  expect(talk.say(said).answers ?? answers).toEqual(answers);
});

describe('an earlier answer is said anew', () => {
  test.each(AFTER_ADVICE)('after the advice: %s', (said, changed) => {
    const talk = new Talk();
    const { answers } = talk.say(SITUATION);
    const reply = talk.say(said);
    expect(reply.kind).toBe('recommendation');
    expect(reply.answers).toEqual({ ...answers, ...changed });
    expect(reply.before).toEqual(answers);
  });

  test.each(WHILE_ASKED)('while questions are asked: %j', (said, replied, answers) => {
    const talk = new Talk();
    talk.say('recommend');
    for (const text of said) talk.say(text);
    const reply = talk.replies.at(-1);
    expect(reply && gist(reply)).toBe(replied);
    expect(reply?.answers).toEqual(answers);
  });

  test.each([
    ['만약 2013이면?', '다시 원래대로'],
    ['만약 2013이면?', '아까걸로 돌려줘'],
    ['만약 2013이면?', '아까 그걸로'],
    ['아니 2013', '되돌려줘'],
    ['what if we had 2013?', 'undo'],
    ['make it 6 months', 'back to how it was'],
    ['no, Germany', 'go back to the original'],
  ])('after %s, %s leads back to what was before, and again to what was taken back', (said, undo) => {
    const talk = new Talk();
    const { answers } = talk.say(SITUATION);
    const changed = talk.say(said).answers;
    talk.say('when does Exchange 2019 end?');
    expect(talk.say(undo)).toMatchObject({ kind: 'recommendation', answers, before: changed });
    expect(talk.say(undo).answers).toEqual(changed);
  });

  test.each([
    [['2010', '200', '아니 2013', '3주', '원래대로'], 'question residency', { source: '2010', mailboxes: 200, duration: 21 }],
    [['2010', '200', '원래대로'], 'question mailboxes', { source: '2010', mailboxes: 200 }],
    [['2010', '아니 2013', 'start over', '2016', 'undo'], 'question source', { source: '2016' }],
  ] as const)(
    'the way back keeps what was added since, and is a step back where nothing was changed: %j',
    (said, replied, answers) => {
      const talk = new Talk();
      talk.say('recommend');
      for (const text of said) talk.say(text);
      const reply = talk.replies.at(-1);
      expect(reply && gist(reply)).toBe(replied);
      expect(reply?.answers).toEqual(answers);
    },
  );

  test('a change in the form can be taken back, too', () => {
    const talk = new Talk();
    const { answers } = talk.say(SITUATION);
    talk.press({ do: 'submit' }, { source: '2016' });
    expect(talk.say('원래대로').answers).toEqual(answers);
  });

  test.each([
    [[SITUATION, 'no, when does 2013 end?'], 'support exchange-2013'],
    [[SITUATION, 'when does 2010 end?', 'and 2016?'], 'support exchange-2016'],
    [[SITUATION, 'when does 2010 end?', 'no, 2016'], 'support exchange-2016'],
    [['when does 2010 end?', '아니 2016'], 'support exchange-2016'],
    [[SITUATION, '2013'], 'notice about-product'],
    [[SITUATION, 'no thanks'], 'notice not-understood'],
    [[SITUATION, 'how do we go to SE'], 'path 2010 SE'],
    [[SITUATION, '2016 -> SE'], 'path 2016 SE'],
    [[SITUATION, 'we already went to SE'], 'notice not-understood'],
  ])('what asks stays a question: %j', (said, replied) => {
    const talk = new Talk();
    for (const text of said) talk.say(text);
    const reply = talk.replies.at(-1);
    expect(reply && gist(reply)).toBe(replied);
  });
});
