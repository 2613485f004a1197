import { z } from 'zod';
import { Locale } from '../locale.ts';
import { PartialAnswers, QuestionId } from '../rules/answers.ts';
import { LookUp } from './look-up/look-up.ts';

/**
 * What is kept of a person in a conversation: answers, language, and the little that short replies refer to.
 * Everything else (the next question, the advice) is worked out again from it.
 */
export const Session = z.strictObject({
  /** The language that the person chose. */
  locale: Locale.optional(),
  /** The language last used, for words that show none ("300"). */
  spoke: Locale.optional(),
  /** Present while an interview is open or finished, absent before. */
  answers: PartialAnswers.optional(),
  /** A question asked again although it may have an answer (back, change). */
  asking: QuestionId.optional(),
  /** The answers before the last change of one, for the way back to them. */
  earlier: PartialAnswers.optional(),
  /** The product that was named alone just now, for "300" or "when does it end?". */
  named: z.string().max(60).optional(),
  /** The last look-up, for "and 2016?". */
  about: LookUp.optional(),
});
export type Session = z.infer<typeof Session>;
