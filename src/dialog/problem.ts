import { z } from 'zod';

/** Why an answer was not taken. The words for each are in `render/words`. */
export const ProblemCode = z.enum([
  'missing',
  'not-a-number',
  'not-whole',
  'too-small',
  'too-large',
  'no-unit',
  'vague',
  'open-ended',
  'too-long',
  'past',
  'not-a-version',
  'no-such-version',
  'not-a-country',
  'which-residency',
  'own-and-cloud',
  'unknown',
  'unclear',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** `said` is what was written, shortened, to show it back. */
export type Problem = Readonly<{ code: ProblemCode; said?: string }>;

const SHOWN = 40;
const CUT = '…';

export function problem(code: ProblemCode, said?: string): Problem {
  if (said === undefined || said.trim() === '') return { code };
  const text = said.trim();
  return { code, said: text.length > SHOWN ? `${text.slice(0, SHOWN)}${CUT}` : text };
}

/** A problem that shows back what was typed: the same place of it or, where it was read in another form, all of it. */
export function asTyped(one: Problem, written: string): Problem {
  if (one.said === undefined || one.code === 'no-such-version') return one;
  const typed = written.replace(/\s+/g, ' ').trim();
  const said = one.said.replace(CUT, '');
  const at = typed.toLowerCase().indexOf(said.toLowerCase());
  if (at < 0) return problem(one.code, typed);
  return problem(one.code, typed.slice(at, one.said === said ? at + said.length : undefined));
}
