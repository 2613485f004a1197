import { oncePer } from '../../knowledge/once.ts';
import type { Knowledge } from '../../knowledge/schema.ts';
import type { Text } from '../../locale.ts';
import { readSentence } from '../understand/answers.ts';
import { asksOf, exchangeSupport } from './asks.ts';
import { candidatesFor } from './candidates.ts';
import { type Heard, hear } from './hear.ts';
import { distinct, type LookUp } from './look-up.ts';

/** More than a list of results shows. */
const MOST = 25;

/**
 * Look-ups for what somebody types into a search box, the best first: what the words ask, then what else can be asked of what
 * they name. Without anything to go by, what is asked most.
 */
export function searchLookUps(knowledge: Knowledge, written: string): LookUp[] {
  const heard = hear(knowledge, written);
  const answers = readSentence(knowledge, written).answers;
  const asked = candidatesFor(knowledge, heard, answers).map(({ lookUp }) => lookUp);
  const found = distinct([...asked, ...aboutNamed(knowledge, heard), ...startingWith(knowledge, heard.text)]);
  return (found.length > 0 ? found : mostAsked(knowledge)).slice(0, MOST);
}

/** What ends next, what is supported, and the versions and options that people ask about. */
function mostAsked(knowledge: Knowledge): LookUp[] {
  return [
    { about: 'ends-next' },
    { about: 'supported-now' },
    ...exchangeSupport(knowledge).toReversed(),
    ...[...knowledge.options.keys()].map((option): LookUp => ({ about: 'option', option })),
    { about: 'topic', topic: 'end-of-support' },
  ];
}

/** Everything that can be asked of the products, options and countries that a text names. */
function aboutNamed(knowledge: Knowledge, { products, options, countries }: Heard): LookUp[] {
  return [
    ...products.flatMap(({ ids }) => ids).flatMap((id) => asksOf(knowledge, id)),
    ...options.flat().map((option): LookUp => ({ about: 'option', option })),
    ...countries.map((country): LookUp => ({ about: 'residency', country })),
  ];
}

/** While a name is still being typed: "exch", "cut", "아웃". */
function startingWith(knowledge: Knowledge, text: string): LookUp[] {
  const typed = text.trim();
  if (typed.length < 2) return [];
  return openingsOf(knowledge)
    .filter(({ openings }) => openings.some((opening) => opening.startsWith(typed)))
    .map(({ lookUp }) => lookUp);
}

/** What everything is called, from each of the words of its names on. */
const openingsOf = oncePer(({ products, options, hazards, topics }: Knowledge) => {
  const called = (lookUp: LookUp, { en, ko }: Text, names: readonly string[]) => ({
    lookUp,
    openings: [en, ko, ...names].flatMap((name) => {
      const words = name.toLowerCase().split(' ');
      return words.map((_, index) => words.slice(index).join(' '));
    }),
  });
  return [
    ...[...products.values()]
      .toReversed()
      .map(({ id, name, short, names }) => called({ about: 'support', products: [id] }, name, [short.en, ...names])),
    ...[...options.values()].map(({ id, name, names }) => called({ about: 'option', option: id }, name, names)),
    ...[...hazards.values()].map(({ id, title, names }) => called({ about: 'hazard', hazard: id }, title, names)),
    ...[...topics.values()].map(({ id, title, names }) => called({ about: 'topic', topic: id }, title, names)),
  ];
});
