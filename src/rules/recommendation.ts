import type {
  CoexistencePair,
  ExchangeVersion,
  InPlaceUpgrade,
  OptionId,
  Prerequisite,
  Procedure,
  Statement,
} from '../knowledge/schema.ts';
import type { IsoDate } from '../locale.ts';
import type { Answers, PartialAnswers } from './answers.ts';

/** What the rules conclude from the answers on a day. Data only: sentences are in the knowledge and in the rules' texts. */
export type Recommendation = Readonly<{
  answers: Answers;
  today: IsoDate;
  option: OptionId;
  /** The rule that decided, and which of its sentences (`ruleText(rule, because.variant)`) says why, filled with values. */
  rule: string;
  because: Because;
  /** One entry for every other option, in the order of OPTION_IDS. */
  others: readonly Against[];
  changes: readonly Change[];
  /** Blocking ones first, then warnings, then information. */
  warnings: readonly Warning[];
  prerequisites: readonly Prerequisite[];
  steps: readonly Statement[];
  /** For on-premises-upgrade only: undefined for a move to the cloud. */
  upgrade?: Upgrade;
  /** Missing where nothing is published (on-premises-upgrade). */
  fit?: DurationFit;
  /** Ids of knowledge links. */
  links: readonly string[];
  /** Ids of all sources that the above rests on, and the day the oldest check of them was made. */
  sources: readonly string[];
  checked: IsoDate;
}>;

export type Because = Readonly<{ variant: string; values: Values }>;

/** Why an option was not chosen: it cannot be (excluded) or it serves worse. `reason` is a key of `reasons.json`. */
export type Against = Readonly<{ option: OptionId; verdict: 'excluded' | 'less-suitable'; reason: string; values: Values }>;

/** Setting these answers instead leads to another option. */
export type Change = Readonly<{ set: PartialAnswers; option: OptionId; rule: string }>;

export type WarningLevel = 'block' | 'warn' | 'info';
/** `id` and `variant` name a sentence of `warnings.json`, `values` fill it. */
export type Warning = Readonly<{ id: string; level: WarningLevel; variant: string; values: Values }>;

/** What a sentence is filled with: numbers, ISO dates, ids of products (`product`, shown by name), lists of them. */
export type Value =
  | number
  | { date: IsoDate }
  | { endOfMonth: IsoDate }
  | { product: string }
  | { products: readonly string[] }
  | { version: ExchangeVersion }
  | { country: string };
export type Values = Readonly<Record<string, Value>>;

export type DurationFit = Readonly<{ verdict: 'fits' | 'tight' | 'unrealistic'; asked: number; typical: number; upper: number }>;

/** The way to the newest version supported on the day. No paths with `target` = source: already there. */
export type Upgrade = Readonly<{ target: ExchangeVersion; paths: readonly Path[] }>;
export type Path = readonly Hop[];
export type Hop = Readonly<{
  from: ExchangeVersion;
  to: ExchangeVersion;
  pair?: CoexistencePair;
  inPlace?: InPlaceUpgrade;
  procedure?: Procedure;
}>;
