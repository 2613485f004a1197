import { type Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type Edge, inTime } from './edge.ts';
import { call } from './http.ts';

/** A new message, or what a message of the bot becomes: `replaces` is its id. `time`: how long it may take, in milliseconds. */
export type Request = Readonly<{ activity: Partial<Activity>; replaces?: string; edge: Edge; time: number }>;

/** What came of a request. */
export type Outcome =
  | Readonly<{ kind: 'done' }>
  /** The connector answered with an error. */
  | Readonly<{ kind: 'refused'; status: number; retryAfter?: string }>
  /** No connection was made, so nothing was carried out. */
  | Readonly<{ kind: 'unreached'; reason: string }>
  /** No answer came: nobody knows whether it was carried out. */
  | Readonly<{ kind: 'lost'; reason: string }>;

/** The Authorization header for the connector; nothing where nobody is authenticated. */
export type SignIn = () => Promise<string | undefined>;

const NO_CONNECTION = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** One HTTP request to the connector of the conversation; never a second one. */
export async function request(context: TurnContext, { activity, replaces, edge, time }: Request): Promise<Outcome> {
  const own = TurnContext.applyConversationReference({ ...activity }, TurnContext.getConversationReference(context.activity));
  const late = new AbortController();
  try {
    const work = send(context, own, replaces, late.signal);
    // That ends a request, but not the sign-in before it, which goes on without being waited for.
    return await inTime(edge, time, { what: 'The connector', work, stop: () => late.abort() });
  } catch (error) {
    return outcomeOf(error);
  }
}

async function send(
  context: TurnContext,
  own: Partial<Activity>,
  replaces: string | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  // Whoever expects replies in the HTTP response gets them there, by the context.
  if (context.activity.deliveryMode === 'expectReplies' && replaces === undefined) {
    await context.sendActivity(own);
    return { kind: 'done' };
  }
  const authorization = await context.turnState.get<SignIn>(context.adapter.ConnectorClientKey)();
  const method = replaces === undefined ? 'POST' : 'PUT';
  const body = replaces === undefined ? own : { ...own, id: replaces };
  const url = addressOf(own, replaces ?? own.replyToId);
  const called = await call({ method, url, body, signal, ...(authorization !== undefined && { authorization }) });
  return called.status >= 200 && called.status < 300 ? { kind: 'done' } : { kind: 'refused', ...called };
}

/** Of the conversation's activities, or of the one to reply to or to replace. */
function addressOf({ serviceUrl = '', conversation }: Partial<Activity>, activity: string | undefined): string {
  const all = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`;
  return activity ? `${all}/${encodeURIComponent(activity)}` : all;
}

/** Of an error only its code is kept: that of a sign-in carries more than anybody may read. */
function outcomeOf(error: unknown): Outcome {
  const { code } = z.looseObject({ code: z.string() }).safeParse(error).data ?? {};
  const reason = code ?? (error instanceof Error ? error.name : 'unknown');
  return { kind: code !== undefined && NO_CONNECTION.includes(code) ? 'unreached' : 'lost', reason };
}
