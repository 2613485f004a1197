import type { Condition, UpgradeStanding } from '../knowledge/schema.ts';
import type { IsoDate } from '../locale.ts';
import type { Answers } from './answers.ts';

/**
 * Whether every part of a condition holds. No condition always holds; `from` is the first day, `before` the day after the last.
 * Where nobody asked how an upgrade stands, none of its parts is ruled out.
 */
export function holds(condition: Condition | undefined, answers: Answers, today: IsoDate, standing?: UpgradeStanding): boolean {
  if (!condition) return true;
  const { source, residency, coexistence, upgrade, from, before } = condition;
  return (
    (source?.includes(answers.source) ?? true) &&
    (residency?.includes(answers.residency) ?? true) &&
    (coexistence === undefined || coexistence === answers.coexistence) &&
    (standing === undefined || (upgrade?.includes(standing) ?? true)) &&
    (from === undefined || from <= today) &&
    (before === undefined || today < before)
  );
}
