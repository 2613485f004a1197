import { createHash } from 'node:crypto';
import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Session } from '../dialog/session.ts';
import { isEtagConflict } from '../storage/conflict.ts';
import type { Incoming } from './incoming.ts';

/** What is kept of a conversation. People are hashes: nothing here says who they are. */
const Conversation = z.strictObject({
  v: z.literal(1),
  /** The welcome card was shown. */
  welcomed: z.boolean(),
  people: z.record(z.string().regex(/^[\da-f]{32}$/), Session),
});
export type Conversation = z.infer<typeof Conversation>;

/** A turn is a pure function, so a lost race costs only its computation; this many in a row mean that something is broken. */
const ATTEMPTS = 20;

export function conversationKey({ channelId, conversation }: Incoming): string {
  return `conversation:${hash(`${channelId} ${conversation.id}`)}`;
}

export function personKey({ from }: Incoming): string {
  return hash(from?.id ?? '');
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
  return Conversation.safeParse(record).data ?? { v: 1, welcomed: false, people: {} };
}

function eTagOf(stored: unknown): { eTag?: string } {
  return z.object({ eTag: z.string() }).safeParse(stored).data ?? {};
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
