import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** What a process has used since its start: milliseconds of CPU, bytes of memory in all and of live objects. */
const Usage = z.object({ cpu: z.number(), rss: z.number(), heap: z.number() });
export type Usage = z.infer<typeof Usage>;

export type Bot = Readonly<{
  url: string;
  /** Milliseconds from the start of the process until it answered `/readyz`. */
  ready: number;
  usage: (options?: { collect: boolean }) => Promise<Usage>;
  stop: () => Promise<void>;
}>;

const PROBE = new URL('probe.ts', import.meta.url).href;
const PATIENCE = 30_000;

/** Starts a bot as a process of its own and waits until it is ready. */
export async function startBot(entry: URL, variables: Readonly<Record<string, string>> = {}): Promise<Bot> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, entry.pathname], {
    env: { PATH: process.env.PATH, PORT: String(port), ...variables },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await answers(`http://127.0.0.1:${port}/readyz`, child);
  const ready = performance.now() - from;
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    ready,
    // Collecting garbage costs as much as a hundred turns, so it is done only where memory is what is looked at.
    async usage({ collect } = { collect: false }) {
      const said = once(child, 'message');
      child.send({ collect });
      return Usage.parse((await said)[0]);
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!(await fetch(url).catch(() => undefined))?.ok) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`${url} does not answer.`);
    await sleep(2);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
