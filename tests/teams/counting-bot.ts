import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Event } from '../../src/events.ts';
import { type Listening, listen } from '../../src/server/server.ts';
import { openStorage } from '../../src/storage/open.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import type { Advise } from '../../src/teams/answer.ts';
import { createBot } from '../../src/teams/bot.ts';
import { EDGE } from '../../src/teams/edge.ts';
import { reportFailure } from '../../src/teams/failure.ts';
import { type Place, type TeamsClient, teamsClient, wordsOf } from '../teams-client.ts';

export const button = { do: 'start', v: 1, locale: 'en' };

/** The smallest dialog: counts the turns of a person in `answers.mailboxes` and shows the count and the message. */
const counting: Advise = (session, message, { nonce }) => {
  if (message.kind === 'words' && message.text === 'fail') throw new Error('SECRET at secret.ts:1');
  if (message.kind === 'button' && message.button.do === 'cancel') throw new Error('SECRET at secret.ts:2');
  const mailboxes = (session.answers?.mailboxes ?? 0) + 1;
  const heard = message.kind === 'words' ? message.text : message.kind === 'button' ? message.button.do : message.kind;
  const text = `${mailboxes} ${heard} ${message.locale ?? '-'}`;
  const spoke = message.kind === 'words' && /[가-힣]/.test(message.text) ? ('ko' as const) : session.spoke;
  return {
    session: heard === 'forget me' ? undefined : { ...session, ...(spoke && { spoke }), answers: { mailboxes } },
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text }],
      actions: [{ type: 'Action.Execute', title: '', data: { ...button, n: nonce } }],
    },
    summary: text,
  };
};

export const shown = (card: unknown) => wordsOf(card).filter(Boolean).join('\n');

/** A bot with the counting dialog and a small Teams in front of it, from the first test of a file to the last; after each the connector is well again. */
export function countingBot() {
  let time = Date.now();
  let server: Listening;
  let teams: TeamsClient;
  const events: Event[] = [];
  const observe = (event: Event) => void events.push(event);
  const storage = openStorage('memory:');
  beforeAll(async () => {
    const { identify } = createAdapter({
      settings: {},
      policy: { tenants: ['*'], channels: ['msteams'] },
      bot: createBot(storage, counting, () => [], { edge: { ...EDGE, observe, now: () => time }, keptDays: 30 }),
      onTurnError: reportFailure(storage, { ...EDGE, observe }),
      edge: { ...EDGE, observe },
    });
    const at = { port: 0, host: '127.0.0.1', maxInFlight: 100 };
    server = await listen(at, { identify, ready: async () => undefined, observe });
    teams = await teamsClient(() => `http://127.0.0.1:${server.port}/api/messages`);
  });
  afterEach(() => {
    teams.heal();
  });
  afterAll(async () => {
    await server.stop();
    await teams.close();
    storage.close();
  });
  return {
    teams: () => teams,
    newChat: (kind?: Place['kind'], locale?: string) => teams.newChat(kind, locale),
    storage,
    /** What the bot told of itself. */
    events,
    /** Milliseconds go by. */
    pass(milliseconds: number) {
      time += milliseconds;
    },
  };
}
