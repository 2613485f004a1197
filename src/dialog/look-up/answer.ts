import { interrupted, type Turn, type World } from '../interview.ts';
import { notice } from '../notice.ts';
import type { Offer } from '../reply.ts';
import type { Session } from '../session.ts';
import type { LookUp } from './look-up.ts';

const OFFERED = 5;

/** What the knowledge says; an interview that is open goes on below it. */
export function answerLookUp(session: Session, lookUp: LookUp): Turn {
  return { session: { ...session, about: lookUp }, content: { kind: 'answer', lookUp, ...interrupted(session) } };
}

/** What to do with a product that was named alone. */
export function lookUpProduct(world: World, session: Session, product: string): Turn {
  const entry = world.knowledge.products.get(product);
  const asks: LookUp[] = [{ about: 'support', products: [product] }];
  if (entry?.version)
    asks.push(
      { about: 'requirements', version: entry.version },
      { about: 'path', from: entry.version },
      { about: 'features', version: entry.version },
    );
  else if (entry?.family === 'windows-server' || entry?.family === 'outlook') asks.push({ about: 'runs-on', product });
  const offers: Offer[] = asks.map((ask) => ({ do: 'look-up', ask }));
  if (entry?.version) offers.push({ do: 'answer', question: 'source', value: entry.version });
  return notice(session, 'about-product', offers, { product });
}

/** Asks which of several questions was meant. */
export function chooseLookUp(session: Session, choices: readonly LookUp[]): Turn {
  return notice(
    session,
    'choose',
    choices.slice(0, OFFERED).map((ask) => ({ do: 'look-up', ask })),
  );
}

/** "Support dates", of nothing: the Exchange versions of late. */
export function recentSupport(world: World): LookUp[] {
  const exchange = [...world.knowledge.products.values()].filter(({ version }) => version !== undefined);
  return exchange.slice(-OFFERED).map(({ id }) => ({ about: 'support', products: [id] }));
}
