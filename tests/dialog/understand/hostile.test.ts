import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReply, readSentence } from '../../../src/dialog/understand/answers.ts';
import { buildAsked, nameBuilds } from '../../../src/dialog/understand/builds.ts';
import { readCommand } from '../../../src/dialog/understand/commands.ts';
import { normalise } from '../../../src/dialog/understand/normalise.ts';
import { readRemark } from '../../../src/dialog/understand/remarks.ts';
import { PartialAnswers, QUESTION_IDS } from '../../../src/rules/answers.ts';
import { knowledge, TODAY } from './gist.ts';

/** Parts that would make a careless pattern try every way to match, many times over. */
const REPEATED = [
  ' ',
  '\n',
  '\t',
  '1',
  '1 ',
  '1,',
  '111,',
  '$1',
  '2007 ',
  'not ',
  'no ',
  '가나다',
  'data in ',
  'stay in ',
  'exchange ',
  'exchange 2007 ',
  '300 mailboxes ',
  '일이삼사',
  '만',
  '1만 ',
  'hundred ',
  'one hundred and ',
  '3 weeks ',
  'half a ',
  'a\n',
  '.',
  ', ',
  '-',
  '- ',
  'coexistence ',
  'no coexistence and ',
  '공존 ',
  '공존은 필요 ',
  'Korea ',
  '한국에 ',
  '한국 아니 ',
  '((',
  ') (',
  'a/',
  '300 sorry ',
  '1 no wait ',
  '1 아니 ',
  "can't without ",
  'share calendars ',
  '1원 ',
  '010-1234-',
  '2027-03-',
  'march ',
  'by the end of ',
  'deadline ',
  'by 12/31 ',
  '내년 ',
  '3월 말까지 ',
  'run both in parallel ',
  'move everything to the cloud ',
  '- a\n',
  '1) ',
  '데이터는 국내에 보관해야 하고 ',
  'cloud ',
  'the ',
  "'",
  '사서함 ',
  'united ',
  '약속 있음 ',
  'free/',
  'ㅋㅋ',
  '👍',
];
/** Words of which commands and remarks are made. */
const IN_COMMANDS = [
  ...[
    '해줘',
    ' 해 주세요',
    '줘',
    '부탁',
    'k',
    'ok ',
    'ㅇ',
    'ㅇㅋ',
    '네',
    '네 ',
    '응',
    'ㅠㅠ',
    'thanks ',
    'ta ',
    '감사',
    '고마워 ',
    '수고 ',
  ],
  ...[
    'why ',
    'the ',
    'and ',
    '왜',
    '이',
    '그 ',
    '이유 ',
    '뭐가 ',
    '다른 방법 ',
    '다른 ',
    'other ',
    'second ',
    '이에',
    '인가',
    '15.1.2507.6 ',
    '15.1 ',
  ],
];
const LENGTH = 4000;
const LONG = 400;
/** A guard against hanging, far above what reading takes: milliseconds of CPU, so that other programs do not count. */
const AT_MOST = 1000;

describe('texts made to be slow', () => {
  test.each(REPEATED)('"%s" over and over', (part) => {
    const text = part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);
    const begin = process.threadCpuUsage();
    for (const question of QUESTION_IDS) readReply(knowledge, question, text, TODAY);
    const { user, system } = process.threadCpuUsage(begin);
    expect((user + system) / 1000).toBeLessThan(AT_MOST);
  });

  test.each(['', '비교', '왜 ', '대안 절차', 'thanks ', 'ok ', 'any ', 'why not ', '15.1.2507.6 ', 'version 15.1 '])(
    'a command, a remark or a build number that begins with "%s" and goes on for long',
    (opening) => {
      const begin = process.threadCpuUsage();
      for (const part of [...REPEATED, ...IN_COMMANDS]) {
        const text = normalise(`${opening}${part.repeat(Math.ceil(LONG / part.length))}힣x`);
        expect([readCommand(text), readRemark(text)]).toEqual([undefined, undefined]);
        nameBuilds(knowledge, text);
        buildAsked(knowledge, text);
      }
      const { user, system } = process.threadCpuUsage(begin);
      expect((user + system) / 1000).toBeLessThan(AT_MOST);
    },
  );

  test('what comes after four thousand characters is not read', () => {
    expect(readSentence(knowledge, `300 mailboxes${' '.repeat(LENGTH)}3 weeks`).answers).toEqual({ mailboxes: 300 });
  });
});

describe('whatever is typed', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(...REPEATED),
    fc.nat(3_000_000).map(String),
  );
  const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

  test('is read without failing, as answers that are valid', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUESTION_IDS), text, (question, written) => {
        const { answers } = readReply(knowledge, question, written, TODAY);
        expect(PartialAnswers.parse(answers)).toEqual(answers);
        expect(answers.country === undefined || answers.residency === 'in-country').toBe(true);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  test('is an answer, a problem, or an answer to something else, when a question was asked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUESTION_IDS), text, (question, written) => {
        const { answers, problems } = readReply(knowledge, question, written, TODAY);
        expect(Object.keys({ ...answers, ...problems })).not.toEqual([]);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
