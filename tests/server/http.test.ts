import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../src/events.ts';
import { MAX_BODY } from '../../src/server/body.ts';
import { type Listening, listen } from '../../src/server/server.ts';
import { createAdapter, type Identify, type Receive } from '../../src/teams/adapter.ts';
import { EDGE } from '../../src/teams/edge.ts';

const events: Event[] = [];
const observe = (event: Event) => void events.push(event);
const { identify } = createAdapter({
  settings: {},
  policy: { tenants: ['*'], channels: ['msteams'] },
  bot: async () => undefined,
  onTurnError: async () => undefined,
  edge: { ...EDGE, observe },
});
const local = { port: 0, host: '127.0.0.1', maxInFlight: 3 };
const json = { 'content-type': 'application/json' };

const servers: Listening[] = [];
async function serve(identifying: Identify, ready: () => Promise<unknown> = async () => undefined) {
  const server = await listen(local, { identify: identifying, ready, observe });
  servers.push(server);
  return { ...server, url: (path: string) => `http://127.0.0.1:${server.port}${path}` };
}
/** Takes every body. */
const taking = (receive: Receive) => serve(async () => ({ receive }));
type Serving = Awaited<ReturnType<typeof serve>>;

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

let server: Serving;
beforeAll(async () => {
  server = await serve(identify);
});
afterEach(() => {
  events.length = 0;
});
afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
});

describe('POST /api/messages', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
    fetch(server.url('/api/messages'), { method: 'POST', body, headers });
  const activity = { type: 'typing', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1/', conversation: { id: 'c' } };

  it('takes an activity', async () => {
    const response = await post(JSON.stringify(activity), { 'content-type': 'application/json; charset=utf-8' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  const { conversation: _, ...nowhere } = activity;
  it.each([
    ['no JSON', '{"type":', 400],
    ['nothing', '', 400],
    ['null', 'null', 400],
    ['a number', '7', 400],
    ['an array', '[]', 400],
    ['an empty object', '{}', 400],
    ['a type that is no text', JSON.stringify({ ...activity, type: 5 }), 400],
    ['no conversation', JSON.stringify(nowhere), 400],
    ['a conversation without id', JSON.stringify({ ...activity, conversation: {} }), 400],
    ['a conversation that climbs', JSON.stringify({ ...activity, conversation: { id: '..' } }), 400],
    ['a conversation that no address can name', JSON.stringify({ ...activity, conversation: { id: '\ud800' } }), 400],
    ['a card that climbs', JSON.stringify({ ...activity, replyToId: '..' }), 400],
    ['no address to answer to', JSON.stringify({ ...activity, serviceUrl: undefined }), 400],
    ['an address that is none', JSON.stringify({ ...activity, serviceUrl: 'x' }), 400],
    ['a text that is none', JSON.stringify({ ...activity, text: { a: 1 } }), 400],
    ['entities that are none', JSON.stringify({ ...activity, entities: 'x' }), 400],
    ['what is nested too deeply', JSON.stringify(activity).replace('}', `,"x":${'['.repeat(101)}${']'.repeat(101)}}`), 400],
    ['what is opened and never closed', '{"a":'.repeat(50_000), 400],
    ['too much', `"${'x'.repeat(MAX_BODY)}"`, 413],
    ['too many bytes of Korean', `"${'가'.repeat(MAX_BODY / 3)}"`, 413],
  ])('refuses %s', async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^\{"error":"[A-Z][^"]*\."\}$/);
  });

  it('takes what is just small enough to read', async () => {
    expect((await post(JSON.stringify({ ...activity, text: 'x'.repeat(MAX_BODY - 200) }))).status).toBe(200);
  });

  it('refuses too much that comes in pieces, without a length', async () => {
    const pieces = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    const response = await fetch(server.url('/api/messages'), {
      method: 'POST',
      body: pieces,
      headers: json,
      duplex: 'half',
    } as RequestInit).catch((error: unknown) => error);
    // The server may close while the rest is still being sent, and then the client sees only that.
    expect(response instanceof Response ? response.status : 413).toBe(413);
    expect((await fetch(server.url('/healthz'))).status).toBe(200);
  });

  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'type=message'],
    ['plain text, which a web page could send unasked', { 'content-type': 'text/plain' }, JSON.stringify(activity)],
    ['gzip', { ...json, 'content-encoding': 'gzip' }, gzipSync(JSON.stringify(activity))],
    ['damaged gzip', { ...json, 'content-encoding': 'gzip' }, 'x'],
  ])('refuses %s', async (_, headers, body) => {
    expect((await post(body, headers)).status).toBe(415);
    expect((await fetch(server.url('/healthz'))).status).toBe(200);
  });

  it('survives a client that goes away in the middle', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type"',
    );
    await fetch(server.url('/healthz'));
    socket.destroy();
    expect((await fetch(server.url('/healthz'))).status).toBe(200);
  });

  it('says nothing of an exception', async () => {
    const failing = await taking(async () => {
      throw new Error('SECRET at secret.ts:1');
    });
    const response = await fetch(failing.url('/api/messages'), { method: 'POST', body: '{}', headers: json });
    expect([response.status, await response.text()]).toEqual([500, '{"error":"The request failed."}']);
  });

  it.each(['GET', 'PUT', 'DELETE'])('does not answer %s', async (method) => {
    expect((await fetch(server.url('/api/messages'), { method })).status).toBe(405);
  });
});

