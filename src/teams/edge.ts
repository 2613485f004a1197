import { setTimeout as sleep } from 'node:timers/promises';
import type { Observe } from '../events.ts';

/** What a turn takes from the world besides its activity, and tells it, so that a test can set it. Times are in milliseconds. */
export type Edge = Readonly<{
  /** Since 1970. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  sleep: (time: number) => Promise<unknown>;
  /** Aborted once the time is over. */
  timeout: (time: number) => AbortSignal;
  /** Hears what happened. */
  observe: Observe;
}>;

export const EDGE: Edge = { now: Date.now, random: Math.random, sleep, timeout: AbortSignal.timeout, observe: () => undefined };

/** The result of the work, or the error that it takes too long. The work itself goes on: nobody can call it back. */
export async function inTime<T>(signal: AbortSignal, what: string, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new Error(`${what} took too long`));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
