import { EXCHANGE_VERSIONS, type Knowledge, type OptionId } from '../knowledge/schema.ts';
import type { IsoDate } from '../locale.ts';
import { against } from './against.ts';
import { type Answers, isComplete, type PartialAnswers, QUESTION_IDS, type QuestionId } from './answers.ts';
import { withAnswers } from './changes.ts';
import type { Against, Warning } from './recommendation.ts';
import { decide } from './rules.ts';
import type { Situation } from './situation.ts';
import { valuesOf } from './values.ts';
import { warningsOf } from './warnings.ts';

/** What the rules say of an option for answers of which some may be missing. */
export type Possible = Readonly<{
  verdict: 'advised' | Against['verdict'];
  /** What speaks against it, unless it is advised. */
  against?: Against;
  /** What has to be solved first, as far as it follows from the answers that were given. */
  blocks: readonly Warning[];
  /** Answers that are missing and may still change the verdict. */
  open: readonly QuestionId[];
  /** The answers that the verdict was found with: those given, and for the missing ones those that suit the option best. */
  assumed: Answers;
}>;

const RANKS: readonly Possible['verdict'][] = ['excluded', 'less-suitable', 'advised'];

/** The best that can be said of an option: with the missing answers as they suit it best, and whether they matter. */
export function possibleOf(knowledge: Knowledge, option: OptionId, answers: PartialAnswers, today: IsoDate): Possible {
  const judge = (completed: Answers) => judged({ knowledge, answers: completed, today }, option);
  const ideals = isComplete(answers) ? [answers] : idealsOf(knowledge, option, today);
  let best: Possible | undefined;
  for (const completed of distinct(ideals.map((ideal) => withAnswers(ideal, answers)))) {
    const next = judge(completed);
    if (!best || weightOf(next, answers) > weightOf(best, answers)) best = next;
    if (best.verdict === 'advised') break;
  }
  if (!best) throw new RangeError(`No answers lead to ${option} on ${today}.`);
  const situation = { knowledge, answers: best.assumed, today };
  return {
    ...best,
    blocks: answers.source ? blocksOf(situation, option) : [],
    open: isComplete(answers) ? [] : openOf(situation, option, answers, best),
  };
}

/** The better verdict; of equal ones that whose reason names no answer which nobody gave. */
function weightOf({ verdict, against: speaks }: Possible, given: PartialAnswers): number {
  const isGiven = QUESTION_IDS.every((id) => given[id] !== undefined || speaks?.values[id] === undefined);
  return RANKS.indexOf(verdict) * 2 + (isGiven ? 1 : 0);
}

/** Answers for which an option is advised. What speaks against it once known answers replace some of them is due to those. */
function idealsOf(knowledge: Knowledge, option: OptionId, today: IsoDate): readonly Answers[] {
  return completionsOf(knowledge, {}).filter((answers) => decide({ knowledge, answers, today }).option === option);
}

function distinct(all: readonly Answers[]): readonly Answers[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function judged(situation: Situation, option: OptionId): Possible {
  const found = { open: [], blocks: [], assumed: situation.answers };
  if (decide(situation).option === option) return { ...found, verdict: 'advised' };
  const speaks = against(situation, option);
  return { ...found, verdict: speaks.verdict, against: speaks };
}

/** What blocks an option: it depends on the version in use alone. */
function blocksOf(situation: Situation, option: OptionId): readonly Warning[] {
  return warningsOf({ ...situation, option }, valuesOf(situation)).filter(({ level }) => level === 'block');
}

/** Missing answers that change the verdict, or what blocks it, each varied alone. */
function openOf(situation: Situation, option: OptionId, answers: PartialAnswers, best: Possible): readonly QuestionId[] {
  const { knowledge, today } = situation;
  return QUESTION_IDS.filter((id) => id !== 'country' && answers[id] === undefined).filter((id) => {
    const { [id]: _, ...others } = best.assumed;
    const all = completionsOf(knowledge, others).map((completed) => ({ knowledge, answers: completed, today }));
    const isBlocked = id === 'source' && best.verdict !== 'excluded' && all.some((one) => blocksOf(one, option).length > 0);
    return isBlocked || all.some((one) => judged(one, option).verdict !== best.verdict);
  });
}

/** All ways to fill what is missing, with values on both sides of every threshold. */
function completionsOf(knowledge: Knowledge, given: PartialAnswers): readonly Answers[] {
  const around = (unit: 'mailboxes' | 'days') =>
    [...knowledge.limits.values()].filter((one) => one.unit === unit).flatMap(({ value }) => [value - 1, value, value + 1]);
  const all: Answers[] = [];
  for (const source of given.source ? [given.source] : EXCHANGE_VERSIONS)
    for (const mailboxes of given.mailboxes ? [given.mailboxes] : around('mailboxes'))
      for (const duration of given.duration ? [given.duration] : around('days'))
        for (const residency of given.residency ? [given.residency] : (['none', 'own-servers'] as const))
          for (const coexistence of given.coexistence === undefined ? [false, true] : [given.coexistence])
            all.push({ source, mailboxes, duration, residency, coexistence, ...countryOf(residency, given) });
  return all;
}

function countryOf(residency: Answers['residency'], { country }: PartialAnswers): Pick<Answers, 'country'> {
  return residency === 'in-country' && country !== undefined ? { country } : {};
}
