import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const INDEX = fileURLToPath(new URL('../src/index.ts', import.meta.url));
const Listening = z.looseObject({ event: z.literal('listening'), url: z.string() });

type Variables = Readonly<Record<string, string>>;
type Ended = Readonly<{ code: number | null; signal: string | null; lines: string[]; errors: string[] }>;

/** A bot in a process of its own. `endpoint` resolves when it listens; `ended` when it is gone, with all that it printed. */
export type BotProcess = Readonly<{ child: ChildProcess; lines: string[]; endpoint: Promise<string>; ended: Promise<Ended> }>;

/** What runs Node.js: itself, or a shell that sets limits first. */
type Command = readonly [string, ...string[]];
const NODE: Command = [process.execPath];

/** Runs the bot as `npm start` does. Nothing of this environment reaches it but the variables given. */
export function launchBot(variables: Variables, nodeOptions: readonly string[] = [], [command, ...given] = NODE): BotProcess {
  const child = spawn(command, [...given, ...nodeOptions, INDEX], {
    env: { PORT: '0', STORAGE: 'memory:', ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  const errors: string[] = [];
  const endpoint = new Promise<string>((resolve) => {
    createInterface(piped(child.stdout)).on('line', (line) => {
      lines.push(line);
      const listening = line.startsWith('{') ? Listening.safeParse(JSON.parse(line)) : undefined;
      if (listening?.success) resolve(listening.data.url);
    });
  });
  createInterface(piped(child.stderr)).on('line', (line) => errors.push(line));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, lines, errors }));
  return { child, lines, endpoint, ended };
}

export type RunningBot = Awaited<ReturnType<typeof startBot>>;

/** A bot whose log may be silent, so that its PORT must be given. */
export async function startQuiet(
  variables: Variables & { PORT: string },
): Promise<Omit<BotProcess, 'endpoint'> & { endpoint: string }> {
  const bot = launchBot(variables);
  const origin = `http://127.0.0.1:${variables.PORT}`;
  while (bot.child.exitCode === null && !(await fetch(`${origin}/readyz`).catch(() => undefined))?.ok) await sleep(50);
  return { ...bot, endpoint: `${origin}/api/messages` };
}

/** A bot that listens; an error with what it printed when it ends instead. */
export async function startBot(variables: Variables, nodeOptions: readonly string[] = [], command = NODE) {
  const bot = launchBot(variables, nodeOptions, command);
  const failed = bot.ended.then(({ errors }) => Promise.reject(new Error(`The bot does not listen: ${errors.join('\n')}`)));
  failed.catch(() => undefined);
  return {
    ...bot,
    endpoint: await Promise.race([bot.endpoint, failed]),
    /** Sends the signal and waits for the end: the exit code, null where the signal ended it. */
    async end(signal: NodeJS.Signals) {
      bot.child.kill(signal);
      return (await bot.ended).code;
    },
  };
}

function piped(stream: Readable | null): Readable {
  if (stream === null) throw new Error('Not piped');
  return stream;
}
