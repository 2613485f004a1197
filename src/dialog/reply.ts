import type { Locale } from '../locale.ts';
import type { PartialAnswers, QuestionId } from '../rules/answers.ts';
import type { Recommendation } from '../rules/recommendation.ts';
import type { LookUp } from './look-up/look-up.ts';
import type { Button, Inputs } from './message.ts';
import type { Problem } from './problem.ts';
import type { ToldAnswers } from './understand/told.ts';

/** A button without what every button carries: what it does, as a reply offers it. */
export type Offer = Button extends infer B ? (B extends Button ? Omit<B, 'v' | 'locale' | 'answers'> : never) : never;

/** A question to ask, or to ask again because of a problem. `previous` is the one that "back" leads to. */
export type Asking = Readonly<{ question: QuestionId; problem?: Problem; previous?: QuestionId }>;

export const NOTICES = [
  'help',
  'not-understood',
  'out-of-scope',
  'cancelled',
  'nothing-to-cancel',
  'old-card',
  'forgotten',
  'choose',
  'about-product',
  'about-number',
  'answers-first',
  'why-asked',
  'meaning',
  'cloud-noted',
  'thanks',
  'small-talk',
] as const;
export type NoticeId = (typeof NOTICES)[number];

/** What a notice speaks of. */
export type NoticeAbout = Readonly<{ product?: string; number?: number; question?: QuestionId }>;

/** What a reply says, before it is given a language. */
export type ReplyContent =
  | Readonly<{ kind: 'welcome' }>
  /** All questions at once. `typed` is what stands in the inputs, kept as it was written. */
  | Readonly<{ kind: 'form'; typed: Inputs; problems: Readonly<Partial<Record<QuestionId, Problem>>> }>
  | (Readonly<{ kind: 'question' }> & Asking)
  | Readonly<{ kind: 'recommendation'; recommendation: Recommendation }>
  | Readonly<{ kind: 'comparison'; recommendation: Recommendation }>
  /** Why the option was advised, and what would change that. */
  | Readonly<{ kind: 'reasons'; recommendation: Recommendation }>
  /** The prerequisites in full, and all sources. */
  | Readonly<{ kind: 'checklist'; recommendation: Recommendation }>
  /** What the knowledge says. `next` is the question of the interview that goes on. */
  | Readonly<{ kind: 'answer'; lookUp: LookUp; next?: Asking }>
  | (Readonly<{ kind: 'notice'; notice: NoticeId; offers: readonly Offer[]; next?: Asking }> & NoticeAbout);

/**
 * What to say, as data, in one language. `answers` are those known when it was said; every button carries them. `told`: how those
 * of this turn were said, where a number does not show it. `before`: the answers of which words of this turn changed some, or were to.
 */
export type Reply = ReplyContent &
  Readonly<{ locale: Locale; answers?: PartialAnswers; told?: ToldAnswers; before?: PartialAnswers }>;
