import type { Storage, TurnContext } from 'botbuilder';
import type { Message } from '../dialog/message.ts';
import type { Session } from '../dialog/session.ts';
import { badRequest, cardResponse, type Rendered } from './activity.ts';
import { changeConversation, conversationKey, personKey, takenBefore, withTaken } from './conversation.ts';
import { Incoming, isAddressed, isPersonal } from './incoming.ts';
import { localeOf, readExecute, readMessage } from './message.ts';
import { answerQuery, type Search } from './message-extension.ts';
import { inOrder } from './order.ts';
import { post, replaceForGood, replaceOrPost } from './send.ts';

/** What the bot needs to know of the dialog: a pure function. `compact`: others read along, so the card should be a short one. */
export type Advise = (session: Session, message: Message, compact: boolean) => Rendered & { session: Session };

type Turn = Readonly<{ context: TurnContext; incoming: Incoming; storage: Storage; advise: Advise; search: Search }>;

/** What there is to say; `again` where it was said before. */
type Answered = Readonly<{ rendered: Rendered; again: boolean }>;

/** The bot: one function that takes a turn. Turns of one conversation are taken one after another. */
export function createBot(storage: Storage, advise: Advise, search: Search): (context: TurnContext) => Promise<void> {
  const ordered = inOrder();
  return async (context) => {
    const incoming = Incoming.parse(context.activity);
    await ordered(conversationKey(incoming), () => takeTurn({ context, incoming, storage, advise, search }));
  };
}

async function takeTurn(turn: Turn): Promise<void> {
  switch (turn.incoming.type) {
    case 'message':
      return onMessage(turn);
    case 'invoke':
      return onInvoke(turn);
    case 'installationUpdate':
      return turn.incoming.action?.startsWith('remove') ? forget(turn) : welcome(turn);
    case 'conversationUpdate':
      return botWasAdded(turn.incoming) ? welcome(turn) : undefined;
    default:
      // Reactions, edits, typing and whatever Teams invents next ask nothing of the bot.
      return undefined;
  }
}

async function onMessage(turn: Turn): Promise<void> {
  const { context, incoming } = turn;
  const message = readMessage(incoming);
  // An app may be allowed to hear everything that people say to each other.
  if (message.kind === 'words' && !isAddressed(incoming)) return;
  const { rendered, again } = await answer(turn, message);
  if (again) return;
  if (message.kind === 'words' || !incoming.replyToId) return post(context, rendered);
  return replaceOrPost(context, rendered, incoming.replyToId);
}

/** An invoke that is left without a response is answered 501 by the adapter: not one of ours. */
async function onInvoke(turn: Turn): Promise<void> {
  const { context, incoming, search } = turn;
  if (incoming.name === 'composeExtension/query') {
    const { locale } = localeOf(incoming);
    await context.sendActivity(
      answerQuery(incoming.value, search, locale) ??
        badRequest('The value of composeExtension/query must be a search of the command lookup.'),
    );
    return;
  }
  if (incoming.name !== 'adaptiveCard/action') return;
  const message = readExecute(incoming);
  if (message === undefined) {
    await context.sendActivity(badRequest('The value of adaptiveCard/action must have an action with data.'));
    return;
  }
  const { rendered, again } = await answer(turn, message);
  if (incoming.replyToId && !again) await replaceForGood(context, rendered, incoming.replyToId);
  await context.sendActivity(cardResponse(rendered));
}

/**
 * What there is to say. An activity whose answer is late is sent again by the Bot Framework, with the same id: it gets the same
 * answer, worked out again from what was known before it, and changes nothing.
 */
async function answer({ incoming, storage, advise }: Turn, message: Message): Promise<Answered> {
  const person = personKey(incoming);
  return changeConversation<Answered>(storage, conversationKey(incoming), (conversation) => {
    const earlier = takenBefore(conversation, incoming);
    const before = earlier?.before ?? conversation.people[person] ?? {};
    const { session, ...rendered } = advise(before, message, !isPersonal(incoming));
    if (earlier) return { conversation, result: { rendered, again: true } };
    const people = { ...conversation.people, [person]: session };
    const taken = withTaken(conversation, incoming, before);
    return { conversation: { ...conversation, people, taken }, result: { rendered, again: false } };
  });
}

/** One welcome in a personal chat, whichever of the two install events comes first; elsewhere nobody asked for it. */
async function welcome(turn: Turn): Promise<void> {
  const { context, incoming } = turn;
  if (!isPersonal(incoming)) return;
  const first = await setWelcomed(turn, true);
  if (!first) return;
  try {
    const { rendered } = await answer(turn, { kind: 'installed', ...localeOf(incoming) });
    await post(context, rendered);
  } catch (error) {
    await setWelcomed(turn, false);
    throw error;
  }
}

/** Whether this changed anything. */
async function setWelcomed({ incoming, storage }: Turn, welcomed: boolean): Promise<boolean> {
  return changeConversation(storage, conversationKey(incoming), (conversation) => ({
    conversation: { ...conversation, welcomed },
    result: conversation.welcomed !== welcomed,
  }));
}

async function forget({ incoming, storage }: Turn): Promise<void> {
  await storage.delete([conversationKey(incoming)]);
}

function botWasAdded({ membersAdded, recipient }: Incoming): boolean {
  return membersAdded?.some(({ id }) => id === recipient?.id) ?? false;
}
