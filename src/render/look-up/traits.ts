import { z } from 'zod';
import { Trait } from '../../knowledge/schema.ts';
import { Text } from '../../locale.ts';
import traitsJson from './traits.json' with { type: 'json' };
import type { LookUpOf } from './view.ts';

/** `ofOne`: the same of a single option. */
const Words = z.strictObject({ title: Text, sentence: Text, ofOne: Text });
const TRAIT_WORDS = z.record(Trait, z.strictObject({ with: Words, without: Words })).parse(traitsJson);

/** What is said of the options that have a trait, or have it not. */
export function traitWords({ trait, without }: Pick<LookUpOf<'options-with'>, 'trait' | 'without'>): z.infer<typeof Words> {
  return TRAIT_WORDS[trait][without ? 'without' : 'with'];
}
