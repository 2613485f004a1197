import type { CoexistencePair, ExchangeVersion, Knowledge } from './schema.ts';

/** What is known of two versions in one organisation, named in either order. */
export function pairOf(knowledge: Knowledge, a: ExchangeVersion, b: ExchangeVersion): CoexistencePair | undefined {
  return knowledge.coexistence.pairs.find(({ older, newer }) => (older === a && newer === b) || (older === b && newer === a));
}
