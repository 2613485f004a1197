import { setTimeout as sleep } from 'node:timers/promises';
import type { Observe } from '../events.ts';

/** What a turn takes from the world besides its activity, and tells it, so that a test can set it. Times are in milliseconds. */
export type Edge = Readonly<{
  /** Since 1970. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  sleep: (time: number) => Promise<unknown>;
  /** Rings once the time is over, unless what comes back was called before. */
  alarm: (time: number, ring: () => void) => () => void;
  /** Hears what happened. */
  observe: Observe;
}>;

export const EDGE: Edge = {
  now: Date.now,
  random: Math.random,
  sleep,
  alarm(time, ring) {
    const timer = setTimeout(ring, time);
    return () => clearTimeout(timer);
  },
  observe: () => undefined,
};

/** The result of the work, or a TimedOut error that `what` takes too long. The work itself goes on, unless `stop` can end it. */
export async function inTime<T>(
  { alarm }: Edge,
  time: number,
  { what, work, stop }: Readonly<{ what: string; work: Promise<T>; stop?: () => void }>,
): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const off = alarm(time, () => {
    const error = new Error(`${what} took longer than ${time} ms`);
    error.name = 'TimedOut';
    reject(error);
    stop?.();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    off();
  }
}
