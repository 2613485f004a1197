import { deliverAgain } from './again.ts';
import type { Edge } from './edge.ts';

/**
 * Runs the work of one key after another, in the order in which it came; different keys do not wait for each other. Work whose
 * turn did not come within `patience` milliseconds is never begun, and rejects with DeliverAgain.
 */
export function inOrder({ alarm }: Edge): <T>(key: string, patience: number, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<void>>();
  return (key, patience, work) => {
    const before = last.get(key) ?? Promise.resolve();
    // Whichever comes first counts.
    const { promise: turn, resolve: begin, reject: giveUp } = Promise.withResolvers<void>();
    const off = alarm(patience, () => giveUp(deliverAgain(`A turn did not begin within ${patience} ms`)));
    void before.then(begin);
    const mine = turn.finally(off).then(work);
    const done: Promise<void> = Promise.allSettled([before, mine]).then(() => {
      if (last.get(key) === done) last.delete(key);
    });
    last.set(key, done);
    return mine;
  };
}
