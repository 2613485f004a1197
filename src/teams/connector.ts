import { type Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { inTime } from './edge.ts';

/** A new message, or what a message of the bot becomes: `replaces` is its id. */
export type Request = Readonly<{ activity: Partial<Activity>; replaces?: string; signal: AbortSignal }>;

/** What came of a request. */
export type Outcome =
  | Readonly<{ kind: 'done' }>
  /** The connector answered with an error. */
  | Readonly<{ kind: 'refused'; status: number; retryAfter?: string }>
  /** No connection was made, so nothing was carried out. */
  | Readonly<{ kind: 'unreached'; reason: string }>
  /** No answer came: nobody knows whether it was carried out. */
  | Readonly<{ kind: 'lost'; reason: string }>;

type Options = Readonly<{ abortSignal: AbortSignal }>;
/** What is used of the Bot Framework's connector client. */
type Client = Readonly<{
  conversations: Readonly<{
    sendToConversation(conversation: string, activity: Partial<Activity>, options: Options): Promise<unknown>;
    replyToActivity(conversation: string, to: string, activity: Partial<Activity>, options: Options): Promise<unknown>;
    updateActivity(conversation: string, id: string, activity: Partial<Activity>, options: Options): Promise<unknown>;
  }>;
}>;

const Refusal = z.looseObject({
  statusCode: z.int(),
  response: z.looseObject({ headers: z.custom<{ get(name: string): string | undefined }>() }).optional(),
});
const NO_CONNECTION = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** One HTTP request to the connector of the conversation; never a second one. */
export async function request(context: TurnContext, { activity, replaces, signal }: Request): Promise<Outcome> {
  const own = TurnContext.applyConversationReference({ ...activity }, TurnContext.getConversationReference(context.activity));
  try {
    // The signal ends a request, but not the sign-in before it.
    await inTime(signal, 'The connector', send(context, own, replaces, { abortSignal: signal }));
    return { kind: 'done' };
  } catch (error) {
    return outcomeOf(error);
  }
}

async function send(context: TurnContext, own: Partial<Activity>, replaces: string | undefined, options: Options) {
  // Whoever expects replies in the HTTP response gets them there, by the context.
  if (context.activity.deliveryMode === 'expectReplies' && replaces === undefined) return context.sendActivity(own);
  const { conversations } = context.turnState.get<Client>(context.adapter.ConnectorClientKey);
  const conversation = own.conversation?.id ?? '';
  if (replaces !== undefined) return conversations.updateActivity(conversation, replaces, { ...own, id: replaces }, options);
  if (own.replyToId) return conversations.replyToActivity(conversation, own.replyToId, own, options);
  return conversations.sendToConversation(conversation, own, options);
}

/** Of an error only code and status are kept: it carries the whole request, with what it says and the token. */
function outcomeOf(error: unknown): Outcome {
  const refusal = Refusal.safeParse(error);
  if (refusal.success) {
    const retryAfter = refusal.data.response?.headers?.get('retry-after');
    return { kind: 'refused', status: refusal.data.statusCode, ...(retryAfter !== undefined && { retryAfter }) };
  }
  const { code } = z.looseObject({ code: z.string() }).safeParse(error).data ?? {};
  const reason = code ?? (error instanceof Error ? error.name : 'unknown');
  return { kind: code !== undefined && NO_CONNECTION.includes(code) ? 'unreached' : 'lost', reason };
}
