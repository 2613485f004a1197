import { ASPECTS, TRAITS, type Trait } from '../../knowledge/schema.ts';
import type { PartialAnswers } from '../../rules/answers.ts';
import { anyOf, type Phrases } from '../understand/phrases.ts';
import { LookUp } from './look-up.ts';
import { partOf } from './parts.ts';
import { type Candidate, HINT, type Listen, NAMED, SURE } from './points.ts';
import words from './which-options.json' with { type: 'json' };

/** "Which methods keep Outlook profiles", "디렉터리 동기화 없이 되는 방법": no method is named, they are asked for by what they do. */
export function optionsWith({ heard, answers, has }: Listen): Candidate[] {
  const cue = has('whichOptions') || (asksOfMoving({ heard, answers, has }) ? HINT / 2 : 0);
  if (!cue || has('eachOption') || !asksForMethods(heard.text, heard.options)) return [];
  // With more known than one thing, a recommendation is wished for.
  if (Object.keys(answers).filter((id) => id !== 'coexistence').length > 1) return [];
  const trait = traitIn(heard, has);
  if (!trait || (trait === 'copies' && OF_OTHER_ITEMS.test(heard.text))) return [];
  return [{ lookUp: askedWith(trait, heard.text), score: NAMED * 2 + HINT + cue }];
}

/** What the methods asked for do: by its words, or coexistence where no two versions are to coexist. */
function traitIn(heard: Listen['heard'], has: Listen['has']): Trait | undefined {
  const part = partOf(heard);
  const coexist = has('whichOptions') && has('together') && heard.versions.length < 2;
  return TRAITS.find((trait) => trait === part) ?? (coexist ? 'freeBusy' : undefined);
}

/** "Does migration need directory sync?": of all methods, and of nothing else. */
function asksOfMoving({ heard, answers, has }: Pick<Listen, 'heard' | 'answers' | 'has'>): boolean {
  const { text, isQuestion, products, hazards, topics } = heard;
  const asks = isQuestion || (text.length < SHORT && Object.keys(answers).length === 0);
  const isOfElse = has('throughput') || [...products, ...hazards, ...topics].length > 0 || /\bhow\b|어떻게/.test(text);
  return asks && has('move') > 0 && !isOfElse && (!has('copies') || ITEMS.test(text));
}

/** A few words: "migration downtime". */
const SHORT = 25;

const ITEMS = anyOf(words.items);
/** What moves beside calendars and contacts, each method says for itself. */
const OF_OTHER_ITEMS = anyOf(words.otherItems);

/**
 * "Which methods for 3,000 mailboxes", "2010에서 되는 방법": one thing is known; who tells more wishes a recommendation. What a
 * method must do is not left out.
 */
export function optionsFor({ heard, answers, has }: Listen): Candidate[] {
  if (
    !has('whichOptions') ||
    has('path') ||
    has('throughput') ||
    traitIn(heard, has) ||
    heard.versions.length > 1 ||
    !asksForMethods(heard.text, heard.options)
  )
    return [];
  const [source] = heard.versions;
  const isBare = Object.keys(answers).length === 0 && heard.versions.length === 1;
  const known: PartialAnswers = isBare && source ? { source } : answers;
  if (known.coexistence !== undefined || known.duration !== undefined) return [];
  const asked = LookUp.safeParse({ about: 'options-for', answers: known });
  return asked.success ? [{ lookUp: asked.data, score: NAMED * 2 + HINT }] : [];
}

/** "What methods are there", "방법별 사서함 수": all of them, and what an aspect is with each. */
export function allOptions({ heard, answers, has }: Listen): Candidate[] {
  if (Object.keys(answers).length > 0 || heard.versions.length > 0 || !asksForMethods(heard.text, heard.options)) return [];
  const said = partOf(heard);
  const part = said === 'limits' ? 'size' : said;
  const aspect = ASPECTS.find((one) => one === part);
  // "Beside these methods, what else" asks for others.
  const isListed = aspect !== undefined || ((part === undefined || part === 'steps') && heard.topics.length === 0);
  return isListed && (has('allOptions') || has('eachOption') || (has('whichOptions') && aspect === 'size'))
    ? [{ lookUp: { about: 'options', ...(aspect && { aspect }) }, score: NAMED * 2 + HINT }]
    : [];
}

/** "Can I do it quicker": how long each method takes. */
export function byDuration({ heard, answers, has }: Listen): Candidate[] {
  const isOfMoves = heard.options.length + heard.products.length + heard.hazards.length === 0 && !heard.strange;
  return isOfMoves && heard.isQuestion && has('quicker') && answers.mailboxes === undefined
    ? [{ lookUp: { about: 'options', aspect: 'duration' }, score: NAMED + HINT + SURE }]
    : [];
}

/** For methods, none of them named, and not for the one to choose. */
function asksForMethods(text: string, options: Listen['heard']['options']): boolean {
  return options.length === 0 && !ADVICE.test(text);
}

const ADVICE = anyOf(words.advice);

/** Words that say the opposite of a trait: a new profile is none that is kept. */
const OPPOSITE: Readonly<Partial<Record<Trait, RegExp>>> = ofTraits(words.opposite);
/** Traits that are something kept: with a denial alone, only the words for keeping make them the opposite. */
const KEPT: Readonly<Partial<Record<Trait, RegExp>>> = ofTraits(words.kept);
const NOT = anyOf(words.denied);

/** Free/busy in Korean, and those who wait for their move. */
const NO_DENIAL = anyOf(words.notDenied, 'g');

function ofTraits(phrases: Readonly<Record<string, Phrases>>): Record<string, RegExp> {
  return Object.fromEntries(Object.entries(phrases).map(([trait, some]) => [trait, anyOf(some)]));
}

/** A denied opposite is the trait itself. */
function isWithout(trait: Trait, text: string): boolean {
  const isDenied = NOT.test(text.replace(NO_DENIAL, ''));
  if (OPPOSITE[trait]?.test(text)) return !isDenied;
  return isDenied && (KEPT[trait]?.test(text) ?? true);
}

/** All methods that have a trait, or have it not, as a text says it. */
export function askedWith(trait: Trait, text: string): Extract<LookUp, { about: 'options-with' }> {
  return { about: 'options-with', trait, ...(isWithout(trait, text) && { without: true }) };
}
