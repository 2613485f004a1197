import { z } from 'zod';
import { isCountry } from '../knowledge/geography.ts';
import { CountryCode, ExchangeVersion, Residency } from '../knowledge/schema.ts';

/** The questions in the order in which they are asked, as far as their answer decides anything (`questionsFor`). */
export const QUESTION_IDS = ['source', 'mailboxes', 'duration', 'residency', 'country', 'coexistence'] as const;
export const QuestionId = z.enum(QUESTION_IDS);
export type QuestionId = z.infer<typeof QuestionId>;

export const MAX_MAILBOXES = 1_000_000;
/** Ten years, in days: longer is a slip of the keyboard. */
export const MAX_DURATION = 3650;

/** A country that exists, or the European Union. */
export const Country = CountryCode.refine(isCountry, { error: 'there is no such country' });

/** Answers so far. `duration` is in days (a week is 7, a month 30). */
export const PartialAnswers = z.strictObject({
  source: ExchangeVersion.optional(),
  mailboxes: z.int().min(1).max(MAX_MAILBOXES).optional(),
  duration: z.int().min(1).max(MAX_DURATION).optional(),
  residency: Residency.optional(),
  country: Country.optional(),
  coexistence: z.boolean().optional(),
});
export type PartialAnswers = z.infer<typeof PartialAnswers>;

/**
 * All answers; `country` is present exactly when `residency` is `in-country`, `coexistence` missing only where mail stays on own
 * servers.
 */
export type Answers = { [Id in Exclude<QuestionId, 'country' | 'coexistence'>]: NonNullable<PartialAnswers[Id]> } & {
  country?: CountryCode;
  coexistence?: boolean;
};

/**
 * The questions that there are for these answers, in order: which country is one only where the mail must stay in one, coexistence
 * with the cloud only where mail may go there.
 */
export function questionsFor({ residency }: PartialAnswers): readonly QuestionId[] {
  if (residency === 'in-country') return QUESTION_IDS;
  return residency === 'own-servers' ? ON_OWN_SERVERS : WITHOUT_COUNTRY;
}

const WITHOUT_COUNTRY = QUESTION_IDS.filter((id) => id !== 'country');
const ON_OWN_SERVERS = WITHOUT_COUNTRY.filter((id) => id !== 'coexistence');

/** The first question that still needs an answer, or undefined when the answers are complete. */
export function nextQuestion(answers: PartialAnswers): QuestionId | undefined {
  return questionsFor(answers).find((id) => answers[id] === undefined);
}

export function isComplete(answers: PartialAnswers): answers is Answers {
  return nextQuestion(answers) === undefined;
}
