import type { IsoDate } from '../../locale.ts';
import { coming, dayOf, daysAfter, monthsOf, type Period, weekdayOf, weekOf } from './dates.ts';
import { every, matches, type Place, words } from './patterns.ts';

/**
 * A period that a text names. `how`: by its date, as a part of a year, as the running one or the one after it, with nothing that
 * says which ("the month"), or only the end of it ("year end", "연말").
 */
export type Named = Place & Period & Readonly<{ how: 'date' | 'part' | 'this' | 'next' | 'bare' | 'end' }>;

type Groups = Readonly<Record<string, string | undefined>>;
type Form = readonly [pattern: RegExp, read: (said: Groups, today: IsoDate) => Period | undefined];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = words`(?<name>jan(?:uary)? | feb(?:ruary)? | mar(?:ch)? | apr(?:il)? | may | june? | july? | aug(?:ust)? | sept?(?:ember)?
  | oct(?:ober)? | nov(?:ember)? | dec(?:ember)?)(?![a-z])`;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAYS_KO = '일월화수목금토';
const COUNTED = ['first', 'second', 'third', 'fourth'];
/** "25 December, 2016" in a list of answers is followed by a version. */
const IN_YEAR = String.raw`(?:,? (?:of )?(?:(?<year>20[2-9]\d)(?!\d)|(?<which>this|next) year)| (?:of )?(?<year>20[01]\d)(?!\d))?`;
const IN_YEAR_KO = String.raw`(?:(?:(?<!\d)(?<year>20[2-9]\d|[2-9]\d)년(?:도|의)?|(?<which>올해|금년|내년)) ?)?`;
const AHEAD: Readonly<Record<string, number>> = {
  yesterday: -1,
  어제: -1,
  그제: -2,
  그저께: -2,
  tomorrow: 1,
  내일: 1,
  낼: 1,
  모레: 2,
  글피: 3,
};

/** How periods are named, in both languages. Of two that begin at one place, the longer one counts. */
const FORMS: readonly Form[] = [
  [
    every(
      String.raw`(?<![\d.])(?<year>20[2-9]\d|[2-9]\d(?=\.\d{1,2}\.\d{1,2}\.? ?[가-힣]))[-/.] ?(?<month>\d{1,2})(?:[-/.] ?(?<day>\d{1,2}))?(?!\d)`,
    ),
    ofMonth,
  ],
  [every(String.raw`(?<![a-z])${MONTH}\.?(?: (?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:]))?${IN_YEAR}`), ofMonth],
  [every(String.raw`(?<![\d.,])(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?${MONTH}${IN_YEAR}`), ofMonth],
  [every(String.raw`${IN_YEAR_KO}(?<!\d)(?<month>\d{1,2})월(?: ?(?<day>\d{1,2})일)?`), ofMonth],
  [
    every(String.raw`(?<![\d./-])(?<one>\d{1,2})[/.](?<two>\d{1,2})(?:[/.](?<year>20[2-9]\d))?(?![\d/])(?=(?<ko> ?[가-힣])?)`),
    slashed,
  ],
  [every('christmas|xmas|크리스마스|성탄절'), everyYear(12, 25)],
  [every("(?<![a-z])new year(?:'?s)?(?![a-z])|(?<![가-힣])새해"), everyYear(1, 1)],
  [every(String.raw`(?<![a-z])(?:q(?<part>[1-4])(?!\d)|(?<part>${COUNTED.join('|')}) quarter)${IN_YEAR}`), ofPart(3)],
  [every(String.raw`(?<![a-z])(?:h(?<part>[12])(?!\d)|(?<part>first|second) half)${IN_YEAR}`), ofPart(6)],
  [every(String.raw`${IN_YEAR_KO}(?<part>[1-4]) ?분기`), ofPart(3)],
  [every(String.raw`${IN_YEAR_KO}(?<part>[상하])반기`), ofPart(6)],
  [every(String.raw`(?<![\d.,])(?<year>20[2-9]\d)년?(?!\w|[-/.] ?\d|,\d| ?(?:mail|user|day|week|개|명|일|주))`), ofYear],
  [every('(?<![a-z])(?:(?<which>this|next|the|current) )?(?<unit>week|month|quarter|year)(?![a-z])'), relative],
  [every(`(?<![a-z])eo(?<unit>[wmqy])(?![a-z])|(?<![a-z])(?<unit>month|quarter|year)(?:'?s)?[- ](?<end>end)`), relative],
  [every('(?<![가-힣])(?<which>이번|다음|담|금|당|차|익|지난|저번|[이내](?= ?달)) ?(?<unit>주(?!말)|달|월|분기)'), relative],
  [every('(?<![가-힣])(?:(?<which>올|금|내)(?<unit>해|년)|(?<unit>[연월]|분기)(?= ?(?<end>말(?!정산)|내)))'), relative],
  [
    every(
      '(?<![a-z])(?:today|tonight|midnight|(?<ahead>tomorrow|yesterday))|(?<![가-힣])(?:오늘|(?<ahead>내일|낼|모레|글피|어제|그제|그저께))',
    ),
    ahead,
  ],
  [every('(?<![a-z])(?:(?<which>this|next) )?(?<day>sun|mon|tues|wednes|thurs|fri|satur)day'), weekday],
  [every('(?<![가-힣])(?:(?<which>이번|다음|차|금) ?주 ?)?(?<day>[일월화수목금토])(?:요일|욜)'), weekday],
  [
    every(
      String.raw`(?<![a-z])the (?<day>\d{1,2})(?:st|nd|rd|th)(?!\w| (?:of|${MONTHS.join('|')}))|(?<![\d월])(?<day>\d{1,2})일(?= ?(?:까지|전까지))`,
    ),
    ofMonth,
  ],
];

