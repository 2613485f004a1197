import type { Event } from '../../src/events.ts';
import type { Edge } from '../../src/teams/edge.ts';

/**
 * An Edge whose time passes only by waiting, and whose time-outs come only when they are asked for: what a test shows does not
 * depend on how busy the machine is.
 */
export function testEdge(start: number) {
  let time = start;
  const alarms = new Set<() => void>();
  const failures: string[] = [];
  const events: Event[] = [];
  const edge: Edge = {
    now: () => time,
    random: () => 0.5,
    async sleep(asked) {
      time += asked;
    },
    alarm(_, ring) {
      alarms.add(ring);
      return () => alarms.delete(ring);
    },
    observe(event) {
      events.push(event);
      if (event.event === 'failed') failures.push(`${event.what}: ${event.error}`);
    },
  };
  return {
    edge,
    /** What went wrong, as it is told to the log, and all that is told. */
    failures,
    events,
    /** How many things are being waited for. */
    waiting: () => alarms.size,
    /** Milliseconds since the start. */
    passed: () => time - start,
    pass(asked: number) {
      time += asked;
    },
    reset() {
      time = start;
    },
    /** Everything that is being waited for takes too long. */
    runOut() {
      for (const ring of alarms) ring();
      alarms.clear();
    },
  };
}
