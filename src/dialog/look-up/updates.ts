import type { ExchangeVersion, Knowledge } from '../../knowledge/schema.ts';
import { versionOf } from '../../knowledge/versions.ts';
import type { Heard } from './hear.ts';

/** "CU10"; with what makes several of it: "CU14/15". */
const UPDATE = /(?<![a-z])(?:cu|cumulative update|누적 ?업데이트) ?(\d{1,2})(?!\d)( ?(?:\/|or|나|이나|또는) ?\d)?/g;

/**
 * The cumulative update that a version is on, by its number, where it is said of just that one: "2019 CU10", "CU10 of 2019". It
 * matters only for an upgrade in place, for which it is new enough or not.
 */
export function updateOf(knowledge: Knowledge, { text, products }: Heard, version: ExchangeVersion): { update?: number } {
  if (!knowledge.coexistence.inPlace.some(({ older }) => older === version)) return {};
  const named = [...text.matchAll(UPDATE)].filter(({ index, 0: words }) => {
    const before = products.findLast(({ end }) => end <= index);
    const after = products.find(({ start }) => start >= index + words.length);
    const isOwn = (one: typeof before) => versionOf(knowledge, one?.ids[0]) === version;
    if (before) return isOwn(before);
    return (
      !isOwn(after) ||
      /^(?: of| on|인|의|이? ?깔린|이? ?설치된)? ?(?:exchange |익스체인지 )?$/.test(
        text.slice(index + words.length, after?.start),
      )
    );
  });
  const [first, ...others] = new Set(named.map(({ 1: number }) => Number(number)));
  const isOne = others.length === 0 && named.every(({ 2: more }) => more === undefined);
  return first && isOne ? { update: first } : {};
}
