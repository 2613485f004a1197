import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { absentOptions, dangling, disordered, misnamed, mispaired, versionProblems } from './check.ts';
import { type Entry, type Problem, readEntries, readEntry } from './read.ts';
import * as schema from './schema.ts';
import { productIdOf } from './versions.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Reads, checks and freezes everything the product knows. Wrong files are one Error that lists every problem. */
export function loadKnowledge(folder: URL = new URL('./', import.meta.url)): schema.Knowledge {
  const problems: Problem[] = [];
  const entries: Entry<unknown>[] = [];
  const read: Read = { folder, problems, entries };
  const products = byId(read, 'products', schema.Product);
  const collections = readCollections(read, products);
  const coexistence = one(read, 'coexistence.json', schema.Coexistence);
  const throughput = one(read, 'throughput.json', schema.Throughput);
  const countryNames = one(read, 'country-names.json', schema.CountryNames);

  // A broken file exists: what refers to it is not wrong.
  const files = new Set([...entries, ...problems].map(({ file }) => file));
  problems.push(...dangling(entries, files), ...products.flatMap(disordered), ...versionProblems(products));
  problems.push(...absentOptions(files), ...(coexistence ? mispaired(coexistence) : []));
  if (problems.length > 0 || !coexistence || !throughput || !countryNames) throw new Error(report(folder, problems));
  return frozen({
    ...collections,
    coexistence: coexistence.value,
    throughput: throughput.value,
    countryNames: countryNames.value,
  });
}

/** What is read and what is found wrong with it pile up while reading. */
type Read = Readonly<{ folder: URL; problems: Problem[]; entries: Entry<unknown>[] }>;

/** The folders, each in its sensible order; most are in the order of their ids already. */
function readCollections(read: Read, products: readonly Entry<schema.Product>[]) {
  const requirements = all(read, 'requirements', schema.Requirements, 'version', ({ version }) => productIdOf(version));
  const geographies = all(read, 'geographies', schema.Geography, 'country', ({ country }) => country);
  const { PRODUCT_FAMILIES, EXCHANGE_VERSIONS, OPTION_IDS } = schema;
  return {
    sources: keyed(byId(read, 'sources', schema.Source), ({ id }) => id),
    links: keyed(byId(read, 'links', schema.Link), ({ id }) => id),
    products: keyed(
      products,
      ({ id }) => id,
      (a, b) => position(PRODUCT_FAMILIES, a.family, b.family) || a.order - b.order,
    ),
    requirements: keyed(
      requirements,
      ({ version }) => version,
      (a, b) => position(EXCHANGE_VERSIONS, a.version, b.version),
    ),
    limits: keyed(byId(read, 'limits', schema.Limit), ({ id }) => id),
    prerequisites: keyed(byId(read, 'prerequisites', schema.Prerequisite), ({ id }) => id),
    options: keyed(
      byId(read, 'options', schema.Option),
      ({ id }) => id,
      (a, b) => position(OPTION_IDS, a.id, b.id),
    ),
    procedures: keyed(byId(read, 'procedures', schema.Procedure), ({ id }) => id),
    geographies: keyed(geographies, ({ country }) => country),
    hazards: keyed(byId(read, 'hazards', schema.Hazard), ({ id }) => id),
    topics: keyed(byId(read, 'topics', schema.Topic), ({ id }) => id),
  };
}

function all<T>(read: Read, name: string, kind: z.ZodType<T>, idField: string, idOf: (value: T) => string): Entry<T>[] {
  const found = readEntries(read.folder, name, kind, read.problems);
  read.problems.push(...misnamed(found, idField, idOf));
  read.entries.push(...found);
  return found;
}

function byId<T extends { id: string }>(read: Read, name: string, kind: z.ZodType<T>): Entry<T>[] {
  return all(read, name, kind, 'id', ({ id }) => id);
}

function one<T>(read: Read, file: string, kind: z.ZodType<T>): Entry<T> | undefined {
  const found = readEntry(read.folder, file, kind, read.problems);
  if (found) read.entries.push(found);
  return found;
}

function keyed<K, V>(
  entries: readonly Entry<V>[],
  key: (value: V) => K,
  order: (a: V, b: V) => number = () => 0,
): ReadonlyMap<K, V> {
  const values = entries.map(({ value }) => value).toSorted(order);
  return new Map(values.map((value) => [key(value), value]));
}

function position<T>(order: readonly T[], a: T, b: T): number {
  return order.indexOf(a) - order.indexOf(b);
}

function report(folder: URL, problems: readonly Problem[]): string {
  const path = relative(ROOT, fileURLToPath(folder)).replaceAll('\\', '/');
  const shown = path.startsWith('..') ? fileURLToPath(folder) : `${path}/`;
  const lines = problems.map(({ file, field, reason }) => `${shown}${file}: ${field}: ${reason}`).toSorted();
  return [`The knowledge has ${lines.length} problem(s).`, ...lines].join('\n');
}

/** Object.freeze alone leaves the entries of a Map open to change. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  for (const item of value instanceof Map ? value.values() : Object.values(value)) frozen(item);
  return Object.freeze(value);
}

function refuse(): never {
  throw new TypeError('The knowledge is read-only.');
}
