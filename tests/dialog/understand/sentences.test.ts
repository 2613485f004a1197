import { describe, expect, test } from 'vitest';
import { readAnswer, readReply, readSentence } from '../../../src/dialog/understand/answers.ts';
import { QUESTION_IDS } from '../../../src/rules/answers.ts';
import { BESIDE } from './beside.ts';
import { gist, knowledge, TODAY } from './gist.ts';
import { REPLIES } from './replies.ts';
import { ENGLISH } from './sentences-en.ts';
import { KOREAN } from './sentences-ko.ts';
import { SITUATIONS } from './situations.ts';

describe.each([
  ['English', ENGLISH],
  ['Korean', KOREAN],
  ['Short', SITUATIONS],
  ['Beside', BESIDE],
] as const)('%s sentences', (_language, table) => {
  test.each(Object.entries(table))('%s', (_category, sayings) => {
    expect(sayings.map(([said]) => [said, gist(readSentence(knowledge, said, TODAY))])).toEqual(sayings);
  });
});

describe('replies to the question', () => {
  test.each(QUESTION_IDS)('%s', (question) => {
    const sayings = REPLIES[question];
    expect(sayings.map(([said]) => [said, gist(readReply(knowledge, question, said, TODAY))])).toEqual(sayings);
  });
});

describe('inputs of a form', () => {
  test.each([
    ['source', '2007', 'E2007'],
    ['source', '', 'source:missing'],
    ['mailboxes', ' 1,200 ', '1200m'],
    ['mailboxes', '', 'mailboxes:missing'],
    ['duration', '3 weeks', '21d'],
    ['duration', '-3 weeks', 'duration:too-small'],
    ['residency', 'none', 'none'],
    ['residency', 'in-country', 'in-?'],
    ['residency', 'own-servers', 'own'],
    ['country', 'South Korea', 'in-KR'],
    ['country', '  ', 'country:missing'],
    ['coexistence', 'yes', '+co'],
    ['coexistence', 'no', '-co'],
    ['coexistence', 'true', '+co'],
    ['coexistence', 'false', '-co'],
  ] as const)('%s: "%s" is %s', (question, written, read) => {
    expect(gist(readAnswer(knowledge, question, written))).toBe(read);
  });
});

test.each([
  ['급하지 않음', '급하지 않음'],
  ['2013, 사서함 300개, 급하지 않아요', '급하지 않아요'],
  ['2013, 300 mailboxes, by next quarter', 'by next quarter'],
  ['2013, 300 mailboxes, until 3/4/2027', 'until 3/4/2027'],
])('"%s": the time asked back is quoted whole, "%s"', (said, quoted) => {
  expect(readSentence(knowledge, said, TODAY).problems.duration?.said).toBe(quoted);
});
