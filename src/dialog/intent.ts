import type { ExchangeVersion, Residency } from '../knowledge/schema.ts';
import type { QuestionId } from '../rules/answers.ts';
import words from './intent.json' with { type: 'json' };
import { asksNextOfNewest } from './look-up/about-updates.ts';
import { QUESTION } from './look-up/hear.ts';
import type { LookUp } from './look-up/look-up.ts';
import type { Asked } from './look-up/read.ts';
import { MIXED } from './understand/mixed-versions.ts';
import { anyOf } from './understand/phrases.ts';
import { type Reading, tellsMuch } from './understand/reading.ts';
import { findTargets } from './understand/source.ts';

/**
 * Answers that a kind of question is itself about: "how long do 500 mailboxes take" tells nothing of one's own situation. The
 * version and the country name what is asked about in any question.
 */
const ABOUT: Readonly<Partial<Record<LookUp['about'], readonly QuestionId[]>>> = {
  coexistence: ['coexistence', 'mailboxes'],
  path: ['coexistence'],
  throughput: ['mailboxes', 'duration'],
  residency: ['residency'],
  option: ['coexistence', 'duration', 'mailboxes'],
  options: ['mailboxes', 'duration', 'coexistence'],
  'options-with': ['coexistence'],
  'options-for': ['mailboxes', 'residency'],
  compare: ['coexistence', 'duration'],
  hazard: ['coexistence', 'residency', 'mailboxes'],
  'runs-on': ['mailboxes', 'coexistence'],
  features: ['mailboxes', 'coexistence', 'duration'],
  topic: ['coexistence', 'mailboxes', 'duration'],
};
/** Of what these weigh, answers are a part. */
const WEIGHS_ANSWERS: ReadonlySet<LookUp['about']> = new Set(['can-option', 'compare']);
/** A question by its beginning or its mark: "못 나가요" only sounds like one. */
const ASKS = /\?$|^(?:can|could|may|must|should|do|does|is|are|what|which|where|who) /;
/** Residencies that name no country, so that nothing is known of one. */
const NO_PLACE: ReadonlySet<Residency | undefined> = new Set<Residency>(['own-servers', 'none']);
/** A question this plain is answered although an answer seems to stand beside it. */
const PLAIN = 4.5;

/**
 * Whether words ask something of the knowledge, or tell about the person's own situation. Each answer that the question is not
 * itself about speaks for telling; a wish for a recommendation lets one decide.
 * @param open the question of the interview that is open
 * @param isKnown whether there are answers already
 */
export function asksKnowledge(asked: Asked, reading: Reading, open: QuestionId | undefined, isKnown = false): boolean {
  if (!('lookUp' in asked) && !('choices' in asked)) return false;
  const { heard, score } = asked;
  // "Going to SE, 700 mailboxes": from which version is the first question anyway.
  if ('choices' in asked && reading.told?.residency) return false;
  const lookUp = 'lookUp' in asked ? asked.lookUp : undefined;
  // How long a way takes is asked as how long moves take.
  const about = lookUp?.about === 'path' && lookUp.part ? 'throughput' : lookUp?.about;
  // The answer to which version is in use is asked for again.
  if (about === 'no-version' && open === 'source') return false;
  // "And which method for 3,000 mailboxes", of a situation that was told: the same with another number.
  if (about === 'options-for' && isKnown && reading.answers.mailboxes !== undefined) return false;
  const told = answersTold(reading, open).filter((id) => !about || !ABOUT[about]?.includes(id));
  if (lookUp && tellsInItsWords(lookUp, heard, reading)) return false;
  const isOfWay = reading.told?.residency !== undefined && asksForWay(heard);
  const tells = tellsMuch(reading.answers) && !heard.isQuestion && !isOfWay;
  if (about === 'support' && asksNextOfNewest(heard) && told.every((id) => id === 'mailboxes')) return true;
  // "2,000개 옮기려는데 컷오버 되나": whether a method will do, of so many.
  const weighs = about === 'can-option' && heard.isQuestion && told.length <= 1;
  if (told.length > 0 && ((wishesRecommendation(heard.text) && !weighs) || tells)) return false;
  // "Exchange 2016, 300 mailboxes, data must stay in Korea": nobody asks after a hazard so, nor after an option with "big bang", nor
  // with a time after two versions.
  if (about === 'option' && tells) return false;
  const isHazard = about === 'hazard' || (about === 'coexistence' && told.length > 0);
  if (isHazard && tellsMuch(reading.answers) && !ASKS.test(heard.text)) return false;
  // Of one's own servers, or of mail that may be anywhere, there is nothing to look up.
  if (about === 'residency' && NO_PLACE.has(reading.answers.residency) && !ASKS.test(heard.text)) return false;
  // "클라우드로 가면 안됨" says no to what the topic is about.
  if (about === 'topic' && reading.answers.residency === 'own-servers' && !heard.isQuestion) return false;
  if (about === 'residency' && told.length === 0)
    return heard.isQuestion || !(tellsResidency(reading, heard.text) || (isKnown && reading.answers.residency !== undefined));
  if (about !== undefined && WEIGHS_ANSWERS.has(about)) return told.length <= 2;
  return told.length === 0 || (told.length === 1 && score > PLAIN);
}

/** "Upgrade path 2013 to 2019, 500 mailboxes": that a version is wanted is a part of what is asked. An arrow says it as well. */
function asksForWay({ cues }: Asked['heard']): boolean {
  return cues.get('path')?.some(({ start, end }) => end - start > ARROW) ?? false;
}
const ARROW = 2;

