import type { OptionId } from '../knowledge/schema.ts';
import { tenantRow } from '../knowledge/throughput.ts';
import type { DurationFit } from './recommendation.ts';
import type { Situation } from './situation.ts';

/** The duration asked for, held against the published one. For an upgrade on premises nothing is published. */
export function fitOf({ knowledge, answers }: Situation, option: OptionId): DurationFit | undefined {
  if (!knowledge.options.get(option)?.cloud) return undefined;
  const { typicalDays: typical, upperDays: upper } = tenantRow(knowledge, answers.mailboxes);
  return { verdict: verdict(answers.duration, typical, upper), asked: answers.duration, typical, upper };
}

function verdict(asked: number, typical: number, upper: number): DurationFit['verdict'] {
  if (asked >= upper) return 'fits';
  return asked >= typical ? 'tight' : 'unrealistic';
}
