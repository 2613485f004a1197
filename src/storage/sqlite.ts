import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreItem } from 'botbuilder';
import { z } from 'zod';
import { etagConflict, isEtagConflict } from './conflict.ts';
import { expiry, type Lifetime, recordIn, type Store } from './store.ts';
import { together } from './together.ts';
import { unreachable } from './unreachable.ts';

const Row = z.object({ etag: z.string(), value: z.string() });

/** How long another process may hold the file before a turn gives up, and between two tries, in milliseconds. */
const PATIENCE = 3000;
const PAUSE = 25;

/** Records deleted in one statement, and in one sweep. */
const BATCH = 500;
const MOST_SWEPT = 50_000;

/** A Store on an SQLite file, or in memory (`:memory:`). Several processes of one machine may share the file. */
export function sqliteStorage(path: string, lifetime: Lifetime): Store {
  const database = open(path, lifetime.now());
  const select = database.prepare('SELECT etag, value FROM records WHERE key = ? AND written >= ?');
  const remove = database.prepare('DELETE FROM records WHERE key = ?');
  const expired = database.prepare(
    'DELETE FROM records WHERE key IN (SELECT key FROM records WHERE written < ? LIMIT ?) RETURNING 1',
  );
  const write = writer(database, lifetime);
  // To commit takes longer than to write, so turns that are taken at once share a transaction; a lost race is that of one.
  const writeOne = together(async (records: readonly Written[]) => {
    const work = () => records.map((record) => conflictOr(() => write(record)));
    return records.length === 1 ? patiently(path, work) : transaction(path, database, work);
  });

  return {
    async read(keys) {
      const since = bounded(expiry(lifetime));
      const rows = await patiently(path, () => keys.map((key) => [key, select.get(key, since)] as const));
      return Object.fromEntries(
        rows.flatMap(([key, row]) => {
          if (row === undefined) return [];
          const { etag, value } = Row.parse(row);
          return [[key, { ...recordIn(value), eTag: etag }]];
        }),
      );
    },
    async write(changes) {
      const records = Object.entries(changes).map(([key, item]) => ({ item, ...written(key, item) }));
      const [only] = records;
      const eTags =
        records.length === 1 && only ? [await writeOne(only)] : await transaction(path, database, () => records.map(write));
      for (const [at, { item }] of records.entries()) item.eTag = eTags[at];
    },
    async delete(keys) {
      await transaction(path, database, () => {
        for (const key of keys) remove.run(key);
      });
    },
    async sweep() {
      const before = bounded(expiry(lifetime));
      let swept = 0;
      for (let found = BATCH; found === BATCH && swept < MOST_SWEPT; swept += found)
        found = await patiently(path, () => expired.all(before, BATCH).length);
      return swept;
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function open(path: string, now: number): DatabaseSync {
  if (path !== ':memory:') makeFolder(dirname(resolve(path)));
  const database = new DatabaseSync(path);
  // Only here, where another process may be starting or stopping: waiting inside SQLite holds up every turn of this one.
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec(
    'CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, etag TEXT NOT NULL, value TEXT NOT NULL, written INTEGER NOT NULL) STRICT',
  );
  if (!hasColumn(database, 'written')) addWritten(database, now);
  database.exec('PRAGMA busy_timeout = 0;');
  return database;
}

/** One by one: Node's own way of making several goes round for ever where the system takes no folder, as under /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process that starts may have made it.
    if (!existsSync(path)) throw error;
  }
}

function hasColumn(database: DatabaseSync, column: string): boolean {
  return database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get('records', column) !== undefined;
}

/** Files made before records expired: what is in them counts as written today. */
function addWritten(database: DatabaseSync, now: number): void {
  database.exec('BEGIN IMMEDIATE');
  if (!hasColumn(database, 'written')) database.exec('ALTER TABLE records ADD COLUMN written INTEGER NOT NULL DEFAULT 0');
  database.prepare('UPDATE records SET written = ? WHERE written = 0').run(now);
  database.exec('COMMIT');
}

/** A record as it is written; its eTag is that of the one it takes the place of. */
type Written = Readonly<{ key: string; value: string; eTag: string | undefined }>;

function written(key: string, { eTag, ...item }: StoreItem): Written {
  return { key, value: JSON.stringify(item), eTag };
}

/**
 * What writes a record and returns its new eTag. Each case compares and writes in one statement, so no other process comes in
 * between. An expired record is as good as none.
 */
function writer(database: DatabaseSync, lifetime: Lifetime): (record: Written) => string {
  const create = database.prepare(
    `INSERT INTO records (key, etag, value, written) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE
     SET etag = excluded.etag, value = excluded.value, written = excluded.written WHERE written < ?`,
  );
  const overwrite = database.prepare('INSERT OR REPLACE INTO records (key, etag, value, written) VALUES (?, ?, ?, ?)');
  const change = database.prepare(
    'UPDATE records SET etag = ?, value = ?, written = ? WHERE key = ? AND etag = ? AND written >= ?',
  );

  return ({ key, value, eTag }) => {
    const next = randomUUID();
    const now = lifetime.now();
    const since = bounded(expiry(lifetime));
    const { changes } =
      eTag === undefined
        ? create.run(key, next, value, now, since)
        : eTag === '*'
          ? overwrite.run(key, next, value, now)
          : change.run(next, value, now, key, eTag, since);
    if (changes === 0) throw etagConflict(key);
    return next;
  };
}

function conflictOr(write: () => string): string | Error {
  try {
    return write();
  } catch (error) {
    if (isEtagConflict(error)) return error;
    throw error;
  }
}

/** Runs the work as a whole or not at all. */
async function transaction<T>(path: string, database: DatabaseSync, work: () => T): Promise<T> {
  return patiently(path, () => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite rolls back by itself on some errors, such as a full disk.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  });
}

/** Tries again while another process holds the file, and lets the other turns of this one go on meanwhile. */
async function patiently<T>(path: string, work: () => T): Promise<T> {
  for (const given = Date.now() + PATIENCE; ; ) {
    try {
      return work();
    } catch (error) {
      if (isEtagConflict(error)) throw error;
      if (!isBusy(error) || Date.now() >= given) throw unreachable(path, error);
    }
    await sleep(PAUSE);
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  // The low byte is the code, what is above says more about it.
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
}

/** SQLite has no infinity. */
function bounded(time: number): number {
  return Math.max(time, 0);
}
