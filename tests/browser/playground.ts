import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The Microsoft 365 Agents Playground, in front of a bot. */
export async function openPlayground(endpoint: string) {
  const port = await freePort();
  const cli = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
  const options = ['--app-endpoint', endpoint, '--channel-id', 'msteams', '--port', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, [cli, ...options], {
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = `http://localhost:${port}/`;
  await Promise.race([answers(url), ended.then(() => Promise.reject(new Error('The Playground ended.')))]);
  return {
    url,
    async close() {
      child.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string): Promise<void> {
  while (!(await fetch(url).catch(() => undefined))?.ok) await sleep(100);
}
