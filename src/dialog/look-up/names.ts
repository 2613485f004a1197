/** A name found in a text: whose it is (several, where a name is shared), and where it stands. */
export type Named = Readonly<{ ids: readonly string[]; start: number; end: number }>;

export type FindNames = (text: string) => Named[];

const HANGUL = /[가-힣]/;
const ESCAPED = /[.*+?^${}()|[\]\\]/g;

/**
 * Finds names in normalised text, the longest first, none inside another. Spaces and hyphens inside a name may be left out
 * or put in ("cut-over", "cutover"; "지원종료", "지원 종료"); a Latin name stands as a word, a Hangul one may have particles.
 */
export function nameFinder(entries: Iterable<readonly [name: string, id: string]>): FindNames {
  const owners = new Map<string, Set<string>>();
  const names = new Set<string>();
  for (const [name, id] of entries) {
    names.add(name);
    const key = dense(name);
    owners.set(key, (owners.get(key) ?? new Set()).add(id));
  }
  const patterns = [...names].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(patterns.join('|'), 'g');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const ids = owners.get(dense(match[0]));
      return ids ? [{ ids: [...ids], start: match.index, end: match.index + match[0].length }] : [];
    });
}

function patternOf(name: string): string {
  const flexible = name
    .split(/[\s-]+/)
    .map((word) => word.replace(ESCAPED, '\\$&'))
    .join('[ -]?');
  const first = HANGUL.test(name[0] ?? '') ? '' : '(?<![a-z0-9])';
  const last = HANGUL.test(name.at(-1) ?? '') ? '' : '(?![a-z0-9])';
  return `${first}${flexible}${last}`;
}

function dense(text: string): string {
  return text.replace(/[\s-]/g, '');
}
