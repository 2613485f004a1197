import type { ExchangeVersion, Knowledge, Product } from './schema.ts';

/** The id of the product that a version of Exchange Server is. */
export function productIdOf(version: string): string {
  return `exchange-${version.toLowerCase()}`;
}

export function productOf(knowledge: Knowledge, version: ExchangeVersion): Product | undefined {
  return knowledge.products.get(productIdOf(version));
}

/** The version of Exchange Server that a product is, if it is one. */
export function versionOf(knowledge: Knowledge, product: string | undefined): ExchangeVersion | undefined {
  return product === undefined ? undefined : knowledge.products.get(product)?.version;
}

/** Every Exchange Server, oldest first. */
export function exchangeServers(knowledge: Knowledge): readonly Product[] {
  return [...knowledge.products.values()].filter(({ version }) => version !== undefined);
}
