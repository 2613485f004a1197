import { readdirSync, readFileSync } from 'node:fs';
import type { z } from 'zod';

/** What is wrong, at which field of which file. `file` is relative to the folder of the knowledge. */
export type Problem = Readonly<{ file: string; field: string; reason: string }>;

/** What one valid file holds. `file` is relative to the folder of the knowledge, such as `products/exchange-2007.json`. */
export type Entry<T> = Readonly<{ file: string; value: T }>;

/** A whole file as `field`, where no single field is to blame. */
const WHOLE = '(file)';

/** Reads one file; anything wrong with it is added to `problems`. */
export function readEntry<T>(folder: URL, file: string, schema: z.ZodType<T>, problems: Problem[]): Entry<T> | undefined {
  const json = readJson(folder, file, problems);
  if (json === undefined) return undefined;
  const result = schema.safeParse(json);
  if (result.success) return { file, value: result.data };
  for (const issue of result.error.issues) {
    const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const field = [...issue.path, ...unknownKeys.slice(0, 1)].join('.');
    problems.push({ file, field: field || WHOLE, reason: issue.message });
  }
  return undefined;
}

/** Reads every JSON file of a folder, in the order of their ids. */
export function readEntries<T>(folder: URL, name: string, schema: z.ZodType<T>, problems: Problem[]): Entry<T>[] {
  return filesOf(folder, name, problems).flatMap((file) => readEntry(folder, file, schema, problems) ?? []);
}

function filesOf(folder: URL, name: string, problems: Problem[]): string[] {
  try {
    const ids = readdirSync(new URL(`${name}/`, folder)).flatMap((file) => (file.endsWith('.json') ? file.slice(0, -5) : []));
    return ids.toSorted().map((id) => `${name}/${id}.json`);
  } catch (error) {
    problems.push({ file: name, field: '(folder)', reason: reasonOf(error) });
    return [];
  }
}

function readJson(folder: URL, file: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  } catch (error) {
    problems.push({ file, field: WHOLE, reason: reasonOf(error) });
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
