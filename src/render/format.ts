import { countryName } from '../knowledge/geography.ts';
import { once, onceEach, oncePer } from '../knowledge/once.ts';
import type { Knowledge } from '../knowledge/schema.ts';
import { productIdOf } from '../knowledge/versions.ts';
import type { IsoDate, Locale, Text } from '../locale.ts';
import type { Value, Values } from '../rules/recommendation.ts';
import { particle } from './particle.ts';
import { plural } from './plural.ts';
import wordsJson from './words.json' with { type: 'json' };

const NUMBER = formats('en', numberFormat);
const DATE = formats('en-GB', (tag) => dateFormat(tag, 'long'));
const SHORT_DATE = { ...formats('en-GB', (tag) => dateFormat(tag, 'medium')), ko: DATE.ko };
const MONTH = formats('en-GB', (tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }));
const DAYS = formats('en', dayFormat);
const LIST = { ...formats('en-GB', listFormat), ko: () => koreanList };

/** Formats of a kind are made when they are first needed: all together they take a part of the start that can be seen. */
export function formats<Format>(en: string, make: (tag: string) => Format): Readonly<Record<Locale, () => Format>> {
  return { en: once(() => make(en)), ko: once(() => make('ko')) };
}

/** A card has many days, and writing one out takes longer than filling a template. */
function dateFormat(tag: string, dateStyle: 'long' | 'medium'): (date: IsoDate) => string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' });
  return onceEach((date) => format.format(new Date(`${date}T00:00:00Z`)));
}

function numberFormat(tag: string): (value: number) => string {
  const format = new Intl.NumberFormat(tag);
  return onceEach((value) => format.format(value));
}

function dayFormat(tag: string): (days: number) => string {
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  return onceEach((days) => format.format(days));
}

export function formatNumber(value: number, locale: Locale): string {
  return NUMBER[locale]()(value);
}

/** `14 October 2025` / `2025년 10월 14일`. */
export function formatDate(date: IsoDate, locale: Locale): string {
  return DATE[locale]()(date);
}

/** The same in less room, where the language has a shorter way: `14 Oct 2025`. */
export function formatShortDate(date: IsoDate, locale: Locale): string {
  return SHORT_DATE[locale]()(date);
}

/** A day that may be known to the month or to the year only: `September 2026`. */
export function formatDay(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return formatDate(date, locale);
  return month === undefined ? year : MONTH[locale]().format(new Date(`${year}-${month}-01T00:00:00Z`));
}

export function formatList(items: readonly string[], locale: Locale): string {
  return LIST[locale]()(items);
}

/** A number of days, as days however many they are: `1 day`, `404 days`, `404일`. */
export function formatDays(days: number, locale: Locale): string {
  return DAYS[locale]()(days);
}

function listFormat(tag: string): (items: readonly string[]) => string {
  const format = new Intl.ListFormat(tag);
  return (items) => format.format(items);
}

/** As it is said: two with 과 or 와, more with commas. `Intl.ListFormat` has 및, which is for documents. */
function koreanList(items: readonly string[]): string {
  const [first = '', second] = items;
  return second !== undefined && items.length === 2 ? `${first}${particle(first, '과/와')} ${second}` : items.join(', ');
}

/** What fills a sentence besides words: see `Value`. Plain strings stand as they are. */
export type Filling = Values | Readonly<Record<string, Value | string>>;

const ENDINGS = { en: plural, ko: particle } as const satisfies Record<Locale, (word: string, pair: string) => string>;

/**
 * A sentence with its `{name}` placeholders filled; `{name|은/는}` adds the Korean particle that fits, `{count|day/days}` the
 * English noun.
 */
export function fill(knowledge: Knowledge, text: Text, values: Filling, locale: Locale): string {
  const { begin, holes } = cut(text)[locale];
  let filled = begin;
  for (const { name, pair, after } of holes) {
    const value = values[name];
    if (value === undefined) throw new RangeError(`No value for {${name}} in "${text.en}"`);
    const word = formatValue(knowledge, value, locale);
    filled += word + (pair ? ENDINGS[locale](word, pair) : '') + after;
  }
  return filled;
}

/** A sentence cut up at its placeholders: the words before the first one, and each of them with the words after it. */
type Cut = Readonly<{ begin: string; holes: readonly Readonly<{ name: string; pair: string | undefined; after: string }>[] }>;

const PLACEHOLDER = /\{(\w+)(?:\|([^{}]+))?\}/;

/** Each text is cut once: a card is made of a hundred. */
const cut = oncePer((text: Text) => ({ en: cutUp(text.en), ko: cutUp(text.ko) }) satisfies Record<Locale, Cut>);

function cutUp(sentence: string): Cut {
  const [begin = '', ...rest] = sentence.split(PLACEHOLDER);
  const holes = Array.from({ length: rest.length / 3 }, (_, index) => {
    const [name = '', pair, after = ''] = rest.slice(index * 3, index * 3 + 3);
    return { name, pair, after };
  });
  return { begin, holes };
}

function formatValue(knowledge: Knowledge, value: Value | string, locale: Locale): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value, locale);
  if ('date' in value) return formatDate(value.date, locale);
  if ('endOfMonth' in value) {
    const month = formatDay(value.endOfMonth.slice(0, 7), locale);
    return fill(knowledge, wordsJson.endOfMonth, { month }, locale);
  }
  if ('country' in value) return countryName(value.country, locale);
  if ('version' in value) return productName(knowledge, productIdOf(value.version), locale);
  if ('product' in value) return productName(knowledge, value.product, locale);
  return formatList(
    value.products.map((id) => productName(knowledge, id, locale)),
    locale,
  );
}

export function productName(knowledge: Knowledge, id: string, locale: Locale): string {
  return knowledge.products.get(id)?.short[locale] ?? id;
}