describe('health', () => {
  it('is alive, and ready while the storage answers', async () => {
    let broken = false;
    const checked = await serve(identify, async () => {
      if (broken) throw new Error('SECRET path');
    });
    const ready = async () => {
      const response = await fetch(checked.url('/readyz'));
      return [response.status, await response.json()];
    };
    expect(await ready()).toEqual([200, { status: 'ready' }]);
    broken = true;
    // What was found out is believed for a second.
    await expect.poll(ready).toEqual([503, { status: 'not ready' }]);
    expect(await (await fetch(checked.url('/healthz'))).json()).toEqual({ status: 'alive' });
  });

  it('asks the storage once a second at most', async () => {
    let asked = 0;
    const { url } = await serve(identify, async () => {
      asked += 1;
    });
    const begun = performance.now();
    for (let count = 0; count < 100; count++) await (await fetch(url('/readyz'))).text();
    expect(asked).toBeLessThanOrEqual(1 + Math.ceil((performance.now() - begun) / 1000));
  });

  it('has no other doors', async () => {
    const nowhere = await fetch(server.url('/secret?x=1'));
    expect([nowhere.status, await nowhere.text()]).toEqual([404, '{"error":"Not found."}']);
    expect((await fetch(server.url('/api/messages/..%2f..%2fetc'))).status).toBe(404);
  });
});

it('takes only so many at once, and says so before reading more', async () => {
  const [begun, finish] = [gate(), gate()];
  let taken = 0;
  const full = await taking(async () => {
    taken += 1;
    if (taken === local.maxInFlight) begun.open();
    await finish.passed;
    return { status: 200 };
  });
  const post = (body: string) => fetch(full.url('/api/messages'), { method: 'POST', body, headers: json });
  const inside = Array.from({ length: local.maxInFlight }, () => post('{}'));
  await begun.passed;
  const outside = await post('no JSON');
  expect([outside.status, await outside.json()]).toEqual([503, { error: 'Too many requests at once.' }]);
  expect(events).toEqual([{ event: 'refused', status: 503, reason: 'busy' }]);
  expect((await fetch(full.url('/healthz'))).status).toBe(200);
  finish.open();
  expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await post('{}')).status).toBe(200);
});

describe('the end', () => {
  it('waits for the turn that is being taken, and takes no other', async () => {
    const [begun, finish] = [gate(), gate()];
    const slow = await taking(async () => {
      begun.open();
      await finish.passed;
      return { status: 200, body: { done: true } };
    });
    const turn = fetch(slow.url('/api/messages'), { method: 'POST', body: '{}', headers: json });
    await begun.passed;
    const stopped = slow.stop();
    const ready = await fetch(slow.url('/readyz'));
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }]);
    const another = await fetch(slow.url('/api/messages'), { method: 'POST', body: '{}', headers: json });
    expect([another.status, await another.json()]).toEqual([503, { error: 'Stopping.' }]);
    finish.open();
    expect(await (await turn).json()).toEqual({ done: true });
    await stopped;
    await expect(fetch(slow.url('/healthz'))).rejects.toThrow();
  });

  it('does not wait for connections that are only kept open', async () => {
    const idle = await serve(identify);
    const socket = connect(idle.port, '127.0.0.1');
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    await (await fetch(idle.url('/healthz'))).text();
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    await idle.stop();
    await closed;
  });
});

it('names PORT when the port is in use', async () => {
  await expect(listen({ ...local, port: server.port }, { identify, ready: async () => undefined, observe })).rejects.toThrow(
    `PORT: ${server.port} is in use by another program.`,
  );
});
