import type { TurnContext } from 'botbuilder';
import { cardActivity, type Rendered } from './activity.ts';
import { type Outcome, request } from './connector.ts';
import type { Edge } from './edge.ts';
import { isCertainlyUnsent, isWorthAnother, type Method, pauseBefore } from './retry.ts';

/** Where to send, and until when (milliseconds since 1970): the channel does not wait longer than 15 seconds for a turn. */
export type Sending = Readonly<{ context: TurnContext; edge: Edge; until: number }>;

/** Milliseconds for one request; the connector needs a tenth of it. */
const REQUEST = 4000;

/** Posts a new message. Rejects with NotSent, or with MaybeSent when nobody knows whether the person sees it. */
export async function post(sending: Sending, rendered: Rendered): Promise<void> {
  const outcome = await deliver(sending, 'POST', rendered);
  if (outcome.kind !== 'done') throw unsent(outcome);
}

/**
 * Action.Submit: shows the card in place of the one that was pressed, or below it where the client cannot. Rejects as `post`
 * does.
 */
export async function replaceOrPost(sending: Sending, rendered: Rendered, id: string): Promise<void> {
  // Half of the time is kept for the message that may be needed instead.
  const half = sending.edge.now() + (sending.until - sending.edge.now()) / 2;
  const outcome = await deliver({ ...sending, until: half }, 'PUT', rendered, id);
  if (outcome.kind === 'done') return;
  if (!isCertainlyUnsent(outcome)) throw unsent(outcome);
  await post(sending, rendered);
}

/** The message was deleted, or may no longer be changed. */
const GONE = [403, 404];

/**
 * Action.Execute: the response to the invoke already replaces the card for the person who pressed; this makes it last. Without
 * it Teams shows the old card again as soon as it draws the chat anew. A message that was deleted, or may not be changed any
 * more, becomes a new one.
 */
export async function replaceForGood(sending: Sending, rendered: Rendered, id: string): Promise<void> {
  const outcome = await deliver(sending, 'PUT', rendered, id);
  if (outcome.kind === 'refused' && GONE.includes(outcome.status)) await deliver(sending, 'POST', rendered);
}

/** Does again what may have been done before, and says whether the card is shown now. A new message would be a second one. */
export async function replaceAgain(sending: Sending, rendered: Rendered, id: string): Promise<boolean> {
  return (await deliver(sending, 'PUT', rendered, id)).kind === 'done';
}

export function isMaybeSent(error: unknown): boolean {
  return error instanceof Error && error.name === 'MaybeSent';
}

async function deliver({ context, edge, until }: Sending, method: Method, rendered: Rendered, id?: string): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const begun = edge.now();
    const outcome = await request(context, {
      activity: cardActivity(rendered),
      edge,
      time: Math.max(1, Math.min(until - begun, REQUEST)),
      ...(id !== undefined && { replaces: id }),
    });
    edge.observe({ event: 'send', method, attempt, ms: edge.now() - begun, outcome: outcome.kind, ...statusOf(outcome) });
    if (!isWorthAnother(method, outcome)) return outcome;
    const pause = pauseBefore(attempt, outcome, edge);
    if (edge.now() + pause >= until) return outcome;
    await edge.sleep(pause);
  }
}

function statusOf(outcome: Outcome): { status?: number } {
  return outcome.kind === 'refused' ? { status: outcome.status } : {};
}

function unsent(outcome: Exclude<Outcome, { kind: 'done' }>): Error {
  const error = new Error(`The connector: ${outcome.kind} (${outcome.kind === 'refused' ? outcome.status : outcome.reason})`);
  error.name = isCertainlyUnsent(outcome) ? 'NotSent' : 'MaybeSent';
  return error;
}
