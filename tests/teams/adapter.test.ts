import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdapter } from '../../src/teams/adapter.ts';
import { type Outcome, request } from '../../src/teams/connector.ts';
import { EDGE } from '../../src/teams/edge.ts';

const closes: (() => void)[] = [];
afterEach(() => {
  for (const close of closes.splice(0)) close();
});

/** A connector that answers everything with one status, or hangs up, and counts what it was asked. */
async function connector(fault: number | 'hang up') {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    if (fault === 'hang up') return void incoming.socket.destroy();
    response.writeHead(fault, { 'content-type': 'application/json', 'retry-after': '0' });
    response.end('{"error":{"code":"Fault","message":"as the test asked for"}}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closes.push(() => server.close().closeAllConnections());
  return { asked, serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe('what the connector refuses is not sent again behind our back', () => {
  it.each([412, 429, 500, 502, 503, 504, 'hang up'] as const)('%s', async (fault) => {
    const { asked, serviceUrl } = await connector(fault);
    const outcomes: Outcome[] = [];
    const limits = { edge: EDGE, time: 5000 };
    const { identify } = createAdapter({
      settings: {},
      policy: { tenants: ['*'], channels: ['msteams'] },
      bot: async (context) => {
        outcomes.push(await request(context, { activity: { text: 'a message' }, ...limits }));
        outcomes.push(await request(context, { activity: { text: 'an update' }, replaces: 'm1', ...limits }));
      },
      onTurnError: async (_, error) => {
        throw error;
      },
      edge: EDGE,
    });
    const admitted = await identify('');
    const activity = { type: 'message', channelId: 'msteams', serviceUrl, conversation: { id: 'c' }, id: 'a1', text: 'hi' };
    expect('receive' in admitted && (await admitted.receive(activity))).toEqual({ status: 200 });
    expect(asked).toEqual(['POST /v3/conversations/c/activities/a1', 'PUT /v3/conversations/c/activities/m1']);
    const expected = fault === 'hang up' ? { kind: 'lost' } : { kind: 'refused', status: fault, retryAfter: '0' };
    expect(outcomes).toEqual([expect.objectContaining(expected), expect.objectContaining(expected)]);
  });
});
