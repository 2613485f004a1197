import { englishNumbers, factorOf } from './numbers-english.ts';
import { koreanNumbers } from './numbers-korean.ts';
import { matches, type Place, remembering } from './patterns.ts';

/** A number in normalised text. */
export type FoundNumber = Place & Readonly<{ value: number }>;

/** Thousands are set apart by commas, above them hundreds of them in India, or by spaces or apostrophes as in Europe. */
const DIGITS = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?![,.]?\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![,.]?\d)|\d{1,3}(?:[ ']\d{3})+(?![,.]?\d)|\d{4,}(?:\.\d+)?(?!\.?\d)|\d{1,3}(?:\.\d+)?(?![,.]?\d)`;
const WRITTEN = new RegExp(
  String.raw`(?<![\w.]|\d,(?=0))(-|minus |마이너스\s?)?(?:${DIGITS})(?:\s?(k|m(?=\s(?:mail|user)|$))(?![a-z])| (dozen|hundred|thousand|million|lakhs?|lacs?|crores?)\b)?`,
  'g',
);
/** What follows a number written with a space that sets thousands apart, so that "2 300" in a list stays two numbers. */
const SPACED = /\d \d/;
const COUNTED = /^ ?(?:mail|mbx|user|postf|개(?!월)|명|사서함|people|employees)/;
/** "12.000 users": of what is counted there are no fractions, so the point sets thousands apart. */
const POINTED = /^[1-9]\d{0,2}\.\d{3}$/;

/** A text with more numbers is a table, not an answer. */
const MOST = 200;

/** All numbers of normalised text, in digits or in English or Korean words, in order, none inside another. */
export const findNumbers = remembering((text: string): readonly FoundNumber[] => {
  const found = [...koreanNumbers(text), ...inDigits(text), ...englishNumbers(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: FoundNumber[] = [];
  for (const one of found.slice(0, MOST)) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
});

/** The number that the whole text is, or undefined. */
export function wholeNumberText(text: string): number | undefined {
  const [only, ...more] = findNumbers(text);
  return only && more.length === 0 && only.start === 0 && only.end === text.length ? only.value : undefined;
}

const YEAR = /^20[01]\d$/;
const COUNTED_BEFORE = /(?:mailboxes|users|count|사서함(?: ?수)?)\s?[:=]?\s?(?:은|는)?\s?$/;

/** Whether two numbers that follow each other are one range ("2-3", "200 to 300", "between 2 and 3"); `unit` may stand after the first. */
export function isRange(text: string, lower: FoundNumber, upper: FoundNumber, unit = ''): boolean {
  const gap = text.slice(lower.end, upper.start);
  if (lower.value >= upper.value || gap.length > 12) return false;
  const isYear = YEAR.test(text.slice(lower.start, lower.end)) || !Number.isInteger(lower.value);
  if (isYear && !/^[-~]$/.test(gap)) return false;
  const left = text.slice(Math.max(0, lower.start - 20), lower.start);
  if (gap === ' and ') return /between (?:about )?$/.test(left);
  if (gap === ' - ' && COUNTED_BEFORE.test(left)) return false;
  if (gap === ' - ') return true;
  return new RegExp(String.raw`^(?:\s?${unit || '(?!)'})?(?:-| ?~ ?| to | or |에서 ?| ?내지 | ?이상 ?)$`).test(gap);
}

function inDigits(text: string): FoundNumber[] {
  return matches(text, WRITTEN).flatMap(({ match, start: from, end }) => {
    const [all, minus = '', k, unit = ''] = match;
    const digits = all.slice(minus.length).replace(/[^\d.,' ]+$/, '');
    if (SPACED.test(digits) && !COUNTED.test(text.slice(end, end + 10))) return apart(text, from + minus.length, end);
    const isThousands = POINTED.test(digits) && all.endsWith(digits) && COUNTED.test(text.slice(end, end + 10));
    const factor = k ? (k === 'm' ? 1_000_000 : 1000) : factorOf(unit);
    // A hyphen right after a letter or a digit joins ("2-3", "exchange-2007").
    const negative = minus !== '' && !/[\w)가-힣]/.test(text[from - 1] ?? '');
    const value = Math.round(Number(digits.replace(isThousands ? '.' : /[,' ]/g, '')) * factor * 1000) / 1000;
    return [{ value: negative ? -value : value, start: negative ? from : from + minus.length, end }];
  });
}

function apart(text: string, start: number, end: number): FoundNumber[] {
  return matches(text.slice(start, end), /\d+/g).map((part) => ({
    value: Number(part.match[0]),
    start: start + part.start,
    end: start + part.end,
  }));
}
