import { describe, expect, test } from 'vitest';
import { readSentence } from '../../../src/dialog/understand/answers.ts';
import { knowledge } from './gist.ts';

/** A Wednesday. */
const TODAY = '2026-11-25';

const UNTIL: Readonly<Record<string, readonly string[]>> = {
  '2026-11-26': ['by tomorrow', '내일까지', '낼까지'],
  '2026-11-27': ['by friday', 'until Friday', '금요일까지', '모레까지', '금욜까지'],
  '2026-11-29': ['by the end of the week', 'must be done this week', '이번 주 안에'],
  '2026-11-30': [
    'by the end of the month',
    'deadline is end of the month',
    'by month end',
    '월말까지',
    '이달 말까지',
    '이번 달 내로',
  ],
  '2026-12-04': ['by next friday', '다음 주 금요일까지'],
  '2026-12-06': ['다음 주까지', '차주까지'],
  '2026-12-15': ['by the 15th', 'by December 15', '15일까지', '12월 15일까지', '12/15까지', 'by mid-December', '12월 중순까지'],
  '2026-12-24': ['before Christmas', '크리스마스 전까지'],
  '2026-12-25': ['until Christmas', 'by xmas', '크리스마스까지'],
  '2026-12-31': [
    ...[
      'by year end',
      'before year end',
      'by the end of the year',
      'end of year',
      'by EOY',
      'before 2027',
      'before Q1',
      'before next year',
    ],
    ...['deadline Dec 31', 'by 31 December', 'by 12/31', 'until 31.12.2026', 'no later than end of 2026', 'finish this year'],
    ...[
      '올해 안에',
      '연말까지',
      '연내',
      '연내 완료',
      '올해 말까지',
      '금년 내',
      'deadline 12월 말',
      '마감 12월',
      '다음 달 말까지',
      '12월까지',
    ],
    ...['하반기 안에', '4분기까지', 'by the end of next month', '12.31까지', '마감일은 12월 31일'],
  ],
  '2027-02-28': [
    'by March',
    'until March',
    'before March',
    'until the end of February',
    '3월 전에',
    '내년 2월까지',
    '27년 2월까지',
  ],
  '2027-03-15': [
    'by March 15',
    'by 15th of March',
    'by the 15th of March',
    'by the 15th March',
    'by March 15th, 2027',
    'by 2027-03-15',
    '내년 3월 15일까지',
    '2027.3.15까지',
  ],
  '2027-03-31': [
    ...[
      'before Q2',
      'before 2027-04-01',
      'by the end of March',
      'by end of Q1',
      'in the first quarter',
      'in Q1 2027',
      'by end march',
    ],
    ...['내년 3월 말까지 옮기면 됩니다', '3월까지', '1분기 안에', '내년 1분기 내', '2027년 3월까지'],
  ],
  '2027-05-31': ['we have until the end of May', '5월 말까지'],
  '2027-06-30': [
    'by the end of the first half',
    '상반기 안에',
    '내년 상반기까지',
    'before July',
    'by 30 June',
    '6월 안에 끝내야',
  ],
  '2027-09-30': ['by October', 'end of Q3', '9월까지'],
  '2027-12-31': ['by the end of next year', '내년 말까지', '내년 안에', 'by end of 2027'],
};

describe('a day until which there is time, in days from today', () => {
  test.each(Object.entries(UNTIL).flatMap(([until, sayings]) => sayings.map((said) => [said, until])))(
    '%s: %s',
    (said, until) => {
      for (const text of [said, `Exchange 2013, 300 mailboxes, ${said}, no coexistence`, `2013 사서함 300개 ${said}`]) {
        const { answers, told } = readSentence(knowledge, text, TODAY);
        const days = Math.round((Date.parse(String(until)) - Date.parse(TODAY)) / 86_400_000);
        expect([text, answers.duration, told?.duration]).toEqual([text, days, { until }]);
      }
    },
  );
});

test.each([
  ['by Nov 20', 'past'],
  ['by October 2026', 'past'],
  ['2026년 3월까지', 'past'],
  ['by 2099', 'too-long'],
  ['by next month', 'vague'],
  ['by December', 'vague'],
  ['until 3/4', 'vague'],
  ['by Feb 30', 'vague'],
  ['next quarter', 'vague'],
  ['over Christmas', 'vague'],
  ['by Easter', 'vague'],
  ['명절까지', 'vague'],
])('"%s" is asked back: %s', (said, code) => {
  expect(readSentence(knowledge, `Exchange 2013, ${said}`, TODAY)).toMatchObject({ problems: { duration: { code } } });
});

test.each([
  ['2026-12-28', 'before Christmas', '2027-12-24'],
  ['2027-01-05', 'by new year', '2028-01-01'],
  ['2026-12-30', 'by the 5th', '2027-01-05'],
  ['2026-12-30', '다음 달 말까지', '2027-01-31'],
  ['2026-12-30', 'before next quarter', '2026-12-31'],
  ['2028-02-01', 'by the end of February', '2028-02-29'],
])('on %s "%s" is %s', (today, said, until) => {
  expect(readSentence(knowledge, `Exchange 2013, ${said}`, today).told?.duration).toEqual({ until });
});

test.each([
  'does 2019 still get patches until October?',
  'is Exchange 2016 supported until the end of 2026?',
  '2019는 10월까지 지원되나요?',
  '내년 3월까지 패치 나오나요',
  'running it since March',
  'by March 2019 we had Exchange 2010',
  '작년 12월 말에 도입했습니다',
  '12월 말 기준 사서함 300개',
  'change freeze until January',
  'is 2019 good until 2029?',
  'will it make it through 2027',
  'Exchange 2019 extended until April?',
  'leave from 5 to 9 May',
  '올 연말에 끊긴다는 거 맞나',
  '올해 안에 끝나는 제품',
])('"%s" sets no deadline', (said) => {
  const { answers, problems } = readSentence(knowledge, said, TODAY);
  expect([answers.duration, problems.duration]).toEqual([undefined, undefined]);
});
