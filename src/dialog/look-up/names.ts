/** A name found in a text: whose it is (several, where a name is shared), and where it stands. */
export type Named = Readonly<{ ids: readonly string[]; start: number; end: number }>;

/** A name, the kind of thing it names, and which one. */
export type Entry<Kind extends string> = Readonly<{ name: string; kind: Kind; id: string }>;

type Owners<Kind extends string> = Map<Kind, Set<string>>;

const HANGUL = /[가-힣]/;
const LETTER = /[a-z0-9]/;
const GAP = /[\s-]/;

/**
 * Finds names in normalised text: of each kind the longest first, none inside another of the same kind. Spaces and hyphens may
 * be left out or put in ("cut-over", "cutover"; "지원종료", "지원 종료"); a Latin name stands as a word, a Hangul one may have
 * particles. Names are looked up by their first letters, so that the cost hardly grows with their number.
 */
export function nameIndex<Kind extends string>(
  entries: Iterable<Entry<Kind>>,
): (text: string) => ReadonlyMap<Kind, readonly Named[]> {
  const index = new Map<string, Map<string, Owners<Kind>>>();
  for (const { name, kind, id } of entries) {
    const key = name.replace(/[\s-]/g, '');
    const names = index.get(key.slice(0, 2)) ?? new Map<string, Owners<Kind>>();
    const owners = names.get(key) ?? new Map<Kind, Set<string>>();
    owners.set(kind, (owners.get(kind) ?? new Set()).add(id));
    index.set(key.slice(0, 2), names.set(key, owners));
  }
  return (text) => {
    const { dense, places } = squeezed(text);
    const found = new Map<Kind, Named[]>();
    for (let at = 0; at < dense.length; at++) {
      for (const [key, owners] of [...(index.get(dense.slice(at, at + 2)) ?? []), ...(index.get(dense.charAt(at)) ?? [])]) {
        const place = dense.startsWith(key, at) && placeOf(text, places, at, key);
        if (place) for (const [kind, ids] of owners) add(found, kind, { ids: [...ids], ...place });
      }
    }
    return new Map([...found].map(([kind, all]) => [kind, longest(all)]));
  };
}

/** The text without gaps, and where each of its letters stands. */
function squeezed(text: string): { dense: string; places: number[] } {
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !GAP.test(text.charAt(at)));
  return { dense: places.map((at) => text.charAt(at)).join(''), places };
}

/** Where a name stands, unless it is a part of a longer Latin word. */
function placeOf(text: string, places: readonly number[], at: number, key: string): { start: number; end: number } | undefined {
  const start = places[at] ?? 0;
  const end = (places[at + key.length - 1] ?? 0) + 1;
  const startsWord = HANGUL.test(key.charAt(0)) || !LETTER.test(text.charAt(start - 1));
  const endsWord = HANGUL.test(key.at(-1) ?? '') || !LETTER.test(text.charAt(end));
  return startsWord && endsWord ? { start, end } : undefined;
}

function longest(all: readonly Named[]): Named[] {
  const kept: Named[] = [];
  for (const one of all.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function add<Kind>(found: Map<Kind, Named[]>, kind: Kind, one: Named): void {
  const all = found.get(kind);
  if (all) all.push(one);
  else found.set(kind, [one]);
}
