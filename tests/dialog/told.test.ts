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
  [['2007에서 뭘로 가야돼요', '300', '2주'], 'E2007 300m 14d'],
  [['recommend', '2016', '300', '3개월', '기간이 1년이면?'], 'E2016 300m 365d'],
  [['2016 사서함 300개 3개월 제약없음 공존없음', '기간이 1년이면?'], 'E2016 300m 365d none -co'],
  [['2016 사서함 300개 3개월 제약없음 공존없음', '기간 1년이면?'], 'E2016 300m 365d none -co'],
  [['2016 사서함 300개 3개월 제약없음 공존없음', '1년이면?'], 'E2016 300m 365d none -co'],
  [['2016 사서함 300개 3개월 제약없음 공존없음', '기간은 6개월로'], 'E2016 300m 180d none -co'],
  [['2016, 300 mailboxes, 3 months, anywhere, no coexistence', 'what if the duration is 1 year?'], 'E2016 300m 365d none -co'],
  [['2016, 300 mailboxes, 3 months, anywhere, no coexistence', 'and if it takes 1 year?'], 'E2016 300m 365d none -co'],
  [['2016 사서함 100개 3개월 제약없음 공존없음', '다시 400개로'], 'E2016 400m 90d none -co'],
  [['2016 사서함 100개 3개월 제약없음 공존없음', '사서함 100개면?', '다시 400개로'], 'E2016 400m 90d none -co'],
  [['2016 사서함 100개 3개월 제약없음 공존없음', '사서함 400개면?'], 'E2016 400m 90d none -co'],
  [['not sure which version, how do I find out?', 'recommend', '15.1.2507'], 'E2016'],
  [['recommend', '15.1.2507'], 'E2016'],
  [['recommend', 'Version 15.1 (Build 2507.6)'], 'E2016'],
])('%j', (said, known) => {
  const talk = new Talk();
  for (const text of said) talk.say(text);
  expect(gist({ answers: talk.replies.at(-1)?.answers ?? {}, problems: {} })).toBe(known);
});
