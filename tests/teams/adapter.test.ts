import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TurnContext } from 'botbuilder';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdapter } from '../../src/teams/adapter.ts';
import { type Outcome, request } from '../../src/teams/connector.ts';
import { EDGE } from '../../src/teams/edge.ts';

const closes: (() => void)[] = [];
afterEach(() => {
  for (const close of closes.splice(0)) close();
});

/** A connector that answers everything with one status, hangs up, or never ends what it says; and counts what it was asked. */
async function connector(fault: number | 'hang up' | 'go on') {
  const asked: string[] = [];
  const closed: string[] = [];
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    response.once('close', () => closed.push(incoming.method ?? ''));
    if (fault === 'hang up') return void incoming.socket.destroy();
    if (fault === 'go on') {
      response.writeHead(201, { 'content-length': 100 });
      return void response.write('{');
    }
    response.writeHead(fault, { 'content-type': 'application/json', 'retry-after': '0' });
    response.end('{"error":{"code":"Fault","message":"as the test asked for"}}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closes.push(() => server.close().closeAllConnections());
  return { asked, closed, serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Runs a bot on one message of Teams. */
async function onMessage(serviceUrl: string, bot: (context: TurnContext) => Promise<void>): Promise<void> {
  const { identify } = createAdapter({
    settings: {},
    policy: { tenants: ['*'], channels: ['msteams'] },
    bot,
    onTurnError: async (_, error) => {
      throw error;
    },
    edge: EDGE,
  });
  const admitted = await identify('');
  const activity = { type: 'message', channelId: 'msteams', serviceUrl, conversation: { id: 'c' }, id: 'a1', text: 'hi' };
  // What fails in the bot makes this 500.
  expect('receive' in admitted && (await admitted.receive(activity))).toEqual({ status: 200 });
}

describe('what nobody waits for any more', () => {
  const activity = { text: 'a message' };

  it('is not sent when signing in took too long', async () => {
    const { asked, serviceUrl } = await connector(201);
    await onMessage(serviceUrl, async (context) => {
      const signIn = Promise.withResolvers<undefined>();
      context.turnState.set(context.adapter.ConnectorClientKey, () => signIn.promise);
      expect(await request(context, { activity, edge: EDGE, time: 1 })).toEqual({ kind: 'lost', reason: 'TimedOut' });
      signIn.resolve(undefined);
      context.turnState.set(context.adapter.ConnectorClientKey, async () => undefined);
      // Sent after it, so it would arrive after it.
      expect(await request(context, { activity, replaces: 'later', edge: EDGE, time: 5000 })).toEqual({ kind: 'done' });
    });
    expect(asked).toEqual([expect.stringContaining('later')]);
  });

  it('is hung up on when it does not end', async () => {
    const { closed, serviceUrl } = await connector('go on');
    await onMessage(serviceUrl, async (context) => {
      expect(await request(context, { activity, edge: EDGE, time: 5000 })).toEqual({ kind: 'done' });
    });
    expect(closed).toEqual([]);
    await expect.poll(() => closed, { timeout: 10_000 }).toEqual(['POST']);
  });
});

describe('what the connector refuses is not sent again behind our back', () => {
  it.each([412, 429, 500, 502, 503, 504, 'hang up'] as const)('%s', async (fault) => {
    const { asked, serviceUrl } = await connector(fault);
    const outcomes: Outcome[] = [];
    const limits = { edge: EDGE, time: 5000 };
    await onMessage(serviceUrl, async (context) => {
      outcomes.push(await request(context, { activity: { text: 'a message' }, ...limits }));
      outcomes.push(await request(context, { activity: { text: 'an update' }, replaces: 'm1', ...limits }));
    });
    expect(asked).toEqual(['POST /v3/conversations/c/activities/a1', 'PUT /v3/conversations/c/activities/m1']);
    const expected = fault === 'hang up' ? { kind: 'lost' } : { kind: 'refused', status: fault, retryAfter: '0' };
    expect(outcomes).toEqual([expect.objectContaining(expected), expect.objectContaining(expected)]);
  });
});
