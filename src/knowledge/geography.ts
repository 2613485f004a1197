import { LOCALES, type Locale } from '../locale.ts';
import { once, onceEach } from './once.ts';
import type { CountryCode, Geography, Knowledge } from './schema.ts';

/** Regions that Unicode names although they are no countries: groups, test regions, islands without an ISO 3166 code. */
const NO_COUNTRY = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const DISPLAY = { en: displayName('en'), ko: displayName('ko') } satisfies Record<Locale, unknown>;

function displayName(locale: Locale): (code: CountryCode) => string | undefined {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return onceEach((code) => names.of(code));
}

/** Every country, and the European Union. */
export const countries = once((): readonly CountryCode[] =>
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCanonical),
);
const codes = once((): ReadonlySet<string> => new Set(countries()));
const byName = once(
  () => new Map(countries().flatMap((code) => LOCALES.map((locale) => [plain(countryName(code, locale)), code] as const))),
);

export function isCountry(code: string): boolean {
  return codes().has(code);
}

export function countryName(code: CountryCode, locale: Locale): string {
  return DISPLAY[locale](code) ?? code;
}

/**
 * The country that a text names, by its code, its name or another name for it. A code counts in upper case only: "in",
 * "no", "it", "us" are English words.
 */
export function findCountry(knowledge: Knowledge, text: string): CountryCode | undefined {
  const code = text.trim().replaceAll('.', '');
  if (isCountry(code)) return code;
  const name = plain(text);
  const other = Object.entries(knowledge.countryNames).find(([, names]) => names.some((one) => plain(one) === name));
  return byName().get(name) ?? other?.[0];
}

/** Where Microsoft 365 keeps the mail of this country, if the knowledge has an entry for the country itself. */
export function geographyOf(knowledge: Knowledge, country: CountryCode): Geography | undefined {
  return knowledge.geographies.get(country);
}

/** Whether Microsoft commits to keep mail at rest in this country (or union). */
export function isLocal(knowledge: Knowledge, country: CountryCode): boolean {
  const kind = geographyOf(knowledge, country)?.kind;
  return kind === 'local' || kind === 'union';
}

/** A withdrawn code, such as DD or SU, has a name too, but is not the canonical one of its country. */
function isCanonical(code: string): boolean {
  return DISPLAY.en(code) !== undefined && !NO_COUNTRY.includes(code) && new Intl.Locale(`und-${code}`).region === code;
}

/** Letters only, so that spaces, hyphens, accents and "the" make no difference. NFC puts Hangul together again. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/\bsaint\b/g, 'st')
    .replace(/^\s*the\s/, '')
    .replace(/[^\p{L}]/gu, '');
}
