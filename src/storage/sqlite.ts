import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Storage, StoreItem } from 'botbuilder';
import { z } from 'zod';
import { etagConflict } from './conflict.ts';

const Row = z.object({
  etag: z.string(),
  value: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
});

/**
 * botbuilder's Storage on an SQLite file, with eTags that are compared. Unlike botbuilder's own stores, a write without an
 * eTag only creates: two turns that both start a conversation must not overwrite each other. `*` overwrites.
 */
export function sqliteStorage(path: string): Storage & { close(): void } {
  const database = open(path);
  const select = database.prepare('SELECT etag, value FROM records WHERE key = ?');
  const remove = database.prepare('DELETE FROM records WHERE key = ?');
  const write = writer(database);

  return {
    async read(keys) {
      return Object.fromEntries(
        keys.flatMap((key) => {
          const row = select.get(key);
          if (row === undefined) return [];
          const { etag, value } = Row.parse(row);
          return [[key, { ...value, eTag: etag }]];
        }),
      );
    },
    async write(changes) {
      transaction(database, () => {
        for (const [key, item] of Object.entries(changes)) write(key, item);
      });
    },
    async delete(keys) {
      transaction(database, () => {
        for (const key of keys) remove.run(key);
      });
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function open(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  // Another process may hold the file while it starts or stops.
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec('CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, etag TEXT NOT NULL, value TEXT NOT NULL) STRICT');
  return database;
}

/** Each case compares and writes in one statement, so no other process comes in between. */
function writer(database: DatabaseSync): (key: string, item: StoreItem) => void {
  const create = database.prepare('INSERT INTO records (key, etag, value) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING');
  const overwrite = database.prepare('INSERT OR REPLACE INTO records (key, etag, value) VALUES (?, ?, ?)');
  const change = database.prepare('UPDATE records SET etag = ?, value = ? WHERE key = ? AND etag = ?');

  return (key, { eTag, ...item }) => {
    const next = randomUUID();
    const value = JSON.stringify(item);
    const { changes } =
      eTag === undefined
        ? create.run(key, next, value)
        : eTag === '*'
          ? overwrite.run(key, next, value)
          : change.run(next, value, key, eTag);
    if (changes === 0) throw etagConflict(key);
  };
}

function transaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
