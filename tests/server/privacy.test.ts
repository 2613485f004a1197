import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startQuiet } from '../bot-process.ts';
import { type OpenId, openId } from '../open-id.ts';
import { buttonsOf, cardOf, type TeamsClient, teamsClient } from '../teams-client.ts';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const PASSWORD = 'pa55w0rd-of-the-bot';

/** Words of the conversations below that name somebody, or that somebody wrote. None of them may be in what the bot prints. */
const TELLING = [
  'fabrikam',
  '홍길동',
  '김관리',
  'p-one',
  'c-one',
  '29:',
  '28:bot',
  '99999999-8888',
  '11111111-2222',
  '1234567',
  PASSWORD,
  'eyJ',
];

const Line = z.looseObject({ level: z.enum(['debug', 'info', 'warn', 'error']), time: z.iso.datetime(), event: z.string() });

let teams: TeamsClient;
let login: OpenId;
let headers: Record<string, string> = {};
let endpoint = '';
beforeAll(async () => {
  teams = await teamsClient(
    () => endpoint,
    () => headers,
  );
  login = await openId(teams.serviceUrl);
});
afterAll(async () => {
  await teams.close();
  await login.close();
});

/** People who write what they should not, in every way in, and everything that can go wrong on the way. */
async function converse(): Promise<void> {
  const chat = teams.chat({ kind: 'personal', person: 'p-one', conversation: 'c-one', locale: 'ko-KR' });
  await chat.install();
  await chat.say('fabrikam의 홍길동입니다. 사서함 1234567개');
  await chat.say('when does Exchange 2013 end? ask 홍길동@fabrikam.example');
  const [form] = (await chat.say('start')).posted;
  if (form) {
    const [button] = buttonsOf(cardOf(form));
    await chat.execute(form.id, { ...button?.data, mailboxes: 'fabrikam 1234567', source: '홍길동' });
    await chat.submit(form.id, { ...button?.data, mailboxes: '1234567' });
  }
  await chat.execute('bot-1', { do: 'fabrikam', v: 1, locale: 'ko' });
  await chat.raw({ type: 'invoke', name: 'adaptiveCard/action', value: '홍길동' });
  await chat.raw({ type: 'invoke', name: 'fabrikam', value: { 홍길동: 1 } });
  await chat.raw({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { parameters: [{ name: 'query', value: 'fabrikam 홍길동' }] },
  });
  await chat.raw({ type: 'fabrikam', text: '홍길동' });
  await chat.raw({ type: 'message', text: { fabrikam: '홍길동' } });
  await chat.raw({ channelId: 'fabrikam', type: 'message', text: '홍길동' });
  await chat.raw({ serviceUrl: 'https://fabrikam.example/홍길동', type: 'message', text: 'hi' });
  teams.refuse('POST', 403);
  await chat.say('fabrikam 홍길동');
  teams.heal();
  await fetch(endpoint, {
    method: 'POST',
    body: '{"fabrikam": "홍길동',
    headers: { 'content-type': 'application/json', ...headers },
  });
  await fetch(`${endpoint}/fabrikam?홍길동`, { headers });
  await chat.uninstall();
}

async function printed(variables: Readonly<Record<string, string>>): Promise<{ all: string; lines: z.infer<typeof Line>[] }> {
  const bot = await startQuiet({ ...variables, PORT: await freePort(), LOG_HASH_KEY: 'a key for this test' });
  endpoint = bot.endpoint;
  await converse();
  if (headers.authorization) {
    for (const authorization of [
      'Bearer fabrikam',
      'Basic 홍길동'.normalize('NFKD').replace(/[^ -~]/g, 'x'),
      `${headers.authorization}x`,
    ])
      await fetch(endpoint, { method: 'POST', body: '{}', headers: { authorization } });
  }
  bot.child.kill('SIGTERM');
  const { code, lines, errors } = await bot.ended;
  expect(code).toBe(0);
  const read = lines.map((line) => Line.parse(JSON.parse(line)));
  // A time, of which the line above says that it is nothing else, may have the minute 29.
  const untimed = lines.map((line, at) => line.replace(read[at]?.time ?? '', ''));
  return { all: [...untimed, ...errors].join('\n'), lines: read };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

describe.each(LEVELS)('at the level %s', (LOG_LEVEL) => {
  it('a bot that authenticates nobody prints nothing of what people say, or who they are', async () => {
    headers = {};
    const { all, lines } = await printed({ LOG_LEVEL });
    expect(TELLING.filter((word) => all.includes(word))).toEqual([]);
    expect(all.length > 0).toBe(LOG_LEVEL !== 'silent');
    if (LOG_LEVEL === 'debug' || LOG_LEVEL === 'info') {
      const turns = lines.filter(({ event }) => event === 'turn');
      expect(turns.length).toBeGreaterThan(8);
      expect(new Set(turns.map(({ person }) => person)).size).toBe(1);
      expect(turns).toContainEqual(expect.objectContaining({ kind: 'words', scope: 'personal', locale: 'ko', outcome: 'done' }));
    }
    expect(lines.some(({ event }) => event === 'failed')).toBe(LOG_LEVEL !== 'silent');
  });

  it('a bot that is signed in prints neither that nor its password nor a token', async () => {
    headers = { authorization: `Bearer ${login.token()}` };
    const { all, lines } = await printed({
      ...login.settings,
      LOG_LEVEL,
      HOST: '127.0.0.1',
      MicrosoftAppPassword: PASSWORD,
      ALLOWED_TENANTS: '11111111-2222-3333-4444-555555555555',
      ALLOWED_SERVICE_HOSTS: '127.0.0.1',
      // Nobody is there, so that every send fails.
      ToChannelFromBotLoginUrl: `https://127.0.0.1:${await freePort()}/adfs`,
    });
    expect([...TELLING, login.token().slice(0, 40)].filter((word) => all.includes(word))).toEqual([]);
    if (LOG_LEVEL !== 'silent' && LOG_LEVEL !== 'error')
      expect(lines).toContainEqual(expect.objectContaining({ event: 'refused', status: 401, reason: 'malformed' }));
  });
});
