import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Runs the demo until it says that Ctrl+C ends it. */
async function demo(port: string) {
  const script = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: port, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  ends.push(() => child.kill());
  const lines: string[] = [];
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line.includes('Ctrl+C')) break;
  }
  return { child, ended, said: lines.join('\n') };
}

it('the demo runs the bot and the Playground, and Ctrl+C ends both', { timeout: 60_000 }, async () => {
  // Somebody else has the port.
  const other = createServer().listen(0);
  await once(other, 'listening');
  ends.push(() => other.close());
  const address = other.address();
  const taken = String(typeof address === 'object' && address?.port);

  const { child, ended, said } = await demo(taken);
  const [, instead] = new RegExp(`Port ${taken} is in use, so the bot takes (\\d+)\\.`).exec(said) ?? [];
  const chat = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
  expect(said).toMatch(/^ {4}\S.* Exchange 2007/m);
  expect(said).toMatch(/^ {4}.*\p{Script=Hangul}/mu);

  const bot = `http://127.0.0.1:${instead}/readyz`;
  expect((await fetch(bot)).status).toBe(200);
  expect(await (await fetch(chat)).text()).toContain('Agents Playground');

  child.kill('SIGINT');
  expect((await ended)[0]).toBe(0);
  await expect(fetch(bot)).rejects.toThrow();
  await expect(fetch(chat)).rejects.toThrow();
});
