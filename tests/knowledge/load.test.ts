import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { EXCHANGE_VERSIONS, OPTION_IDS, PRODUCT_FAMILIES } from '../../src/knowledge/schema.ts';

const SOURCE = new URL('../../src/knowledge/', import.meta.url);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the knowledge to break. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  folders.push(folder);
  cpSync(SOURCE, folder, { recursive: true });
  return folder;
}

/** Sets one field of one file; `undefined` removes it. */
function plant(folder: string, file: string, path: string, value: unknown): void {
  const json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((object, key) => object[key], json);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  writeFileSync(join(folder, file), JSON.stringify(json));
}

function errorOf(folder: string): string {
  try {
    loadKnowledge(pathToFileURL(`${folder}/`));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no error';
}

describe('the knowledge', () => {
  const knowledge = loadKnowledge();

  test('loads from a copy as from its own folder', () => {
    expect(loadKnowledge(pathToFileURL(`${copy()}/`))).toEqual(knowledge);
  });

  test('is in a sensible order', () => {
    expect([...knowledge.options.keys()]).toEqual(OPTION_IDS);
    expect([...knowledge.products.values()].flatMap(({ version }) => version ?? [])).toEqual(EXCHANGE_VERSIONS);
    expect([...new Set([...knowledge.products.values()].map(({ family }) => family))]).toEqual(PRODUCT_FAMILIES);
    expect([...knowledge.requirements.keys()]).toEqual(['2010', '2013', '2016', '2019', 'SE']);
    for (const map of [knowledge.sources, knowledge.links, knowledge.limits]) {
      expect([...map.keys()]).toEqual([...map.keys()].toSorted());
    }
  });

  test('cannot be changed', () => {
    const cutover = knowledge.options.get('cutover');
    expect(() => Object.assign(cutover?.name ?? {}, { en: 'x' })).toThrow(TypeError);
    expect(() => (knowledge.coexistence.pairs as unknown[]).push({})).toThrow(TypeError);
    expect(() => (knowledge.limits as Map<string, unknown>).set('x', {})).toThrow(TypeError);
    expect(() => (knowledge.limits as Map<string, unknown>).delete('a-week')).toThrow(TypeError);
    expect(() => Object.assign(knowledge, { limits: new Map() })).toThrow(TypeError);
    expect(knowledge.limits.size).toBeGreaterThan(0);
  });
});

describe('a broken file is named with its field and the reason', () => {
  test.each([
    ['products/exchange-2007.json', 'support.extendedEnd.date', '2017-02-30', /support\.extendedEnd\.date: Invalid ISO date/],
    ['products/exchange-2007.json', 'support.extendedEnd.date', '2010-01-01', /: 2010-01-01 is before .*mainstreamEnd/],
    ['products/exchange-2007.json', 'support.mainstreamEnd.date', '2006-01-01', /: 2006-01-01 is before released/],
    ['products/exchange-2019.json', 'support.esu.0.end', '2025-01-01', /support\.esu\.0\.end: 2025-01-01 is before/],
    ['products/exchange-2007.json', 'support.extendedEnd', undefined, /support\.extendedEnd: a fixed policy has an end/],
    ['products/exchange-2007.json', 'version', undefined, /version: no product is Exchange 2007/],
    ['products/exchange-2007.json', 'version', '2010', /version: products\/exchange-2007\.json is already Exchange 2010/],
    ['products/exchange-2007.json', 'family', 'mail', /family: Invalid option/],
    ['products/exchange-2007.json', 'id', 'exchange-2008', /id: the file of exchange-2008 is named exchange-2008\.json/],
    ['requirements/exchange-2013.json', 'version', '2016', /version: the file of exchange-2016 is named/],
    [
      'requirements/exchange-2013.json',
      'roadmap.hostOs.products',
      ['windows-95'],
      /products\.0: there is no products\/windows-95\.json/,
    ],
    ['options/cutover.json', 'name.ko', ' ', /name\.ko: Too small/],
    ['options/cutover.json', 'name.ko', undefined, /name\.ko: Invalid input/],
    ['options/cutover.json', 'links', ['nowhere'], /links\.0: there is no links\/nowhere\.json/],
    ['options/cutover.json', 'limits', ['a-week', 'none'], /limits\.1: there is no limits\/none\.json/],
    ['options/cutover.json', 'prerequisites', ['CO-NONE'], /prerequisites\.0: there is no prerequisites\/CO-NONE\.json/],
    ['options/cutover.json', 'aspects.colour', 'blue', /aspects\.colour: /],
    ['limits/a-week.json', 'value', '7', /value: Invalid input/],
    ['limits/a-week.json', 'note', 'x', /note: Unrecognized key/],
    ['limits/a-week.json', 'source', ['NOBODY'], /source\.0: there is no sources\/NOBODY\.json/],
    ['limits/a-week.json', 'source', [], /source: Too small/],
    ['limits/a-week.json', 'checked', 'today', /checked: Invalid ISO date/],
    ['links/lifecycle.json', 'url', 'http://learn.microsoft.com/', /url: Invalid URL/],
    ['coexistence.json', 'pairs.0.newer', '5.5', /pairs\.0\.newer: 5\.5 is not newer than 5\.5/],
    ['coexistence.json', 'inPlace.0.older', 'SE', /inPlace\.0\.newer: SE is not newer than SE/],
    ['coexistence.json', 'pairs.0.source', ['NOBODY'], /pairs\.0\.source\.0: there is no/],
    ['throughput.json', 'tenant.rows.0.typicalDays', 0, /tenant\.rows\.0\.typicalDays: Too small/],
    ['country-names.json', 'kr', ['korea'], /kr: Invalid key/],
  ])('%s %s = %j', (file, path, value, reason) => {
    const folder = copy();
    plant(folder, file, path, value);
    const lines = errorOf(folder).split('\n');
    expect(lines.filter((line) => line.startsWith(`${folder}/`)).join('\n')).toMatch(reason);
  });

  test.each([
    ['limits/a-week.json', '{', /a-week\.json: \(file\): .*JSON/],
    ['limits/a-week.json', '[]', /a-week\.json: \(file\): Invalid input/],
    ['coexistence.json', '', /coexistence\.json: \(file\): .*JSON/],
  ])('%s holding %j', (file, content, reason) => {
    const folder = copy();
    writeFileSync(join(folder, file), content);
    expect(errorOf(folder)).toMatch(reason);
  });

  test.each([
    ['options/imap.json', /options\/imap\.json: \(file\): every option has a file/],
    ['links/lifecycle.json', /links\.\d+: there is no links\/lifecycle\.json/],
    ['throughput.json', /throughput\.json: \(file\): ENOENT/],
    ['hazards', /hazards: \(folder\): ENOENT/],
  ])('%s missing', (path, reason) => {
    const folder = copy();
    rmSync(join(folder, path), { recursive: true });
    expect(errorOf(folder)).toMatch(reason);
  });

  test('a pair listed twice', () => {
    const folder = copy();
    const { pairs } = JSON.parse(readFileSync(join(folder, 'coexistence.json'), 'utf8'));
    plant(folder, 'coexistence.json', 'pairs', [...pairs, pairs[0]]);
    expect(errorOf(folder)).toMatch(/pairs\.\d+\.newer: .* are already pairs\.0\.newer/);
  });

  test('every problem is listed, and a broken file is not also reported as absent', () => {
    const folder = copy();
    plant(folder, 'limits/a-week.json', 'value', -1);
    plant(folder, 'options/imap.json', 'cloud', 'yes');
    expect(errorOf(folder).split('\n')).toEqual([
      'The knowledge has 2 problem(s).',
      expect.stringContaining(`${folder}/limits/a-week.json: value: `),
      expect.stringContaining(`${folder}/options/imap.json: cloud: `),
    ]);
  });

  test('a file of the project is named from its root', () => {
    expect(() => loadKnowledge(new URL('./nowhere/', SOURCE))).toThrow('\nsrc/knowledge/nowhere/products: (folder): ENOENT');
  });
});
