import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { MAX_BODY } from '../../src/server/body.ts';
import { wholeBot } from '../whole-bot.ts';

/** What somebody tries who knows the address and the README, below what `fetch` can say. */

const bot = wholeBot({ MAX_IN_FLIGHT: '50' });
const sockets: Socket[] = [];
// The bot stops only when these are gone: hooks after the tests run from the last to the first.
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

function open(): Socket {
  const socket = connect(bot.server().port, '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  return socket;
}

/** What comes back until the server closes the connection. */
async function said(...parts: string[]): Promise<string> {
  const socket = open();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

const statusesOf = (answers: string) => [...answers.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
const head = (...lines: string[]) => [...['POST /api/messages HTTP/1.1', 'Host: x'], ...lines, '', ''].join('\r\n');
const JSON_BODY = 'Content-Type: application/json';
const CLOSE = 'Connection: close';

async function stillServes(): Promise<void> {
  const { status, posted } = await bot.chat({ kind: 'personal', person: 'honest' }).say('help');
  expect([status, posted.length]).toEqual([200, 1]);
}

describe('what is no request of ours is answered shortly, and the connection closed', () => {
  it.each<[string, number[], () => string[]]>([
    ['garbage', [400], () => ['\u0000\u0001\u0002 / \r\n\r\n']],
    ['a length that is none', [400], () => [head(JSON_BODY, 'Content-Length: -5')]],
    ['two lengths', [400], () => [head(JSON_BODY, 'Content-Length: 2', 'Content-Length: 3'), '{}']],
    [
      'a length and pieces, which is how requests are smuggled',
      [400],
      () => [head(JSON_BODY, 'Content-Length: 2', 'Transfer-Encoding: chunked'), '{}'],
    ],
    ['pieces that are none', [400], () => [head(JSON_BODY, 'Transfer-Encoding: chunked'), 'zz\r\n{}\r\n']],
    ['a header without end', [431], () => [`POST /api/messages HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}`]],
    [
      'thousands of headers',
      [431],
      () => [`POST / HTTP/1.1\r\nHost: x\r\n${Array.from({ length: 5000 }, (_, n) => `X${n}: y`).join('\r\n')}\r\n\r\n`],
    ],
    ['no host', [400], () => [`POST /api/messages HTTP/1.1\r\n${JSON_BODY}\r\n\r\n`]],
    ['a line feed in a header', [400], () => [head('X: y\n\nGET /healthz HTTP/1.1')]],
    ['a body that is no JSON', [400], () => [head(JSON_BODY, CLOSE, 'Content-Length: 2'), '{'.repeat(2)]],
    ['too much, announced', [413], () => [head(JSON_BODY, `Content-Length: ${MAX_BODY * 4}`)]],
    ['more than any machine has', [413], () => [head(JSON_BODY, 'Content-Length: 99999999999999')]],
    ['another method', [405], () => [`TRACE /api/messages HTTP/1.1\r\nHost: x\r\n${CLOSE}\r\n\r\n`]],
    ['an upgrade', [404], () => [`GET /chat HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n`]],
    ['a path that climbs', [404], () => [`GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n${CLOSE}\r\n\r\n`]],
    ['a path that cannot be decoded', [404], () => [`GET /%ff%fe%zz HTTP/1.1\r\nHost: x\r\n${CLOSE}\r\n\r\n`]],
    ['an absolute address', [404], () => [`GET http://169.254.169.254/latest HTTP/1.1\r\nHost: x\r\n${CLOSE}\r\n\r\n`]],
  ])('%s', async (_, expected, parts) => {
    const answers = await said(...parts());
    expect(statusesOf(answers)).toEqual(expected);
    expect(answers).not.toMatch(/^(server|x-powered-by|via):/im);
    expect(answers).not.toMatch(/\.ts|\.js:|node_modules|node:|restify|passwd|169\.254/);
    await stillServes();
  });
});

it('requests in one breath are each answered', async () => {
  const one = `${head(JSON_BODY, 'Content-Length: 2')}{}`;
  const last = `${head(JSON_BODY, CLOSE, 'Content-Length: 2')}{}`;
  expect(statusesOf(await said(one.repeat(200) + last))).toEqual(Array.from({ length: 201 }, () => 400));
});

it('hundreds of connections that send nothing, or half of a request, keep nobody out', async () => {
  for (let count = 0; count < 300; count++) {
    const socket = open();
    if (count % 3 === 1) socket.write('POST /api/mess');
    if (count % 3 === 2) socket.write('POST /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  }
  await stillServes();
});

it('bodies that never come take places only until there are no more, and give them back', async () => {
  const slow = Array.from({ length: 50 }, open);
  for (const socket of slow) socket.write(`${head(JSON_BODY, 'Content-Length: 100')}{`);
  await expect.poll(bot.server().inFlight).toBe(50);
  expect((await fetch(`http://127.0.0.1:${bot.server().port}/healthz`)).status).toBe(200);
  const refused = await bot.chat({ kind: 'personal' }).say('help');
  expect(refused).toMatchObject({ status: 503, body: { error: 'Too many requests at once.' } });
  for (const socket of slow) socket.destroy();
  await expect.poll(bot.server().inFlight).toBe(0);
  await stillServes();
});

describe('typed words do not keep the bot thinking', () => {
  const long = 2000;
  it.each<[string, string]>([
    ['digits', '1'.repeat(long)],
    ['groups of digits', '1,'.repeat(long / 2)],
    ['digits and spaces', '1 '.repeat(long / 2)],
    ['years', '2013 '.repeat(long / 5)],
    ['names of products', 'exchange 2013 windows server '.repeat(long / 29)],
    ['numbers in words', 'one hundred and '.repeat(long / 16)],
    ['numbers in Korean words', '이천오백만 '.repeat(long / 6)],
    ['durations', '3주 '.repeat(long / 3)],
    ['countries', '한국 korea '.repeat(long / 9)],
    ['no and not', 'no not never '.repeat(long / 13)],
    ['letters alike', 'a'.repeat(long)],
    ['Hangul', '가'.repeat(long)],
    ['jamo', 'ᄀ'.repeat(long)],
    ['marks upon marks', `a${'\u0301'.repeat(long)}`],
    ['tags', '<at>'.repeat(long / 4)],
    ['entities', '&amp;'.repeat(long / 5)],
    ['hyphens', '2013-'.repeat(long / 5)],
    ['arrows', '->'.repeat(long / 2)],
    ['spaces before an end', `${' '.repeat(long - 1)}x`],
    ['slips of the keyboard', 'exchagne migartion cutovr '.repeat(long / 26)],
  ])('%s', { timeout: 10_000 }, async (_, text) => {
    const { status, posted } = await bot.chat({ kind: 'personal', person: 'typist' }).say(text);
    expect([status, posted.length]).toEqual([200, 1]);
  });
});
