import { countries, countryName } from '../../knowledge/geography.ts';
import type { CountryCode, Knowledge } from '../../knowledge/schema.ts';
import { LOCALES } from '../../locale.ts';
import { normalise } from './normalise.ts';

export type FoundCountry = Readonly<{ country: CountryCode; start: number; end: number }>;

type Atlas = Readonly<{ pattern: RegExp; byName: ReadonlyMap<string, CountryCode> }>;
const atlases = new WeakMap<Knowledge, Atlas>();

/** Codes that people write in capitals inside a sentence; most others are words or initials of something else. */
const WRITTEN_CODES: readonly CountryCode[] = ['US', 'UK', 'EU', 'UAE', 'KR', 'JP', 'ROK'];

/** Names of countries in normalised text, the longest reading first. `written` is the text before normalising. */
export function findCountries(knowledge: Knowledge, text: string, written: string): FoundCountry[] {
  const { pattern, byName } = atlasOf(knowledge);
  const found = [...text.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    const country = byName.get(name);
    if (!country || (isInitials(name) && !written.includes(name.toUpperCase()))) return [];
    return [{ country, start: match.index, end: match.index + match[0].length }];
  });
  return found;
}

/** "us", "in" and "no" are English words: as countries they count only in capitals. */
function isInitials(name: string): boolean {
  return /^[a-z]{2}$/.test(name);
}

function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function atlasOf(knowledge: Knowledge): Atlas {
  const known = atlases.get(knowledge);
  if (known) return known;
  const byName = new Map<string, CountryCode>();
  for (const code of countries()) for (const locale of LOCALES) byName.set(normalise(countryName(code, locale)), code);
  for (const [code, names] of Object.entries(knowledge.countryNames)) for (const name of names) byName.set(normalise(name), code);
  for (const code of WRITTEN_CODES)
    if (!byName.has(code.toLowerCase()) && countries().includes(code)) byName.set(code.toLowerCase(), code);
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  const latin = names.filter((name) => !/[가-힣]/.test(name)).map(literally);
  const hangul = names.filter((name) => /[가-힣]/.test(name)).map(literally);
  const atlas = {
    pattern: new RegExp(
      String.raw`(?<![a-z])(${latin.join('|')})(?![a-z])|(?<![가-힣](?<![은는을를이가]))(${hangul.join('|')})`,
      'g',
    ),
    byName,
  };
  atlases.set(knowledge, atlas);
  return atlas;
}
