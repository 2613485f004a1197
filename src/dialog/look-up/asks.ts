import { isListable } from '../../knowledge/requirements.ts';
import type { Knowledge } from '../../knowledge/schema.ts';
import { exchangeServers, versionOf } from '../../knowledge/versions.ts';
import type { LookUp } from './look-up.ts';

/** What can be asked of a product, what is asked most first. */
export function asksOf(knowledge: Knowledge, product: string): LookUp[] {
  const support: LookUp = { about: 'support', products: [product] };
  const version = versionOf(knowledge, product);
  if (version === undefined) return isListable(knowledge, product) ? [support, { about: 'runs-on', product }] : [support];
  return [
    support,
    { about: 'requirements', version },
    { about: 'path', from: version },
    { about: 'features', version },
    { about: 'links', version },
  ];
}

/** The support of every Exchange Server, oldest first. */
export function exchangeSupport(knowledge: Knowledge): LookUp[] {
  return exchangeServers(knowledge).map(({ id }) => ({ about: 'support', products: [id] }));
}
