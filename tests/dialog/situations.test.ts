import { expect, test } from 'vitest';
import { gist, Talk } from './conversation.ts';

/** Situations in few words, said before anything was asked: what is asked next, and what is known. */
test.each([
  ['exactly 120 users', 'question source', '120'],
  ['149명 넘기려고요', 'question source', '149'],
  ['2016 300명 어제까지', 'question duration (past)', '2016 300'],
  ['2016 300명 지난주까지', 'question duration (past)', '2016 300'],
  ['2016 300명 지난달까지 썼음', 'question duration', '2016 300'],
  ['2016, 300 mailboxes, until yesterday', 'question duration (past)', '2016 300'],
  ['2012 쓰는데요', 'question source (no-such-version)', ''],
  ['we run 2012', 'question source (no-such-version)', ''],
  ['2016 쓰는데요', 'question mailboxes', '2016'],
  ["we've got 90 mailboxes", 'question source', '90'],
  ['we are 80 people', 'question source', '80'],
  ['350 mailboxes, any advice?', 'question source', '350'],
  ['around 500 mailboxes, how do we start?', 'question source', '500'],
  ['60 seats, what now?', 'question source', '60'],
  ["our mail can't leave our servers", 'question source', 'own-servers'],
  ['딱 60명', 'question source', '60'],
  ['대략 60명쯤 됩니다', 'question source', '60'],
  ['60명 정도 씁니다', 'question source', '60'],
  ['우리 60명', 'question source', '60'],
  ['전부 60개', 'question source', '60'],
  ['사서함 350개 정도인데 어떻게 하죠?', 'question source', '350'],
  ['SE 6000명', 'question duration', 'SE 6000'],
  ['we migrated to exchange 2016, 300 mailboxes', 'question duration', '2016 300'],
  ['우리는 2016으로 이전한 상태이고 사서함 300개', 'question duration', '2016 300'],
  ['we are moving to exchange 2019, 300 mailboxes', 'question source', '300 own-servers'],
  ['we plan to move to Exchange SE within a few months', 'question source', 'own-servers'],
  ['we have migrated to 2016, what now', 'question mailboxes', '2016'],
  ['SE고 60명', 'question duration', 'SE 60'],
  ['2010 씁니다 60개', 'question duration', '2010 60'],
  ['2016 쓰고요 60명입니다', 'question duration', '2016 60'],
  ['2019 씁니다. 700명', 'question duration', '2019 700'],
  ['2007이랑 2013 섞어 쓰는데 사서함 300개', 'question source (unclear)', '300'],
  ['we run 2007 and 2013 mixed, 300 mailboxes', 'question source (unclear)', '300'],
  ['메일은 회사 밖으로 못 나가요', 'question source', 'own-servers'],
  ['2016, 300 mailboxes, 3 weeks, big bang', 'question residency', '2016 300'],
  ['We want Exchange Online. 75 boxes. No AD sync wanted. Exchange 2016.', 'question duration', '2016 75'],
  ['exchange 2016, 90 mailboxes, 2 weeks, no AD sync', 'question residency', '2016 90'],
  ['2019 사서함 700개 기간 상관없음', 'question duration (open-ended)', '2019 700'],
  ['국내X', 'question source', 'none'],
  ['no data residency', 'question source', 'none'],
  ['2019->SE 12000명 무중단 내부보관 기간 넉넉함', 'question duration (open-ended)', '2019 12000 own-servers'],
  ['2010이랑 2013 섞여있는 환경, 사서함은 다 합쳐서 900개쯤, 석달', 'question residency', '2010 900'],
])('%s', (said, next, known) => {
  const reply = new Talk().say(said);
  expect(gist(reply)).toBe(next);
  const { source, mailboxes, residency } = reply.answers ?? {};
  expect([source, mailboxes, residency].filter((answer) => answer !== undefined).join(' ')).toBe(known);
});

test.each([
  'everything moves to the cloud, and mail must stay on our own servers',
  '메일은 사내 서버에만 보관, M365로 옮길 계획입니다',
])('where mail must stay is open again when own servers and the cloud are both said: %s', (said) => {
  const talk = new Talk();
  talk.say('Exchange 2010, 100 mailboxes, 3 weeks, data must stay in Korea, no coexistence');
  const reply = talk.say(said);
  expect(gist(reply)).toBe('question residency (own-and-cloud)');
  expect(reply.answers).toEqual({ source: '2010', mailboxes: 100, duration: 21, coexistence: false });
});

test.each(['actually to the cloud after all', 'we move everything to the cloud', '클라우드로 갈게요'])(
  'where mail must stay is open again when who was to upgrade wants the cloud: %s',
  (said) => {
    const talk = new Talk();
    expect(gist(talk.say('Exchange 2016, 8k mbxs, going to SE, 9 mths'))).toBe('recommendation on-premises-upgrade');
    expect(gist(talk.say(said))).toBe('question residency (own-and-cloud)');
  },
);

test('two versions named beside a whole situation are not asked about', () => {
  const reply = new Talk().say('exchange 2016, 300 mailboxes, 2 months, SE is too expensive, no coexistence');
  expect(gist(reply)).toBe('question residency');
});

test('what is said to be in use may be no Exchange', () => {
  const talk = new Talk();
  expect(gist(talk.say('윈도우 2012 쓰는데요'))).toBe('notice about-product');
  expect(talk.session.named).toBe('windows-server-2012');
});

test.each(['계정 비번 까먹었어요', '비밀번호를 잊어버렸어요', 'I forgot my password'])('%s is about something else', (said) => {
  expect(gist(new Talk().say(said))).toBe('notice out-of-scope');
});
