import { countries, countryName } from '../../knowledge/geography.ts';
import type { ExchangeVersion, Knowledge, OptionId } from '../../knowledge/schema.ts';
import { LOCALES } from '../../locale.ts';
import { findCountries } from '../understand/countries.ts';
import { findMailboxes } from '../understand/mailboxes.ts';
import { normalise } from '../understand/normalise.ts';
import cuesJson from './cues.json' with { type: 'json' };
import { type DateNamed, findDate } from './dates.ts';
import { type FindNames, type Named, nameFinder } from './names.ts';
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

type Ears = Readonly<{
  mend: Mend;
  products: FindNames;
  options: FindNames;
  hazards: FindNames;
  topics: FindNames;
  cues: readonly (readonly [Cue, FindNames])[];
}>;

const ears = new WeakMap<Knowledge, Ears>();
const isStrange = nameFinder(strangers.map((name) => [name, name]));
const QUESTION =
  /\?|\b(?:can|could|is|are|was|were|does|do|did|will|would|when|what|whats|which|who|why|how|where|may|should)\b|나요|까요|까$|인가|는가|던가|니$|냐$|냐고|죠$|언제|뭐|뭔|무엇|무슨|어떤|어떻게|어느|얼마|몇|왜|어디|되나|되는지|되나요|가능$|가능한/;

/** 국내 is said in Korean, of Korea. */
const DOMESTIC = 'KR';
const UNKNOWN_VERSION = /(?:exchange|익스체인지|outlook|아웃룩|windows server|윈도우 서버) ?(?:server|서버)? ?(?:19|20)\d\d/;

/** Reads a text for what it names. `today` is not needed: nothing here depends on the day. */
export function hear(knowledge: Knowledge, written: string): Heard {
  const own = earsOf(knowledge);
  const text = own.mend(spaced(normalise(written)));
  const date = dateBeside(text, own);
  const undated = date ? text.slice(0, date.start) + ' '.repeat(date.end - date.start) + text.slice(date.end) : text;
  const products = findVersionYears(own.products(undated), undated, knowledge);
  const mailboxes = findMailboxes(undated);
  const gigabytes = /(\d+(?:\.\d+)?) ?(tb|gb|기가|테라)/.exec(text);
  return {
    text,
    products,
    versions: [...new Set(products.flatMap(({ ids }) => (ids.length === 1 ? (versionOf(knowledge, ids[0]) ?? []) : [])))],
    options: own.options(text).map(({ ids }) => ids as OptionId[]),
    hazards: own.hazards(text),
    topics: own.topics(text),
    countries: [
      ...new Set([
        ...findCountries(knowledge, text, written).map(({ country }) => country),
        ...(/국내/.test(text) ? [DOMESTIC] : []),
      ]),
    ],
    cues: new Map(own.cues.map(([cue, find]) => [cue, find(text)] as const).filter(([, found]) => found.length > 0)),
    ...(mailboxes && 'value' in mailboxes && { mailboxes: mailboxes.value }),
    ...(gigabytes && { gigabytes: Number(gigabytes[1]) * (/t|테/.test(gigabytes[2] ?? '') ? 1000 : 1) }),
    ...(date && { date }),
    strange: isStrange(text).length > 0,
    unknownVersion: products.length === 0 && UNKNOWN_VERSION.test(undated),
    isQuestion: QUESTION.test(text),
  };
}

/** "What is new in 2019" names a product; a year alone is a date only beside another product. */
function dateBeside(text: string, own: Ears): DateNamed | undefined {
  const date = findDate(text);
  if (!date?.yearOnly) return date;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return own.products(rest).length > 0 || /(?:19|20)\d\d|\bse\b/.test(rest) ? date : undefined;
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
  const lists = {
    products: [...knowledge.products.values()].flatMap((one) =>
      namesOf(one.id, [...LOCALES.flatMap((locale) => [one.name[locale], one.short[locale]]), ...one.names]),
    ),
    options: [...knowledge.options.values()].flatMap((one) =>
      namesOf(one.id, [...LOCALES.map((locale) => one.name[locale]), ...one.names]),
    ),
    hazards: [...knowledge.hazards.values()].flatMap((one) =>
      namesOf(one.id, [...LOCALES.map((locale) => one.title[locale]), ...one.names]),
    ),
    topics: [...knowledge.topics.values()].flatMap((one) =>
      namesOf(one.id, [...LOCALES.map((locale) => one.title[locale]), ...one.names]),
    ),
  };
  const cues = Object.entries(cuesJson) as [Cue, string[]][];
  const countryWords = countries().map((code) => normalise(countryName(code, 'en')));
  const vocabulary = [
    ...countryWords,
    ...Object.values(lists)
      .flat()
      .map(([name]) => name),
    ...cues.flatMap(([, words]) => words),
    ...strangers,
  ];
  const made: Ears = {
    mend: spellingOf(vocabulary),
    products: nameFinder(lists.products),
    options: nameFinder(lists.options),
    hazards: nameFinder(lists.hazards),
    topics: nameFinder(lists.topics),
    cues: cues.map(([cue, words]) => [cue, nameFinder(words.map((word) => [word, word]))]),
  };
  ears.set(knowledge, made);
  return made;
}

function namesOf(id: string, names: readonly string[]): [string, string][] {
  return names.map((name) => [normalise(name), id]);
}
