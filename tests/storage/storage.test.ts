import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { isEtagConflict } from '../../src/storage/conflict.ts';
import { openStorage } from '../../src/storage/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'storage-'));
const opened: ReturnType<typeof openStorage>[] = [];
let files = 0;

function open(setting: string) {
  const storage = openStorage(setting);
  opened.push(storage);
  return storage;
}
const newFile = () => `sqlite:${join(folder, `${++files}`, 'deep', 'sessions.db')}`;

afterEach(() => {
  for (const storage of opened.splice(0)) storage.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const conflict = expect.objectContaining({ name: 'EtagConflict' });

describe.each([
  ['memory:', () => 'memory:'],
  ['sqlite:PATH', newFile],
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

  it('writes all records of one call or none', async () => {
    const storage = open(setting());
    await storage.write({ b: { n: 1 } });
    await expect(storage.write({ a: { n: 1 }, b: { n: 2 }, c: { n: 1 } })).rejects.toEqual(conflict);
    expect(await storage.read(['a', 'b', 'c'])).toEqual({ b: { n: 1, eTag: expect.any(String) } });
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

describe('storage in a file', () => {
  it('is there again after it was closed, in a folder that it made', async () => {
    const setting = newFile();
    const first = open(setting);
    await first.write({ a: { text: '가' } });
    first.close();
    first.close();
    expect(existsSync(setting.replace('sqlite:', ''))).toBe(true);
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
