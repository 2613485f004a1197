/** `tell`: too many, say so; `hush`: too many, and it was said already. */
export type Verdict = 'go' | 'tell' | 'hush';

type Bucket = { tokens: number; at: number; told: boolean };

/** Beyond so many people the one who was silent longest is forgotten, which only gives back a full bucket. */
const MAX_BUCKETS = 10_000;
const MINUTE = 60_000;

/** A token bucket for each key: `perMinute` turns at once, and as many a minute in the long run. */
export function turnLimit(perMinute: number, now: () => number): (key: string) => Verdict {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const time = now();
    const bucket = buckets.get(key) ?? { tokens: perMinute, at: time, told: false };
    // The map is in the order of last use.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > MAX_BUCKETS) forgetOldest(buckets);

    bucket.tokens = Math.min(perMinute, bucket.tokens + ((time - bucket.at) / MINUTE) * perMinute);
    bucket.at = time;
    // Told again only after a rest: otherwise each refilled token would be followed by another card.
    if (bucket.tokens >= perMinute / 2) bucket.told = false;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 'go';
    }
    const verdict = bucket.told ? 'hush' : 'tell';
    bucket.told = true;
    return verdict;
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys();
  if (oldest !== undefined) buckets.delete(oldest);
}
