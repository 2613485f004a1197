import { countries, countryName } from '../../knowledge/geography.ts';
import { oncePer } from '../../knowledge/once.ts';
import type { Knowledge } from '../../knowledge/schema.ts';
import { LOCALES } from '../../locale.ts';
import { normalise } from '../understand/normalise.ts';
import conceptsJson from './concepts.json' with { type: 'json' };
import cuesJson from './cues.json' with { type: 'json' };
import type { Entry } from './name-index.ts';
import { type Found, type Named, nameFinder } from './names.ts';
import { type Mend, spellingOf } from './spelling.ts';
import { formsOf } from './stems.ts';
import strangers from './strangers.json' with { type: 'json' };

/** What kind of words hint at a kind of question; the words are in `cues.json`, those that several share in `concepts.json`. */
export type Cue = keyof typeof cuesJson;
export type Kind = 'product' | 'option' | 'hazard' | 'topic' | 'feature' | 'stranger' | `cue ${Cue}`;

/** How the words of a knowledge are found in a text, and slips of the keyboard in them mended. */
export type Vocabulary = Readonly<{ mend: Mend; find: (text: string) => Found<Kind> }>;

/** Every cue with the kind of name that its words are. */
const CUES = (Object.keys(cuesJson) as Cue[]).map((cue) => [cue, `cue ${cue}`] as const);
const CUE_OF: ReadonlyMap<Kind, Cue> = new Map(CUES.map(([cue, kind]) => [kind, cue]));
const CONCEPTS = Object.fromEntries(Object.entries(conceptsJson).map(([concept, words]) => [concept, listed(words)]));

export const vocabularyOf = oncePer((knowledge: Knowledge): Vocabulary => {
  const entries = entriesOf(knowledge);
  const countryWords = countries().flatMap((code) => LOCALES.map((locale) => normalise(countryName(code, locale))));
  const words = [
    ...countryWords,
    ...entries.map(({ name }) => name.replace(/\{[\w-]+\}/g, '')),
    ...Object.values(CONCEPTS).flat(),
  ];
  return { mend: spellingOf(words), find: nameFinder(entries, CONCEPTS) };
});

/** The cues among what was found. */
export function cuesIn(found: Found<Kind>): ReadonlyMap<Cue, readonly Named[]> {
  const cues = new Map<Cue, readonly Named[]>();
  for (const [kind, all] of found) {
    const cue = CUE_OF.get(kind);
    if (cue) cues.set(cue, all);
  }
  return cues;
}

function entriesOf(knowledge: Knowledge): Entry<Kind>[] {
  const named = <Kind extends string>(kind: Kind, id: string, names: readonly string[]) =>
    names.map((name): Entry<Kind> => ({ name, kind, id }));
  const titled = (title: Readonly<Record<(typeof LOCALES)[number], string>>) => LOCALES.map((locale) => normalise(title[locale]));
  return [
    ...[...knowledge.products.values()].flatMap(({ id, name, short, names, adds }) => [
      ...named('product', id, [...titled(name), ...titled(short), ...names]),
      ...adds.flatMap((added) => named('feature', id, added.names)),
    ]),
    ...[...knowledge.options.values()].flatMap(({ id, name, short, names }) =>
      named('option', id, [...titled(name), ...titled(short), ...names]),
    ),
    ...[...knowledge.hazards.values()].flatMap(({ id, title, names }) => named('hazard', id, [...titled(title), ...names])),
    ...[...knowledge.topics.values()].flatMap(({ id, title, names }) => named('topic', id, [...titled(title), ...names])),
    ...CUES.flatMap(([cue, kind]) => named(kind, cue, listed(cuesJson[cue]))),
    ...named('stranger', 'stranger', strangers),
  ];
}

/** The words of a list, in whatever languages it has them. */
function listed(words: Readonly<Partial<Record<'both' | 'en' | 'ko', string>>>): string[] {
  return Object.values(words).flatMap((some) => some.split(', ').flatMap(formsOf));
}
