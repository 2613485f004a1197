import { createHash } from 'node:crypto';
import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Session } from '../dialog/session.ts';
import { isEtagConflict } from '../storage/conflict.ts';
import type { Incoming } from './incoming.ts';

const Hash = z.string().regex(/^[\da-f]{32}$/);

/** An activity that was answered. An invoke must be answered again in the same way, so what was known before it is kept too. */
const Taken = z.strictObject({ id: Hash, before: Session.optional() });
type Taken = z.infer<typeof Taken>;

/** What is kept of a conversation. People are hashes: nothing here says who they are. */
const Conversation = z.strictObject({
  v: z.literal(1),
  /** The welcome card was shown. */
  welcomed: z.boolean(),
  people: z.record(Hash, Session),
  /** The last activities, oldest first. */
  taken: z.array(Taken).default([]),
});
export type Conversation = z.infer<typeof Conversation>;

/** An activity comes again within a minute or never. */
const REMEMBERED = 20;

/** A turn is a pure function, so a lost race costs only its computation; this many in a row mean that something is broken. */
const ATTEMPTS = 20;

export function conversationKey({ channelId, conversation }: Incoming): string {
  return `conversation:${hash(`${channelId} ${conversation.id}`)}`;
}

export function personKey({ from }: Incoming): string {
  return hash(from?.id ?? '');
}

/** What is known of an activity that was answered before. */
export function takenBefore({ taken }: Conversation, incoming: Incoming): Taken | undefined {
  const id = takenId(incoming);
  return taken.find((one) => one.id === id);
}

/** The last activities with this one, which was answered from the session `before`. */
export function withTaken({ taken }: Conversation, incoming: Incoming, before: Session): Taken[] {
  const id = takenId(incoming);
  if (id === undefined) return taken;
  return [...taken, { id, ...(incoming.type === 'invoke' && { before }) }].slice(-REMEMBERED);
}

/** Only what people say and press is answered once; the events of an installation come more than once by themselves. */
function takenId({ type, id }: Incoming): string | undefined {
  return id && (type === 'message' || type === 'invoke') ? hash(`${type} ${id}`) : undefined;
}

/** Reads, changes and saves one conversation. When another turn saved first, `change` is asked again with what it saved. */
export async function changeConversation<T>(
  storage: Storage,
  key: string,
  change: (conversation: Conversation) => { conversation: Conversation; result: T },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const stored: unknown = (await storage.read([key]))[key];
    const { conversation, result } = change(understood(stored));
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
  return understood((await storage.read([key]))[key]).people[personKey(incoming)];
}

/** A record of another version, or a damaged one, is dropped: guessing at answers is worse than asking again. */
function understood(stored: unknown): Conversation {
  const { eTag: _, ...record } = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  return Conversation.safeParse(record).data ?? { v: 1, welcomed: false, people: {}, taken: [] };
}

function eTagOf(stored: unknown): { eTag?: string } {
  return z.object({ eTag: z.string() }).safeParse(stored).data ?? {};
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
