import type { Knowledge } from '../../knowledge/schema.ts';
import type { PartialAnswers } from '../../rules/answers.ts';
import type { Heard } from './hear.ts';
import type { LookUp } from './look-up.ts';
import type { Cue } from './vocabulary.ts';

/** A question that a text may ask, and how much in the text speaks for it. */
export type Candidate = Readonly<{ lookUp: LookUp; score: number }>;

/** What a kind of question listens to: `has` is what the words that hint at it are worth, 0 without any. */
export type Listen = Readonly<{ heard: Heard; knowledge: Knowledge; answers: PartialAnswers; has: (cue: Cue) => number }>;

/** Points: something is named, a word hints at this kind of question, the hint is unmistakable. */
export const NAMED = 2;
export const HINT = 2;
export const SURE = 1;
/** A hint of this many letters is seldom a coincidence. */
export const LONG = 6;
