import { expect, test } from 'vitest';
import { Talk } from './conversation.ts';
import { gist } from './understand/gist.ts';

/** What is known after several turns, in the notation of the readings. */
test.each([
  [['recommend', '2016', '300', 'dunno', 'korea'], 'E2016 300m in-KR'],
  [['recommend', '2016', '300', '2주', '해외 나가도 됩니다'], 'E2016 300m 14d none'],
  [['recommend', '2016', '300', '2주', '해외 나가도 돼요'], 'E2016 300m 14d none'],
  [['recommend', '2016', '300', '2주', '밖으로 나가도 됨'], 'E2016 300m 14d none'],
  [['recommend', '2016', '300', '2주', '해외여도 상관없어요'], 'E2016 300m 14d none'],
  [['recommend', '2016', '300', '2주', '우리나라 안에만요'], 'E2016 300m 14d in-KR'],
  [['recommend', '2016', '300', '우리나라 안에만요'], 'E2016 300m in-KR'],
  [['recommend', '2016', '300', '국내'], 'E2016 300m in-KR'],
  [['recommend', '2016', '300', '자체 서버'], 'E2016 300m own'],
  [['recommend', '2016', '300', 'no'], 'E2016 300m'],
  [['recommend', '2016', '300', 'us'], 'E2016 300m'],
  [['recommend', '2016', '300', 'long'], 'E2016 300m'],
  [['recommend', '2016', '해외 나가도 됩니다'], 'E2016 none'],
  [['recommend', '2016', '300', '2주', '해외로 나가면 안됩니다'], 'E2016 300m 14d in-KR'],
])('%j', (said, known) => {
  const talk = new Talk();
  for (const text of said) talk.say(text);
  expect(gist({ answers: talk.replies.at(-1)?.answers ?? {}, problems: {} })).toBe(known);
});