/** The periods that a text names, in order, none inside another. */
export function findPeriods(text: string, today: IsoDate): Named[] {
  const named = FORMS.flatMap(([pattern, read]) =>
    matches(text, pattern).flatMap(({ match, start, end }): Named[] => {
      const said = match.groups ?? {};
      const period = read(said, today);
      return period ? [{ ...period, start, end, how: howNamed(match[0], said) }] : [];
    }),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Named[] = [];
  for (const one of named) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

function howNamed(name: string, said: Groups): Named['how'] {
  if (said.end !== undefined || name.startsWith('eo')) return 'end';
  if (said.unit === undefined) return said.part === undefined ? 'date' : 'part';
  if (isNext(said)) return 'next';
  return said.which === undefined || said.which === 'the' ? 'bare' : 'this';
}

function isNext({ which = '' }: Groups): boolean {
  return /^(?:next|다음|담|차|익|내)/.test(which);
}

function isLast({ which = '' }: Groups): boolean {
  return /^(?:지난|저번)/.test(which);
}

/** Of the year that is said, or the one that comes. */
function inYear(said: Groups, today: IsoDate, of: (year: number) => Period | undefined): Period | undefined {
  if (said.year !== undefined) return of(Number(said.year.padStart(4, '20')));
  if (said.which !== undefined) return of(Number(today.slice(0, 4)) + (isNext(said) ? 1 : 0));
  return coming(today, of);
}

function ofMonth(said: Groups, today: IsoDate): Period | undefined {
  const { name, day } = said;
  const month = name === undefined ? Number(said.month ?? today.slice(5, 7)) : MONTHS.indexOf(name.slice(0, 3)) + 1;
  if (month < 1 || month > 12) return undefined;
  const of = (year: number) => (day === undefined ? monthsOf(year, month, 1) : dayOf(year, month, Number(day)));
  const period = inYear(said, today, of);
  // "The 15th" is that of the next month once it is over.
  const isOver = name === undefined && said.month === undefined && period !== undefined && period.last < today;
  return isOver ? dayOf(Number(today.slice(0, 4)), month + 1, Number(day)) : period;
}

/** 12/31 and 31/12 are one day, 3/4 may be two, but not in Korean. */
function slashed({ one = '', two = '', ko, year }: Groups, today: IsoDate): Period | undefined {
  const isDayFirst = Number(one) > 12;
  if (!isDayFirst && Number(two) <= 12 && one !== two && ko === undefined) return undefined;
  const [month, day] = isDayFirst ? [two, one] : [one, two];
  return ofMonth({ month, day, year }, today);
}

function ofPart(months: 3 | 6): Form[1] {
  return (said, today) => {
    const part = said.part ?? '';
    const at = /\d/.test(part) ? Number(part) - 1 : Math.max(COUNTED.indexOf(part), '상하'.indexOf(part));
    return inYear(said, today, (year) => monthsOf(year, at * months + 1, months));
  };
}

/** A holiday: the one to come. */
function everyYear(month: number, day: number): Form[1] {
  return (_, today) => {
    const year = Number(today.slice(0, 4));
    const holiday = dayOf(year, month, day);
    return holiday && holiday.last <= today ? dayOf(year + 1, month, day) : holiday;
  };
}

function ofYear(said: Groups, today: IsoDate): Period | undefined {
  return inYear(said, today, (year) => monthsOf(year, 1, 12));
}

const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|달|월)/, 1],
  [/^(?:q|분기)/, 3],
  [/^(?:y|연|년|해)/, 12],
];

/** The running one, the next, or the last. */
function relative(said: Groups, today: IsoDate): Period | undefined {
  const { unit = '' } = said;
  const later = isNext(said) ? 1 : isLast(said) ? -1 : 0;
  const count = LENGTHS.find(([pattern]) => pattern.test(unit))?.[1];
  if (count === undefined) return weekOf(today, later);
  const at = Math.floor((Number(today.slice(5, 7)) - 1) / count) + later;
  return monthsOf(Number(today.slice(0, 4)), at * count + 1, count);
}

function ahead(said: Groups, today: IsoDate): Period {
  const day = daysAfter(today, AHEAD[said.ahead ?? ''] ?? 0);
  return { first: day, last: day };
}

/** The coming one; with "next", that of the next week. */
function weekday(said: Groups, today: IsoDate): Period {
  const { day = '' } = said;
  const at = Math.max(WEEKDAYS.indexOf(day.slice(0, 3)), WEEKDAYS_KO.indexOf(day));
  const week = weekOf(today, isNext(said) ? 1 : 0).first;
  const date = isNext(said) ? daysAfter(week, (at + 6) % 7) : daysAfter(today, (at - weekdayOf(today) + 7) % 7);
  return { first: date, last: date };
}
