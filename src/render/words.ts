import { z } from 'zod';
import type { Knowledge } from '../knowledge/schema.ts';
import { type Locale, Text } from '../locale.ts';
import { type Filling, fill } from './format.ts';
import wordsJson from './words.json' with { type: 'json' };

/** The texts define the ids: a word that is not in `words.json` does not compile. */
export type WordId = keyof typeof wordsJson;

const WORDS: Readonly<Record<string, Text>> = z.record(z.string(), Text).parse(wordsJson);

/** Says a word of the interface in the language of a reply. */
export type Say = (id: WordId, values?: Filling) => string;

export function sayIn(knowledge: Knowledge, locale: Locale): Say {
  return (id, values = {}) => fill(knowledge, textOf(id), values, locale);
}

function textOf(id: WordId): Text {
  const text = WORDS[id];
  if (!text) throw new RangeError(`src/render/words.json has no "${id}".`);
  return text;
}
