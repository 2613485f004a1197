import { randomUUID } from 'node:crypto';
import type { Storage, TurnContext } from 'botbuilder';
import { languageOf } from '../dialog/language.ts';
import { type Locale, Text } from '../locale.ts';
import { type Rendered, sentenceResponse } from './activity.ts';
import { readSession } from './conversation.ts';
import failure from './failure.json' with { type: 'json' };
import { Incoming } from './incoming.ts';
import { localeOf, readExecute, readMessage } from './message.ts';
import { post } from './send.ts';

const TITLE = Text.parse(failure.title);
const TEXT = Text.parse(failure.text);

/** Tells the person, in their language and without any internals, that a turn failed; the log has the error by its reference. */
export function reportFailure(storage: Storage): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, error) => {
    const reference = randomUUID().slice(0, 8);
    // The stack only: errors of the connector carry the whole request, with what the person wrote.
    console.error(`A turn failed, reference ${reference}:`, error.stack ?? error);
    const { activity } = context;
    if (activity.type !== 'message' && activity.type !== 'invoke') return;
    const locale = await languageOfPerson(storage, activity);
    try {
      if (activity.type === 'invoke') await context.sendActivity(sentenceResponse(sentence(locale, reference)));
      await post(context, failureCard(locale, reference));
    } catch (unsent) {
      console.error(`The person could not be told, reference ${reference}:`, unsent instanceof Error ? unsent.stack : unsent);
    }
  };
}

/** Drawn here and not by the renderer: the renderer may be what failed. */
function failureCard(locale: Locale, reference: string): Rendered {
  const body = [
    { type: 'TextBlock', text: TITLE[locale], weight: 'Bolder', style: 'heading', wrap: true },
    { type: 'TextBlock', text: sentence(locale, reference), wrap: true },
  ];
  return { card: { type: 'AdaptiveCard', version: '1.5', body }, summary: TITLE[locale] };
}

function sentence(locale: Locale, reference: string): string {
  return TEXT[locale].replace('{reference}', reference);
}

async function languageOfPerson(storage: Storage, activity: unknown): Promise<Locale> {
  const { data: incoming } = Incoming.safeParse(activity);
  if (incoming === undefined) return 'en';
  // The storage may be what failed.
  const session = await readSession(storage, incoming).catch(() => undefined);
  const message = incoming.type === 'invoke' ? readExecute(incoming) : readMessage(incoming);
  return languageOf(session ?? {}, message ?? { kind: 'unknown-button', ...localeOf(incoming) });
}
