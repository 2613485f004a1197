import { type Found, findNumbers } from './numbers.ts';

/** A length of time in whole days, rounded up, or the reason why one was seen but not understood. */
export type FoundDuration = Readonly<{ start: number; end: number }> & Readonly<{ days: number } | { vague: true }>;

const UNIT_DAYS = { day: 1, workday: 7 / 5, week: 7, month: 30, quarter: 90, year: 365, weekend: 2 } as const;
type Unit = keyof typeof UNIT_DAYS;

const UNITS: readonly (readonly [Unit, string])[] = [
  ['workday', String.raw`(?:working|business|work)[ -]?days?\b|workdays?\b|영업일|근무일`],
  ['day', String.raw`days?\b|d(?![a-z])|일간|일(?!반|정)|날`],
  ['weekend', String.raw`weekends?\b|주말`],
  ['week', String.raw`weeks?\b|wks?\b|w(?![a-z])|주일간?|주간?(?!말)`],
  ['month', String.raw`months?\b|mon?ths?\b|mths?\b|mos?\b|개?월간?|달간?|개월`],
  ['quarter', String.raw`quarters?\b|분기`],
  ['year', String.raw`years?\b|yrs?\b|y(?![a-z])|년간?|해`],
];
const UNIT_AFTER = UNITS.map(
  ([unit, pattern]) => [unit, new RegExp(String.raw`^[\s-]?(?:full |whole |calendar )?(?:${pattern})`)] as const,
);
const HALF_MORE = /^(?: and a half| 반(?![가-힣])|반(?![가-힣]))/;

/** How many, where no number is written: `few` of something is taken as three. */
const FEW = 3;
/** Six months of 30 days, as people count half a year. */
const HALF_YEAR = 180;
const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/(?:a |the )?couple(?: of)?(?= )/g, 2],
  [/(?:an? |the )?(?:few|several|handful of)(?= )/g, FEW],
  [/(?<![a-z])(?:half an?|half(?: of)? an?|half)(?=[ -])/g, 0.5],
  [
    /(?<![a-z])(?:an?|the|this|one|over the|next)(?= (?:single |full |whole )?(?:day|week|month|quarter|year|weekend|fortnight)\b)/g,
    1,
  ],
  [/(?<![가-힣])한두(?=\s?(?:주|달|해))/g, 2],
  [/(?<![가-힣])(?:두세|두어|이삼)(?=\s?(?:주|달|개월|해|년))/g, 3],
  [/(?<![가-힣])(?:서너|삼사)(?=\s?(?:주|달|개월|해|년))/g, 4],
  [/(?<![가-힣])(?:너댓|네댓|사오)(?=\s?(?:주|달|개월|년))/g, 5],
  [/(?<![가-힣])(?:대여섯|오륙)(?=\s?(?:주|달|개월|년))/g, 6],
  [/(?<![가-힣])(?:몇|수)(?=\s?(?:주|달|개월|년))/g, FEW],
  [/(?<![가-힣])반(?=\s?(?:달|년))/g, 0.5],
  [/(?<![가-힣])일이(?=\s?(?:주|개월|년))/g, 2],
];
const SINGLE_SINO = /(?<![가-힣])([일이삼사오육칠팔구])(?=\s?(?:주|개월|년|분기))/g;
const SINO = ' 일이삼사오육칠팔구';

const WHOLE_WORDS: readonly (readonly [RegExp, number])[] = [
  [/(?:a |one )?fortnight/g, 14],
  [/\bovernight\b|(?<![가-힣])하루|하룻밤/g, 1],
  [/(?<![가-힣])이틀/g, 2],
  [/(?<![가-힣])사흘/g, 3],
  [/(?<![가-힣])나흘/g, 4],
  [/(?<![가-힣])닷새/g, 5],
  [/(?<![가-힣])엿새/g, 6],
  [/(?<![가-힣])이레/g, 7],
  [/(?<![가-힣])여드레/g, 8],
  [/(?<![가-힣])아흐레/g, 9],
  [/(?<![가-힣])열흘/g, 10],
  [/(?<![가-힣])보름/g, 15],
  [/(?<![가-힣])며칠|(?<![가-힣])몇 ?일/g, FEW],
  [/(?<!\d ?)주말/g, 2],
  [/\bweekend\b/g, 2],
  [/\bhalf[ -]?year\b/g, HALF_YEAR],
];
const VAGUE =
  /\b(?:over|during|by|before|until|till|after) (?:the )?(?:holidays?|christmas|new year|summer|winter|spring|autumn|fall|vacation|break|easter|end of)\b|\bholidays?\b|\basap\b|\bas soon as possible\b|\bsoon\b|\bno (?:rush|hurry|deadline)\b|\bwhenever\b|연휴|방학|명절|추석|설날|휴가|최대한 빨리|빠른 시일|급하|연말|연초|여유/g;
