import { describe, expect, it } from 'vitest';
import { Talk } from './conversation.ts';

const FORGET = [
  'delete my data',
  'Delete my data.',
  'DELETE MY DATA!',
  'please delete my data',
  'can you delete all my data please',
  'i want you to delete my data',
  "I'd like to delete my personal information",
  'erase my data',
  'remove all of my data',
  'wipe my history',
  'clear my answers',
  'forget my data',
  'forget me',
  'forget about me',
  'delete everything about me',
  'delete everything you know about me',
  'erase what you know',
  'delete my session',
  '내 데이터 삭제',
  '내 데이터를 삭제해 주세요',
  '내 데이터 삭제해줘',
  '내데이터삭제',
  '제 데이터 모두 지워 주세요',
  '내 정보 지워줘',
  '제 정보를 삭제해주세요',
  '내 기록 삭제',
  '내 답변 전부 지워줘',
  '저의 개인정보 삭제 부탁드립니다',
  '개인정보 삭제해 주세요',
  '나에 대한 정보 다 지워',
  '제 데이터를 삭제하고 싶습니다',
  '나를 잊어줘',
];

const NOT = [
  'forget it',
  'delete the old server',
  'must we delete data before the migration?',
  'clear',
  'start over',
  'data must stay in Korea',
  '데이터는 국내 보관',
  '데이터 삭제 시점은?',
  '사서함 삭제',
  '이전 서버의 데이터를 지워야 하나요?',
  '취소',
];

const isForgotten = (talk: Talk) => {
  const reply = talk.replies.at(-1);
  return reply?.kind === 'notice' && reply.notice === 'forgotten';
};

describe.each([
  ['before an interview', []],
  ['in the middle of one', ['recommend', 'Exchange 2007']],
  ['after a look-up', ['when does Exchange 2013 end?']],
])('%s', (_, before) => {
  it.each(FORGET)('“%s” forgets', (words) => {
    const talk = new Talk();
    for (const said of before) talk.say(said);
    talk.say(words);
    expect(isForgotten(talk)).toBe(true);
    expect(talk.session).toEqual({});
  });

  it.each(NOT)('“%s” does not', (words) => {
    const talk = new Talk();
    for (const said of before) talk.say(said);
    talk.say(words);
    expect(isForgotten(talk)).toBe(false);
  });
});

it('the notice speaks the language of the words, and its buttons carry no answers', () => {
  const talk = new Talk();
  talk.say('익스체인지 2007, 사서함 1200개');
  expect(talk.say('내 데이터 삭제')).toMatchObject({ kind: 'notice', locale: 'ko' });
  expect(talk.replies.at(-1)).not.toHaveProperty('answers');
  expect(talk.say('delete my data').locale).toBe('en');
});

it('a button shows where things stand, whatever that is', () => {
  const talk = new Talk();
  const show = () => talk.press({ do: 'show' }).kind;
  expect(show()).toBe('welcome');
  talk.say('when does Exchange 2013 end?');
  expect(show()).toBe('answer');
  talk.say('Exchange 2007, 1,200 mailboxes, 3 weeks');
  expect(show()).toBe('question');
  talk.say('data must stay in Korea');
  talk.say('no coexistence needed');
  expect(show()).toBe('recommendation');
});
