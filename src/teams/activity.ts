import { type Activity, CardFactory } from 'botbuilder';

/** A rendered reply: the card, and the one sentence that a notification or a screen reader needs. */
export type Rendered = Readonly<{ card: object; summary: string }>;

/** Card only: Teams splits an activity with text and a card in two and gives no usable id for the second. */
export function cardActivity({ card, summary }: Rendered): Partial<Activity> {
  return { type: 'message', attachments: [CardFactory.adaptiveCard(card)], summary };
}

/** The answer to an Action.Execute: the client shows the card in place of the one that was pressed. */
export function cardResponse({ card }: Rendered): Partial<Activity> {
  return invokeResponse(200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });
}

/** The client shows the sentence and leaves the card, and what was typed into it, as it is. */
export function sentenceResponse(sentence: string): Partial<Activity> {
  return invokeResponse(200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence });
}

export function badRequest(message: string): Partial<Activity> {
  const value = { code: 'BadRequest', message };
  return invokeResponse(400, { statusCode: 400, type: 'application/vnd.microsoft.error', value });
}

function invokeResponse(status: number, body: object): Partial<Activity> {
  return { type: 'invokeResponse', value: { status, body } };
}