const RANGE = /^(?:\s?(?:-|~|to|or|\/|내지|에서)\s?|,)$/;
const JOIN = /^(?: and |, | )?$/;

/** All lengths of time in normalised text. "2-3 weeks" counts as the longer one; "1 month 2 weeks" is added up. */
export function findDurations(text: string): FoundDuration[] {
  const counts = [...findNumbers(text), ...countWords(text)].sort((a, b) => a.start - b.start);
  const measured = [...counts.flatMap((count) => withUnit(text, count, counts)), ...wholeWords(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: (FoundDuration & { days: number })[] = [];
  for (const one of measured) {
    const last = kept.at(-1);
    if (last && one.start < last.end) continue;
    if (last && JOIN.test(text.slice(last.end, one.start)) && last.days > one.days) {
      kept[kept.length - 1] = { start: last.start, end: one.end, days: last.days + one.days };
    } else kept.push(one);
  }
  const vague = [...text.matchAll(VAGUE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    vague: true as const,
  }));
  return kept.length > 0 ? kept : vague;
}

function countWords(text: string): Found[] {
  const words = COUNTS.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map((match) => ({ value, start: match.index, end: match.index + match[0].length })),
  );
  const digits = [...text.matchAll(SINGLE_SINO)].map((match) => ({
    value: SINO.indexOf(match[1] ?? ''),
    start: match.index,
    end: match.index + 1,
  }));
  return [...words, ...digits];
}

function withUnit(text: string, count: Found, counts: readonly Found[]): { start: number; end: number; days: number }[] {
  const half = /^ and a half(?= )/.exec(text.slice(count.end));
  const from = count.end + (half?.[0].length ?? 0);
  const rest = text.slice(from);
  for (const [unit, pattern] of UNIT_AFTER) {
    const match = pattern.exec(rest);
    if (!match || isCalendar(text, count, unit, match[0])) continue;
    const halfMore = HALF_MORE.exec(rest.slice(match[0].length));
    const end = from + match[0].length + (halfMore?.[0].length ?? 0);
    const amount = count.value + (half || halfMore ? 0.5 : 0);
    const days = unit === 'year' && amount === 0.5 ? HALF_YEAR : Math.ceil(Math.round(amount * UNIT_DAYS[unit] * 1000) / 1000);
    const lower = counts.findLast((other) => other.end <= count.start && RANGE.test(text.slice(other.end, count.start)));
    return [{ start: lower?.start ?? count.start, end, days: days + (isMoreThan(text, count, end, unit) ? 1 : 0) }];
  }
  return [];
}

function isMoreThan(text: string, count: Found, end: number, unit: Unit): boolean {
  if (/(?:more|longer) than (?:about )?$/.test(text.slice(0, count.start))) return true;
  return (unit !== 'weekend' && /\bover $/.test(text.slice(0, count.start))) || /^ ?(?:넘|초과)/.test(text.slice(end));
}

/** "Exchange 2007년" is a product with a mistaken year sign, and "3월" is March, not three months. */
function isCalendar(text: string, count: Found, unit: Unit, word: string): boolean {
  if (unit === 'year' && count.value >= 1900) return true;
  if (unit === 'month' && /^\s?월/.test(word)) return true;
  return unit === 'day' && /월 ?$/.test(text.slice(0, count.start));
}

function wholeWords(text: string): { start: number; end: number; days: number }[] {
  return WHOLE_WORDS.flatMap(([pattern, days]) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, days })),
  );
}
