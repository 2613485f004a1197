import { isLocal } from '../knowledge/geography.ts';
import { EXCHANGE_VERSIONS, type ExchangeVersion, type Knowledge } from '../knowledge/schema.ts';
import type { IsoDate } from '../locale.ts';
import type { Answers } from './answers.ts';

/** Everything that a rule may look at. */
export type Situation = Readonly<{ knowledge: Knowledge; answers: Answers; today: IsoDate }>;

/** A threshold of the knowledge, by its id. */
export function limit(knowledge: Knowledge, id: string): number {
  const found = knowledge.limits.get(id);
  if (!found) throw new RangeError(`The knowledge has no limit "${id}".`);
  return found.value;
}

export function isOlder(version: ExchangeVersion, than: ExchangeVersion): boolean {
  return EXCHANGE_VERSIONS.indexOf(version) < EXCHANGE_VERSIONS.indexOf(than);
}

/** Whether what is in use is older than a version. */
export function isFromBefore({ answers }: Situation, version: ExchangeVersion): boolean {
  return isOlder(answers.source, version);
}

/** Whether the number of mailboxes is below a limit: a limit that the sources call "more than" begins the larger group. */
export function isFewerThan({ knowledge, answers }: Situation, id: string): boolean {
  return answers.mailboxes < limit(knowledge, id);
}

/** Whether the move is to be over within a limit of days, that day included. */
export function isWithin({ knowledge, answers }: Situation, id: string): boolean {
  return answers.duration <= limit(knowledge, id);
}

/** Whether the mail must stay in a country for which Microsoft makes no commitment of its own. */
export function isAbroad({ knowledge, answers }: Situation): boolean {
  if (answers.residency !== 'in-country') return false;
  return answers.country === undefined || !isLocal(knowledge, answers.country);
}

/** What Microsoft does have for a country without a local geography. */
export function foreignKind({ knowledge, answers }: Situation): 'separate' | 'union-member' | 'no-geography' {
  const country = answers.country ?? '';
  if (knowledge.geographies.get(country)?.kind === 'separate') return 'separate';
  return unionOf(knowledge, country) ? 'union-member' : 'no-geography';
}

/** The union that a country belongs to, such as the European Union. */
export function unionOf(knowledge: Knowledge, country: string): string | undefined {
  return [...knowledge.geographies.values()].find(({ members }) => members.includes(country))?.country;
}
