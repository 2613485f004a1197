import { hash as digest } from 'node:crypto';
import { z } from 'zod';
import { Session } from '../dialog/session.ts';
import type { Incoming } from './incoming.ts';
import { pressed } from './message.ts';

export const Hash = z.string().regex(/^[\da-f]{32}$/);

/**
 * A message or an invoke that a delivery took on. It is written down together with the session that it leads to, before
 * anything is sent, so that another delivery of it, to whichever process, knows.
 */
export const Taken = z.strictObject({
  id: Hash,
  person: Hash,
  /** The same press comes under another id when a client sends it twice. */
  press: Hash.optional(),
  /** When it was taken on, and by which delivery. */
  at: z.int(),
  by: z.string().max(40),
  /** The person has the answer, or was told that there is none. */
  answered: z.boolean(),
  /** What was known before it, to work out the same answer again. */
  before: Session.optional(),
});
export type Taken = z.infer<typeof Taken>;

/** What to do with a delivery. */
export type Standing =
  | Readonly<{ kind: 'new' }>
  /** It is this very delivery that took it on: its own write was carried out although it seemed to fail. */
  | Readonly<{ kind: 'own'; earlier: Taken }>
  | Readonly<{ kind: 'answered'; earlier: Taken }>
  /** Another delivery is at it, perhaps in another process. */
  | Readonly<{ kind: 'busy'; earlier: Taken }>
  /** Whoever took it on is gone, and nobody knows whether the person saw the answer. `last`: nothing was taken on since. */
  | Readonly<{ kind: 'interrupted'; earlier: Taken; last: boolean }>;

/** One delivery of an activity: what it is of, and a name of its own. Without an id it is like no other. */
export type Delivery = Readonly<{
  id?: string;
  press?: string;
  nonce: string | undefined;
  person: string;
  by: string;
  now: number;
}>;

/** An activity comes again within a minute or never; then a press of the same button is another press. */
const SAME_PRESS = 60_000;
/** Two minutes of a busy conversation, in which a bot may say 60 things in 30 seconds; the last few in any case. */
const REMEMBERED = 120_000;
const LAST_FEW = 20;
const MOST = 240;

/**
 * Milliseconds after which nobody can be sending an answer any more. Longer than sending may take, and so much shorter than a
 * request may take that another delivery can wait for the end of it and still say something.
 */
export const LEASE = 10_000;

/** Only what people say and press is answered once; the events of an installation come more than once by themselves. */
export function deliveryOf(incoming: Incoming, by: string, now: number): Delivery {
  const { type, id } = incoming;
  const key = id ? hash(`${type} ${id}`) : undefined;
  const who = { person: personKey(incoming), by, now, nonce: nonceOf(key) };
  if (key === undefined || (type !== 'message' && type !== 'invoke')) return who;
  const press = pressKey(incoming, who.person);
  return { ...who, id: key, ...(press !== undefined && { press }) };
}

export function standingOf(taken: readonly Taken[], { id, press, by, now }: Delivery): Standing {
  const earlier =
    taken.find((one) => one.id === id) ??
    taken.find((one) => press !== undefined && one.press === press && now - one.at < SAME_PRESS);
  if (earlier === undefined) return { kind: 'new' };
  if (earlier.answered) return { kind: 'answered', earlier };
  if (earlier.by === by) return { kind: 'own', earlier };
  if (now - earlier.at < LEASE) return { kind: 'busy', earlier };
  return { kind: 'interrupted', earlier, last: earlier === taken.at(-1) };
}

/** The last activities with this one. */
export function withTaken(taken: readonly Taken[], { id, press, person, by, now }: Delivery, before?: Session): Taken[] {
  if (id === undefined) return [...taken];
  const own = { id, person, ...(press !== undefined && { press }), at: now, by, answered: false, ...(before && { before }) };
  const known = [...taken, own];
  return known.filter(({ at }, index) => now - at < REMEMBERED || index >= known.length - LAST_FEW).slice(-MOST);
}

/** Takes on what was left by another delivery. */
export function takenOver(taken: readonly Taken[], earlier: Taken, { by, now }: Delivery): Taken[] {
  return taken.map((one) => (one.id === earlier.id ? { ...one, by, at: now } : one));
}

/** `failed`: the person was told that there is no answer, and to try again. */
export type Given = 'answer' | 'failed';

/**
 * What was known before an answer is needed again for an invoke only: it must be answered each time. After a failure the same
 * press is meant as another one.
 */
export function withAnswered(taken: readonly Taken[], id: string, invoke: boolean, given: Given): Taken[] {
  return taken.map((one) => {
    if (one.id !== id) return one;
    const { before, press, ...rest } = one;
    const again = given === 'answer' && press !== undefined && { press };
    return { ...rest, answered: true, ...again, ...(invoke && before && { before }) };
  });
}

/**
 * What tells the buttons of one answer from those of another. It comes from the activity that was answered, so that the same
 * activity gets the same answer again, byte by byte.
 */
export function nonceOf(key: string | undefined): string | undefined {
  return key && Buffer.from(key, 'hex').toString('base64url').slice(0, 8);
}

export function personKey({ from }: Incoming): string {
  return hash(from?.id ?? '');
}

/** A press of a button of this bot that says which answer it belongs to; cards from before that do not. */
function pressKey(incoming: Incoming, person: string): string | undefined {
  const data = pressed(incoming);
  if (data?.n === undefined) return undefined;
  return hash(JSON.stringify([person, ...Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1))]));
}

export function hash(text: string): string {
  return digest('sha256', text).slice(0, 32);
}
