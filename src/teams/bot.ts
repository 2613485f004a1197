import { randomUUID } from 'node:crypto';
import type { Storage, TurnContext } from 'botbuilder';
import { badRequest, cardResponse } from './activity.ts';
import { deliverAgain } from './again.ts';
import { type Advise, type Answer, answer, settle, type Told, type Turn } from './answer.ts';
import { changeConversation, conversationKey } from './conversation.ts';
import { EDGE, type Edge } from './edge.ts';
import { interruptedCard } from './failure.ts';
import { type Incoming, isAddressed, isPersonal } from './incoming.ts';
import { localeOf, readExecute, readMessage } from './message.ts';
import { answerQuery, type Search } from './message-extension.ts';
import { note } from './notes.ts';
import { inOrder } from './order.ts';
import { isMaybeSent, post, replaceAgain, replaceForGood, replaceOrPost, type Sending } from './send.ts';
import { type Given, LEASE } from './taken.ts';
import type { Bot } from './turns.ts';

/** `busy`: another delivery of the same is at it, and it is worth looking again. */
type Done = 'done' | 'busy';

/**
 * Milliseconds since an activity came: until its turn must have begun, where others of the conversation are before it, and until
 * the answer is sent. With what may follow (a card about a failure, the note that it was given) that is less than the 15 seconds
 * of the channel.
 */
const BEGIN = 8000;
const SEND = 9000;
/** What there is of either at least, for who begins late or comes back. */
const LEAST = 4000;
/** A person who pressed an Action.Execute looks at a card that waits. */
const SEND_EXECUTED = 4000;
const LOOK_AGAIN = 250;

/**
 * The bot: one function that takes a turn. Turns of one conversation are taken one after another. `keptDays`: after so many a
 * session is forgotten.
 */
export function createBot(
  storage: Storage,
  advise: Advise,
  search: Search,
  { edge = EDGE, keptDays = Number.POSITIVE_INFINITY }: Readonly<{ edge?: Edge; keptDays?: number }> = {},
): Bot {
  const ordered = inOrder(edge);
  return async (context, incoming) => {
    // It changes nothing, so it waits for nobody.
    if (isSearch(incoming)) return find(context, incoming, search);
    const key = conversationKey(incoming);
    const turn = { context, incoming, key, storage, advise, edge, keptDays, by: randomUUID() };
    const came = edge.now();
    const left = (time: number) => Math.max(came + time - edge.now(), LEAST);
    const take = () => takeTurn({ ...turn, patient: edge.now() < came + LEASE, until: edge.now() + left(SEND) });
    // Other turns go on while this one waits for what another process does.
    while ((await ordered(key, left(BEGIN), take)) === 'busy') {
      if (edge.now() >= came + LEASE) throw deliverAgain('Another delivery of the same took too long');
      await edge.sleep(LOOK_AGAIN);
    }
  };
}

async function takeTurn(turn: Turn): Promise<Done> {
  switch (turn.incoming.type) {
    case 'message':
      return onMessage(turn);
    case 'invoke':
      return onInvoke(turn);
    case 'installationUpdate':
      return turn.incoming.action?.startsWith('remove') ? forget(turn) : welcome(turn);
    case 'conversationUpdate':
      return botWasAdded(turn.incoming) ? welcome(turn) : 'done';
    default:
      // Reactions, edits, typing and whatever Teams invents next ask nothing of the bot.
      return 'done';
  }
}

async function onMessage(turn: Turn): Promise<Done> {
  const { incoming } = turn;
  const message = readMessage(incoming);
  // An app may be allowed to hear everything that people say to each other.
  if (message.kind === 'words' && !isAddressed(incoming)) return 'done';
  const answered = await answer(turn, message);
  const card = message.kind === 'words' ? undefined : (incoming.replyToId ?? undefined);
  return give(turn, answered, (sending, told) => sendMessage(sending, told, card));
}

async function sendMessage(sending: Sending, told: Told, card?: string): Promise<Given> {
  switch (told.kind) {
    case 'first':
      await (card === undefined ? post(sending, told.rendered) : replaceOrPost(sending, told.rendered, card));
      return 'answer';
    case 'again':
      return 'answer';
    case 'interrupted':
      if (card !== undefined && told.last && (await replaceAgain(sending, told.rendered, card))) return 'answer';
      await post(sending, interruptedCard(told.locale, told.id));
      return 'failed';
    default:
      return told satisfies never;
  }
}

function isSearch({ type, name }: Incoming): boolean {
  return type === 'invoke' && name === 'composeExtension/query';
}

async function find(context: TurnContext, incoming: Incoming, search: Search): Promise<void> {
  const { locale } = localeOf(incoming);
  await context.sendActivity(
    answerQuery(incoming.value, search, locale) ??
      badRequest('The value of composeExtension/query must be a search of the command lookup.'),
  );
}

/** An invoke that is left without a response is answered 501 by the adapter: not one of ours. */
async function onInvoke(turn: Turn): Promise<Done> {
  const { context, incoming } = turn;
  if (incoming.name !== 'adaptiveCard/action') return 'done';
  const message = readExecute(incoming);
  if (message === undefined) {
    await context.sendActivity(badRequest('The value of adaptiveCard/action must have an action with data.'));
    return 'done';
  }
  const answered = await answer(turn, message);
  return give(turn, answered, async (sending, told) => {
    if (incoming.replyToId) await sendExecuted(sending, told, incoming.replyToId);
    await context.sendActivity(cardResponse(told.rendered));
    return 'answer';
  });
}

async function sendExecuted(sending: Sending, told: Told, card: string): Promise<void> {
  const soon = { ...sending, until: Math.min(sending.until, sending.edge.now() + SEND_EXECUTED) };
  if (told.kind === 'first') await replaceForGood(soon, told.rendered, card);
  else if (told.kind === 'interrupted' && told.last) await replaceAgain(soon, told.rendered, card);
}

/** Sends what there is to say, and notes that it was said. */
async function give(turn: Turn, answered: Answer, send: (sending: Sending, told: Told) => Promise<Given>): Promise<Done> {
  if (answered.kind === 'busy') return 'busy';
  const { context, edge, until } = turn;
  if (answered.kind !== 'first') note({ again: true });
  const given = await send({ context, edge, until }, answered);
  if (answered.kind !== 'again') await settle(turn, answered, given);
  return 'done';
}

/**
 * One welcome in a personal chat, whichever of the two install events comes first; elsewhere nobody asked for it. Never two:
 * when it is not known whether the first was seen, a person can still write.
 */
async function welcome(turn: Turn): Promise<Done> {
  const { incoming } = turn;
  if (!isPersonal(incoming)) return 'done';
  const first = await setWelcomed(turn, true);
  if (!first) return 'done';
  try {
    const answered = await answer(turn, { kind: 'installed', ...localeOf(incoming) });
    return await give(turn, answered, (sending, told) => sendMessage(sending, told));
  } catch (error) {
    if (!isMaybeSent(error)) await setWelcomed(turn, false);
    throw error;
  }
}

/** Whether this changed anything. */
async function setWelcomed({ key, storage }: Turn, welcomed: boolean): Promise<boolean> {
  const { result } = await changeConversation(storage, key, (conversation) => {
    if (conversation.welcomed === welcomed) return { conversation, result: false };
    return { conversation: { ...conversation, welcomed }, result: true };
  });
  return result;
}

async function forget({ key, storage }: Turn): Promise<Done> {
  await storage.delete([key]);
  return 'done';
}

function botWasAdded({ membersAdded, recipient }: Incoming): boolean {
  return membersAdded?.some(({ id }) => id === recipient?.id) ?? false;
}
