import type { Storage, TurnContext } from 'botbuilder';
import { languageOf } from '../dialog/language.ts';
import type { Message } from '../dialog/message.ts';
import type { Session } from '../dialog/session.ts';
import type { Locale } from '../locale.ts';
import type { Rendered } from './activity.ts';
import {
  type Conversation,
  changeConversation,
  type Saved,
  sessionOf,
  withoutExpired,
  withoutPerson,
  withPerson,
} from './conversation.ts';
import { type Edge, inTime } from './edge.ts';
import { type Incoming, isPersonal } from './incoming.ts';
import { type Delivery, deliveryOf, type Given, nonceOf, standingOf, takenOver, withAnswered, withTaken } from './taken.ts';

/**
 * What the bot needs to know of the dialog: a pure function. No session out of it: nothing is to be kept of the person.
 */
export type Advise = (session: Session, message: Message, look: Look) => Rendered & { session: Session | undefined };

/**
 * `compact`: others read along, so the card should be a short one. `nonce`: goes into the data of its buttons as `n`, and tells
 * a press of this card from one of another that looks the same.
 */
export type Look = Readonly<{ compact: boolean; nonce: string | undefined }>;
type Say = (nonce: string | undefined, before?: Session) => ReturnType<Advise>;

/** One delivery of an activity. `by` is its own name; `patient`: it may wait for another one of the same activity. */
export type Turn = Readonly<{
  context: TurnContext;
  incoming: Incoming;
  /** Of its conversation. */
  key: string;
  storage: Storage;
  advise: Advise;
  edge: Edge;
  /** How long a session is kept, in days. */
  keptDays: number;
  by: string;
  patient: boolean;
  /** When to be done with what is said (milliseconds since 1970). */
  until: number;
}>;

/** What there is to say. `id`: what to call answered once it is said. */
export type Told =
  | Readonly<{ kind: 'first' | 'again'; rendered: Rendered; id?: string }>
  /** It may have been said. `last`: nothing was said to anybody since. */
  | Readonly<{ kind: 'interrupted'; rendered: Rendered; id?: string; last: boolean; locale: Locale }>;
/** Another delivery of the same is at it. */
type Busy = Readonly<{ kind: 'busy' }>;
/** `saved`: the conversation that knows of it. */
export type Answer = (Told | Busy) & Readonly<{ saved: Saved }>;

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
const STORAGE = 4000;
const AFTERWARDS = 2000;

/**
 * Works out the answer, and saves what it leads to together with the note that it is about to be given. An activity that was
 * answered before, or whose answer was interrupted, gets the same answer, worked out from what was known before it, and
 * changes nothing.
 */
export async function answer(turn: Turn, message: Message): Promise<Answer> {
  const { incoming, key, storage, advise, edge, by, patient } = turn;
  const delivery = deliveryOf(incoming, by, edge.now());
  const compact = !isPersonal(incoming);
  const say: Say = (nonce, before = {}) => advise(before, message, { compact, nonce });
  let meant: Told | Busy | undefined;

  function answerFrom(conversation: Conversation): Change {
    const standing = standingOf(conversation.taken, delivery);
    if (standing.kind === 'new')
      return firstAnswer(withoutExpired(conversation, edge.now() - turn.keptDays * DAY), delivery, say);
    const { earlier } = standing;
    const again = { kind: 'again' as const, id: earlier.id, rendered: say(nonceOf(earlier.id), earlier.before) };
    switch (standing.kind) {
      case 'own':
        return { conversation, result: meant ?? again };
      case 'answered':
        return { conversation, result: again };
      case 'busy':
        // Who pressed sees the answer to the invoke; of a message nobody knows yet whether it will be answered.
        return { conversation, result: patient || incoming.type === 'message' ? { kind: 'busy' } : again };
      case 'interrupted': {
        const taken = takenOver(conversation.taken, earlier, delivery);
        const locale = languageOf(sessionOf(conversation, delivery.person) ?? {}, message);
        return {
          conversation: { ...conversation, taken },
          result: { ...again, kind: 'interrupted', last: standing.last, locale },
        };
      }
      default:
        return standing satisfies never;
    }
  }

  const work = changeConversation(storage, key, (conversation) => {
    const changed = answerFrom(conversation);
    meant = changed.result;
    return changed;
  });
  const { result, saved } = await inTime(edge, STORAGE, { what: 'The storage', work });
  return { ...result, saved };
}

type Change = { conversation: Conversation; result: Told | Busy };

function firstAnswer(conversation: Conversation, delivery: Delivery, say: Say): Change {
  const { id, nonce, person, now } = delivery;
  const before = sessionOf(conversation, person);
  const { session, ...rendered } = say(nonce, before);
  const next = session ? withPerson(conversation, person, { at: now, session }) : withoutPerson(conversation, person);
  return {
    conversation: { ...next, taken: withTaken(next.taken, delivery, session && before) },
    result: { kind: 'first', rendered, ...(id !== undefined && { id }) },
  };
}

/** Notes what the person has got. Where that fails, another delivery will say that it is not known. */
export async function settle(
  { incoming, key, storage, edge }: Pick<Turn, 'incoming' | 'key' | 'storage' | 'edge'>,
  { id, saved }: Readonly<{ id?: string | undefined; saved?: Saved }>,
  given: Given,
): Promise<void> {
  if (id === undefined) return;
  const change = (conversation: Conversation) => {
    const known = conversation.taken.some((one) => one.id === id && !one.answered);
    const taken = () => withAnswered(conversation.taken, id, incoming.type === 'invoke', given);
    return { conversation: known ? { ...conversation, taken: taken() } : conversation, result: undefined };
  };
  try {
    const work = changeConversation(storage, key, change, saved);
    await inTime(edge, AFTERWARDS, { what: 'The storage', work });
  } catch (error) {
    edge.observe({ event: 'failed', what: 'An answer was given but not noted as given', error });
  }
}
