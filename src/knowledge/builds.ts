import { oncePer } from './once.ts';
import type { Knowledge, Product } from './schema.ts';
import { exchangeServers } from './versions.ts';

/** The Exchange Server that a build is of, and the update, where the knowledge has its build. */
export type BuildFound = Readonly<{ product: Product; update?: string }>;

/**
 * What a build is of, by its numbers, of which the last ones may be missing. Of versions whose builds begin alike it is the newest
 * that had begun; one that says too little to tell them apart is of none.
 */
export function findBuild(knowledge: Knowledge, build: readonly number[]): BuildFound | undefined {
  const [major, minor, number] = build;
  const alike = firstBuilds(knowledge).filter(({ from }) => from[0] === major && (from[1] ?? minor) === minor);
  if (number === undefined && alike.length > 1) return undefined;
  const product = alike.findLast(({ from: [, , first = 0] }) => (number ?? 0) >= first)?.product;
  if (!product) return undefined;
  const update = Object.entries(product.builds?.updates ?? {}).find(([beginning]) =>
    startsWith(build, numbersOf(beginning)),
  )?.[1];
  return { product, ...(update && { update }) };
}

export function numbersOf(written: string): number[] {
  return written.split('.').map(Number);
}

const firstBuilds = oncePer((knowledge: Knowledge) =>
  exchangeServers(knowledge).flatMap((product) => (product.builds ? [{ product, from: numbersOf(product.builds.from) }] : [])),
);

function startsWith(build: readonly number[], beginning: readonly number[]): boolean {
  return beginning.every((number, index) => build[index] === number);
}
