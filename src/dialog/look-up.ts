import { interrupted, type Turn, type World } from './interview.ts';
import { notice } from './notice.ts';
import type { Offer } from './reply.ts';
import type { Session } from './session.ts';

const SHOWN_TOGETHER = 4;
const OFFERED = 5;

/** Support dates of products; an interview that is open goes on below them. */
export function lookUpSupport(world: World, session: Session, ids: readonly string[]): Turn {
  const products = ids.filter((id) => world.knowledge.products.has(id)).slice(0, SHOWN_TOGETHER);
  if (products.length === 0) return notice(session, 'which-product', exchangeOffers(world));
  return { session: { ...session, about: products }, content: { kind: 'support', products, ...interrupted(session) } };
}

/** What to do with a product that was named alone. */
export function lookUpProduct(world: World, session: Session, product: string): Turn {
  const version = world.knowledge.products.get(product)?.version;
  const offers: Offer[] = [{ do: 'support', product }];
  if (version) offers.push({ do: 'answer', question: 'source', value: version });
  return notice({ ...session, about: [product] }, 'about-product', offers, { product });
}

function exchangeOffers(world: World): Offer[] {
  const exchange = [...world.knowledge.products.values()].filter(({ version }) => version !== undefined);
  return exchange.slice(-OFFERED).map(({ id }) => ({ do: 'support', product: id }));
}
