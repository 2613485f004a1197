import { onceEach } from '../knowledge/once.ts';
import type { Locale } from '../locale.ts';
import { formats } from './format.ts';
import wordsJson from './words.json' with { type: 'json' };

const UNITS = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
] as const;
type Unit = (typeof UNITS)[number][0];

const FORMATS = formats('en', unitFormats);

function unitFormats(tag: string): Readonly<Record<Unit, Intl.NumberFormat>> {
  const of = (unit: Unit) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
  return { year: of('year'), month: of('month'), week: of('week'), day: of('day') };
}

/** As many days as are still counted one by one; a day more than two months decides something. */
const COUNTED = 70;

/** A number of days in the largest unit that divides it, or in months: 21 is three weeks, 75 two months and a half. */
export function formatDuration(days: number, locale: Locale): string {
  return WORDS[locale](days);
}

const WORDS = {
  en: onceEach((days: number) => durationWords(days, 'en')),
  ko: onceEach((days: number) => durationWords(days, 'ko')),
} satisfies Record<Locale, (days: number) => string>;

function durationWords(days: number, locale: Locale): string {
  if (days === 7) return wordsJson.oneWeek[locale];
  const [unit, size] = UNITS.find(([, one]) => days % one === 0) ?? (['day', 1] as const);
  return unit === 'day' && days > COUNTED ? inMonths(days, locale) : unitWords(days / size, unit, locale);
}

/** `1 year 6 months` of 548; `125 days (about 4 months)`, where it is not half a month exactly. */
function inMonths(days: number, locale: Locale): string {
  const years = Math.floor(days / 365);
  const rest = days % 365;
  const halves = Math.round(rest / 15);
  const isExact = Math.abs(rest - halves * 15) <= (days < 180 ? 0 : SLACK);
  if (isExact) return monthWords(years * 12 + halves / 2, locale);
  const about = { days: unitWords(days, 'day', locale), months: monthWords(years * 12 + Math.round(rest / 30), locale) };
  return wordsJson.daysAbout[locale].replace('{days}', about.days).replace('{months}', about.months);
}

/** Half a year is 182 or 183 days, and six months of 30 days are 180. */
const SLACK = 3;

function monthWords(months: number, locale: Locale): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const whole = Math.floor(rest);
  const ofRest =
    rest === whole ? unitWords(rest, 'month', locale) : wordsJson.monthsAndHalf[locale].replace('{months}', `${whole}`);
  return [...(years > 0 ? [unitWords(years, 'year', locale)] : []), ...(rest > 0 ? [ofRest] : [])].join(' ');
}

function unitWords(count: number, unit: Unit, locale: Locale): string {
  return FORMATS[locale]()[unit].format(count);
}
