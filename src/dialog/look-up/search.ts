import type { Knowledge } from '../../knowledge/schema.ts';
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
  const begins = (names: readonly string[]) =>
    names.some((name) =>
      name
        .toLowerCase()
        .split(' ')
        .some((_, index, words) => words.slice(index).join(' ').startsWith(typed)),
    );
  return [
    ...[...knowledge.products.values()]
      .toReversed()
      .filter(({ name, short, names }) => begins([name.en, name.ko, short.en, ...names]))
      .map(({ id }): LookUp => ({ about: 'support', products: [id] })),
    ...[...knowledge.options.values()]
      .filter(({ name, names }) => begins([name.en, name.ko, ...names]))
      .map(({ id }): LookUp => ({ about: 'option', option: id })),
    ...[...knowledge.hazards.values()]
      .filter(({ title, names }) => begins([title.en, title.ko, ...names]))
      .map(({ id }): LookUp => ({ about: 'hazard', hazard: id })),
    ...[...knowledge.topics.values()]
      .filter(({ title, names }) => begins([title.en, title.ko, ...names]))
      .map(({ id }): LookUp => ({ about: 'topic', topic: id })),
  ];
}
