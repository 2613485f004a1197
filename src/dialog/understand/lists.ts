import type { Knowledge } from '../../knowledge/schema.ts';
import type { PartialAnswers } from '../../rules/answers.ts';
import { takesCloud } from './cloud-goal.ts';
import { codesIn, DOMESTIC, findCountries } from './countries.ts';
import { readMailboxes } from './mailboxes.ts';
import { BLANK } from './normalise.ts';
import { findNumbers } from './numbers.ts';
import { every, matches, type Place } from './patterns.ts';
import type { Read } from './reading.ts';
import { isKorea, isOwnServers } from './residency-rules.ts';
import { isPlainNo, isPlainYes } from './yes-no.ts';

const APART = new RegExp(`[${BLANK},;\\n|/]+|\\.(?!\\d)`);
const ABOUT =
  /^(?:with|and|of|have|has|about|approx\.?|around|for|~|약|총|대략|한|=|:|-|에|에서|은|는|이고)?\s*|\s*(?:개|명|정도|쯤|입니다|요)*\s*$/g;

/** A number that stands alone between other answers ("2007, 300, 3 weeks"): nothing else is counted like that. */
export function findLooseNumber(text: string): Read<number> | undefined {
  const loose = findNumbers(text).filter(({ start, end }) => {
    const left =
      text
        .slice(Math.max(0, start - 20), start)
        .split(APART)
        .at(-1) ?? '';
    const right = text.slice(end, end + 20).split(APART)[0] ?? '';
    return left.replace(ABOUT, '') === '' && right.replace(ABOUT, '') === '';
  });
  const [only] = loose;
  if (!only || loose.length > 1) return undefined;
  return { ...readMailboxes(text.slice(only.start, only.end)), start: only.start, end: only.end };
}

/** What is known of a text whose parts are read as a list: its answers, how it was written, and where the version stands. */
type Known = Readonly<{ answers: PartialAnswers; written: string; version: Place | undefined; isFull: boolean }>;

/**
 * What the remaining parts of a list of answers are: a place, a yes, a no. Where anything else is said, a country may be that of
 * the company and a "no" may belong to another sentence: then only what follows an answer counts, and only in a list that is full.
 */
export function readList(knowledge: Knowledge, text: string, known: Known): PartialAnswers {
  const places: PartialAnswers[] = [];
  const said: boolean[] = [];
  let [followsAnswer, isPure] = [false, true];
  const loose: boolean[] = [];
  for (const part of partsOf(text)) {
    followsAnswer ||= part.before.includes(BLANK);
    if (SAYS_NOTHING.test(part.text)) continue;
    const place = known.answers.residency === undefined ? placeOf(knowledge, text, part, known) : undefined;
    const isAnswer = place !== undefined || isPlainNo(part.text) || isPlainYes(part.text);
    if (!isAnswer) isPure = false;
    else {
      loose.push(followsAnswer);
      if (place) places.push(place);
      else said.push(isPlainYes(part.text));
    }
    followsAnswer = isAnswer && (followsAnswer || isPure);
  }
  const isList = isPure || (known.isFull && loose.every(Boolean));
  if (!isList || places.length > 1) return {};
  return { ...places[0], ...yesAndNo(said, { ...known.answers, ...places[0] }) };
}

type Part = Place & Readonly<{ text: string; before: string }>;

/** The parts of a text between its marks and what was understood already, each with what stands before it. */
function partsOf(text: string): Part[] {
  let last = 0;
  return matches(text, PART).map(({ match, start, end }) => {
    const before = text.slice(last, start);
    last = end;
    return { text: match[0].trim().replace(JOINING, ''), before, start, end };
  });
}

const PART = every(`(?:(?!${APART.source})[^])+`);
const JOINING = /^(?:and|in|with|및|한 ?번에|한꺼번에) |^(?:and|with|in|for|please|에|을|를|은|는|이|요)$/g;
const SAYS_NOTHING =
  /^(?:[\s.:()~=+-]|(?:plz|pls|please|thanks|thx|lol|big[ -]bang|all at once)(?![a-z])|한꺼번에|한 ?번에|부탁(?:드립니다|드려요|해요|합니다)?|mailbox(?:es)?|사서함|개|약)*$/;

/** A place that is all there is of a part: a country, 국내, the cloud, the own servers. What the version runs on is no place for the mail. */
function placeOf(knowledge: Knowledge, text: string, part: Part, { written, version }: Known): PartialAnswers | undefined {
  const name = part.text.replace(/(?: only|에만|만|(?<!국)내|에)$/, '');
  const [named] = findCountries(knowledge, name, written);
  const code = codesIn(written).find((one) => one.toLowerCase() === name);
  const country =
    named?.start === 0 && named.end === name.length ? named.country : (code ?? (isKorea(name) ? DOMESTIC : undefined));
  if (country) return { residency: 'in-country', country };
  if (takesCloud(name)) return { residency: 'none' };
  const isOwn = isOwnServers(name) || (ON_PREMISES.test(name) && isSetApart(text, part));
  return isOwn && !(version && areBeside(text, part, version)) ? { residency: 'own-servers' } : undefined;
}
const ON_PREMISES = /^(?:on-? ?prem(?:ises?)?|온-? ?프레미스|온-?프렘)$/;

/** Set apart by marks, not only by what was understood: "1,100 on-prem" says what they are. */
function isSetApart(text: string, { start, end }: Place): boolean {
  return /(?:^|[,;\n|/.])\s*$/.test(text.slice(0, start)) && /^\s*(?:$|[,;\n|/.])/.test(text.slice(end));
}

function areBeside(text: string, one: Place, other: Place): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^[\s,;:/|-]*$/.test(text.slice(first.end, second.start));
}

/** The order of the questions tells residency from coexistence; one of the two alone is not guessed. */
function yesAndNo(said: readonly boolean[], known: PartialAnswers): PartialAnswers {
  const [first, second] = said;
  if (first === undefined || known.coexistence !== undefined) return {};
  if (said.length === 1 && known.residency !== undefined) return { coexistence: first };
  return said.length === 2 && known.residency === undefined && !first && second !== undefined
    ? { residency: 'none', coexistence: second }
    : {};
}
