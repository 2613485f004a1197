import { lettersOf, stemmed } from './stems.ts';

/** A name found in a text: whose it is (several, where a name is shared), and where it stands. */
export type Named = Readonly<{
  ids: readonly string[];
  start: number;
  end: number;
  /** How many letters of the text say it; more than a place holds where it is said in several places. */
  weight: number;
}>;

/**
 * A name, the kind of thing it names, and which one. A name of several parts (`updates + every month`) is found where all of them
 * stand, in any order; a part in braces (`{updates} + {often}`) is any word for a concept, and one behind a `!` must not stand there.
 */
export type Entry<Kind extends string> = Readonly<{ name: string; kind: Kind; id: string }>;

/** Whatever is found: names by what they name, concepts by their own name. */
export type Found<Kind extends string> = ReadonlyMap<Kind, readonly Named[]>;

type Place = Readonly<{ start: number; end: number; weight: number }>;
type Combination<Kind extends string> = Readonly<{ with: readonly string[]; without: readonly string[]; kind: Kind; id: string }>;

/**
 * Finds names in normalised text: of each kind the longest first, none inside another of the same kind. Names are looked up by
 * their first letters, so that the cost hardly grows with their number.
 * @param concepts the words of each concept
 */
export function nameIndex<Kind extends string>(
  entries: readonly Entry<Kind>[],
  concepts: Readonly<Record<string, readonly string[]>>,
): (text: string) => Found<Kind> {
  const plain = new Map<string, { kind: Kind; id: string }[]>();
  /** By their first part. */
  const combinations = new Map<string, Combination<Kind>[]>();
  const parts = new Map<string, string[]>();
  const lengths = new Map<string, Set<number>>();
  const learn = (key: string) => {
    const head = key.slice(0, HEAD);
    lengths.set(head, (lengths.get(head) ?? new Set()).add(key.length));
  };
  const learnPart = (key: string, part: string) => {
    learn(key);
    parts.set(key, [...(parts.get(key) ?? []), part]);
  };
  for (const { name, kind, id } of entries.flatMap((entry) => spelledOut(entry, concepts))) {
    if (!name.includes(' + ')) {
      const letters = lettersOf(name);
      learn(letters);
      const owners = plain.get(letters) ?? [];
      if (!owners.some((one) => one.kind === kind && one.id === id)) owners.push({ kind, id });
      plain.set(letters, owners);
    } else {
      const written = name.split(' + ');
      const without = written.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
      const one = { with: written.filter((part) => !part.startsWith('!')), without, kind, id };
      add(combinations, one.with[0] ?? '', one);
    }
  }
  const own = new Set([...combinations.values()].flat().flatMap((one) => [...one.with, ...one.without]));
  for (const part of own)
    for (const word of part.startsWith('{') ? wordsOf(part, concepts) : [part]) learnPart(lettersOf(word), part);

  return (text) => {
    const { found, said } = scan(text, lengths, plain, parts);
    for (const [kind, all] of found) found.set(kind, longest(all));
    for (const part of said.keys())
      for (const one of combinations.get(part) ?? []) {
        const place = together(one, said);
        if (place) add(found, one.kind, { ids: [one.id], ...place });
      }
    return found;
  };
}

const HEAD = 2;
/** A Hangul name of three syllables is found anywhere in a word. */
function isLong(name: string): boolean {
  return name.length >= 3 && !name.includes(' ');
}

const PARTICLE = new RegExp(
  `^(?:${['은', '는', '이', '가', '을', '를', '의', '도', '에', '로', '과', '와'].map((one) => one.normalize('NFD')).join('|')})`,
);

function wordsOf(concept: string, concepts: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const words = concepts[concept.slice(1, -1)];
  if (!words) throw new Error(`There is no concept ${concept}.`);
  return words;
}

/** A concept alone stands for each of its words. */
function spelledOut<Kind extends string>(
  entry: Entry<Kind>,
  concepts: Readonly<Record<string, readonly string[]>>,
): Entry<Kind>[] {
  if (!/^\{[\w-]+\}$/.test(entry.name)) return [entry];
  return wordsOf(entry.name, concepts).map((name) => ({ ...entry, name }));
}

function scan<Kind extends string>(
  text: string,
  lengths: ReadonlyMap<string, ReadonlySet<number>>,
  plain: ReadonlyMap<string, readonly { kind: Kind; id: string }[]>,
  parts: ReadonlyMap<string, readonly string[]>,
): { found: Map<Kind, Named[]>; said: Map<string, Place[]> } {
  const { letters, places, ends, begins, closes } = stemmed(text);
  // Where, inside a Hangul word, a name before it ended: 서버지원종료일 is three names, 시기가 holds no 기가.
  const open = new Set<number>();
  const found = new Map<Kind, Named[]>();
  const said = new Map<string, Place[]>();
  for (let at = 0; at < letters.length; at += 1) {
    if (begins[at] === 0) continue;
    for (const length of lengths.get(letters.slice(at, at + HEAD)) ?? lengths.get(letters.charAt(at)) ?? []) {
      const last = at + length - 1;
      if (last >= letters.length || !closes[last]) continue;
      const key = letters.slice(at, at + length);
      const owners = plain.get(key);
      const known = parts.get(key);
      if (!owners && !known) continue;
      const start = places[at] ?? 0;
      const end = ends[last] ?? text.length;
      if (begins[at] === 1 && !open.has(at) && !isLong(text.slice(start, end))) continue;
      open.add(last + 1).add(last + 1 + (PARTICLE.exec(letters.slice(last + 1, last + 5))?.[0].length ?? 0));
      const place = { start, end, weight: end - start };
      if (owners)
        for (const [kind, all] of Map.groupBy(owners, (owner) => owner.kind))
          add(found, kind, { ids: all.map(({ id }) => id), ...place });
      for (const part of known ?? []) add(said, part, place);
    }
  }
  return { found, said };
}

/** Where all parts of a combination stand, none of them inside another. */
function together(
  one: Readonly<{ with: readonly string[]; without: readonly string[] }>,
  said: ReadonlyMap<string, readonly Place[]>,
): Place | undefined {
  if (one.without.some((part) => said.has(part))) return undefined;
  const taken: Place[] = [];
  for (const part of one.with) {
    const place = said.get(part)?.find(({ start, end }) => taken.every((other) => end <= other.start || other.end <= start));
    if (!place) return undefined;
    taken.push(place);
  }
  const [first] = taken;
  return first && { ...first, weight: taken.reduce((sum, { weight }) => sum + weight, 0) };
}

function longest(all: readonly Named[]): Named[] {
  const kept: Named[] = [];
  for (const one of all.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function add<Key, One>(found: Map<Key, One[]>, key: Key, one: One): void {
  const all = found.get(key);
  if (all) all.push(one);
  else found.set(key, [one]);
}
