import { isStale } from '../../src/knowledge/freshness.ts';
import type { Knowledge } from '../../src/knowledge/schema.ts';
import type { IsoDate } from '../../src/locale.ts';

/** Every address that a card can show, and the sources and links that have it. */
export function addressesOf({ sources, links }: Knowledge): ReadonlyMap<string, readonly string[]> {
  const named = [
    ...[...sources.values()].map(({ id, url }) => ({ url, by: `source ${id}` })),
    ...[...links.values()].map(({ id, url }) => ({ url, by: `link ${id}` })),
  ];
  const addresses = new Map<string, string[]>();
  for (const { url, by } of named) if (url) addresses.set(url, [...(addresses.get(url) ?? []), by]);
  return addresses;
}

/** A fact by its place in the knowledge, and the day it was checked. */
export type Checked = Readonly<{ place: string; checked: IsoDate }>;

/** Facts that were checked longer ago than a fact stays fresh, the oldest first. */
export function staleFacts(knowledge: Knowledge, today: IsoDate): readonly Checked[] {
  return [...factsIn(knowledge, '')]
    .filter(({ checked }) => isStale(checked, today))
    .toSorted((a, b) => a.checked.localeCompare(b.checked) || a.place.localeCompare(b.place));
}

function* factsIn(value: unknown, place: string): Generator<Checked> {
  if (typeof value !== 'object' || value === null) return;
  if ('checked' in value && typeof value.checked === 'string') yield { place, checked: value.checked };
  const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
  for (const [key, member] of entries) yield* factsIn(member, place ? `${place}.${key}` : String(key));
}
