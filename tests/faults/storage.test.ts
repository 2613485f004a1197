import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Storage } from 'botbuilder';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../src/server/server.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Advise } from '../../src/teams/answer.ts';
import { type RunningBot, startBot } from '../bot-process.ts';
import { cardOf, type Post, type TeamsClient, teamsClient, wordsOf } from '../teams-client.ts';
import { botOn } from './bot.ts';
import { testEdge } from './edge.ts';

const counting: Advise = (session) => {
  const mailboxes = (session.answers?.mailboxes ?? 0) + 1;
  const text = `turn ${mailboxes}`;
  return {
    session: { answers: { mailboxes } },
    card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
    summary: text,
  };
};

const { edge, pass, runOut, failures } = testEdge(Date.now());

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
let teams: TeamsClient;
let server: Listening | undefined;
let endpoint = '';
let tried = 0;
let survived = 0;

beforeAll(async () => {
  teams = await teamsClient(() => endpoint);
});
afterEach(async ({ task }) => {
  tried += 1;
  if (task.result?.state !== 'fail') survived += 1;
  teams.heal();
  failures.length = 0;
  await server?.stop();
  server = undefined;
});
afterAll(async () => {
  await teams.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(`Storage faults: ${tried} cases tried, ${survived} survived.`);
});

async function chatOn(storage: Storage) {
  server = await botOn(storage, counting, edge);
  endpoint = `http://127.0.0.1:${server.port}/api/messages`;
  return teams.chat({ kind: 'personal', conversation: `storage-${tried}`, person: `storage-${tried}`, locale: 'en-US' });
}
const shown = (posts: readonly Post[]) => posts.map((post) => wordsOf(cardOf(post))[0]);
const FAILED = 'That did not work';

describe('a storage', () => {
  it('that is slow is waited for', async () => {
    const inner = openStorage('memory:');
    const slow: Storage = {
      read: (keys) => sleep(100).then(() => inner.read(keys)),
      write: (changes) => sleep(100).then(() => inner.write(changes)),
      delete: (keys) => sleep(100).then(() => inner.delete(keys)),
    };
    const chat = await chatOn(slow);
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 1']);
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 2']);
  });

  it.each(['read', 'write'] as const)('whose %s does not come back is told of, and the answers are kept', async (stuck) => {
    const inner = openStorage('memory:');
    let hangs = false;
    const never = () => {
      setImmediate(runOut);
      return new Promise<never>(() => undefined);
    };
    const storage: Storage = {
      read: (keys) => (hangs && stuck === 'read' ? never() : inner.read(keys)),
      write: (changes) => (hangs && stuck === 'write' ? never() : inner.write(changes)),
      delete: (keys) => inner.delete(keys),
    };
    const chat = await chatOn(storage);
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 1']);
    hangs = true;
    expect(shown((await chat.say('x')).posted)).toEqual([FAILED]);
    hangs = false;
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 2']);
  });

  it('that is gone after the answer leaves the answer, and a second delivery says that it may be there', async () => {
    const inner = openStorage('memory:');
    let writes = 0;
    const storage: Storage = {
      read: (keys) => inner.read(keys),
      write: async (changes) => (++writes === 2 ? Promise.reject(new Error('gone')) : inner.write(changes)),
      delete: (keys) => inner.delete(keys),
    };
    const chat = await chatOn(storage);
    const words = { type: 'message', text: 'x', id: 'gone-after' };
    expect(shown((await chat.raw(words)).posted)).toEqual(['turn 1']);
    expect(failures.join()).toContain('not noted');
    pass(15_000);
    expect(shown((await chat.raw(words)).posted)).toEqual(['I was interrupted']);
    expect((await chat.raw(words)).posted).toEqual([]);
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 2']);
  });

  it('whose write is carried out although it seems lost gives the answer, once', async () => {
    const inner = openStorage('memory:');
    let writes = 0;
    const storage: Storage = {
      read: (keys) => inner.read(keys),
      async write(changes) {
        const again = structuredClone(changes);
        await inner.write(changes);
        // As a client does that sends a write again whose answer got lost.
        if (++writes === 1) await inner.write(again);
      },
      delete: (keys) => inner.delete(keys),
    };
    const chat = await chatOn(storage);
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 1']);
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 2']);
  });

  it('that another process holds is waited for, and told of when it is held too long', async () => {
    const path = join(folder, 'locked.db');
    const storage = openStorage(`sqlite:${path}`);
    const other = new DatabaseSync(path);
    const chat = await chatOn(storage);
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 1']);
    other.exec('BEGIN IMMEDIATE');
    const waiting = chat.say('x');
    setTimeout(() => other.exec('ROLLBACK'), 150);
    expect(shown((await waiting).posted)).toEqual(['turn 2']);
    other.exec('BEGIN IMMEDIATE');
    expect(shown((await chat.say('x')).posted)).toEqual([FAILED]);
    other.exec('ROLLBACK');
    // The write that waited may or may not have come through; nothing before it is lost.
    await expect.poll(async () => shown((await chat.say('x')).posted)[0]).toMatch(/^turn [34]$/);
    other.close();
    storage.close();
  });
});

