import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { bodies } from '../activities.ts';
import { startBot } from '../bot-process.ts';

const CASES = 10_000;
const BATCH = 500;
const AT_ONCE = 16;
/** After so many the bot has loaded and compiled what it will, and remembers as many conversations as there are. */
const WARM = 3000;
/** Bytes that the heap may differ by from one collection to the next. */
const NOISE = 8 * 1024 * 1024;
const SEED = 20261122;

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const connector = createServer((incoming, response) => {
  incoming.resume();
  response.writeHead(201, { 'content-type': 'application/json' });
  response.end('{"id":"bot-1"}');
});
connector.keepAliveTimeout = 300_000;
let bot: Awaited<ReturnType<typeof startBot>>;
let serviceUrl: string;

beforeAll(async () => {
  connector.listen(0, '127.0.0.1');
  await once(connector, 'listening');
  serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const probe = fileURLToPath(new URL('../heap-probe.ts', import.meta.url));
  const variables = { STORAGE: `sqlite:${join(folder, 'sessions.db')}`, AS_OF: '2026-11-22' };
  bot = await startBot(variables, ['--expose-gc', '--import', probe]);
});
afterAll(async () => {
  bot.child.kill('SIGKILL');
  await bot.ended;
  agent.destroy();
  connector.close();
  connector.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

it('survives ten thousand activities that nobody should send', { timeout: 300_000 }, async () => {
  const statuses = new Map<number, number>();
  const heaps: number[] = [];
  for (let done = 0; done < CASES; done += BATCH) {
    const batch = fc.sample(bodies(serviceUrl), { seed: SEED + done, numRuns: BATCH });
    await inParallel(batch, async (body) => {
      const { status, text } = await post(body);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500 && status !== 501) expect.fail(`${status} ${text} for ${body.slice(0, 2000)}`);
      expect(text).not.toMatch(/\n\s+at |node:internal|\.ts:\d|TypeError|RangeError/);
    });
    if (done + BATCH >= WARM) heaps.push(await heapOf());
  }
  expect(bot.child.exitCode).toBeNull();
  expect((await post('{}')).status).toBe(400);
  const { ended, child } = bot;
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, errors: [] });
  const failed = bot.lines.filter((line) => line.includes('"event":"failed"'));
  expect(failed.slice(0, 3)).toEqual([]);

  const half = Math.floor(heaps.length / 2);
  const [first, last] = [Math.min(...heaps.slice(0, half)), Math.min(...heaps.slice(half))];
  const counted = [...statuses]
    .sort()
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ');
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  console.log(
    `Fuzzed with ${CASES} activities (seed ${SEED}): ${counted}; heap ${megabytes(first)} MB, at the end ${megabytes(last)} MB.`,
  );
  expect(last - first).toBeLessThan(NOISE);
});

async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const worker = async () => {
    for (let one = rest.pop(); one !== undefined; one = rest.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function post(body: string): Promise<{ status: number; text: string }> {
  const sent = request(bot.endpoint, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
  sent.end(body);
  const [response] = await once(sent, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, text: Buffer.concat(chunks).toString('utf8') };
}

async function heapOf(): Promise<number> {
  const answered = once(bot.child, 'message');
  bot.child.send('heap');
  return z.object({ heap: z.number() }).parse((await answered)[0]).heap;
}
