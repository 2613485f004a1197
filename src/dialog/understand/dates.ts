import type { IsoDate } from '../../locale.ts';

/** From a day to a day, both of them in it. */
export type Period = Readonly<{ first: IsoDate; last: IsoDate }>;

const DAY = 86_400_000;

/** A day so many days after another. */
export function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** A day of the calendar; undefined for the 31st of a month that has none. */
export function dayOf(year: number, month: number, day: number): Period | undefined {
  const { first, last } = monthsOf(year, month, 1);
  const date = daysAfter(first, day - 1);
  return day > 0 && date <= last ? { first: date, last: date } : undefined;
}

/** So many months from one on: one is a month, three a quarter, twelve a year. Months beyond the year belong to the next one. */
export function monthsOf(year: number, month: number, count: number): Period {
  const begin = (one: number) => new Date(Date.UTC(year, one - 1, 1)).toISOString().slice(0, 10);
  return { first: begin(month), last: daysAfter(begin(month + count), -1) };
}

/** The week, from Monday to Sunday, that a day is in, or one so many weeks later. */
export function weekOf(day: IsoDate, later: number): Period {
  const first = daysAfter(day, later * 7 - ((weekdayOf(day) + 6) % 7));
  return { first, last: daysAfter(first, 6) };
}

/** Sunday is 0. */
export function weekdayOf(day: IsoDate): number {
  return new Date(day).getUTCDay();
}

/** One of this year or, where it is over, of the next. A day earlier in the running month is more likely a slip than a year away. */
export function coming(today: IsoDate, of: (year: number) => Period | undefined): Period | undefined {
  const year = Number(today.slice(0, 4));
  const period = of(year);
  return period && period.last.slice(0, 7) < today.slice(0, 7) ? of(year + 1) : period;
}
