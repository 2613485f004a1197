import type { Outcome } from './connector.ts';
import type { Edge } from './edge.ts';

export type Method = 'POST' | 'PUT';

/** Teams limits the rate of a thread with these, and carried nothing out. */
const BUSY = [412, 429];
/** A gateway without an answer from behind it. */
const GATEWAY = [502, 503, 504];

/** Milliseconds before the first try again, when the connector does not say; doubled each time. */
const FIRST = 500;
const LONGEST = 4000;

/**
 * Whether to try again. A new message has no key by which the connector would know it again, so it is sent again only when it
 * certainly was not carried out; a message that is changed to the same twice is the same.
 */
export function isWorthAnother(method: Method, outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'done':
      return false;
    case 'unreached':
      return true;
    case 'lost':
      return method === 'PUT';
    case 'refused':
      return BUSY.includes(outcome.status) || (method === 'PUT' && GATEWAY.includes(outcome.status));
    default:
      return outcome satisfies never;
  }
}

/** Whether the person certainly does not see it: refused for a reason of its own, not failed on the way. */
export function isCertainlyUnsent(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'done':
    case 'lost':
      return false;
    case 'unreached':
      return true;
    case 'refused':
      return (outcome.status < 500 && outcome.status !== 408) || outcome.status === 501;
    default:
      return outcome satisfies never;
  }
}

/** Milliseconds to wait before try number `attempt` (from 1): as long as the connector asks for, else longer each time; never all at once. */
export function pauseBefore(attempt: number, outcome: Outcome, edge: Edge): number {
  const asked = outcome.kind === 'refused' ? readRetryAfter(outcome.retryAfter, edge.now()) : undefined;
  if (asked !== undefined) return asked + edge.random() * FIRST;
  return Math.min(FIRST * 2 ** (attempt - 1), LONGEST) * (0.5 + edge.random());
}

/** Retry-After in milliseconds from now: seconds, or an HTTP date. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const time = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(time) ? undefined : Math.max(time, 0);
}
