import type { Problem, ProblemCode } from '../dialog/problem.ts';
import { newestSupported } from '../knowledge/support.ts';
import { MAX_MAILBOXES } from '../rules/answers.ts';
import type { Scene } from './scene.ts';
import type { WordId } from './words.ts';

const WORDS = {
  missing: 'missing',
  'not-a-number': 'notANumber',
  'not-whole': 'notWhole',
  'too-small': 'tooSmall',
  'too-large': 'tooLarge',
  'no-unit': 'noUnit',
  vague: 'vague',
  'open-ended': 'openEnded',
  'too-long': 'tooLong',
  past: 'past',
  'not-a-version': 'notAVersion',
  'no-such-version': 'noSuchVersion',
  'not-a-country': 'notACountry',
  'which-residency': 'whichResidency',
  'own-and-cloud': 'ownAndCloud',
  unknown: 'unknown',
  unclear: 'unclear',
} as const satisfies Record<ProblemCode, WordId>;

/** Why an answer was not taken, with a word that says so besides the colour. */
export function problemWords({ say, knowledge, today }: Scene, { code, said = '…' }: Problem): string {
  const newest = { version: newestSupported(knowledge, today) };
  return say('problemMark', { problem: say(WORDS[code], { said: harmless(said), max: MAX_MAILBOXES, newest }) });
}

/** What a person wrote, without what Markdown, a mention or a template would make of it. */
export function harmless(said: string): string {
  return (
    said
      .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\s.,;+\-/%:'’?!()=>→~@#·]/gu, ' ')
      .replace(/~{2,}/g, '~')
      .replace(/\s+/g, ' ')
      .trim() || '…'
  );
}
