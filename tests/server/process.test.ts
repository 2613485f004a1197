import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { launchBot, startBot } from '../bot-process.ts';
import { cardOf, teamsClient, wordsOf } from '../teams-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'process-'));
const running: ChildProcess[] = [];
const closes: (() => void)[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const close of closes.splice(0)) close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Variables = Readonly<Record<string, string>>;

function launch(variables: Variables) {
  const bot = launchBot(variables);
  running.push(bot.child);
  return bot;
}

async function listening(variables: Variables) {
  const bot = await startBot(variables);
  running.push(bot.child);
  return bot;
}

/** A bot in the middle of a turn, whose connector answers only once it is released. */
async function busy() {
  const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const connector = createHttpServer(async (_, response) => {
    asked.resolve();
    await released.promise;
    response.end('{"id":"bot-1"}');
  }).listen(0, '127.0.0.1');
  closes.push(() => connector.close().closeAllConnections());
  await once(connector, 'listening');
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const bot = await listening({});
  const activity = { type: 'message', id: '1', channelId: 'msteams', serviceUrl, conversation: { id: 'c' }, text: 'help' };
  const headers = { 'content-type': 'application/json' };
  const turn = fetch(bot.endpoint, { method: 'POST', headers, body: JSON.stringify(activity) });
  turn.catch(() => undefined);
  await asked.promise;
  const ready = async () => (await fetch(bot.endpoint.replace('/api/messages', '/readyz'))).status;
  return { bot, turn, release: released.resolve, ready };
}

describe('a start', () => {
  it('says where it listens and, without an app id, that it is local', async () => {
    const { endpoint, child, ended } = await listening({});
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/messages$/);
    child.kill('SIGTERM');
    const { lines } = await ended;
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'info', event: 'listening', url: endpoint, local: true },
      { level: 'info', event: 'stopping', signal: 'SIGTERM' },
      { level: 'info', event: 'stopped', dropped: 0 },
    ]);
  });

  it.each([
    [{ PORT: 'abc' }, /^- PORT must be a port number/m],
    [{ STORAGE: 'redis:' }, /^- STORAGE must be/m],
    [{ AS_OF: 'today' }, /^- AS_OF must be/m],
    [{ NODE_ENV: 'production' }, /^- MicrosoftAppId must be set/m],
    [{ HOST: '0.0.0.0' }, /^- HOST must be a loopback address/m],
    [
      { MicrosoftAppId: 'an-id', MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'pa55w0rd' },
      /MicrosoftAppTenantId is required/,
    ],
    [{ STORAGE: `sqlite:${folder}` }, /^STORAGE: .* cannot be opened/m],
    [{ STORAGE: 'sqlite:/proc/none/deep/sessions.db' }, /^STORAGE: .* cannot be opened: ENOENT.*\/proc\/none/m],
    [{ STORAGE: 'sqlite:/dev/null/deep/sessions.db' }, /^STORAGE: .* cannot be opened: ENOTDIR/m],
  ])('with %j ends with a message and nothing else', async (variables, message) => {
    const { code, lines, errors } = await launch(variables).ended;
    expect(code).toBe(1);
    expect(errors.join('\n')).toMatch(message);
    expect(errors.join('\n')).not.toMatch(/pa55w0rd|^\s+at |\.ts:\d/m);
    expect(lines).toEqual([]);
  });

  it('on a port in use names PORT', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await launch({ PORT: String(port) }).ended;
    other.close();
    expect([code, errors]).toEqual([1, [`PORT: ${port} is in use by another program. Stop it or set another PORT.`]]);
  });
});

describe('an end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s is a good one', async (signal) => {
    const { child, ended } = await listening({ STORAGE: `sqlite:${join(folder, signal, 'sessions.db')}` });
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, signal: null, errors: [] });
  });

  it('lets the turn finish that is being taken, and meanwhile takes no other', async () => {
    const { bot, turn, release, ready } = await busy();
    bot.child.kill('SIGTERM');
    await expect.poll(ready).toBe(503);
    release();
    expect((await turn).status).toBe(200);
    expect(await bot.ended).toMatchObject({ code: 0, signal: null, errors: [] });
  });

  it('by a second signal comes at once', async () => {
    const { bot, turn, ready } = await busy();
    bot.child.kill('SIGTERM');
    await expect.poll(ready).toBe(503);
    bot.child.kill('SIGTERM');
    const ended = await bot.ended;
    expect(ended).toMatchObject({ code: 1, signal: null, errors: [] });
    expect(JSON.parse(ended.lines.at(-1) ?? '')).toMatchObject({ event: 'stopped', dropped: 1 });
    await expect(turn).rejects.toThrow();
  });

  it('by SIGKILL in the middle of an interview loses nothing', async () => {
    const variables = { STORAGE: `sqlite:${join(folder, 'killed', 'sessions.db')}`, AS_OF: '2026-11-22' };
    let bot = await listening(variables);
    const teams = await teamsClient(() => bot.endpoint);
    try {
      const chat = teams.chat({ kind: 'personal', locale: 'ko-KR' });
      expect((await chat.install()).posted).toHaveLength(1);
      await chat.say('익스체인지 2007, 사서함 1200개');
      bot.child.kill('SIGKILL');
      expect(await bot.ended).toMatchObject({ signal: 'SIGKILL' });

      bot = await listening(variables);
      expect((await chat.botAdded()).posted).toEqual([]);
      await chat.say('3주');
      await chat.say('국내 보관');
      const { posted } = await chat.say('공존 필요 없음');
      const words = wordsOf(cardOf(posted[0])).join('\n');
      expect(words).toContain('단계적(스테이지드) 마이그레이션');
      expect(words).toContain('1,200');
    } finally {
      await teams.close();
    }
  });
});
