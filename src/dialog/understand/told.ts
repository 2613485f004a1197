import type { ExchangeVersion } from '../../knowledge/schema.ts';
import type { IsoDate } from '../../locale.ts';
import type { QuestionId } from '../../rules/answers.ts';

/**
 * How an answer was said that is not the answer itself: as a range, of which it is the upper end, as the day it reaches to, as
 * several versions side by side, of which it is the oldest, as several numbers, which were added up, or as the version to which the
 * way leads, which runs on own servers only.
 */
export type Told =
  | 'range'
  | Readonly<{ until: IsoDate }>
  | Readonly<{ oldestOf: readonly ExchangeVersion[] }>
  | Readonly<{ sumOf: readonly number[] }>
  | Readonly<{ goal: ExchangeVersion }>;

/** The answers of one turn that were said like that, to be shown once: answers stay numbers. */
export type ToldAnswers = Readonly<Partial<Record<QuestionId, Told>>>;
