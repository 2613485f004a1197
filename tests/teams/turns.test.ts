import type { TurnContext } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../src/events.ts';
import { type Listening, listen } from '../../src/server/server.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import { EDGE } from '../../src/teams/edge.ts';
import { cardOf, type TeamsClient, teamsClient, wordsOf } from '../teams-client.ts';

const events: Event[] = [];
let server: Listening;
let settled: () => Promise<unknown>;
let running: () => number;
let teams: TeamsClient;
let turns: string[];

beforeEach(async () => {
  events.length = 0;
  turns = [];
  teams = await teamsClient(() => `http://127.0.0.1:${server.port}/api/messages`);
});
afterEach(async () => {
  await server.stop();
  await teams.close();
});

async function serve(bot: (context: TurnContext) => Promise<void>, more: { turnsPerMinute?: number; deadline?: number }) {
  const edge = { ...EDGE, observe: (event: Event) => void events.push(event) };
  const adapter = createAdapter({
    settings: {},
    policy: { tenants: ['*'], channels: ['msteams'] },
    bot,
    onTurnError: async () => undefined,
    edge,
    languageOf: async () => 'ko',
    ...more,
  });
  ({ settled, running } = adapter);
  server = await listen(
    { port: 0, host: '127.0.0.1', maxInFlight: 100 },
    { ...adapter, ready: async () => undefined, observe: edge.observe },
  );
}

describe('who sends more than a person can', () => {
  beforeEach(() =>
    serve(
      async ({ activity }) => {
        turns.push(activity.type);
      },
      { turnsPerMinute: 2 },
    ),
  );
  const sentence = /1분쯤 뒤에 이어서 진행해 주세요\.$/;
  const executed = {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: expect.stringMatching(sentence),
  };

  it('is told so once, in their language, and then gets no answer', async () => {
    const chat = teams.chat({ kind: 'personal' });
    await chat.say('one');
    await chat.say('two');
    const { status, posted } = await chat.say('three');
    expect([status, posted.length, turns.length]).toEqual([200, 1, 2]);
    expect(wordsOf(cardOf(posted[0])).join(' ')).toMatch(sentence);
    expect(posted[0]?.sent.summary).toMatch(sentence);
    for (const more of ['four', 'five']) expect(await chat.say(more)).toMatchObject({ status: 200, body: '', posted: [] });
    expect(turns).toHaveLength(2);
    expect(events.filter(({ event }) => event === 'refused')).toEqual(
      Array.from({ length: 3 }, () => ({ event: 'refused', status: 200, reason: 'too-fast' })),
    );
  });

  it('gets each invoke answered in the form that it has', async () => {
    const chat = teams.chat({ kind: 'personal' });
    await chat.say('one');
    await chat.say('two');
    for (let count = 0; count < 3; count++)
      expect(await chat.execute('bot-1', {})).toMatchObject({ status: 200, body: executed, posted: [], updated: [] });
    const search = await chat.raw({ type: 'invoke', name: 'composeExtension/query', value: {} });
    expect(search).toMatchObject({
      status: 200,
      body: { composeExtension: { type: 'message', text: expect.stringMatching(sentence) } },
    });
    expect(turns).toHaveLength(2);
  });

  it('takes nothing from others, and nothing that Teams tells by itself', async () => {
    const chat = teams.chat({ kind: 'groupChat', person: 'kim', conversation: 'c' });
    for (let count = 0; count < 4; count++) await chat.say('x');
    await teams.chat({ kind: 'groupChat', person: 'lee', conversation: 'c' }).say('x');
    await chat.uninstall();
    expect(turns).toEqual(['message', 'message', 'message', 'installationUpdate']);
    // It is the person who is limited, wherever they write.
    await teams.chat({ kind: 'personal', person: 'kim', conversation: 'elsewhere' }).say('x');
    expect(turns).toHaveLength(4);
  });
});

describe('a turn that takes too long', () => {
  let finish: () => void;
  beforeEach(async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    finish = resolve;
    await serve(
      async (context) => {
        await promise;
        turns.push(context.activity.type);
        if (context.activity.type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
      },
      { deadline: 20 },
    );
  });

  it('goes on while a message is delivered again, and who pressed is told', async () => {
    const chat = teams.chat({ kind: 'personal', locale: 'ko-KR' });
    expect(await chat.say('x')).toMatchObject({ status: 503, posted: [] });
    expect(await chat.execute('bot-1', {})).toMatchObject({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: expect.stringMatching(/답변을 표시하겠습니다\.$/),
      },
    });
    expect([turns, events, running()]).toEqual([[], [], 2]);
    finish();
    await settled();
    expect(running()).toBe(0);
    expect(turns).toEqual(['message', 'invoke']);
    expect(events).toMatchObject([
      { event: 'turn', kind: 'words', outcome: 'done', late: true },
      { event: 'turn', kind: 'execute', outcome: 'done', late: true },
    ]);
  });
});
