import { matches } from '../understand/patterns.ts';

/** Words as they are compared: a text without gaps and endings, and where each of its letters stands in the text. */
export type Stemmed = Readonly<{
  letters: string;
  /** Where a letter stands in the text. */
  places: readonly number[];
  /** Where the word ends that a letter belongs to. */
  ends: readonly number[];
  /** Whether a name may begin at a letter: 2 at the beginning of a word, 1 inside a Hangul word, 0 elsewhere. */
  begins: readonly (0 | 1 | 2)[];
  /** Whether a name may end with a letter. */
  closes: readonly boolean[];
}>;

const WORD = /[-=]>|[a-z0-9]+|[가-힣]+|[^a-z0-9가-힣\s-]/g;

/**
 * Latin words lose their regular endings, so that "expires", "expired" and "expiring" are one word. Hangul is taken apart into
 * jamo, so that 끝나 begins 끝난다, 끝났 and 끝날; a particle or an ending may follow any name. Spaces and hyphens are left out:
 * "cut-over" is "cutover", and "지원 종료" is "지원종료".
 */
export function stemmed(text: string): Stemmed {
  let letters = '';
  const places: number[] = [];
  const ends: number[] = [];
  const begins: (0 | 1 | 2)[] = [];
  const closes: boolean[] = [];
  const add = (letter: string, place: number, end: number, begin: 0 | 1 | 2, close: boolean) => {
    letters += letter;
    places.push(place);
    ends.push(end);
    begins.push(begin);
    closes.push(close);
  };
  for (const { match, start: index } of matches(text, WORD)) {
    const [word] = match;
    if (HANGUL.test(word)) {
      for (let at = 0; at < word.length; at += 1) {
        const jamo = jamoOf(word.charAt(at));
        for (let part = 0; part < jamo.length; part += 1)
          add(jamo.charAt(part), index + at, index + at + 1, part > 0 ? 0 : at > 0 ? 1 : 2, part > 0);
      }
    } else {
      const stem = stemOf(word);
      for (let at = 0; at < stem.length; at += 1)
        add(stem.charAt(at), index + Math.min(at, word.length - 1), index + word.length, at > 0 ? 0 : 2, at === stem.length - 1);
    }
  }
  return { letters, places, ends, begins, closes };
}

/** The letters alone, of a name. */
export function lettersOf(name: string): string {
  return name.replace(WORD, (word) => (HANGUL.test(word) ? jamoOf(word) : stemOf(word))).replace(GAPS, '');
}

/**
 * The forms of a Hangul word whose last vowel melts into an ending: 끊기 with 어 is 끊겨 (끊겼다), 나오 is 나와, 바꾸 is 바꿔,
 * 종료하 is 종료해. Of a noun the other form is no word, and does no harm.
 */
export function formsOf(word: string): string[] {
  const last = jamoOf(word.slice(-1));
  const melted = last.length === 2 ? MELTED[last.charAt(1)] : undefined;
  if (/하$/.test(word)) return [word, `${word.slice(0, -1)}해`];
  return melted ? [word, word.slice(0, -1) + (last.charAt(0) + melted).normalize('NFC')] : [word];
}

const MELTED: Readonly<Record<string, string>> = { '\u1175': '\u1167', '\u1169': '\u116a', '\u116e': '\u116f' };

const GAPS = /\s|-(?!>)/g;
const HANGUL = /^[가-힣]/;

/** 돼 is 되어: both are written for either. */
function jamoOf(word: string): string {
  return word.normalize('NFD').replaceAll('\u116b', '\u116c');
}

/** Names of their own: "at this stage" is no staged migration. */
const KEPT: ReadonlySet<string> = new Set(['staged']);
const ENDING = /(?:ing|ed|s)$/;
const VOWEL = /[aeiouy]/;

/** A Latin word without its regular ending: plural, past, -ing. Not the dictionary form, only the same for all forms. */
export function stemOf(word: string): string {
  if (KEPT.has(word) || word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const ending = /(?:ss|us|is)$/.test(word) ? null : ENDING.exec(word)?.[0];
  let stem = ending ? word.slice(0, -ending.length) : word;
  if (stem.length < 3 || !VOWEL.test(stem)) stem = word;
  if (ending && stem !== word) {
    if (ending === 's' && /(?:s|x|z|ch|sh)e$/.test(stem)) stem = stem.slice(0, -1);
    if (ending !== 's' && /([bdfglmnprt])\1$/.test(stem) && !/ll$/.test(stem)) stem = stem.slice(0, -1);
  }
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.replace(/([^aeiou])(?:y|i)$/, '$1y');
}
