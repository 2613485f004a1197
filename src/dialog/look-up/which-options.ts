import { ASPECTS, TRAITS, type Trait } from '../../knowledge/schema.ts';
import type { PartialAnswers } from '../../rules/answers.ts';
import { LookUp } from './look-up.ts';
import { partOf } from './parts.ts';
import { type Candidate, HINT, type Listen, NAMED } from './points.ts';

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

const ITEMS = /calendar|contact|task|일정|캘린더|달력|연락처|메일만/;
/** What moves beside calendars and contacts, each method says for itself. */
const OF_OTHER_ITEMS = /public folder|distribution|groups?\b|out of office|archive|공용 ?폴더|배포|그룹|부재중|보관함|아카이브/;

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

/** For methods, none of them named, and not for the one to choose. */
function asksForMethods(text: string, options: Listen['heard']['options']): boolean {
  return options.length === 0 && !ADVICE.test(text);
}

const ADVICE =
  /\b(?:recommend\w*|suggest\w*|advis\w*|best|suits?|right|choose|pick|ideal|should|(?<!\bdo )we (?:have|are|run|use)|for us|i'm)\b|추천|좋|맞[을는나아]|적합|골라|알맞|권장|저희|우리|쓰는데|쓰고 있/;

/** Words that say the opposite of a trait: a new profile is none that is kept. */
const OPPOSITE: Readonly<Partial<Record<Trait, RegExp>>> = {
  outlookProfile:
    /\b(?:new|rebuild\w*|re-?creat\w*|reconfigur\w*|reset\w*|re-?set|set up|setup|redo\w*|touch\w*|chang\w*|lose[sd]?|losing)\b|새로|다시|재설정|재구성|재생성|초기화|건드|바꾸|바뀌|변경|날[아라려]/,
  password: /\b(?:new|chang\w*|reset\w*|temporary|lose[sd]?)\b|새로|바뀌|바꾸|변경|재설정|재발급|임시|초기화/,
  redownload: /\b(?:keep|keeps|stay|stays)\b|유지|그대로/,
  copies: /\b(?:only|just) (?:\w+ )?(?:e-?)?mails?\b|\bmails? only\b|메일만/,
};
/** Traits that are something kept: with a denial alone, only the words for keeping make them the opposite. */
const KEPT: Readonly<Partial<Record<Trait, RegExp>>> = {
  outlookProfile: /\b(?:keep\w*|kept|preserv\w*)\b|유지|그대로/,
  password: /\b(?:keep\w*|kept|same|unchanged)\b|유지|그대로|같/,
};
const NOT =
  /\b(?:without|no|not|never|avoid\w*|cannot|lack\w*|skip\w*|off|unnecessary)\b|n't\b|없이|없는|없어|없고|없나|(?<![가-힣])안 ?(?!에|의|전|정)[가-힣]|않|못 ?[가-힣]|말고|불필요|필요 ?없|꺼야|끄/;

/** Free/busy in Korean, and those who wait for their move. */
const NO_DENIAL = /약속 ?있음[^가-힣]*없음|\bnot (?:yet )?(?:yet|migrated|moved)\b|아직 안/g;

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
