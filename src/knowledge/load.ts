import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { absentOptions, dangling, disordered, misnamed, mispaired, versionProblems } from './check.ts';
import { type Entry, type Problem, readEntries, readEntry } from './read.ts';
import * as schema from './schema.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Reads, checks and freezes everything the product knows. Wrong files are one Error that lists every problem. */
export function loadKnowledge(folder: URL = new URL('./', import.meta.url)): schema.Knowledge {
  const problems: Problem[] = [];
  const entries: Entry<unknown>[] = [];

  function all<T>(name: string, kind: z.ZodType<T>, idField: string, idOf: (value: T) => string): Entry<T>[] {
    const found = readEntries(folder, name, kind, problems);
    problems.push(...misnamed(found, idField, idOf));
    entries.push(...found);
    return found;
  }
  function byId<T extends { id: string }>(name: string, kind: z.ZodType<T>): Entry<T>[] {
    return all(name, kind, 'id', (value) => value.id);
  }
  function one<T>(file: string, kind: z.ZodType<T>): Entry<T> | undefined {
    const found = readEntry(folder, file, kind, problems);
    if (found) entries.push(found);
    return found;
  }

  const products = byId('products', schema.Product).toSorted(
    ({ value: a }, { value: b }) => position(schema.PRODUCT_FAMILIES, a.family, b.family) || a.order - b.order,
  );
  const requirements = all('requirements', schema.Requirements, 'version', requirementsId).toSorted(
    ({ value: a }, { value: b }) => position(schema.EXCHANGE_VERSIONS, a.version, b.version),
  );
  const options = byId('options', schema.Option).toSorted(({ value: a }, { value: b }) =>
    position(schema.OPTION_IDS, a.id, b.id),
  );
  const collections = {
    sources: keyed(byId('sources', schema.Source), (value) => value.id),
    links: keyed(byId('links', schema.Link), (value) => value.id),
    products: keyed(products, (value) => value.id),
    requirements: keyed(requirements, (value) => value.version),
    limits: keyed(byId('limits', schema.Limit), (value) => value.id),
    prerequisites: keyed(byId('prerequisites', schema.Prerequisite), (value) => value.id),
    options: keyed(options, (value) => value.id),
    procedures: keyed(byId('procedures', schema.Procedure), (value) => value.id),
    geographies: keyed(
      all('geographies', schema.Geography, 'country', (value) => value.country),
      (value) => value.country,
    ),
    hazards: keyed(byId('hazards', schema.Hazard), (value) => value.id),
    topics: keyed(byId('topics', schema.Topic), (value) => value.id),
  };
  const coexistence = one('coexistence.json', schema.Coexistence);
  const throughput = one('throughput.json', schema.Throughput);
  const countryNames = one('country-names.json', schema.CountryNames);

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

function requirementsId({ version }: schema.Requirements): string {
  return `exchange-${version.toLowerCase()}`;
}

function keyed<K, V>(entries: readonly Entry<V>[], key: (value: V) => K): ReadonlyMap<K, V> {
  return new Map(entries.map(({ value }) => [key(value), value]));
}

function position<T>(order: readonly T[], a: T, b: T): number {
  return order.indexOf(a) - order.indexOf(b);
}

function report(folder: URL, problems: readonly Problem[]): string {
  const path = relative(ROOT, fileURLToPath(folder)).replaceAll('\\', '/');
  const shown = path.startsWith('..') ? fileURLToPath(folder) : `${path}/`;
  const lines = problems.map(({ file, field, reason }) => `${shown}${file}: ${field}: ${reason}`);
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
