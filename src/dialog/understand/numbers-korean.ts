import type { FoundNumber } from './numbers.ts';
import { matches } from './patterns.ts';

const SINO: Record<string, number> = { 영: 0, 공: 0, 빵: 0, 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 };
const SMALL_UNITS: Record<string, number> = { 십: 10, 백: 100, 천: 1000 };
const LARGE_UNITS: Record<string, number> = { 만: 10_000, 억: 100_000_000 };
const DIGITS = String.raw`\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,4})?`;
/** What stands behind a space belongs to the number only before a counter: "33만 9,319개", but "5백 2주". */
const RUN = new RegExp(
  String.raw`(?<![\d.])(?:(?:${DIGITS}|[일이삼사오육칠팔구])?[십백천만억] ?)+(?:(?<! )(?:${DIGITS}|[일이삼사오육칠팔구](?![가-힣]{2}))|(?:${DIGITS}|[일이삼사오육칠팔구])(?= ?(?:개(?!월)|명|석)))?`,
  'g',
);
/** What may follow a number that is written in Hangul alone; otherwise the letters belong to a word (천천히, 만약). */
const COUNTER =
  /^\s?(?:여\s?)?(?:개|명|인(?![가-힣])|대|석|통|건|주|달|일|년|정도|쯤|가량|남짓|좌석|유저|사용자|사서함|계정|이상|이하|미만|초과|입니다|이요|요(?![가-힣])|이에요|예요)/;

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
const TENS = Object.keys(NATIVE_TENS).join('|');
const ONES = Object.keys(NATIVE_ONES).join('|');
/** A native number stands before a counter; the ones that are no word of another kind stand alone too (사서함 하나, 스물다섯). */
const NATIVE = new RegExp(
  String.raw`(?<![가-힣])(?:(백)\s?)?(?:(${TENS})(${ONES})?(?=\s?(?:개|명|분|주|달|사람|곳|대)|[^가-힣]|$|입니다|요)|(${ONES})(?=\s?(?:개(?!월)|명|분기?|주(?!말|소)|달(?!러)|사람|곳)))|(?<=사서함 |^)(하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)(?![가-힣])|(?<=사서함 |사서함 [은이수] |^(?=[영빵]))([영빵일이삼사오육칠팔구])(?= ?개)`,
  'g',
);

/** Numbers of normalised text that are written in Hangul, with or without digits: 천이백, 1천2백, 스물다섯. */
export function koreanNumbers(text: string): FoundNumber[] {
  return [...sinoKorean(text), ...native(text)];
}

function sinoKorean(text: string): FoundNumber[] {
  return matches(text, RUN).flatMap(({ match, start: from }) => {
    const run = match[0].trim();
    const start = from + match[0].indexOf(run);
    const end = start + run.length;
    if (!/\d/.test(run) && !standsAlone(text, start, end)) return [];
    if (/\d[.,]?$/.test(text.slice(Math.max(0, start - 2), start)) || /^\.?\d/.test(text.slice(end, end + 2))) return [];
    const minus = /(?<![\w가-힣])-$|마이너스 ?$/.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0;
    return [{ value: numberOf(run) * (minus > 0 ? -1 : 1), start: start - minus, end }];
  });
}

function standsAlone(text: string, start: number, end: number): boolean {
  if (/[가-힣]/.test(text[start - 1] ?? '')) return false;
  const rest = text.slice(end, end + 8);
  return COUNTER.test(rest) || (!/^[가-힣]/.test(rest) && (end - start > 1 || text.length === end - start));
}

function numberOf(run: string): number {
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
  return Math.round((total + section + (digit ?? 0)) * 1000) / 1000;
}

function native(text: string): FoundNumber[] {
  return matches(text, NATIVE).map(({ match, start, end }) => {
    const [, hundred, tens = '', ones = '', alone = '', last = '', sino = ''] = match;
    const value = (hundred ? 100 : 0) + (NATIVE_TENS[tens] ?? 0) + (NATIVE_ONES[ones || alone || last] ?? SINO[sino] ?? 0);
    return { value, start, end };
  });
}
