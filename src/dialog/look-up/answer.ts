import { versionOf } from '../../knowledge/versions.ts';
import { interrupted, type Turn, type World } from '../interview.ts';
import { notice } from '../notice.ts';
import type { Offer } from '../reply.ts';
import type { Session } from '../session.ts';
import { asksOf, exchangeSupport } from './asks.ts';
import type { LookUp } from './look-up.ts';

const OFFERED = 5;

/** What the knowledge says; an interview that is open goes on below it. */
export function answerLookUp(session: Session, lookUp: LookUp): Turn {
  return { session: { ...session, about: lookUp }, content: { kind: 'answer', lookUp, ...interrupted(session) } };
}

/** What to do with a product that was named alone: look something up, or say that it is in use. */
export function lookUpProduct(world: World, session: Session, product: string): Turn {
  const version = versionOf(world.knowledge, product);
  const use: Offer[] = version ? [{ do: 'answer', question: 'source', value: version }] : [];
  const asks = asksOf(world.knowledge, product).slice(0, OFFERED - use.length);
  return notice(session, 'about-product', [...asks.map((ask): Offer => ({ do: 'look-up', ask })), ...use], { product });
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
  return exchangeSupport(world.knowledge).slice(-OFFERED);
}
