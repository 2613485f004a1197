import { findCountry } from '../../knowledge/geography.ts';
import { type CountryCode, type Knowledge, Residency } from '../../knowledge/schema.ts';
import { type Problem, problem } from '../problem.ts';
import { takesCloud } from './cloud-goal.ts';
import { isTakenBack } from './corrections.ts';
import { DOMESTIC, type FoundCountry, findCodes, findCountries } from './countries.ts';
import { wantedVersion } from './on-premises-goal.ts';
import type { Place } from './patterns.ts';
import { RULES } from './residency-rules.ts';
import { HOME, MARK } from './residency-words.ts';
import { isAsked, type Statement, statements } from './statements.ts';
import { unknownPlace } from './unknown-place.ts';
import { isNegative, isPositive, isUnsure } from './yes-no.ts';

export type ReadResidency =
  | Readonly<{ residency: Residency; country?: CountryCode; problem?: Problem }>
  | Readonly<{ problem: Problem; residency?: undefined }>;

type Said = Readonly<{ read: ReadResidency; place: Place }>;

/** Where the mail must stay, in a sentence. */
export function findResidency(
  knowledge: Knowledge,
  text: string,
  written = '',
): (ReadResidency & Readonly<{ places: readonly Place[] }>) | undefined {
  const named = [...findCountries(knowledge, text, written), ...findCodes(text, written)].sort((a, b) => a.start - b.start);
  const marked = named.reduce((read, { start, end }) => read.slice(0, start) + MARK.repeat(end - start) + read.slice(end), text);
  const said = statements(marked).flatMap((statement): Said[] => {
    const read = isAsked(statement) ? undefined : readStatement(statement, text, named);
    return read ? [{ read, place: statement }] : [];
  });
  const first = said.findLastIndex(
    ({ place }, at) => at > 0 && isTakenBack(text, said[at - 1]?.place ?? place, { ...place, start: place.start + 8 }),
  );
  const meant = strictest(said.slice(Math.max(first, 0)).map(({ read }) => read));
  return meant && { ...meant, places: said.map(({ place }) => place) };
}

/** Several statements add up: own servers include the country, and a country is more than no limit elsewhere. */
function strictest(said: readonly ReadResidency[]): ReadResidency | undefined {
  const own = said.find(({ residency }) => residency === 'own-servers');
  if (own) return own;
  const inCountry = said.filter((read) => read.residency === 'in-country');
  const countries = new Set(inCountry.flatMap((read) => ('country' in read && read.country ? [read.country] : [])));
  const [country] = countries;
  if (countries.size > 1) return { residency: 'in-country', problem: problem('unclear', [...countries].join(', ')) };
  if (country) return { residency: 'in-country', country };
  return inCountry[0] ?? said.find(({ residency }) => residency === 'none') ?? said[0];
}

