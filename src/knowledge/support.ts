import type { IsoDate } from '../locale.ts';
import { perDay } from './per-day.ts';
import type { EsuPeriod, ExchangeVersion, Knowledge, Product } from './schema.ts';
import { exchangeServers } from './versions.ts';

/**
 * How a product stands on a day. `end` is the day support ends, `days` the whole days until it or, once support is over,
 * since it. `esu`: support is over, but paid Extended Security Updates cover the day (until `esu.end`).
 */
export type SupportState = Readonly<{
  state: 'not-released' | 'supported' | 'mainstream-ended' | 'esu' | 'ended';
  end?: IsoDate;
  days?: number;
  mainstreamEnd?: IsoDate;
  esu?: EsuPeriod;
}>;

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from `a` to `b`; negative where `b` comes first. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY);
}

/** A product whose release date is unknown counts as released: only old ones lack it. */
export function isReleased(product: Product, today: IsoDate): boolean {
  return product.released === undefined || product.released.date <= today;
}

/** The last day of support, and of mainstream support, still count as supported. */
export function supportState(product: Product, today: IsoDate): SupportState {
  const end = product.support.extendedEnd?.date;
  const mainstreamEnd = product.support.mainstreamEnd?.date;
  const dates = { ...(end && { end, days: Math.abs(daysBetween(today, end)) }), ...(mainstreamEnd && { mainstreamEnd }) };
  if (!isReleased(product, today)) return { state: 'not-released', ...dates };
  if (end === undefined || today <= end) {
    return { state: mainstreamEnd && mainstreamEnd < today ? 'mainstream-ended' : 'supported', ...dates };
  }
  const esu = product.support.esu.find((period) => (period.start ?? end) <= today && today <= period.end);
  return esu ? { state: 'esu', ...dates, esu } : { state: 'ended', ...dates };
}

/** When a period of ESU ends, as exactly as sources say it: some name the month only. */
export function esuEnd({ end, endsWithMonth }: EsuPeriod): { date: IsoDate } | { endOfMonth: IsoDate } {
  return endsWithMonth ? { endOfMonth: end } : { date: end };
}

/** Released and not out of support: an ESU period does not count. */
export function isSupported(product: Product, today: IsoDate): boolean {
  const { state } = supportState(product, today);
  return state === 'supported' || state === 'mainstream-ended';
}

/** Released, and support is over; paid updates may go on. */
export function isEnded(product: Product, today: IsoDate): boolean {
  return isReleased(product, today) && !isSupported(product, today);
}

/** The newest Exchange Server that is released and in support on a day. */
export const newestSupported = perDay((knowledge, today): ExchangeVersion => {
  const newest = exchangeServers(knowledge).findLast((product) => isSupported(product, today));
  if (newest?.version === undefined) throw new RangeError(`No Exchange Server is in support on ${today}.`);
  return newest.version;
});

/** A day on which support of a product ends, or a paid period of Extended Security Updates. */
export type SupportEnd = Readonly<{ date: IsoDate; product: Product; esu?: Product['support']['esu'][number] }>;

/** What ends on a day or later, of products that are released by then, in order of date. */
export function supportEnds(knowledge: Knowledge, today: IsoDate): readonly SupportEnd[] {
  const ends = [...knowledge.products.values()]
    .filter((product) => isReleased(product, today))
    .flatMap((product): SupportEnd[] => {
      const { extendedEnd, esu } = product.support;
      const periods = esu.map((period) => ({ date: period.end, product, esu: period }));
      return extendedEnd ? [{ date: extendedEnd.date, product }, ...periods] : periods;
    });
  return ends.filter(({ date }) => today <= date).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