/** Tells how long there is and where mail must stay, and asks nothing: no kind of question is about both, so none is looked for. */
export function onlyTells({ answers }: Reading, text: string): boolean {
  return answers.duration !== undefined && answers.residency !== undefined && tellsMuch(answers) && !QUESTION.test(text);
}

/** Words that sound like a question of this kind where they tell of one's own situation. */
function tellsInItsWords(lookUp: LookUp, { cues, isQuestion, text }: Asked['heard'], { answers, problems }: Reading): boolean {
  switch (lookUp.about) {
    // "We are still on 2010 until the end of the year": a word of time, and none of support.
    case 'support':
      return !cues.has('support') && cues.has('time') && !isQuestion && saysUse(text);
    // "Moving 500 mailboxes from 2013 takes 3 weeks at most".
    case 'throughput':
      return (answers.duration ?? problems.duration) !== undefined && (answers.source !== undefined || !isQuestion);
    // "Upgrade from 2010 with 300 mailboxes", "2019->SE 12000명 기간 넉넉함".
    case 'path':
      if (lookUp.part === 'duration') return (answers.duration ?? problems.duration) !== undefined && !isQuestion;
      return lookUp.to === undefined && !lookUp.part && answers.mailboxes !== undefined;
    // "12 people on 2013 … which way is good": what is good about 2013 is not asked; nor what it needs by "no AD sync", which
    // is a matter of the method.
    case 'features':
      return answers.mailboxes !== undefined && (wishesRecommendation(text) || (cues.has('directorySync') && !isQuestion));
    case 'requirements':
      return answers.mailboxes !== undefined && cues.has('directorySync') && !isQuestion;
    // "2010 and 2016 are mixed here".
    case 'coexistence':
      return (
        (answers.source ?? problems.source) !== undefined &&
        !isQuestion &&
        MIXED.test(text) &&
        !SUPPOSES.test(text) &&
        (saysUse(text) || answers.mailboxes !== undefined)
      );
    default:
      return false;
  }
}

/** "섞어 쓰려면": supposed, not so. */
const SUPPOSES = /[려으하쓰]면/;

/** Says where mail must stay, of a version that it has. */
function tellsResidency({ answers, problems }: Reading, text: string): boolean {
  const isSaid = answers.residency !== undefined || problems.residency !== undefined;
  return isSaid && (answers.source !== undefined || saysUse(text));
}

/**
 * Answers of a text beside those that name a thing: which version, also as the one that is wanted, and which country. That a question
 * is no answer says nothing.
 */
function answersTold({ answers, problems, told }: Reading, open: QuestionId | undefined): QuestionId[] {
  const ids = [...Object.keys(answers), ...Object.keys(problems).filter((id) => id !== open)] as QuestionId[];
  return ids.filter((id) => id !== 'source' && id !== 'country' && !(id === 'residency' && told?.residency));
}

/**
 * Whether words without a question for the knowledge are enough to begin an interview, or to change its answers.
 * @param isKnown whether there are answers already that they could change
 */
export function tellsSituation({ heard }: Asked, reading: Reading & { rest: string }, isKnown: boolean): boolean {
  const told = answersTold(reading, undefined).length;
  const isNamed = reading.answers.source !== undefined || reading.problems.source?.code === 'no-such-version';
  const saysVersion = isNamed || reading.told?.residency !== undefined;
  if (told === 0) return reading.answers.source !== undefined && saysUse(heard.text) && !heard.isQuestion && !isElse(heard);
  if (told > 1 || saysVersion || wishesRecommendation(heard.text))
    return !isElse(heard) || Object.keys(reading.answers).length > 1;
  return (
    !isElse(heard) &&
    !(heard.isQuestion && !isKnown && reading.rest !== '') &&
    (isKnown || reading.rest === '' || isOurs(heard.text))
  );
}

/**
 * "Still on 2013, what now?": the one version named by its year alone, where that can only be the one in use.
 * @param isLookedUp the last thing said was a look-up, which words of use alone may belong to
 */
export function versionInUse({ heard }: Asked, isLookedUp: boolean): ExchangeVersion | undefined {
  const [version, ...more] = heard.versions;
  const tells = wishesRecommendation(heard.text) || (!isLookedUp && saysUse(heard.text) && !heard.isQuestion);
  const isWanted = tells && findTargets(heard.text).some(({ value }) => value === version);
  return more.length === 0 && tells && !isWanted && !isElse(heard) ? version : undefined;
}

/** About something that the knowledge has nothing on, or not to be answered at all. */
function isElse({ strange, noVersion, refuses }: Asked['heard']): boolean {
  return strange || (noVersion !== undefined && noVersion.family !== 'exchange') || refuses;
}

/** A wish for a recommendation that is about mail or about moving it. */
export function wishesOurs({ heard }: Asked): boolean {
  return wishesRecommendation(heard.text) && isOurs(heard.text) && !heard.strange;
}

/** Asks for a recommendation, also inside a longer sentence. */
function wishesRecommendation(text: string): boolean {
  return WISH.test(text);
}

/** Says what is in use: a version is then the beginning of an interview. */
function saysUse(text: string): boolean {
  return USE.test(text);
}

function isOurs(text: string): boolean {
  return OURS.test(text);
}

const WISH = anyOf(words.wishesRecommendation);
const USE = anyOf(words.saysUse);
const OURS = anyOf(words.isOurs);
