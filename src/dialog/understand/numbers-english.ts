import type { FoundNumber } from './numbers.ts';
import { matches } from './patterns.ts';

const SMALL: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const UNITS: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  k: 1000,
  lakh: 100_000,
  lac: 100_000,
  million: 1_000_000,
  crore: 10_000_000,
};
const WORD = [...Object.keys(SMALL), ...Object.keys(UNITS)]
  .filter((word) => word !== 'k')
  .sort((a, b) => b.length - a.length)
  .join('|');
/** "Several hundred" and "hundreds of" are no numbers. */
const SPELLED = new RegExp(
  String.raw`(?<![\w-])(?<!(?:few|several|couple|some|many|couple of) )(?:(minus|negative) )?((?:half )?(?:an? (?=dozen|hundred|thousand|lakh|million|crore))?(?:${WORD})\b(?: and a half(?= (?:${Object.keys(UNITS).join('|')})))?(?:(?:,? |-| and | ?& ?)(?:${WORD})\b){0,12}(?: ?k\b)?)(?!s)`,
  'g',
);

/** Numbers of normalised text that are written in English words. */
export function englishNumbers(text: string): FoundNumber[] {
  return matches(text, SPELLED).map(({ match, start, end }) => ({
    value: (match[1] ? -1 : 1) * numberOf(match[2] ?? ''),
    start,
    end,
  }));
}

export function factorOf(unit: string): number {
  return UNITS[unit] ?? UNITS[unit.replace(/s$/, '')] ?? 1;
}

function numberOf(words: string): number {
  let total = 0;
  let section = 0;
  for (const word of words
    .replace(/^half an? /, '')
    .replace(/^an? /, '')
    .replace(' and a half', ' half')
    .split(/,? and | ?& ?|,? |-/)) {
    const unit = UNITS[word];
    if (unit === undefined) section += word === 'half' ? 0.5 : (SMALL[word] ?? 0);
    else if (unit >= 1000) {
      total += (section || 1) * unit;
      section = 0;
    } else section = (section || 1) * unit;
  }
  return (total + section) / (words.startsWith('half a') ? 2 : 1);
}
