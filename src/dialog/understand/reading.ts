import type { PartialAnswers, QuestionId } from '../../rules/answers.ts';
import { type Problem, problem } from '../problem.ts';
import { isTakenBack } from './corrections.ts';
import type { Place } from './patterns.ts';
import type { Told, ToldAnswers } from './told.ts';

/** What was read of one question: a value, or why what is there cannot be one, and where it stands; `parts`: several that disagree. */
export type Read<T> = Place & (Readonly<{ value: T; told?: Told }> | Readonly<{ problem: Problem; parts?: readonly Place[] }>);

/**
 * What was read of a text: answers, and the questions whose answer was seen but cannot be taken. `told`: the answers that were
 * not said as such.
 */
export type Reading = Readonly<{ answers: PartialAnswers; problems: Partial<Record<QuestionId, Problem>>; told?: ToldAnswers }>;

/** So much of a situation is told by nobody who only wants to know something. */
export function tellsMuch(answers: PartialAnswers): boolean {
  return Object.keys(answers).length > 2;
}

/** The one that is meant of several that were said: the same twice, or the last after a correction. Otherwise it is unclear. */
export function theOne<T>(text: string, said: readonly Read<T>[]): Read<T> | undefined {
  const [first, ...more] = said;
  if (!first) return undefined;
  let meant: Read<T> = first;
  for (const other of more) {
    if (key(other) === key(meant)) continue;
    if (isTakenBack(text, meant, other)) meant = other;
    else {
      const [start, end] = [first.start, said.at(-1)?.end ?? first.end];
      return { problem: problem('unclear', text.slice(start, end)), start, end, parts: said };
    }
  }
  return meant;
}

function key<T>(read: Read<T>): string {
  return 'value' in read ? String(read.value) : read.problem.code;
}
