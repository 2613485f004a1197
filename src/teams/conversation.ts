import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Session } from '../dialog/session.ts';
import { isEtagConflict } from '../storage/conflict.ts';
import type { Incoming } from './incoming.ts';
import { Hash, hash, personKey, Taken } from './taken.ts';

/** `at`: when they last said something. What is kept of a person expires also where others go on. */
const Person = z.strictObject({ at: z.int(), session: Session });

/** What is kept of a conversation. People are hashes: nothing here says who they are. */
const Conversation = z.strictObject({
  v: z.literal(2),
  /** The welcome card was shown. */
  welcomed: z.boolean(),
  people: z.record(Hash, Person),
  /** The last activities, oldest first. */
  taken: z.array(Taken),
});
export type Conversation = z.infer<typeof Conversation>;

const Stored = z.looseObject({ eTag: z.string().optional() });

/** A turn is a pure function, so a lost race costs only its computation; this many in a row mean that something is broken. */
const ATTEMPTS = 20;

export function conversationKey({ channelId, conversation }: Incoming): string {
  return `conversation:${hash(`${channelId} ${conversation.id}`)}`;
}

export function sessionOf({ people }: Conversation, person: string): Session | undefined {
  return people[person]?.session;
}

export function withPerson(conversation: Conversation, person: string, kept: z.infer<typeof Person>): Conversation {
  return { ...conversation, people: { ...conversation.people, [person]: kept } };
}

/** Who said nothing since is forgotten. */
export function withoutExpired(conversation: Conversation, since: number): Conversation {
  const people = Object.fromEntries(Object.entries(conversation.people).filter(([, { at }]) => at >= since));
  return { ...conversation, people };
}

/** Everything that is kept of a person is gone, but not what is kept of others. */
export function withoutPerson(conversation: Conversation, person: string): Conversation {
  const people = Object.fromEntries(Object.entries(conversation.people).filter(([key]) => key !== person));
  return { ...conversation, people, taken: conversation.taken.filter((one) => one.person !== person) };
}

/**
 * Reads, changes and saves one conversation. When another turn saved first, `change` is asked again with what it saved. The
 * same conversation back is not saved.
 */
export async function changeConversation<T>(
  storage: Storage,
  key: string,
  change: (conversation: Conversation) => { conversation: Conversation; result: T },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const stored: unknown = (await storage.read([key]))[key];
    const before = understood(stored);
    const { conversation, result } = change(before);
    if (conversation === before) return result;
    try {
      await storage.write({ [key]: { ...conversation, ...eTagOf(stored) } });
      return result;
    } catch (error) {
      if (!isEtagConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

export async function readSession(storage: Storage, incoming: Incoming): Promise<Session | undefined> {
  const key = conversationKey(incoming);
  return sessionOf(understood((await storage.read([key]))[key]), personKey(incoming));
}

/** A record of another version, or a damaged one, is dropped: guessing at answers is worse than asking again. */
function understood(stored: unknown): Conversation {
  const { eTag: _, ...record } = Stored.safeParse(stored).data ?? {};
  return Conversation.safeParse(record).data ?? { v: 2, welcomed: false, people: {}, taken: [] };
}

function eTagOf(stored: unknown): { eTag?: string } {
  const { eTag } = Stored.safeParse(stored).data ?? {};
  return eTag === undefined ? {} : { eTag };
}