const AT_HOME = new RegExp(HOME);
/** Brackets, bullets and what was understood already, around a statement. */
const AROUND = /^[\s\ue000("':-]+|[\s\ue000)"'.!]+$/g;

function readStatement(statement: Statement, text: string, named: readonly FoundCountry[]): ReadResidency | undefined {
  const said = statement.text.replace(AROUND, '');
  const meaning = RULES.find(([, test]) => test(said))?.[0];
  switch (meaning) {
    case undefined:
      return isUnsure(statement.text) && /residency|location|레지던시|위치|상주/.test(statement.text)
        ? { problem: problem('unknown') }
        : nowhere(statement.text);
    case 'none':
    case 'own-servers':
      return { residency: meaning };
    case 'place':
      return inOneOf(within(named, statement), text);
    case 'korea':
      return { residency: 'in-country', country: within(named, statement)[0]?.country ?? DOMESTIC };
    case 'home':
      return inHome(statement, named);
    case 'which':
      return { problem: problem('which-residency') };
    case 'unclear':
      return { problem: problem('unclear', text.slice(statement.start, statement.end)) };
    default:
      return meaning satisfies never;
  }
}

function within(named: readonly FoundCountry[], { start, end }: Place): FoundCountry[] {
  return named.filter((one) => one.start >= start && one.end <= end);
}

/** One country, the one that corrects another, or a choice of several, which is asked back. */
function inOneOf(named: readonly FoundCountry[], text: string): ReadResidency {
  const [first, ...more] = named;
  let meant = first;
  for (const other of more) {
    if (!meant || other.country === meant.country) continue;
    const gap = text.slice(meant.end, other.start);
    if (/^(?:,| or | and |이?나 ?|과 |와 |또는|\/| 또는 )/.test(gap))
      return { residency: 'in-country', problem: problem('unclear', text.slice(meant.start, other.end)) };
    else meant = other;
  }
  return { residency: 'in-country', ...(meant && { country: meant.country }) };
}

/** "The country" is the one that the text names, if it names one. */
function inHome(statement: Statement, named: readonly FoundCountry[]): ReadResidency {
  const countries = new Set(
    (/\b(?:(?:the|our|this) (?:own )?(?:country|nation|borders)|there|here)\b/.test(statement.text)
      ? named
      : within(named, statement)
    ).map(({ country }) => country),
  );
  const [country] = countries;
  return { residency: 'in-country', ...(country && countries.size === 1 && { country }) };
}

function nowhere(statement: string): ReadResidency | undefined {
  const name = unknownPlace(statement);
  return name === undefined ? undefined : { residency: 'in-country', problem: problem('not-a-country', name) };
}

const POLITE =
  /^(?:yes[,:]? |no,? |it is |it's |it |must |be |in |within |inside |the |only |네,? |예,? |당연히 |무조건 |반드시 |꼭 )+|(?:,? please| only|이죠|죠|지요|이에요|예요|이요|요|입니다|임|에만|에서만|에|만|로|이다|[.!\s])+$/g;

/** The answer to "Must the mail stay somewhere?", where a country, a yes or a no are enough. */
export function readResidency(knowledge: Knowledge, text: string, written: string): ReadResidency {
  if (isUnsure(text)) return { problem: problem('unknown') };
  const chosen = Residency.safeParse(text);
  if (chosen.success) return { residency: chosen.data };
  if (/^(?:any|whatever)$/.test(text)) return { residency: 'none' };
  if (takesCloud(text)) return { residency: 'none' };
  const found = findResidency(knowledge, text) ?? findResidency(knowledge, text.replace(POLITE, ''));
  if (found) return found;
  if (wantedVersion(text)) return { residency: 'own-servers' };
  // Sweden, or the version.
  if (text === 'se') return { problem: problem('unclear', text.toUpperCase()) };
  const country = onlyCountry(knowledge, text, written);
  if (country) return { residency: 'in-country', country };
  if (AT_HOME.test(text)) return { residency: 'in-country' };
  if (OWN_ALONE.test(text)) return { residency: 'own-servers' };
  if (/^(?:in |within )?(?:the|a|one|our|my)? ?country$|^(?:한 ?)?(?:나라|국가)(?: ?안)?(?:에|에만)?$/.test(text))
    return { residency: 'in-country' };
  if (isNegative(text)) return { residency: 'none' };
  return { problem: problem(isPositive(text) ? 'which-residency' : 'unclear', text) };
}
const OWN_ALONE =
  /^(?:yes,? )?(?:on |in )?(?:our |my )?(?:(?:own|in-?house|internal) servers?|servers?|on-? ?prem(?:ises?)?|in-? ?house|own)$|^(?:네,? )?(?:사내|온-? ?프레미스|온프렘)(?:에|에만|만)?(?:요|이요|입니다)?$|^(?:네,? )?(?:자체|사내|우리|내부|회사)? ?(?:서버|온-? ?프레미스|온프렘)(?:에|에만|요|이요|입니다)?$/;

/** The country that a whole text is. A code is enough, and so is "us" when a country was asked for. */
function onlyCountry(knowledge: Knowledge, text: string, written: string): CountryCode | undefined {
  const name = text.replace(POLITE, '').trim();
  const [named, ...more] = findCountries(knowledge, name);
  if (named && more.length === 0 && named.start === 0 && named.end === name.length) return named.country;
  return findCountry(knowledge, written.trim()) ?? findCountry(knowledge, name);
}

/** The answer to "Which country?". */
export function readCountry(knowledge: Knowledge, text: string, written: string): ReadResidency {
  const country =
    onlyCountry(knowledge, text, written) ??
    (/^[a-z]{2}$/.test(text) && text !== 'no' ? findCountry(knowledge, text.toUpperCase()) : undefined);
  if (country) return { residency: 'in-country', country };
  if (isUnsure(text)) return { problem: problem('unknown') };
  if (/^(?:국내|우리 ?나라)/.test(text)) return { residency: 'in-country', country: DOMESTIC };
  if (/^(?:상관 ?없|무관|아무 ?나라|doesn't matter|no matter|any|none)(?![a-z])/.test(text)) return { residency: 'none' };
  const named = findCountries(knowledge, text);
  return named.length > 0 ? inOneOf(named, text) : { problem: problem('not-a-country', written) };
}
