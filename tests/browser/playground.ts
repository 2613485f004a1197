import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Listening } from '../../src/server/server.ts';
import { start } from '../../src/start.ts';
import { openBrowser } from './chromium.ts';

/** A bot, and for each test a page of a Playground of its own, which is one conversation; open at the welcome. */
export function inPlayground(height: number): () => Page {
  let bot: Listening;
  let browser: Browser;
  let playground: Awaited<ReturnType<typeof openPlayground>>;
  let page: Page;
  beforeAll(async () => {
    bot = await start(readConfig({ PORT: '0', STORAGE: 'memory:', AS_OF: '2026-11-22' }));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await bot?.stop();
  });
  beforeEach(async () => {
    playground = await openPlayground(`http://127.0.0.1:${bot.port}/api/messages`);
    page = await browser.newPage({ viewport: { width: 1400, height } });
    await page.goto(playground.url);
    await page.locator('.ac-adaptiveCard').first().waitFor();
  });
  afterEach(async () => {
    await page.close();
    await playground.close();
  });
  return () => page;
}

/** The Microsoft 365 Agents Playground, in front of a bot. */
async function openPlayground(endpoint: string) {
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
