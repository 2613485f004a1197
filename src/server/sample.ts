const WINDOW = 60_000;
const A_WINDOW = 10;
/** Reasons are few and fixed; this is in case one is not. */
const MAX_KEYS = 100;

/**
 * Whether an event of a kind is to be logged: the first ten a minute. Whoever knocks all night must not fill the disk.
 * Returns how many of the kind were left out since the last one logged, or undefined for one to leave out.
 */
export function sampler(now: () => number): (key: string) => number | undefined {
  const kinds = new Map<string, { since: number; count: number; left: number }>();
  return (key) => {
    if (kinds.size > MAX_KEYS) kinds.clear();
    const kind = kinds.get(key) ?? { since: now(), count: 0, left: 0 };
    kinds.set(key, kind);
    if (now() - kind.since >= WINDOW) Object.assign(kind, { since: now(), count: 0 });
    kind.count += 1;
    if (kind.count > A_WINDOW) {
      kind.left += 1;
      return undefined;
    }
    const { left } = kind;
    kind.left = 0;
    return left;
  };
}
