import { add, type Combination, type Concepts, type Entry, HEAD, type Index, indexed } from './name-index.ts';
import { stemmed } from './stems.ts';

/** A name found in a text: whose it is (several, where a name is shared), and where it stands. */
export type Named = Readonly<{
  ids: readonly string[];
  start: number;
  end: number;
  /** How many letters of the text say it; more than a place holds where it is said in several places. */
  weight: number;
}>;

/** Whatever is found: names by what they name, concepts by their own name. */
export type Found<Kind extends string> = ReadonlyMap<Kind, readonly Named[]>;

type Place = Readonly<{ start: number; end: number; weight: number }>;

/**
 * Finds names in normalised text: of each kind the longest first, none inside another of the same kind.
 * @param concepts the words of each concept
 * @throws where a name speaks of a concept that there is not
 */
export function nameFinder<Kind extends string>(
  entries: readonly Entry<Kind>[],
  concepts: Concepts,
): (text: string) => Found<Kind> {
  const index = indexed(entries, concepts);
  return (text) => {
    const { found, said } = scan(text, index);
    for (const [kind, all] of found) found.set(kind, longest(all));
    for (const part of said.keys())
      for (const one of index.combinations.get(part) ?? []) {
        const place = together(one, said);
        if (place) add(found, one.kind, { ids: [one.id], ...place });
      }
    return found;
  };
}

const PARTICLES = ['은', '는', '이', '가', '을', '를', '의', '도', '에', '로', '과', '와'];
const PARTICLE = new RegExp(`^(?:${PARTICLES.map((one) => one.normalize('NFD')).join('|')})`);

function scan<Kind extends string>(
  text: string,
  { lengths, names }: Index<Kind>,
): { found: Map<Kind, Named[]>; said: Map<string, Place[]> } {
  const { letters, places, ends, begins, closes } = stemmed(text);
  // Where, inside a Hangul word, a name before it ended: 서버지원종료일 is three names, 시기가 holds no 기가.
  const open = new Set<number>();
  const found = new Map<Kind, Named[]>();
  const said = new Map<string, Place[]>();
  for (let at = 0; at < letters.length; at += 1) {
    if (begins[at] === 0) continue;
    for (const length of lengths.get(letters.slice(at, at + HEAD)) ?? lengths.get(letters.charAt(at)) ?? []) {
      const next = at + length;
      if (!closes[next - 1]) continue;
      const meaning = names.get(letters.slice(at, next));
      if (!meaning) continue;
      const place = placeOf(places[at] ?? 0, ends[next - 1] ?? text.length);
      if (begins[at] === 1 && !open.has(at) && !isLong(text.slice(place.start, place.end))) continue;
      open.add(next).add(next + (PARTICLE.exec(letters.slice(next, next + 4))?.[0].length ?? 0));
      for (const [kind, ids] of meaning.owners) add(found, kind, { ids, ...place });
      for (const part of meaning.parts) add(said, part, place);
    }
  }
  return { found, said };
}

function placeOf(start: number, end: number): Place {
  return { start, end, weight: end - start };
}

/** A Hangul name of three syllables is found anywhere in a word. */
function isLong(name: string): boolean {
  return name.length >= 3 && !name.includes(' ');
}

/** Where all parts of a combination stand, none of them inside another. */
function together(
  one: Pick<Combination<string>, 'with' | 'without'>,
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
