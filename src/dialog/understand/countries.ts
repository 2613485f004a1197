import { countries, countryName, isCountry } from '../../knowledge/geography.ts';
import { oncePer } from '../../knowledge/once.ts';
import type { CountryCode, Knowledge } from '../../knowledge/schema.ts';
import { LOCALES } from '../../locale.ts';
import { isCorrection } from './corrections.ts';
import { normalise } from './normalise.ts';
import { matches, type Place } from './patterns.ts';

export type FoundCountry = Place & Readonly<{ country: CountryCode }>;

type Atlas = Readonly<{ pattern: RegExp; byName: ReadonlyMap<string, CountryCode> }>;

/** Codes that people write inside a sentence; most others are words or initials of something else. */
const WRITTEN_CODES: readonly CountryCode[] = ['US', 'EU', 'KR', 'JP'];
/** What people of a country call its soil and its data centers: the adjective, where it is not one of the names. */
const ADJECTIVES: Readonly<Record<string, CountryCode>> = {
  korean: 'KR',
  japanese: 'JP',
  german: 'DE',
  french: 'FR',
  british: 'GB',
  american: 'US',
  canadian: 'CA',
  australian: 'AU',
  italian: 'IT',
  swedish: 'SE',
  norwegian: 'NO',
  polish: 'PL',
  indian: 'IN',
  israeli: 'IL',
  brazilian: 'BR',
  chinese: 'CN',
  spanish: 'ES',
  dutch: 'NL',
  european: 'EU',
};
/** 국내 is said in Korean, of Korea. */
export const DOMESTIC: CountryCode = 'KR';

const SOIL = String.raw`(?= (?:soil|territory|borders?|jurisdiction|region|data ?cent(?:er|re)s?|data residency|residency|servers?|tenants?|law)\b)`;

/**
 * Names of countries in normalised text, none inside another; one that corrects another takes its place.
 * `written`, the text before normalising, tells "US" from "us".
 */
export function findCountries(knowledge: Knowledge, text: string, written = ''): FoundCountry[] {
  const kept: FoundCountry[] = [];
  for (const one of findNames(knowledge, text, written)) {
    const last = kept.at(-1);
    if (last && isCorrection(text.slice(last.end, one.start))) kept[kept.length - 1] = { ...last, country: one.country };
    kept.push(one);
  }
  return kept;
}

function findNames(knowledge: Knowledge, text: string, written: string): FoundCountry[] {
  const { pattern, byName } = atlasOf(knowledge);
  return matches(text, pattern).flatMap(({ match, start, end }) => {
    const name = match.slice(1).find(Boolean) ?? '';
    const country = byName.get(name) ?? ADJECTIVES[name];
    return country && (written.includes('US') || !isPronoun(text, name, start, end)) ? [{ country, start, end }] : [];
  });
}

/** "Us" is a country after "in the", where nothing follows that it could belong to. */
function isPronoun(text: string, name: string, start: number, end: number): boolean {
  if (name !== 'us') return false;
  return (
    !/(?:^|\b(?:in|within|inside|outside|leave|of) (?:the )?|\bthe |[:=] ?)$/.test(text.slice(Math.max(0, start - 16), start)) ||
    /^ (?:to|all|know|about)\b/.test(text.slice(end, end + 8))
  );
}

/** Codes that mean something else among administrators. */
const OTHER_CODES = ['AD', 'CU', 'IT', 'MS', 'RU', 'SE'];

/** Country codes that stand in capitals in a text that is not all capitals. */
export function codesIn(written: string): CountryCode[] {
  if (!/[a-z가-힣]/.test(written)) return [];
  const codes = written.match(/(?<![A-Za-z])[A-Z]{2}(?![A-Za-z])/g) ?? [];
  return codes.filter((code) => isCountry(code) && !OTHER_CODES.includes(code));
}

/** Codes where a country is due: "must stay in DE". */
export function findCodes(text: string, written: string): FoundCountry[] {
  const codes = codesIn(written);
  return matches(text, AFTER_IN).flatMap(({ match, end }) => {
    const country = codes.find((code) => code.toLowerCase() === match[1]);
    return country ? [{ country, start: end - 2, end }] : [];
  });
}
const AFTER_IN = /(?<![a-z])(?:in|within|inside|leave|outside|country|residency|location)[ :=]{1,3}([a-z]{2})(?![a-z])/g;

function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const atlasOf = oncePer((knowledge: Knowledge): Atlas => {
  const byName = new Map<string, CountryCode>();
  const add = (name: string, code: CountryCode) => {
    const read = normalise(name);
    // "Saint" and "&" are written in more than one way.
    for (const variant of [read, read.replaceAll('&', 'and'), read.replaceAll('st. ', 'st '), read.replaceAll('st. ', 'saint ')])
      if (!byName.has(variant)) byName.set(variant, code);
    const ascii = read
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC');
    if (!byName.has(ascii)) byName.set(ascii, code);
  };
  for (const code of countries()) for (const locale of LOCALES) add(countryName(code, locale), code);
  for (const [code, names] of Object.entries(knowledge.countryNames)) for (const name of names) add(name, code);
  for (const code of WRITTEN_CODES) add(code, code);
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  const latin = names.filter((name) => !/[가-힣]/.test(name)).map(literally);
  const hangul = names.filter((name) => /[가-힣]/.test(name)).map(literally);
  const pattern = new RegExp(
    String.raw`(?<![a-z])(${latin.join('|')}|u\.s\.(?:a\.)?|u\.k\.|e\.u\.)(?![a-z])|(?<![가-힣](?<![은는을를이가]))(${hangul.join('|')})|(?<![a-z])(${Object.keys(ADJECTIVES).join('|')})${SOIL}`,
    'g',
  );
  for (const [name, code] of [
    ['u.s.', 'US'],
    ['u.s.a.', 'US'],
    ['u.k.', 'GB'],
    ['e.u.', 'EU'],
  ] as const)
    byName.set(name, code);
  return { pattern, byName };
});
