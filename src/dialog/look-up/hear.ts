import type { ExchangeVersion, Knowledge, OptionId } from '../../knowledge/schema.ts';
import { versionOf } from '../../knowledge/versions.ts';
import { buildAsked, nameBuilds } from '../understand/builds.ts';
import { DOMESTIC, findCountries } from '../understand/countries.ts';
import { findMailboxes, isCounted } from '../understand/mailboxes.ts';
import { findNoVersion, type NoVersion } from '../understand/no-version.ts';
import { normalise } from '../understand/normalise.ts';
import { blankOthers } from '../understand/not-answers.ts';
import { GOES_BEYOND, type Place } from '../understand/patterns.ts';
import { type DateNamed, findDate } from './dates.ts';
import type { Found, Named } from './names.ts';
import { findVersionYears, type ProductNamed } from './products.ts';
import { type Cue, cuesIn, type Kind, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Everything of the knowledge that a text names, and the words that hint at what is asked of it. */
export type Heard = Readonly<{
  text: string;
  products: readonly ProductNamed[];
  versions: readonly ExchangeVersion[];
  /** One entry a mention; several ids where a word means several ("hybrid"). */
  options: readonly (readonly OptionId[])[];
  hazards: readonly Named[];
  topics: readonly Named[];
  /** Versions by what they brought, where a text names that. */
  features: readonly Named[];
  countries: readonly string[];
  cues: ReadonlyMap<Cue, readonly Named[]>;
  date?: DateNamed;
  /** The text without the date. */
  undated: string;
  /** Names a product that the knowledge has nothing on, or uses a word of ours in another sense. */
  strange: boolean;
  /** A version of one of our products that does not exist. */
  noVersion?: NoVersion;
  isQuestion: boolean;
  /** The build number whose version is asked after. */
  build?: string;
  /** Says that nothing is asked, or tells the bot what to be. */
  refuses: boolean;
}>;

/** Words and endings of questions, anywhere in a text. */
export const QUESTION =
  /\?|\b(?:can|could|is|are|was|were|does|do|did|will|would|when|what|whats|which|who|why|how|where|may|should)\b|[나가까]요|까$|인가|는가|던가|니$|냐$|냐고|죠$|언제|며칠 ?걸|몇 ?일 ?걸|걸려|걸릴|걸리나|뭐|뭔|무엇|무슨|어떤|어떻게|어느|얼마|몇|왜|어디|되나|되는지|되나요|는지$|은지$|을지$|려나|하노|교\??$|나\??$|가능$|가능한/;

/** A question by its first or last word. */
export const PLAINLY_ASKS =
  /\?$|^(?!where .*(?:matter|irrelevant|important))(?:what|when|which|who|why|how|where|is|are|do|does|can|could|should|will|would) |(?:나요|가요|까요|까|(?<!야|당연하|그렇|^당연히 .{1,12})죠|던가)[.\s]*$/;

const REFUSES =
  /\bignore (?:all |the |your )?(?:previous|prior|above)|(?:이전|위의?|앞의?) ?(?:지시|명령|규칙)|무시하고|\b(?:don'?t|do not|never) (?:tell|show|want|ask|need|care|talk)\b|\bforget\b|말하지 ?마|알려주지 ?마|보여주지 ?마|궁금하지 ?않|안 ?궁금|묻지 ?않|필요 ?없고/;

/** Asks for a yes, and names no rights. */
const TAG = /,? ?(?:right|correct|맞[죠지나]요?) ?\?+$/;

/** "SharePoint Server 2016": the year belongs to what stands this close before it. */
const BESIDE = 8;

/** "2016명"; and "cutover for 2000": a round number, unless a way begins or ends with it. */
function isCount(text: string, { start, end }: Place, besideOption: boolean): boolean {
  if (isCounted(text, { start, end })) return true;
  if (text.slice(start, end) !== '2000') return false;
  const isWay =
    /(?<![a-z])(?:from|to|off) $|(?:->|→) ?$/.test(text.slice(0, start)) || /^ ?(?:에서|으?로|->|→| to )/.test(text.slice(end));
  return !isWay && besideOption;
}

/** Reads a text for what it names. Nothing here depends on the day. */
export function hear(knowledge: Knowledge, written: string, normalised = normalise(written)): Heard {
  const own = vocabularyOf(knowledge);
  const build = buildAsked(knowledge, normalised);
  const text = own.mend(spaced(nameBuilds(knowledge, normalised.replace(TAG, '?'))));
  const names = own.find(text);
  const named = (kind: Kind) => names.get(kind) ?? [];
  const others = strangersIn(names);
  const { date, undated, full } = dated(text, named('product'), own);
  const products = findVersionYears(full, undated, knowledge).filter(
    (one) =>
      !one.bare ||
      !(
        others.some(({ start, end }) => start < one.start && one.start - end <= BESIDE) ||
        isCount(undated, one, names.has('option'))
      ),
  );
  const noVersion = findNoVersion(undated, knowledge);
  return {
    text,
    products,
    versions: [...new Set(products.flatMap(({ ids }) => (ids.length === 1 ? (versionOf(knowledge, ids[0]) ?? []) : [])))],
    // "Hybrid agent" names something else than the method.
    options: named('option')
      .filter(({ start, end }) => others.every((one) => start < one.start || one.end < end))
      .map(({ ids }) => ids as OptionId[]),
    hazards: named('hazard'),
    topics: named('topic'),
    features: named('feature'),
    countries: [
      ...new Set([
        ...findCountries(knowledge, text, written).map(({ country }) => country),
        ...(/국내/.test(text) ? [DOMESTIC] : []),
      ]),
    ],
    cues: cuesIn(names),
    ...(date && { date }),
    undated,
    strange: others.length > 0,
    ...(noVersion && { noVersion }),
    ...(build && { build }),
    isQuestion: QUESTION.test(text),
    refuses: REFUSES.test(text),
  };
}

/** What the knowledge has nothing on, but for what a topic is about: "from Google Workspace". */
function strangersIn(names: Found<Kind>): readonly Named[] {
  const topics = names.get('topic') ?? [];
  return (names.get('stranger') ?? []).filter((one) => topics.every(({ start, end }) => end <= one.start || one.end <= start));
}

/**
 * The date in a text, the text without it, and the products that are named in full there. "What is new in 2019" names a product;
 * a year alone is a date only beside another product.
 */
function dated(
  text: string,
  named: readonly Named[],
  own: Vocabulary,
): { date?: DateNamed; undated: string; full: readonly Named[] } {
  const date = findDate(text);
  if (!date) return { undated: text, full: named };
  const undated = text.slice(0, date.start) + ' '.repeat(date.end - date.start) + text.slice(date.end);
  const full = own.find(undated).get('product') ?? [];
  const isDate =
    !date.yearOnly || /년에/.test(text.slice(date.start, date.end)) || full.length > 0 || /(?:19|20)\d\d|\bse\b/.test(undated);
  return isDate ? { date, undated, full } : { undated: text, full: named };
}

/** How much mail a text speaks of. */
export function sizeIn({ text, undated }: Heard): { mailboxes?: number; gigabytes?: number; over?: true } {
  // "사서함 250기가" is one of that size.
  const mailboxes = findMailboxes(blankOthers(undated));
  const gigabytes = SIZE.exec(text);
  const isOver = gigabytes && (OVER.test(text.slice(0, gigabytes.index)) || OVER_AFTER.test(afterMatch(gigabytes)));
  return {
    ...(mailboxes && 'value' in mailboxes && { mailboxes: mailboxes.value }),
    ...(gigabytes && { gigabytes: Number(gigabytes[1]) * (/t|테/.test(gigabytes[2] ?? '') ? 1000 : 1) }),
    ...(isOver && { over: true }),
  };
}
const SIZE = /(\d+(?:\.\d+)?) ?(tb|gb|기가|테라)/;
/** "Over 50 GB", "50기가 넘는": of such a size none is known but that it is more. */
const OVER = /(?<!(?:not|no) )\b(?:over|above|beyond|exceed\w*|(?:more|larger|bigger|greater) than)(?: about)? ?$|> ?$/;
const OVER_AFTER = new RegExp(
  `^ ?(?:바이트)?(?:가|이|를|을|보다)? ?(?:더 )?(?:${GOES_BEYOND}|초과|큰(?![가-힣])|크)|^\\+| (?:or|and) (?:more|over|larger|bigger)\\b`,
);

function afterMatch({ 0: match, index, input }: RegExpExecArray): string {
  return input.slice(index + match.length);
}

/** "exchange2013eol", "2016지원종료일", "500gb": a space where one kind of letter follows another. */
function spaced(text: string): string {
  return text
    .replace(/([a-z]{2,})((?:19|20)\d\d)/g, '$1 $2')
    .replace(/((?:19|20)\d\d)(?=[a-z가-힣])|(?<=\d)(?=[gt]b(?![a-z]))/g, '$1 ')
    .replace(/([a-z])(?=[가-힣])/g, '$1 ')
    .replace(/([가-힣])(?=[a-z])/g, '$1 ')
    .replace(/((?:19|20)\d\d) 년/g, '$1년');
}
