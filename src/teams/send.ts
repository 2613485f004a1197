import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { cardActivity, type Rendered } from './activity.ts';

const Refusal = z.looseObject({ statusCode: z.int() });
/** The message was deleted, or may no longer be changed. */
const GONE: readonly (number | undefined)[] = [403, 404];

export async function post(context: TurnContext, rendered: Rendered): Promise<void> {
  await context.sendActivity(cardActivity(rendered));
}

/** Action.Submit: shows the card in place of the one that was pressed, or below it where the client cannot. */
export async function replaceOrPost(context: TurnContext, rendered: Rendered, id: string): Promise<void> {
  try {
    await update(context, rendered, id);
  } catch {
    await post(context, rendered);
  }
}

/**
 * Action.Execute: the response to the invoke already replaces the card for the person who pressed; this makes it last. Without
 * it Teams shows the old card again as soon as it draws the chat anew.
 */
export async function replaceForGood(context: TurnContext, rendered: Rendered, id: string): Promise<void> {
  try {
    await update(context, rendered, id);
  } catch (error) {
    if (GONE.includes(Refusal.safeParse(error).data?.statusCode)) await post(context, rendered);
  }
}

async function update(context: TurnContext, rendered: Rendered, id: string): Promise<void> {
  await context.updateActivity({ ...cardActivity(rendered), id });
}
