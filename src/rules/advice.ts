import { pairOf } from '../knowledge/coexistence.ts';
import type { OptionId } from '../knowledge/schema.ts';
import { newestSupported, supportState } from '../knowledge/support.ts';
import { productOf } from '../knowledge/versions.ts';
import type { DurationFit, Upgrade } from './recommendation.ts';
import { isFewerThan, isFromBefore, type Situation } from './situation.ts';

/** A situation and what is advised in it so far. */
export type Advice = Situation & Readonly<{ option: OptionId; upgrade?: Upgrade; fit?: DurationFit }>;

export function sourceState({ knowledge, answers, today }: Advice): string | undefined {
  const product = productOf(knowledge, answers.source);
  return product && supportState(product, today).state;
}

export function isCloud({ knowledge, option }: Advice): boolean {
  return knowledge.options.get(option)?.cloud === true;
}

export function isHybrid({ option }: Advice): boolean {
  return option === 'full-hybrid' || option === 'minimal-hybrid';
}

/** Whether the servers are older than the only version that can be a supported hybrid server. */
export function lacksTarget(advice: Advice): boolean {
  return isFromBefore(advice, newestSupported(advice.knowledge, advice.today));
}

export function canAddTarget({ knowledge, answers, today }: Advice): boolean {
  return pairOf(knowledge, answers.source, newestSupported(knowledge, today))?.supported === true;
}

/** Whether a path ends in Exchange SE, on the same server or on one beside the older servers. */
export function endsInSe({ upgrade }: Advice, inPlace: boolean): boolean {
  return (upgrade?.paths ?? []).some((path) => path.some((hop) => hop.to === 'SE' && Boolean(hop.inPlace) === inPlace));
}

export function staysIn(advice: Advice): string | undefined {
  const { knowledge, answers } = advice;
  if (!isCloud(advice) || answers.residency !== 'in-country') return undefined;
  return knowledge.geographies.get(answers.country ?? '')?.kind;
}

/** What FastTrack offers: its numbers are licences, for which mailboxes stand here. */
export function fastTrack(advice: Advice): 'none' | 'guidance' | 'migration' | undefined {
  if (!isCloud(advice) || advice.answers.residency !== 'none') return undefined;
  if (isFewerThan(advice, 'fasttrack-guidance')) return 'none';
  return isFewerThan(advice, 'fasttrack-migration') ? 'guidance' : 'migration';
}
