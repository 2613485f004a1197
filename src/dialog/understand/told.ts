import type { IsoDate } from '../../locale.ts';
import type { QuestionId } from '../../rules/answers.ts';

/** How a number was said that is not the number itself: as a range, of which it is the upper end, or as the day it reaches to. */
export type Told = 'range' | Readonly<{ until: IsoDate }>;

/** The answers of one turn that were said like that, to be shown once: answers stay numbers. */
export type ToldAnswers = Readonly<Partial<Record<QuestionId, Told>>>;
