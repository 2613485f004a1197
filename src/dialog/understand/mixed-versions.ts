import { EXCHANGE_VERSIONS, type ExchangeVersion } from '../../knowledge/schema.ts';
import { type Place, words } from './patterns.ts';
import type { Read } from './reading.ts';

/** A version that a text names. */
export type Mention = Place & Readonly<{ value: ExchangeVersion }>;

/** Several versions at once. */
export const MIXED =
  /섞|혼재|혼용|혼합|남아 ?있|남았|남음|아직 ?있|\bstill (?:have|one|an?|some)\b|\bleft over\b|(?:같이|함께|둘 ?다) ?(?:쓰|써|씁|사용|운영|있)|\bmix(?:ed|ture)?\b|\bboth\b|\bside by side\b/;

const BESIDE = new RegExp(
  words`^(?:년|버전| ?servers?| ?서버| ?일부)?(?: ?(?:인데|이고|이며|쓰는데|쓰고|쓰지만|and|&|\+|plus|as well as|or|이나|또는|과|와|이랑|랑|하고|및|\/)[,.]? ?(?:still )?(?:some |a few |an? |one |일부 )?(?:old |newer )?(?:exchange )?)$`,
);
/** The same where words say that they are in use together: "2010 2013 혼재". */
export const BESIDE_MIXED = new RegExp(`${BESIDE.source}|^[ ,]*$`);
/** From here on the same methods lead away from every version; one before it beside one after it needs to be asked about. */
const SAME_METHODS_FROM = EXCHANGE_VERSIONS.indexOf('2010');

/** Of several versions in use side by side the oldest: it decides what a newer server or a hybrid needs first. */
export function oldestInUse(
  text: string,
  mentions: readonly Mention[],
  beside: RegExp = BESIDE,
): Read<ExchangeVersion> | undefined {
  const inOrder = mentions.toSorted((a, b) => a.start - b.start);
  const versions = EXCHANGE_VERSIONS.filter((version) => inOrder.some(({ value }) => value === version));
  const [first, last, oldest] = [inOrder[0], inOrder.at(-1), versions[0]];
  if (!first || !last || !oldest || versions.length < 2) return undefined;
  if (EXCHANGE_VERSIONS.indexOf(oldest) < SAME_METHODS_FROM) return undefined;
  const areJoined = inOrder.slice(1).every((one, at) => beside.test(text.slice(inOrder[at]?.end, one.start)));
  return areJoined ? { value: oldest, told: { oldestOf: versions }, start: first.start, end: last.end } : undefined;
}
