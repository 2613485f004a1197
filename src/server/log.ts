import { hash, randomBytes } from 'node:crypto';
import pino, { type DestinationStream } from 'pino';
import type { Observe } from '../events.ts';
import { describeError } from './error.ts';
import { sampler } from './sample.ts';

type Setup = Readonly<{
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Hashes made with the same key can be compared, over restarts and instances. Missing: a key for this process alone. */
  hashKey?: string | undefined;
}>;

/** Writes events as lines of JSON: one a turn, one a failure, and of refusals as many as are of use. */
export function openLog(
  { level, hashKey }: Setup,
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }),
): Observe {
  const log = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    destination,
  );
  const keyed = hasher(hashKey);
  const sample = sampler(Date.now);

  return (event) => {
    switch (event.event) {
      case 'listening':
      case 'stopping':
      case 'stopped':
        return log.info(event);
      case 'turn':
        return log.info({ ...event, conversation: keyed(event.conversation), person: keyed(event.person) });
      case 'send':
        return event.outcome === 'done' ? log.debug(event) : log.warn(event);
      case 'conflict':
        return log.debug(event);
      case 'refused': {
        const left = sample(event.reason);
        return left === undefined ? undefined : log.warn({ ...event, ...(left > 0 && { notLogged: left }) });
      }
      case 'failed': {
        const { error, ...rest } = event;
        return log.error({ ...rest, error: describeError(error) });
      }
      default:
        return event satisfies never;
    }
  };
}

/** Keyed, so that nobody who has the log and knows an id can find the lines of a person. */
function hasher(key: string | undefined): (id: string) => string {
  // A prefix is enough of a key here: what could be appended to it would show only in the part that is cut off.
  const secret = hash('sha256', key ?? randomBytes(32));
  return (id) => hash('sha256', secret + id).slice(0, 12);
}
