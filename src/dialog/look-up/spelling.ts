import { distance } from 'fastest-levenshtein';
import commonJson from './common-words.json' with { type: 'json' };

/** Mends slips of the keyboard in normalised text, word by word. */
export type Mend = (text: string) => string;

const SHORTEST_LATIN = 5;
const SHORTEST_HANGUL = 3;

/**
 * Words near a known one become it: one slip, or two in a long word. Known words, numbers and short words stay. Hangul is
 * compared by jamo, so that 종로 and 종료 differ in one, and only the beginning of a word, for a particle may follow.
 */
export function spellingOf(known: Iterable<string>): Mend {
  const words = [...new Set([...known].flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)))];
  const latin = words.filter((word) => /^[a-z]+$/.test(word) && word.length >= SHORTEST_LATIN);
  const two = new Set(words.filter((word) => /^[가-힣]{2}$/.test(word)));
  const hangul = words
    .filter((word) => /^[가-힣]+$/.test(word) && word.length >= SHORTEST_HANGUL)
    .map((word) => [word, jamo(word)] as const);
  const spelled = new Set(latin);
  const short = new Set(words.filter((word) => /^[a-z]{3,}$/.test(word)));
  return (text) =>
    text
      .replace(/(?<![a-z0-9])[a-z]{5,}(?![a-z0-9])/g, (word) =>
        spelled.has(word) || COMMON.has(word) ? word : (nearestLatin(word, latin) ?? apart(word, short) ?? word),
      )
      .replace(/[가-힣]{3,}/g, (word) => (two.has(word.slice(0, 2)) ? word : mendHangul(word, hangul)));
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

/** English words that are one slip away from a word of ours. */
const COMMON: ReadonlySet<string> = new Set(commonJson);

function nearestLatin(word: string, known: readonly string[]): string | undefined {
  const slips = word.length >= 7 ? 2 : 1;
  let best: string | undefined;
  let least = slips + 1;
  for (const candidate of known) {
    if (candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > slips) continue;
    const slip = distance(word, candidate);
    if (slip < least) [best, least] = [candidate, slip];
  }
  return best;
}

function mendHangul(word: string, known: readonly (readonly [string, string])[]): string {
  if (known.some(([name]) => word.includes(name))) return word;
  for (const [name, letters] of known) {
    const head = word.slice(0, name.length);
    if (head.length === name.length && distance(jamo(head), letters) === 1) return name + word.slice(name.length);
  }
  return word;
}

function jamo(text: string): string {
  return text.normalize('NFD');
}
