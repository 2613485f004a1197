import { z } from 'zod';

/** Clients send `null` for what they leave out. */
const Words = z.string().nullish();
/** Becomes a part of the connector's address: one that climbs, or that cannot be written there, is none. */
const Id = z.string().refine((id) => id.isWellFormed() && id !== '.' && id !== '..');
/** The names go back with each answer, and the connector client refuses what is no text. */
const Named = { name: Words, aadObjectId: Words, role: Words };
const Account = z.looseObject({ id: z.string(), ...Named });

/**
 * What the bot reads of an activity, and nothing else: Teams adds entities and fields at any time, and an unknown one must not
 * stop a turn.
 */
export const Incoming = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  conversation: z.looseObject({
    id: Id.min(1),
    ...Named,
    tenantId: Words,
    conversationType: Words,
    isGroup: z.boolean().nullish(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: Words }).nullish() }).nullish(),
  id: Id.nullish(),
  replyToId: Id.nullish(),
  name: Words,
  action: Words,
  text: Words,
  locale: Words,
  from: Account.nullish(),
  recipient: Account.extend({ isTargeted: z.boolean().nullish() }).nullish(),
  membersAdded: z.array(Account).nullish(),
  entities: z.array(z.looseObject({ type: Words })).nullish(),
  value: z.unknown().optional(),
});
export type Incoming = z.infer<typeof Incoming>;

const Mention = z.looseObject({ type: z.literal('mention'), mentioned: z.looseObject({ id: z.string() }) });

/** Whether a message is meant for the bot: it mentions it, or is for it alone, as slash commands are. A personal chat always is. */
export function isAddressed(incoming: Incoming): boolean {
  const { recipient, entities } = incoming;
  if (isPersonal(incoming) || recipient?.isTargeted) return true;
  return entities?.some((entity) => Mention.safeParse(entity).data?.mentioned.id === recipient?.id) ?? false;
}

/** A chat of one person with the bot. Outside Teams the type of a conversation may be missing. */
export function isPersonal({ conversation }: Incoming): boolean {
  return conversation.conversationType ? conversation.conversationType === 'personal' : conversation.isGroup !== true;
}

/** Teams names the tenant in two places. More than one here: they do not agree. */
export function tenantsOf({ conversation, channelData }: Incoming): readonly string[] {
  return [...new Set([conversation.tenantId, channelData?.tenant?.id].flatMap((id) => id?.toLowerCase() || []))];
}
