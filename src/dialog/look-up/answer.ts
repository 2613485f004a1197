import { interrupted, type Turn, type World } from '../interview.ts';
import { notice } from '../notice.ts';
import type { Offer } from '../reply.ts';
import type { Session } from '../session.ts';
import type { LookUp } from './look-up.ts';

const SHOWN_TOGETHER = 4;
const OFFERED = 5;

/** What the knowledge says; an interview that is open goes on below it. */
export function answerLookUp(session: Session, lookUp: LookUp): Turn {
  return { session: { ...session, about: lookUp }, content: { kind: 'answer', lookUp, ...interrupted(session) } };
}

/** Support dates of products. */
export function lookUpSupport(world: World, session: Session, ids: readonly string[]): Turn {
  const products = ids.filter((id) => world.knowledge.products.has(id)).slice(0, SHOWN_TOGETHER);
  return products.length === 0
    ? notice(session, 'choose', exchangeOffers(world))
    : answerLookUp(session, { about: 'support', products });
}

/** What to do with a product that was named alone. */
export function lookUpProduct(world: World, session: Session, product: string): Turn {
  const version = world.knowledge.products.get(product)?.version;
  const offers: Offer[] = [{ do: 'look-up', ask: { about: 'support', products: [product] } }];
  if (version) offers.push({ do: 'answer', question: 'source', value: version });
  return notice(session, 'about-product', offers, { product });
}

function exchangeOffers(world: World): Offer[] {
  const exchange = [...world.knowledge.products.values()].filter(({ version }) => version !== undefined);
  return exchange.slice(-OFFERED).map(({ id }) => ({ do: 'look-up', ask: { about: 'support', products: [id] } }));
}
