import type { Entry, Problem } from './read.ts';
import { type Coexistence, EXCHANGE_VERSIONS, type ExchangeVersion, OPTION_IDS, type Product } from './schema.ts';

/** The field `field` names the file `id` of the folder `folder`. */
type Reference = Readonly<{ field: string; folder: string; id: string }>;

/** Fields that hold ids of the folder of the same name. */
const REFERRING = ['links', 'products', 'limits', 'prerequisites', 'hazards'];

/** Everything in a value that names another file. A `source` is one where it is part of evidence, not of a condition. */
function referencesOf(value: unknown): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const folder = key === 'source' && 'checked' in value ? 'sources' : REFERRING.find((name) => name === key);
    if (folder === undefined || !Array.isArray(item))
      return referencesOf(item).map(({ field, ...reference }) => ({ ...reference, field: `${key}.${field}` }));
    return item.map((id, index) => ({ field: `${key}.${index}`, folder, id: String(id) }));
  });
}

/** References to files that do not exist. `files` may list files that are there but broken. */
export function dangling(entries: readonly Entry<unknown>[], files: ReadonlySet<string>): Problem[] {
  return entries.flatMap(({ file, value }) =>
    referencesOf(value)
      .filter(({ folder, id }) => !files.has(`${folder}/${id}.json`))
      .map(({ field, folder, id }) => ({ file, field, reason: `there is no ${folder}/${id}.json` })),
  );
}

/** Files whose name is not the id of what they hold. */
export function misnamed<T>(entries: readonly Entry<T>[], idField: string, idOf: (value: T) => string): Problem[] {
  return entries
    .filter(({ file, value }) => !file.endsWith(`/${idOf(value)}.json`))
    .map(({ file, value }) => ({ file, field: idField, reason: `the file of ${idOf(value)} is named ${idOf(value)}.json` }));
}

/** Dates of support that run backwards, and a fixed policy without an end. */
export function disordered({ file, value: { released, support } }: Entry<Product>): Problem[] {
  const dates = [
    { field: 'released.date', date: released?.date },
    { field: 'support.mainstreamEnd.date', date: support.mainstreamEnd?.date },
    { field: 'support.extendedEnd.date', date: support.extendedEnd?.date },
    ...support.esu.flatMap(({ start, end }, index) => [
      { field: `support.esu.${index}.start`, date: start },
      { field: `support.esu.${index}.end`, date: end },
    ]),
  ].flatMap(({ field, date }) => (date === undefined ? [] : [{ field, date }]));
  const backwards = dates.flatMap(({ field, date }, index) => {
    const before = dates[index - 1];
    return before && date < before.date ? [{ file, field, reason: `${date} is before ${before.field} ${before.date}` }] : [];
  });
  if (support.policy === 'modern' || support.extendedEnd) return backwards;
  return [...backwards, { file, field: 'support.extendedEnd', reason: 'a fixed policy has an end of support' }];
}

/** Exchange versions without a product of their own, or with more than one. */
export function versionProblems(products: readonly Entry<Product>[]): Problem[] {
  return EXCHANGE_VERSIONS.flatMap((version) => {
    const holders = products.filter(({ value }) => value.version === version);
    if (holders.length === 0) return [{ file: 'products', field: 'version', reason: `no product is Exchange ${version}` }];
    return holders
      .slice(1)
      .map(({ file }) => ({ file, field: 'version', reason: `${holders[0]?.file} is already Exchange ${version}` }));
  });
}

/** Options that have no file. */
export function absentOptions(files: ReadonlySet<string>): Problem[] {
  return OPTION_IDS.filter((id) => !files.has(`options/${id}.json`)).map((id) => ({
    file: `options/${id}.json`,
    field: '(file)',
    reason: 'every option has a file',
  }));
}

/** Pairs that are listed twice or the wrong way round. */
export function mispaired({ file, value: { pairs, inPlace } }: Entry<Coexistence>): Problem[] {
  return [...namedPairs('pairs', pairs), ...namedPairs('inPlace', inPlace)].flatMap(({ field, older, newer }, index, all) => {
    const list = field.split('.')[0];
    const first = all.findIndex((other) => other.field.startsWith(`${list}.`) && other.older === older && other.newer === newer);
    if (rank(older) >= rank(newer)) return [{ file, field, reason: `${newer} is not newer than ${older}` }];
    return first < index ? [{ file, field, reason: `${older} and ${newer} are already ${all[first]?.field}` }] : [];
  });
}

type Pair = Readonly<{ older: ExchangeVersion; newer: ExchangeVersion }>;

function namedPairs(list: string, pairs: readonly Pair[]): (Pair & { field: string })[] {
  return pairs.map(({ older, newer }, index) => ({ field: `${list}.${index}.newer`, older, newer }));
}

function rank(version: ExchangeVersion): number {
  return EXCHANGE_VERSIONS.indexOf(version);
}
