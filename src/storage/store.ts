import type { Storage } from 'botbuilder';
import { z } from 'zod';

/**
 * botbuilder's Storage with eTags that are compared: a write whose eTag is not the stored one is an EtagConflict, a write
 * without an eTag only creates, `*` overwrites. An item that was written has its new eTag afterwards, so that it can be changed
 * again without being read. A record that nobody wrote for its time to live reads as absent.
 * Whatever keeps the store from answering is a StorageUnreachable.
 */
export type Store = Storage & {
  /** Deletes expired records, as many as fit into one go, and says how many. */
  sweep(): Promise<number>;
  close(): void;
};

/** How long a record is kept after it was last written, and what time it is (milliseconds since 1970). */
export type Lifetime = Readonly<{ days: number; now: () => number }>;

/** What is written of a record. A damaged one is as good as an empty one, which can be written again. */
export function recordIn(json: string): object {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json));
  } catch {
    return {};
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** A record written before this is expired. */
export function expiry({ days, now }: Lifetime): number {
  return now() - days * DAY;
}