describe('a disk', () => {
  const disk = join(folder, 'disk');
  afterEach(() => {
    if (existsSync(disk)) execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it('that is full is told of, keeps the answers, and goes on when there is room', async ({ skip }) => {
    if (!mount(disk)) skip('Nobody but root may mount a disk.');
    const storage = openStorage(`sqlite:${join(disk, 'sessions.db')}`);
    const chat = await chatOn(storage);
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 1']);
    fill(join(disk, 'filler'));
    const failed: unknown[] = [];
    // A few turns may still fit into what the log of the database has reserved.
    await expect.poll(async () => failed.push(...shown((await chat.say('x')).posted)) && failed.at(-1)).toBe(FAILED);
    const kept = failed.length;
    rmSync(join(disk, 'filler'));
    expect(shown((await chat.say('x')).posted)).toEqual([`turn ${kept + 1}`]);
    expect(failures.join()).toContain('StorageUnreachable');
    storage.close();
  });

  it('that takes no more of the file stops no process', async () => {
    // 64 KiB: as much as the shared memory of the log and a few pages need.
    const limited = ['/bin/sh', '-c', 'ulimit -f 128; exec "$0" "$@"', process.execPath] as const;
    const bot = await startBot({ STORAGE: `sqlite:${join(folder, 'limited.db')}`, AS_OF: '2026-11-22' }, [], limited);
    endpoint = bot.endpoint;
    const people = Array.from({ length: 40 }, (_, index) =>
      teams.chat({ kind: 'personal', conversation: `limited-${index}`, person: `limited-${index}`, locale: 'en-US' }),
    );
    const answers = [];
    for (const chat of people) answers.push(...shown((await chat.say('recommend')).posted));
    expect(answers).toHaveLength(people.length);
    expect(new Set(answers)).toEqual(new Set(['Which migration fits?', FAILED]));
    expect(statSync(join(folder, 'limited.db-wal')).size).toBeLessThanOrEqual(64 * 1024);
    expect(await bot.end('SIGTERM')).toBe(0);
  });
});

describe('SIGTERM', () => {
  let bot: RunningBot | undefined;
  afterEach(async () => {
    await bot?.end('SIGKILL');
  });

  it('in the middle of a turn lets it finish, and another delivery to the next process says nothing again', async () => {
    const variables = { STORAGE: `sqlite:${join(folder, 'term.db')}`, AS_OF: '2026-11-22' };
    bot = await startBot(variables);
    endpoint = bot.endpoint;
    const chat = teams.chat({ kind: 'personal', conversation: 'term', person: 'term', locale: 'en-US' });
    const arrived = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    teams.delay(async () => {
      arrived.resolve();
      await answered.promise;
    });
    const words = { type: 'message', text: 'We run Exchange 2007', id: 'term' };
    const turn = chat.raw(words);
    await arrived.promise;
    const ended = bot.end('SIGTERM');
    // It takes nobody new, and does not go before the one inside is served.
    await expect.poll(async () => (await fetch(new URL('/readyz', endpoint))).status).toBe(503);
    expect(await chat.say('too late')).toMatchObject({ status: 503, posted: [] });
    answered.resolve();
    expect(await turn).toMatchObject({ status: 200, posted: [expect.anything()] });
    expect(await ended).toBe(0);

    bot = await startBot(variables);
    endpoint = bot.endpoint;
    expect(await chat.raw(words)).toMatchObject({ status: 200, posted: [], updated: [] });
    expect(shown((await chat.say('300 mailboxes')).posted)).toHaveLength(1);
  });
});

/** Makes a small disk at the path; false where that is not allowed. */
function mount(path: string): boolean {
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    rmSync(path, { recursive: true });
    return false;
  }
}

function fill(path: string): void {
  for (let size = 256 * 1024; size >= 512; size /= 2) {
    try {
      writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}
