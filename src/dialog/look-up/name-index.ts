import { lettersOf } from './stems.ts';

/**
 * A name, the kind of thing it names, and which one. A name of several parts (`updates + every month`) is found where all of them
 * stand, in any order; a part in braces (`{updates} + {often}`) is any word for a concept, and one behind a `!` must not stand there.
 */
export type Entry<Kind extends string> = Readonly<{ name: string; kind: Kind; id: string }>;

export type Concepts = Readonly<Record<string, readonly string[]>>;
export type Combination<Kind extends string> = Readonly<{
  with: readonly string[];
  without: readonly string[];
  kind: Kind;
  id: string;
}>;

/** What letters are the name of, and the parts of combinations that they are. */
type Meaning<Kind extends string> = Readonly<{ owners: Map<Kind, string[]>; parts: string[] }>;

/** Names by their letters, as `stems.ts` writes them. */
export type Index<Kind extends string> = Readonly<{
  names: Map<string, Meaning<Kind>>;
  /** By the first of their parts. */
  combinations: Map<string, Combination<Kind>[]>;
  /** How long those are that begin with two letters, so that the cost of a text hardly grows with the number of names. */
  lengths: Map<string, Set<number>>;
}>;

/** How many letters a name is looked up by first. */
export const HEAD = 2;

/**
 * Learns names by heart.
 * @param concepts the words of each concept
 * @throws where a name speaks of a concept that there is not
 */
export function indexed<Kind extends string>(all: readonly Entry<Kind>[], concepts: Concepts): Index<Kind> {
  const entries = all.flatMap((entry) => spelledOut(entry, concepts));
  const index: Index<Kind> = { names: new Map(), combinations: new Map(), lengths: new Map() };
  const learn = (letters: string): Meaning<Kind> => {
    const head = letters.slice(0, HEAD);
    index.lengths.set(head, (index.lengths.get(head) ?? new Set()).add(letters.length));
    const meaning = index.names.get(letters) ?? { owners: new Map(), parts: [] };
    index.names.set(letters, meaning);
    return meaning;
  };
  const known = new Set<string>();
  for (const { name, kind, id } of entries) {
    const parts = name.split(' + ');
    if (parts.length === 1) {
      const { owners } = learn(lettersOf(name));
      if (!owners.get(kind)?.includes(id)) add(owners, kind, id);
      continue;
    }
    const without = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
    const combination = { with: parts.filter((part) => !part.startsWith('!')), without, kind, id };
    add(index.combinations, combination.with[0] ?? '', combination);
    for (const part of [...combination.with, ...without]) known.add(part);
  }
  for (const part of known)
    for (const word of isConcept(part) ? wordsOf(part, concepts) : [part]) learn(lettersOf(word)).parts.push(part);
  return index;
}

/** A concept alone stands for each of its words. */
function spelledOut<Kind extends string>(entry: Entry<Kind>, concepts: Concepts): Entry<Kind>[] {
  return isConcept(entry.name) ? wordsOf(entry.name, concepts).map((name) => ({ ...entry, name })) : [entry];
}

function isConcept(part: string): boolean {
  return /^\{[\w-]+\}$/.test(part);
}

function wordsOf(concept: string, concepts: Concepts): readonly string[] {
  const words = concepts[concept.slice(1, -1)];
  if (!words) throw new Error(`There is no concept ${concept}.`);
  return words;
}

/** One more of those that a map holds under a key. */
export function add<Key, One>(found: Map<Key, One[]>, key: Key, one: One): void {
  const all = found.get(key);
  if (all) all.push(one);
  else found.set(key, [one]);
}
