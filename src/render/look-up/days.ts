import type { Locale } from '../../locale.ts';

const DAYS = { en: format('en'), ko: format('ko') } satisfies Record<Locale, Intl.NumberFormat>;

function format(locale: Locale): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
}

/** A number of days, as days however many they are: `1 day`, `404 days`, `404일`. */
export function formatDays(days: number, locale: Locale): string {
  return DAYS[locale].format(days);
}
