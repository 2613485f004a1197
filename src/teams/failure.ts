import { randomUUID } from 'node:crypto';
import type { Storage, TurnContext } from 'botbuilder';
import { languageOf } from '../dialog/language.ts';
import { type Locale, Text } from '../locale.ts';
import { type Rendered, sentenceResponse } from './activity.ts';
import { deliverAgain } from './again.ts';
import { settle } from './answer.ts';
import { conversationKey, readSession } from './conversation.ts';
import { EDGE, type Edge, inTime } from './edge.ts';
import failure from './failure.json' with { type: 'json' };
import { Incoming } from './incoming.ts';
import { localeOf, readExecute, readMessage } from './message.ts';
import { isMaybeSent, post } from './send.ts';
import { deliveryOf, nonceOf } from './taken.ts';

const TITLE = Text.parse(failure.title);
const TEXT = Text.parse(failure.text);
const INTERRUPTED_TITLE = Text.parse(failure.interruptedTitle);
const INTERRUPTED_TEXT = Text.parse(failure.interruptedText);
const SHOW = Text.parse(failure.show);

/** Milliseconds; the turn that failed may have taken most of the time that the channel waits. */
const SEND = 2500;
const READ = 1000;

/**
 * Tells the person, in their language and without any internals, that a turn failed, or that nobody knows whether they have its
 * answer; the log has the error by its reference. Rejects with DeliverAgain where they cannot be told either.
 */
export function reportFailure(storage: Storage, edge: Edge = EDGE): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, error) => {
    const reference = randomUUID().slice(0, 8);
    edge.observe({ event: 'failed', what: 'A turn failed', error, reference });
    const { activity } = context;
    if (activity.type !== 'message' && activity.type !== 'invoke') throw deliverAgain('Nobody was told');
    const incoming = Incoming.parse(activity);
    const { id, nonce } = deliveryOf(incoming, reference, edge.now());
    const locale = await languageOfPerson(storage, incoming, edge);
    const text = TEXT[locale].replace('{reference}', reference);
    const failed = drawn(locale, nonce, { title: TITLE[locale], text });
    try {
      if (activity.type === 'invoke') await context.sendActivity(sentenceResponse(text));
      const sending = { context, edge, until: edge.now() + SEND };
      await post(sending, isMaybeSent(error) ? interruptedCard(locale, id) : failed);
      await settle({ incoming, key: conversationKey(incoming), storage, edge }, { id }, 'failed');
    } catch (unsent) {
      edge.observe({ event: 'failed', what: 'The person could not be told', error: unsent, reference });
      // An invoke told them by its response.
      if (activity.type === 'message') throw deliverAgain('The person could not be told');
    }
  };
}

/** Stands in for an answer of which nobody knows whether the person saw it. `id` is what was to be answered. */
export function interruptedCard(locale: Locale, id: string | undefined): Rendered {
  return drawn(locale, nonceOf(id), { title: INTERRUPTED_TITLE[locale], text: INTERRUPTED_TEXT[locale] });
}

/** Drawn here and not by the renderer: the renderer may be what failed. */
function drawn(locale: Locale, n: string | undefined, { title, text }: Readonly<{ title: string; text: string }>): Rendered {
  const body = [
    { type: 'TextBlock', text: title, weight: 'Bolder', style: 'heading', wrap: true },
    { type: 'TextBlock', text, wrap: true },
  ];
  const show = { title: SHOW[locale], data: { do: 'show', v: 1, locale, n } };
  const fallback = { type: 'Action.Submit', ...show };
  const actions = [{ type: 'Action.Execute', ...show, verb: 'show', fallback }];
  return { card: { type: 'AdaptiveCard', version: '1.5', body, actions }, summary: title };
}

/** The language to tell somebody something in without a turn. */
export async function languageOfPerson(storage: Storage, incoming: Incoming, edge: Edge): Promise<Locale> {
  // The storage may be what failed.
  const session = await inTime(edge, READ, { what: 'The storage', work: readSession(storage, incoming) }).catch(() => undefined);
  const message = incoming.type === 'invoke' ? readExecute(incoming) : readMessage(incoming);
  return languageOf(session ?? {}, message ?? { kind: 'unknown-button', ...localeOf(incoming) });
}
