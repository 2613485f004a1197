import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, it } from 'vitest';
import { startAzurite } from '../azurite.ts';
import { type RunningBot, startBot } from '../bot-process.ts';
import { teamsClient } from '../teams-client.ts';
import { figures, interview, seeded } from './interview.ts';

const folder = mkdtempSync(join(tmpdir(), 'kill-'));
const running: RunningBot[] = [];
afterEach(() => Promise.all(running.splice(0).map((bot) => bot.end('SIGKILL'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(variables: Readonly<Record<string, string>>): Promise<RunningBot> {
  const bot = await startBot({ AS_OF: '2026-11-22', ...variables });
  running.push(bot);
  return bot;
}

/** A port that nobody listens on, to start on again and again. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(typeof address === 'object' ? address?.port : '');
}

it('200 interviews survive a process that is killed again and again', { timeout: 240_000 }, async () => {
  const random = seeded(20261125);
  const variables = { STORAGE: `sqlite:${join(folder, 'sessions.db')}`, PORT: await freePort() };
  let bot = await start(variables);
  const teams = await teamsClient(() => bot.endpoint);
  // The connector takes its time, so that many are killed between sending and noting that it was sent.
  teams.delay(() => sleep(random() * 60));
  let kills = 0;
  let over = false;

  async function killAgainAndAgain(): Promise<void> {
    while (!over && kills < 6) {
      await sleep(300 + random() * 900);
      if (over) return;
      await bot.end('SIGKILL');
      kills += 1;
      bot = await start(variables);
    }
  }

  const killing = killAgainAndAgain();
  const courses = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      await sleep(random() * 4000);
      return interview(teams, index, () => sleep(random() * 1500));
    }),
  );
  over = true;
  await killing;
  await teams.close();
  console.log(figures('kill -9', courses, `${kills} kills`));
  expect(courses.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(4);
  expect(courses.reduce((total, { redelivered }) => total + redelivered, 0)).toBeGreaterThan(50);
});

it('50 interviews survive that one of two processes on one storage is killed', { timeout: 240_000 }, async () => {
  const random = seeded(50);
  const azurite = await startAzurite();
  const variables = { STORAGE: 'azure-blob:two', AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString };
  const [one, two] = await Promise.all([start(variables), start(variables)]);
  // Each delivery to the other one, also a second one of the same activity; after the kill all to the one that is left.
  let deliveries = 0;
  let alive = [one, two];
  const served = new Map<string, number>();
  const teams = await teamsClient(() => {
    const { endpoint } = alive[deliveries++ % alive.length] ?? one;
    served.set(endpoint, (served.get(endpoint) ?? 0) + 1);
    return endpoint;
  });
  teams.delay(() => sleep(random() * 60));
  const interviews = Array.from({ length: 50 }, (_, index) =>
    interview(
      teams,
      index,
      () => sleep(random() * 100),
      () => (random() < 0.2 ? 2 : 1),
    ),
  );
  await expect.poll(() => teams.posts.length, { timeout: 60_000 }).toBeGreaterThan(100);
  await two.end('SIGKILL');
  // The channel learns of it only by deliveries that fail.
  await sleep(200);
  alive = [one];
  const courses = await Promise.all(interviews);
  await teams.close();
  await azurite.stop();
  console.log(figures('Two instances', courses, `${[...served.values()].join(' + ')} deliveries, 1 of 2 killed`));
  expect(courses.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(Math.min(...served.values())).toBeGreaterThan(50);
});
