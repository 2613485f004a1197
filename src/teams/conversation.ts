import type { Storage, StoreItem } from 'botbuilder';
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

const NEW: Conversation = { v: 2, welcomed: false, people: {}, taken: [] };

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

/** A conversation as a turn saved it: it can be changed once more without being read again. */
export type Saved = Readonly<{ conversation: Conversation; eTag: string | undefined }>;

/**
 * Reads, changes and saves one conversation. When another turn saved first, `change` is asked again with what it saved. The
 * same conversation back is not saved. `known` stands in for the first reading.
 */
export async function changeConversation<T>(
  storage: Storage,
  key: string,
  change: (conversation: Conversation) => { conversation: Conversation; result: T },
  known?: Saved,
): Promise<{ result: T; saved: Saved }> {
  for (let attempt = 1; ; attempt++) {
    const before = attempt === 1 && known ? known : await readConversation(storage, key);
    const { conversation, result } = change(before.conversation);
    if (conversation === before.conversation) return { result, saved: before };
    const record: StoreItem = { ...conversation, ...(before.eTag !== undefined && { eTag: before.eTag }) };
    try {
      await storage.write({ [key]: record });
      return { result, saved: { conversation, eTag: record.eTag } };
    } catch (error) {
      if (!isEtagConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

export async function readSession(storage: Storage, incoming: Incoming): Promise<Session | undefined> {
  const { conversation } = await readConversation(storage, conversationKey(incoming));
  return sessionOf(conversation, personKey(incoming));
}

/** A record of another version, or a damaged one, is dropped: guessing at answers is worse than asking again. */
async function readConversation(storage: Storage, key: string): Promise<Saved> {
  const { [key]: stored } = await storage.read([key]);
  if (stored === undefined) return { conversation: NEW, eTag: undefined };
  const { eTag, ...record } = Stored.parse(stored);
  return { conversation: Conversation.safeParse(record).data ?? NEW, eTag };
}
