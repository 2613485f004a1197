import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readQuestion } from '../src/dialog/look-up/read.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import type { Knowledge } from '../src/knowledge/schema.ts';
import { recommend } from '../src/rules/recommend.ts';
import { openStorage } from '../src/storage/open.ts';
import { utterances } from '../tests/accuracy/measure.ts';
import { costOf } from './cost.ts';
import type { Row } from './report.ts';

const knowledge = loadKnowledge();
const asked = [...utterances('en'), ...utterances('ko')].map(({ text }) => text);
const ANSWERS = { source: '2007', mailboxes: 1200, duration: 21, residency: 'none', coexistence: false } as const;

/** How the cost of a sentence and of a recommendation grows with the knowledge: synthetic products, each with names of its own. */
export async function growingKnowledge(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const times of [1, 10, 100]) {
    const grown = multiplied(times);
    const of = `knowledge x${times} (${grown.products.size} products)`;
    const before = process.cpuUsage();
    readQuestion(grown, 'what ends next?');
    const { user, system } = process.cpuUsage(before);
    rows.push(
      { what: `first sentence, ${of}`, value: (user + system) / 1000, unit: 'ms' },
      {
        what: `understanding a sentence, ${of}`,
        value: await costOf((turn) => readQuestion(grown, asked[turn % asked.length] ?? '')),
        unit: 'µs',
      },
      { what: `recommend, ${of}`, value: await costOf(() => recommend(grown, ANSWERS, '2026-11-22')), unit: 'µs' },
    );
  }
  return rows;
}

function multiplied(times: number): Knowledge {
  const products = new Map(knowledge.products);
  for (const product of knowledge.products.values()) {
    for (let copy = 1; copy < times; copy++) {
      const id = `${product.id}-copy-${copy}`;
      const name = `${invented(products.size)} ${invented(copy * 7919)}`;
      const { version: _, ...rest } = product;
      products.set(id, { ...rest, id, name: { en: name, ko: name }, short: { en: name, ko: name }, names: [name] });
    }
  }
  return { ...knowledge, products };
}

/** A word that nobody uses, another for every number. */
function invented(number: number): string {
  return `q${number.toString(36).replace(/\d/g, (digit) => 'zyxwvutsrq'.charAt(Number(digit)))}q`;
}

/** How the cost of loading and saving one session grows with the sessions that are stored. */
export async function growingStorage(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const storage = await openStorage(`sqlite:${join(folder, 'sessions.db')}`);
  const rows: Row[] = [];
  let stored = 0;
  for (const size of [1, 1000, 100_000]) {
    for (; stored < size; stored += 1000) {
      const batch = Array.from({ length: Math.min(1000, size - stored) }, (_, index) => `conversation:${stored + index}`);
      await storage.write(
        Object.fromEntries(batch.map((key) => [key, { v: 1, people: { kim: { answers: ANSWERS } }, eTag: '*' }])),
      );
    }
    const value = await costOf(async (turn) => {
      const key = `conversation:${(turn * 7919) % size}`;
      const { [key]: one } = await storage.read([key]);
      await storage.write({ [key]: { ...one } });
    });
    rows.push({ what: `session load and save, ${size} stored`, value, unit: 'µs' });
  }
  storage.close();
  rmSync(folder, { recursive: true, force: true });
  return rows;
}
