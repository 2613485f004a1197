import { z } from 'zod';

const Account = z.looseObject({ id: z.string() });
/** Clients send `null` for what they leave out. */
const Words = z.string().nullish();

/**
 * What the bot reads of an activity, and nothing else: Teams adds entities and fields at any time, and an unknown one must not
 * stop a turn.
 */
export const Incoming = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  conversation: z.looseObject({ id: z.string().min(1), conversationType: Words, isGroup: z.boolean().nullish() }),
  id: Words,
  replyToId: Words,
  name: Words,
  action: Words,
  text: Words,
  locale: Words,
  from: Account.nullish(),
  recipient: Account.nullish(),
  membersAdded: z.array(Account).nullish(),
  entities: z.array(z.looseObject({ type: Words })).nullish(),
  value: z.unknown().optional(),
});
export type Incoming = z.infer<typeof Incoming>;

/** A chat of one person with the bot. Outside Teams the type of a conversation may be missing. */
export function isPersonal({ conversation }: Incoming): boolean {
  return conversation.conversationType ? conversation.conversationType === 'personal' : conversation.isGroup !== true;
}
