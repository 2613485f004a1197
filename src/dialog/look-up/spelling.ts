import { distance } from 'fastest-levenshtein';
import commonJson from './common-words.json' with { type: 'json' };

/** Mends slips of the keyboard in normalised text, word by word. */
export type Mend = (text: string) => string;

const SHORTEST_LATIN = 5;
const SHORTEST_HANGUL = 3;
/** In a word of this many letters two slips are still the same word. */
const TWO_SLIPS = 7;

/**
 * Words near a known one become it: one slip, or two in a long word. Known words, numbers and short words stay. Hangul is
 * compared by jamo, so that 종로 and 종료 differ in one, and only the beginning of a word, for a particle may follow.
 */
export function spellingOf(known: Iterable<string>): Mend {
  const words = [...new Set([...known].flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)))];
  const mendLatin = latinMender(words.filter((word) => /^[a-z]{3,}$/.test(word)));
  const mendHangul = hangulMender(words.filter((word) => /^[가-힣]{2,}$/.test(word)));
  return (text) =>
    text
      .replace(/(?<![a-z0-9])[a-z]{5,}(?![a-z0-9])/g, (word) => mendLatin(word))
      .replace(/[가-힣]{3,}/g, (word) => mendHangul(word));
}

/** English words that would be mended into a word of ours, being a slip or two away from one. */
const COMMON: ReadonlySet<string> = new Set(commonJson);

function latinMender(known: readonly string[]): (word: string) => string {
  const spelled = new Set(known);
  const alike = Map.groupBy(
    known.filter(({ length }) => length >= SHORTEST_LATIN),
    (word) => `${word[0]}${word.length}`,
  );
  const nearest = (word: string): string | undefined => {
    const slips = word.length >= TWO_SLIPS ? 2 : 1;
    let best: string | undefined;
    let least = slips + 1;
    // A letter is left out more often than typed twice.
    for (let length = word.length + slips; length >= word.length - slips; length -= 1)
      for (const candidate of alike.get(`${word[0]}${length}`) ?? []) {
        const slip = distance(word, candidate);
        if (slip < least) [best, least] = [candidate, slip];
      }
    return best;
  };
  return (word) => (spelled.has(word) || COMMON.has(word) ? word : (nearest(word) ?? apart(word, spelled) ?? word));
}

/** "supportended", "outlookprofile": words of ours that were written as one. */
function apart(word: string, known: ReadonlySet<string>): string | undefined {
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    if (!known.has(first)) continue;
    const more = known.has(rest) ? rest : rest.length >= 6 ? apart(rest, known) : undefined;
    if (more) return `${first} ${more}`;
  }
  return undefined;
}

/** One jamo more, less or other leaves as many syllables, of which one differs: names are looked up by all syllables but one. */
function hangulMender(known: readonly string[]): (word: string) => string {
  const long = known.filter(({ length }) => length >= SHORTEST_HANGUL);
  const whole = new Set(known);
  const lengths = [...new Set(long.map(({ length }) => length))].sort((a, b) => a - b);
  const butOne = Map.groupBy(
    long.flatMap((name) => [...name].map((_, at) => ({ name, key: without(name, at) }))),
    ({ key }) => key,
  );
  return (word) => {
    if (lengths.some((length) => whole.has(word.slice(0, length)))) return word;
    for (const length of lengths) {
      // A word of two syllables with a particle: 직원이 is no 지원이.
      if (length === SHORTEST_HANGUL && whole.has(word.slice(0, 2))) continue;
      const head = word.slice(0, length);
      for (let at = 0; at < length && head.length === length; at += 1)
        for (const { name } of butOne.get(without(head, at)) ?? [])
          if (distance(jamo(head), jamo(name)) === 1 && !isEnding(head, name, at)) return name + word.slice(length);
    }
    return word;
  };
}

/** 시작하는 is no slip of 시작할: they differ in what closes the last syllable, as endings do. 됩니다 says what 됩니까 asks. */
function isEnding(head: string, name: string, at: number): boolean {
  if (head.endsWith('니다')) return true;
  return at === name.length - 1 && jamo(head.charAt(at)).slice(0, 2) === jamo(name.charAt(at)).slice(0, 2);
}

function without(word: string, at: number): string {
  return `${word.slice(0, at)}*${word.slice(at + 1)}`;
}

function jamo(text: string): string {
  return text.normalize('NFD');
}
