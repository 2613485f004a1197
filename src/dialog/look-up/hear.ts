import { countries, countryName } from '../../knowledge/geography.ts';
import type { ExchangeVersion, Knowledge, OptionId } from '../../knowledge/schema.ts';
import { LOCALES } from '../../locale.ts';
import { findCountries } from '../understand/countries.ts';
import { findMailboxes } from '../understand/mailboxes.ts';
import { normalise } from '../understand/normalise.ts';
import cuesJson from './cues.json' with { type: 'json' };
import { type DateNamed, findDate } from './dates.ts';
import { type Entry, type Named, nameIndex } from './names.ts';
import { findVersionYears, type ProductNamed } from './products.ts';
import { type Mend, spellingOf } from './spelling.ts';
import strangers from './strangers.json' with { type: 'json' };

/** What kind of words hint at a kind of question; the words are in `cues.json`. */
export type Cue = keyof typeof cuesJson;

/** Everything of the knowledge that a text names, and the words that hint at what is asked of it. */
export type Heard = Readonly<{
  text: string;
  products: readonly ProductNamed[];
  versions: readonly ExchangeVersion[];
  /** One entry a mention; several ids where a word means several ("hybrid"). */
  options: readonly (readonly OptionId[])[];
  hazards: readonly Named[];
  topics: readonly Named[];
  countries: readonly string[];
  cues: ReadonlyMap<Cue, readonly Named[]>;
  mailboxes?: number;
  gigabytes?: number;
  date?: DateNamed;
  /** Names a product that the knowledge has nothing on, or uses a word of ours in another sense. */
  strange: boolean;
  /** A version of one of our products that does not exist. */
  unknownVersion: boolean;
  isQuestion: boolean;
}>;

type Kind = 'product' | 'option' | 'hazard' | 'topic' | 'stranger' | `cue ${Cue}`;
type Ears = Readonly<{ mend: Mend; find: (text: string) => ReadonlyMap<Kind, readonly Named[]> }>;

const CUES = Object.keys(cuesJson) as Cue[];
const ears = new WeakMap<Knowledge, Ears>();
const QUESTION =
  /\?|\b(?:can|could|is|are|was|were|does|do|did|will|would|when|what|whats|which|who|why|how|where|may|should)\b|나요|까요|까$|인가|는가|던가|니$|냐$|냐고|죠$|언제|며칠 ?걸|몇 ?일 ?걸|걸려|걸릴|걸리나|뭐|뭔|무엇|무슨|어떤|어떻게|어느|얼마|몇|왜|어디|되나|되는지|되나요|가능$|가능한/;

/** 국내 is said in Korean, of Korea. */
const DOMESTIC = 'KR';
/** "SharePoint Server 2016": the year belongs to what stands this close before it. */
const BESIDE = 8;
const UNKNOWN_VERSION = /(?:exchange|익스체인지|outlook|아웃룩|windows server|윈도우 서버) ?(?:server|서버)? ?(?:19|20)\d\d/;

/** Reads a text for what it names. `today` is not needed: nothing here depends on the day. */
export function hear(knowledge: Knowledge, written: string): Heard {
  const own = earsOf(knowledge);
  const text = own.mend(spaced(normalise(written)));
  const date = dateBeside(text, own);
  const undated = date ? text.slice(0, date.start) + ' '.repeat(date.end - date.start) + text.slice(date.end) : text;
  const names = own.find(text);
  const named = (kind: Kind) => names.get(kind) ?? [];
  const others = named('stranger');
  const products = findVersionYears((date ? own.find(undated) : names).get('product') ?? [], undated, knowledge).filter(
    (one) => !one.bare || !others.some(({ end }) => end <= one.start && one.start - end <= BESIDE),
  );
  const mailboxes = findMailboxes(undated);
  const gigabytes = /(\d+(?:\.\d+)?) ?(tb|gb|기가|테라)/.exec(text);
  return {
    text,
    products,
    versions: [...new Set(products.flatMap(({ ids }) => (ids.length === 1 ? (versionOf(knowledge, ids[0]) ?? []) : [])))],
    options: named('option').map(({ ids }) => ids as OptionId[]),
    hazards: named('hazard'),
    topics: named('topic'),
    countries: [
      ...new Set([
        ...findCountries(knowledge, text, written).map(({ country }) => country),
        ...(/국내/.test(text) ? [DOMESTIC] : []),
      ]),
    ],
    cues: new Map(CUES.flatMap((cue) => (names.has(`cue ${cue}`) ? [[cue, named(`cue ${cue}`)] as const] : []))),
    ...(mailboxes && 'value' in mailboxes && { mailboxes: mailboxes.value }),
    ...(gigabytes && { gigabytes: Number(gigabytes[1]) * (/t|테/.test(gigabytes[2] ?? '') ? 1000 : 1) }),
    ...(date && { date }),
    strange: names.has('stranger'),
    unknownVersion: products.length === 0 && UNKNOWN_VERSION.test(undated),
    isQuestion: QUESTION.test(text),
  };
}

/** "What is new in 2019" names a product; a year alone is a date only beside another product. */
function dateBeside(text: string, own: Ears): DateNamed | undefined {
  const date = findDate(text);
  if (!date?.yearOnly) return date;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return own.find(rest).has('product') || /(?:19|20)\d\d|\bse\b/.test(rest) ? date : undefined;
}

export function versionOf(knowledge: Knowledge, product: string | undefined): ExchangeVersion | undefined {
  return product === undefined ? undefined : knowledge.products.get(product)?.version;
}

/** "exchange2013eol", "2016지원종료일": a space where one kind of letter follows another. */
function spaced(text: string): string {
  return text
    .replace(/([a-z]{2,})((?:19|20)\d\d)/g, '$1 $2')
    .replace(/((?:19|20)\d\d)(?=[a-z가-힣])/g, '$1 ')
    .replace(/([a-z])(?=[가-힣])/g, '$1 ')
    .replace(/([가-힣])(?=[a-z])/g, '$1 ')
    .replace(/((?:19|20)\d\d) 년/g, '$1년');
}

function earsOf(knowledge: Knowledge): Ears {
  const known = ears.get(knowledge);
  if (known) return known;
  const entries: Entry<Kind>[] = [
    ...[...knowledge.products.values()].flatMap(({ id, name, short, names }) =>
      entriesOf('product', id, [...LOCALES.flatMap((locale) => [name[locale], short[locale]]), ...names]),
    ),
    ...[...knowledge.options.values()].flatMap(({ id, name, names }) =>
      entriesOf('option', id, [...LOCALES.map((locale) => name[locale]), ...names]),
    ),
    ...[...knowledge.hazards.values()].flatMap(({ id, title, names }) =>
      entriesOf('hazard', id, [...LOCALES.map((locale) => title[locale]), ...names]),
    ),
    ...[...knowledge.topics.values()].flatMap(({ id, title, names }) =>
      entriesOf('topic', id, [...LOCALES.map((locale) => title[locale]), ...names]),
    ),
    ...CUES.flatMap((cue) => entriesOf(`cue ${cue}`, cue, cuesJson[cue])),
    ...entriesOf('stranger', 'stranger', strangers),
  ];
  const countryWords = countries().flatMap((code) => LOCALES.map((locale) => normalise(countryName(code, locale))));
  const made = { mend: spellingOf([...countryWords, ...entries.map(({ name }) => name)]), find: nameIndex(entries) };
  ears.set(knowledge, made);
  return made;
}

function entriesOf(kind: Kind, id: string, names: readonly string[]): Entry<Kind>[] {
  return names.map((name) => ({ name: normalise(name), kind, id }));
}
