import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isEtagConflict } from '../../src/storage/conflict.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Lifetime } from '../../src/storage/store.ts';
import { sweepDaily } from '../../src/storage/sweep.ts';
import { type Azurite, startAzurite } from '../azurite.ts';

const DAY = 24 * 60 * 60 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'storage-'));
const opened: ReturnType<typeof openStorage>[] = [];
let names = 0;
let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

/** `later`: what the storage takes for the time, in days from now. */
function open(setting: string, { later, ...lifetime }: Partial<Lifetime> & { later?: number } = {}) {
  const now = () => Date.now() + (later ?? 0) * DAY;
  const { connectionString } = azurite;
  const storage = openStorage(setting, { lifetime: { days: 30, now, ...lifetime }, azure: { connectionString } });
  opened.push(storage);
  return storage;
}
const fileOf = (setting: string) => setting.replace('sqlite:', '');
const newFile = () => `sqlite:${join(folder, `${++names}`, 'deep', 'sessions.db')}`;
const newContainer = () => `azure-blob:sessions-${++names}`;

afterEach(() => {
  for (const storage of opened.splice(0)) storage.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const conflict = expect.objectContaining({ name: 'EtagConflict' });

describe.each([
  ['memory:', () => 'memory:'],
  ['sqlite:PATH', newFile],
  ['azure-blob:CONTAINER', newContainer],
])('storage %s', (_, setting) => {
  it('gives back what was written, in any script, and nothing for unknown keys', async () => {
    const storage = open(setting());
    const record = { text: '사서함 1,200개 · 약속 있음/없음 𝄞', deep: { list: [1, null, 'ㄱ'] } };
    await storage.write({ 'conversation:가': record, __proto__x: { a: 1 } });
    expect(await storage.read(['conversation:가', 'nothing'])).toEqual({
      'conversation:가': { ...record, eTag: expect.any(String) },
    });
    expect(await storage.read(['__proto__', 'constructor'])).toEqual({});
    expect(await storage.read([])).toEqual({});
  });

  it('takes a write with the eTag that was read, once', async () => {
    const storage = open(setting());
    await storage.write({ a: { n: 1 } });
    const { a } = await storage.read(['a']);
    await storage.write({ a: { ...a, n: 2 } });
    await expect(storage.write({ a: { ...a, n: 3 } })).rejects.toEqual(conflict);
    expect((await storage.read(['a'])).a).toMatchObject({ n: 2 });
  });

  it('gives an item that was written its new eTag, to be written again', async () => {
    const storage = open(setting());
    const a = { n: 1 };
    await storage.write({ a });
    expect(await storage.read(['a'])).toEqual({ a });
    a.n = 2;
    await storage.write({ a });
    expect(await storage.read(['a'])).toEqual({ a: { n: 2, eTag: expect.any(String) } });
  });

  it('creates without an eTag but does not overwrite without one', async () => {
    const storage = open(setting());
    await storage.write({ a: { n: 1 } });
    await expect(storage.write({ a: { n: 2 } })).rejects.toEqual(conflict);
    expect((await storage.read(['a'])).a).toMatchObject({ n: 1 });
  });

  it('overwrites and creates with *', async () => {
    const storage = open(setting());
    await storage.write({ a: { n: 1, eTag: '*' } });
    await storage.write({ a: { n: 2, eTag: '*' } });
    expect((await storage.read(['a'])).a).toEqual({ n: 2, eTag: expect.not.stringMatching(/\*/) });
  });

  it('does not take the eTag of a record that was deleted and made again', async () => {
    const storage = open(setting());
    await storage.write({ a: { n: 1 } });
    const { a } = await storage.read(['a']);
    await storage.delete(['a', 'never there']);
    expect(await storage.read(['a'])).toEqual({});
    await expect(storage.write({ a: { ...a, n: 2 } })).rejects.toEqual(conflict);
    await storage.write({ a: { n: 3 } });
    await expect(storage.write({ a: { ...a, n: 4 } })).rejects.toEqual(conflict);
  });

  it('does not share objects with its callers', async () => {
    const storage = open(setting());
    const record = { list: [1] };
    await storage.write({ a: record });
    record.list.push(2);
    (await storage.read(['a'])).a.list.push(3);
    expect((await storage.read(['a'])).a.list).toEqual([1]);
  });

  it('loses no update of concurrent writers who try again', async () => {
    const storage = open(setting());
    await Promise.all(Array.from({ length: 20 }, () => increment(storage)));
    expect((await storage.read(['count'])).count.n).toBe(20);
  });
});

describe.each([
  ['sqlite:PATH', newFile],
  ['azure-blob:CONTAINER', newContainer],
])('a record in %s', (_, newSetting) => {
  it('is kept for its days and absent after them, so that it can be made anew', async () => {
    const setting = newSetting();
    await open(setting).write({ a: { n: 1 } });
    expect((await open(setting, { later: 29 }).read(['a'])).a).toMatchObject({ n: 1 });
    const later = open(setting, { later: 31 });
    expect(await later.read(['a'])).toEqual({});
    await later.write({ a: { n: 2 } });
    expect((await open(setting).read(['a'])).a).toMatchObject({ n: 2 });
  });

  it('is swept when its days are over, and not before', async () => {
    const setting = newSetting();
    const storage = open(setting);
    for (const key of ['a', 'b', 'c']) await storage.write({ [key]: { n: 1 } });
    expect(await storage.sweep()).toBe(0);
    expect(await open(setting, { later: 31 }).sweep()).toBe(3);
    expect(await storage.read(['a', 'b', 'c'])).toEqual({});
  });
});

describe('storage in a container', () => {
  it('gives the service the bytes of a text, not its characters', async () => {
    const setting = newContainer();
    const text = '사서함 1,200개 · 공존 𝄞 '.repeat(2000);
    await open(setting).write({ 'conversation:가/나?#%': { text } });
    const container = BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient(setting.slice(11));
    const sizes: unknown[] = [];
    for await (const { properties } of container.listBlobsFlat()) sizes.push(properties.contentLength);
    expect(sizes).toEqual([Buffer.byteLength(JSON.stringify({ text }))]);
    expect((await open(setting).read(['conversation:가/나?#%']))['conversation:가/나?#%']).toMatchObject({ text });
  });

  it('tells a service that is not there from a lost race, within a turn’s time and without its key', async () => {
    const gone = await startAzurite();
    const storage = openStorage(newContainer(), { azure: { connectionString: gone.connectionString } });
    await storage.write({ a: { n: 1 } });
    await gone.stop();
    const failure = expect.objectContaining({
      name: 'StorageUnreachable',
      message: expect.not.stringMatching(/AccountKey|Eby8/),
    });
    await expect(storage.read(['a'])).rejects.toEqual(failure);
    await expect(storage.write({ a: { n: 2 } })).rejects.toEqual(failure);
    await expect(storage.delete(['a'])).rejects.toEqual(failure);
    await expect(storage.sweep()).rejects.toEqual(failure);
  });

  it('gives up on a service that goes silent, before or in the middle of an answer', async () => {
    const begun: string[] = [];
    const silent = createServer((request, response) => {
      const { method = '', url = '' } = request;
      if (url.includes('restype=container')) {
        response.statusCode = 201;
        response.end();
        return;
      }
      begun.push(method);
      if (!url.includes('half')) return;
      response.setHeader('etag', '"1"');
      response.setHeader('content-length', 100);
      response.write('{"n":');
    }).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const connectionString = azurite.connectionString.replace(new URL(azurite.accountUrl).origin, address);
    const storage = openStorage(newContainer(), { azure: { connectionString } });
    const failure = { name: 'StorageUnreachable' };
    await Promise.all([
      expect(storage.read(['a'])).rejects.toMatchObject(failure),
      expect(storage.read(['half'])).rejects.toMatchObject(failure),
      expect(storage.write({ a: { n: 1 } })).rejects.toMatchObject(failure),
      expect(storage.delete(['a'])).rejects.toMatchObject(failure),
    ]);
    expect(begun.toSorted()).toEqual(['DELETE', 'GET', 'GET', 'PUT']);
    silent.close().closeAllConnections();
  });

  it('is asked for only when it is used, and again after it could not be reached', async () => {
    const storage = openStorage(newContainer(), { azure: { accountUrl: 'no address' } });
    await expect(storage.read(['a'])).rejects.toMatchObject({ name: 'StorageUnreachable' });
    await expect(storage.read(['a'])).rejects.toMatchObject({ name: 'StorageUnreachable' });
    storage.close();
  });
});

describe('storage in a file', () => {
  it('writes all records of one call or none', async () => {
    const storage = open(newFile());
    await storage.write({ b: { n: 1 } });
    await expect(storage.write({ a: { n: 1 }, b: { n: 2 }, c: { n: 1 } })).rejects.toEqual(conflict);
    expect(await storage.read(['a', 'b', 'c'])).toEqual({ b: { n: 1, eTag: expect.any(String) } });
  });

  it('takes what is written at once, but for who lost a race', async () => {
    const storage = open(newFile());
    await storage.write({ a: { n: 1 } });
    const { a } = await storage.read(['a']);
    const written = [{ a: { n: 2 } }, { b: { n: 1 } }, { a: { ...a, n: 3 } }, { a: { ...a, n: 4 } }, { c: { n: 1 } }];
    const outcomes = await Promise.allSettled(written.map((changes) => storage.write(changes)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[0]).toMatchObject({ reason: conflict });
    expect(await storage.read(['a', 'b', 'c'])).toMatchObject({ a: { n: 3 }, b: { n: 1 }, c: { n: 1 } });
  });

  it('is there again after it was closed, in a folder that it made', async () => {
    const setting = newFile();
    const first = open(setting);
    await first.write({ a: { text: '가' } });
    first.close();
    first.close();
    expect(existsSync(fileOf(setting))).toBe(true);
    expect((await open(setting).read(['a'])).a).toMatchObject({ text: '가' });
  });

  it('compares eTags between two handles on one file', async () => {
    const setting = newFile();
    const [one, two] = [open(setting), open(setting)];
    await one.write({ a: { n: 1 } });
    const seen = (await two.read(['a'])).a;
    await one.write({ a: { ...seen, n: 2 } });
    await expect(two.write({ a: { ...seen, n: 3 } })).rejects.toEqual(conflict);
    await Promise.all([one, two, one, two].map(increment));
    expect((await two.read(['count'])).count.n).toBe(4);
  });

  it('loses no update of two processes', async () => {
    const setting = newFile();
    open(setting);
    const codes = await Promise.all([writerProcess(setting, 100), writerProcess(setting, 100)]);
    expect(codes).toEqual([0, 0]);
    expect((await open(setting).read(['count'])).count.n).toBe(200);
  });

  it('waits for another process that holds it, and lets others go on meanwhile', async () => {
    const setting = newFile();
    const storage = open(setting);
    const other = new DatabaseSync(fileOf(setting));
    other.exec('BEGIN IMMEDIATE');
    const written = storage.write({ a: { n: 1 } });
    expect(await storage.read(['a'])).toEqual({});
    other.exec('COMMIT');
    await written;
    expect((await storage.read(['a'])).a).toMatchObject({ n: 1 });
    other.close();
  });

  it('is unreachable when another process does not let go of it', async () => {
    const setting = newFile();
    const storage = open(setting);
    const other = new DatabaseSync(fileOf(setting));
    other.exec('BEGIN IMMEDIATE');
    await expect(storage.write({ a: { n: 1 } })).rejects.toMatchObject({ name: 'StorageUnreachable' });
    other.exec('ROLLBACK');
    await storage.write({ a: { n: 2 } });
    expect((await storage.read(['a'])).a).toMatchObject({ n: 2 });
    other.close();
  });

  it('from before records expired is taken over', async () => {
    const setting = newFile();
    mkdirSync(dirname(fileOf(setting)), { recursive: true });
    const old = new DatabaseSync(fileOf(setting));
    old.exec('CREATE TABLE records (key TEXT PRIMARY KEY, etag TEXT NOT NULL, value TEXT NOT NULL) STRICT');
    old.exec(`INSERT INTO records VALUES ('a', 'x', '{"n":1}')`);
    old.close();
    expect((await open(setting).read(['a'])).a).toEqual({ n: 1, eTag: 'x' });
    expect(await open(setting, { later: 29 }).sweep()).toBe(0);
    expect(await open(setting, { later: 31 }).sweep()).toBe(1);
  });

  it('keeps what was written since when it is swept', async () => {
    let later = 0;
    const storage = open(newFile(), { now: () => later * DAY });
    await storage.write(Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`old-${index}`, { n: index }])));
    later = 20;
    await storage.write({ 'old-7': { n: 7, eTag: '*' }, new: { n: 1 } });
    later = 31;
    expect(await storage.sweep()).toBe(1199);
    expect(Object.keys(await storage.read(['old-6', 'old-7', 'new']))).toEqual(['old-7', 'new']);
  });

  it('is swept at once and then every day, until that is ended', async () => {
    let swept = 0;
    const storage = { ...open(newFile()), sweep: async () => ++swept };
    const stop = sweepDaily(storage, () => undefined, 5);
    expect(swept).toBe(1);
    await expect.poll(() => swept).toBeGreaterThan(2);
    stop();
  });

  it('reads a damaged record as an empty one, which can be written again', async () => {
    const path = join(folder, 'damaged.db');
    const storage = open(`sqlite:${path}`);
    await storage.write({ a: { n: 1 }, b: { n: 1 } });
    const file = new DatabaseSync(path);
    file.exec(`UPDATE records SET value = CASE key WHEN 'a' THEN '{"n":' ELSE '' END`);
    file.close();
    const { a, b } = await storage.read(['a', 'b']);
    expect([a, b]).toEqual([{ eTag: expect.any(String) }, { eTag: expect.any(String) }]);
    await storage.write({ a: { ...a, n: 2 } });
    expect((await storage.read(['a'])).a).toMatchObject({ n: 2 });
  });

  it('names the setting when the file cannot be opened', () => {
    expect(() => openStorage(`sqlite:${folder}`)).toThrow(/^STORAGE: .* cannot be opened: /);
  });
});

async function increment(storage: ReturnType<typeof openStorage>): Promise<void> {
  for (;;) {
    const { count } = await storage.read(['count']);
    try {
      return await storage.write({ count: { ...count, n: (count?.n ?? 0) + 1 } });
    } catch (error) {
      if (!isEtagConflict(error)) throw error;
    }
  }
}

async function writerProcess(setting: string, times: number): Promise<unknown> {
  const source = `
    import { openStorage } from ${JSON.stringify(new URL('../../src/storage/open.ts', import.meta.url).href)};
    const storage = openStorage(${JSON.stringify(setting)});
    for (let done = 0; done < ${times}; ) {
      const { count } = await storage.read(['count']);
      try {
        await storage.write({ count: { ...count, n: (count?.n ?? 0) + 1 } });
        done += 1;
      } catch (error) {
        if (error.name !== 'EtagConflict') throw error;
      }
    }
    storage.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  return code;
}
