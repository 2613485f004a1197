/** A number in normalised text, at `start` (inclusive) to `end` (exclusive). */
export type Found = Readonly<{ value: number; start: number; end: number }>;

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const PLAIN = new RegExp(
  String.raw`(?<![\w.])(-\s?|minus |마이너스\s?)?(${DIGITS})(?:\s?(k)(?![a-z])| (hundred|thousand|million)\b)?(?![\d]*[.,]?\d)`,
  'g',
);

const SINO: Record<string, number> = { 영: 0, 공: 0, 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 };
const SMALL_UNITS: Record<string, number> = { 십: 10, 백: 100, 천: 1000 };
const LARGE_UNITS: Record<string, number> = { 만: 10_000, 억: 100_000_000 };
const KOREAN = new RegExp(
  String.raw`(?:(?:${DIGITS}|[일이삼사오육칠팔구])?\s?[십백천만억] ?)+(?:\d+|[일이삼사오육칠팔구](?![가-힣]{2}))?`,
  'g',
);
/** What may follow a number that is written in Hangul alone; otherwise the letters belong to a word (천천히, 만약). */
const COUNTER = /^\s?(?:개|명|인|대|석|통|건|주|달|일|년|여|정도|쯤|가량|남짓|좌석|유저|사용자|사서함|계정|이상|이하|미만|초과)/;

const NATIVE_TENS: Record<string, number> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const NATIVE_ONES: Record<string, number> = {
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  석: 3,
  넷: 4,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const NATIVE = new RegExp(
  String.raw`(?<![가-힣])(${Object.keys(NATIVE_TENS).join('|')})?(${Object.keys(NATIVE_ONES).join('|')})?(?=\s?(?:개|명|분|주|달|해|사람))`,
  'g',
);

const ENGLISH: Record<string, number> = {
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
const ENGLISH_UNITS: Record<string, number> = { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 };
const WORD = [...Object.keys(ENGLISH), ...Object.keys(ENGLISH_UNITS)].sort((a, b) => b.length - a.length).join('|');
const SPELLED = new RegExp(
  String.raw`(?<![\w-])(?:(minus|negative) )?((?:an? (?=dozen|hundred|thousand|million))?(?:${WORD})s?\b(?:(?:[ -]| and )(?:${WORD})\b)*)`,
  'g',
);

/** All numbers of normalised text, in digits or in English or Korean words, in order, none inside another. */
export function findNumbers(text: string): Found[] {
  const found = [...korean(text), ...plain(text), ...native(text), ...spelled(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: Found[] = [];
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** The number that the whole text is, or undefined. */
export function wholeNumberText(text: string): number | undefined {
  const [only, ...more] = findNumbers(text);
  return only && more.length === 0 && only.start === 0 && only.end === text.length ? only.value : undefined;
}

function plain(text: string): Found[] {
  return [...text.matchAll(PLAIN)].map((match) => {
    const [all, minus, digits = '', k, unit] = match;
    const factor = k ? 1000 : unit ? (ENGLISH_UNITS[unit] ?? 1) : 1;
    // A minus right after a digit or a word is a hyphen ("2-3", "exchange-2007").
    const sign = minus && !/[\w)]$/.test(text.slice(0, match.index)) ? -1 : 1;
    const value = sign * round(Number(digits.replaceAll(',', '')) * factor);
    const start = minus && sign === 1 ? match.index + minus.length : match.index;
    return { value, start, end: match.index + all.length };
  });
}

function korean(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(KOREAN)) {
    const run = match[0].trim();
    const start = match.index + match[0].indexOf(run);
    const end = start + run.length;
    if (!/\d/.test(run) && !standsAlone(text, start, end, run)) continue;
    if (/[\d.]$/.test(text.slice(0, start)) || /^[\d.]*\d/.test(text.slice(end))) continue;
    found.push({ value: koreanValue(run), start, end });
  }
  return found;
}

function standsAlone(text: string, start: number, end: number, run: string): boolean {
  if (/[가-힣]$/.test(text.slice(0, start))) return false;
  const rest = text.slice(end);
  if (COUNTER.test(rest)) return true;
  return run.length > 1 && !/^[가-힣]/.test(rest);
}

function koreanValue(run: string): number {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const token of run.match(/[\d,]*\.?\d+|[가-힣]/g) ?? []) {
    const small = SMALL_UNITS[token];
    const large = LARGE_UNITS[token];
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = undefined;
    } else if (large !== undefined) {
      total += (section + (digit ?? 0) || 1) * large;
      section = 0;
      digit = undefined;
    } else {
      digit = SINO[token] ?? Number(token.replaceAll(',', ''));
    }
  }
  return round(total + section + (digit ?? 0));
}

function native(text: string): Found[] {
  return [...text.matchAll(NATIVE)]
    .filter((match) => match[0] !== '')
    .map((match) => ({
      value: (NATIVE_TENS[match[1] ?? ''] ?? 0) + (NATIVE_ONES[match[2] ?? ''] ?? 0),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

function spelled(text: string): Found[] {
  return [...text.matchAll(SPELLED)].map((match) => ({
    value: (match[1] ? -1 : 1) * spelledValue(match[2] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function spelledValue(words: string): number {
  let total = 0;
  let section = 0;
  for (const word of words.replace(/^an? /, '').split(/[ -]|(?: and )/)) {
    const unit = ENGLISH_UNITS[word.replace(/s$/, '')];
    if (unit === undefined) section += ENGLISH[word] ?? 0;
    else if (unit >= 1000) {
      total += (section || 1) * unit;
      section = 0;
    } else section = (section || 1) * unit;
  }
  return total + section;
}

/** Floating-point dust: 1.2 × 1000 is 1200. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
