import type { QuestionId } from '../../rules/answers.ts';
import { statements } from './statements.ts';
import { isUnsure } from './yes-no.ts';

/** What a question is about, in a statement that says that the answer is not known. */
const SUBJECTS: readonly (readonly [QuestionId, RegExp])[] = [
  ['source', /\bversion\b|버전/],
  ['mailboxes', /\bmail ?boxes\b|\bhow many\b|사서함|몇 ?명|인원/],
  ['duration', /\bduration\b|\bhow long\b|\btime ?(?:line|frame)\b|기간|일정|얼마나 걸/],
  ['residency', /\bresidency\b|\bdata location\b|레지던시|데이터 ?(?:위치|상주)|보관 ?위치/],
];

/** The questions of which a text says that the answer is not known yet. */
export function findUnknowns(text: string): QuestionId[] {
  const unsure = statements(text).filter((statement) => isUnsure(statement.text));
  return SUBJECTS.filter(([, subject]) => unsure.some((statement) => subject.test(statement.text))).map(([question]) => question);
}
