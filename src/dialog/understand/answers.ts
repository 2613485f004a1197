import { EXCHANGE_VERSIONS, type Knowledge, Residency } from '../../knowledge/schema.ts';
import type { IsoDate } from '../../locale.ts';
import type { PartialAnswers, QuestionId } from '../../rules/answers.ts';
import { asTyped, type Problem, problem } from '../problem.ts';
import { nameBuilds } from './builds.ts';
import { wantsCloud } from './cloud-goal.ts';
import { findCoexistence, readCoexistence } from './coexistence.ts';
import { withoutCorrections } from './corrections.ts';
import { findDeadline, readDeadline } from './deadlines.ts';
import { findDuration, findVagueTime } from './durations.ts';
import { findLooseNumber, readList } from './lists.ts';
import { findMailboxes, readMailboxes } from './mailboxes.ts';
import { blank, blankWords, normaliseAnswers, remainder } from './normalise.ts';
import { blankOthers } from './not-answers.ts';
import { wholeNumberText } from './numbers.ts';
import { withGoal, withGoalOf } from './on-premises-goal.ts';
import type { Place } from './patterns.ts';
import type { Read, Reading } from './reading.ts';
import { findResidency, type ReadResidency, readCountry, readResidency } from './residency.ts';
import { findBareVersion, findMixed, findMovedFrom, findSource, readSource } from './source.ts';
import type { ToldAnswers } from './told.ts';
import { findUnknowns } from './unknowns.ts';
import { isPositive, isUnsure, SKIPS } from './yes-no.ts';

type Valued = 'source' | 'mailboxes' | 'duration' | 'coexistence';

/**
 * All answers that a sentence gives, each known by the words around it. `rest` is what gave none.
 * @param today from when the days until a deadline count; without it, no deadline is read
 */
export function readSentence(knowledge: Knowledge, written: string, today?: IsoDate): Reading & { rest: string } {
  const answers: PartialAnswers = {};
  const problems: Partial<Record<QuestionId, Problem>> = {};
  const told: { -readonly [Id in QuestionId]?: ToldAnswers[Id] } = {};
  const places: Partial<Record<Valued, Place>> = {};
  const whole = withoutCorrections(nameBuilds(knowledge, normaliseAnswers(written)));
  const deadline = today ? findDeadline(whole, today) : undefined;
  let text = blankOthers(deadline ? blank(whole, deadline.start, deadline.end) : whole);
  const take = <Q extends Valued>(question: Q, read: Read<NonNullable<PartialAnswers[Q]>> | undefined) => {
    if (!read) return;
    places[question] = read;
    const hide = question === 'coexistence' ? blankWords : blank;
    // What stands between two that disagree says something else.
    for (const { start, end } of ('parts' in read && read.parts) || [read]) text = hide(text, start, end);
    if ('problem' in read) problems[question] = read.problem;
    else answers[question] = read.value;
    if ('told' in read) told[question] = read.told;
  };
  const isSilentOn = (question: QuestionId) => answers[question] === undefined && problems[question] === undefined;

  take('duration', findDuration(text, deadline));
  take('mailboxes', findMailboxes(text));
  take('source', findSource(text) ?? findMovedFrom(text) ?? findMixed(text));
  // What was hidden by its neighbours: "익스체인지 2016 300명 1년".
  if (isSilentOn('mailboxes')) take('mailboxes', findMailboxes(text));
  if (isSilentOn('duration')) take('duration', findDuration(text) ?? findVagueTime(whole));
  take('coexistence', findCoexistence(text));
  const found = findResidency(knowledge, text, written);
  const isContradiction = found?.residency === 'own-servers' && wantsCloud(text);
  const residency = isContradiction ? { problem: problem('own-and-cloud'), places: found.places } : found;
  if (residency) Object.assign(answers, placed(residency, problems, 'residency'));
  for (const { start, end } of residency?.places ?? []) text = blankWords(text, start, end);

  if (Object.keys({ ...answers, ...problems }).length > 0) {
    if (isSilentOn('source')) take('source', findBareVersion(text));
    if (isSilentOn('mailboxes')) take('mailboxes', findLooseNumber(text));
    if (TOLD_FIRST.filter((id) => answers[id] !== undefined).length > 1) {
      const isFull = !TOLD_FIRST.some(isSilentOn);
      Object.assign(answers, readList(knowledge, text, { answers, written, version: places.source, isFull }));
    }
  }
  for (const question of findUnknowns(whole)) if (answers[question] === undefined) problems[question] = problem('unknown');
  return withGoal(text, { answers, problems: typed(problems, written), told, rest: remainder(text) });
}

function typed(problems: Reading['problems'], written: string): Reading['problems'] {
  return Object.fromEntries(Object.entries(problems).map(([id, one]) => [id, asTyped(one, written)]));
}

/** A bare list is recognised by these; a country or a "no" beside one of them alone may mean anything. */
const TOLD_FIRST = ['source', 'mailboxes', 'duration'] as const;

/** The answer to one question, where a word or a number is enough; other answers in the same text are taken too. */
export function readReply(
  knowledge: Knowledge,
  question: QuestionId,
  written: string,
  today?: IsoDate,
  { answers, problems, told = {}, rest }: Reading & { rest: string } = readSentence(knowledge, written, today),
): Reading {
  const both = question === 'residency' ? readWithCoexistence(knowledge, written) : undefined;
  if (both) return both;
  const why = problems[question];
  // "내년 3월" alone says when, once it was asked how long.
  if (answers[question] !== undefined || (why && why.code !== 'vague' && why.code !== 'open-ended'))
    return withGoalOf(written, { answers, problems, told });
  const others = Object.keys({ ...answers, ...problems }).filter((id) => id !== question);
  if (others.length === 0) {
    const read = readAnswer(knowledge, question, written, today);
    return read.answers[question] === undefined ? (readPlace(knowledge, question, written) ?? read) : withGoalOf(written, read);
  }
  const one: Partial<Reading> = rest === '' ? {} : readAnswer(knowledge, question, rest, today);
  const noSuch = one.problems?.source?.code === 'no-such-version' ? one.problems : {};
  return { answers: { ...one.answers, ...answers }, problems: { ...noSuch, ...problems }, told: { ...one.told, ...told } };
}

/** A place and nothing else, said while another question is open: "Korea", "국내". A code may be any word. */
function readPlace(knowledge: Knowledge, question: QuestionId, written: string): Reading | undefined {
  if (question === 'residency' || question === 'country' || (written.trim().length < 3 && !/[가-힣]/.test(written)))
    return undefined;
  const { answers } = readAnswer(knowledge, 'residency', written);
  return answers.country || answers.residency === 'own-servers' ? { answers, problems: {} } : undefined;
}

/** Where mail must stay and, behind it, the answer to the question that follows: "없음 아니요", "Germany, yes". */
function readWithCoexistence(knowledge: Knowledge, written: string): Reading | undefined {
  const [, place = '', said = ''] = (WITH_COEXISTENCE.exec(normaliseAnswers(written)) ?? []).filter(Boolean);
  if (place === '' || PLAIN_NO.test(place)) return undefined;
  const read = readAnswer(knowledge, 'residency', place);
  if (Object.keys(read.problems).length > 0) return undefined;
  return { ...read, answers: { ...read.answers, coexistence: isPositive(said) } };
}

const YES_OR_NO = 'yes|no|y|n|yep|nope|네|예|아니요|아니오|아뇨|ㅇㅇ|ㄴㄴ';
const WITH_COEXISTENCE = new RegExp(
  String.raw`^(.{2,30}?)\s*[,;/\n]\s*(${YES_OR_NO})[.!]?$|^(none|없음|상관 ?없음|무관|제한 ?없음|제약 ?없음) (${YES_OR_NO})[.!]?$`,
);
/** "No, no" says one thing twice. */
const PLAIN_NO = new RegExp(String.raw`^(?:${YES_OR_NO}|아니)(?![a-z가-힣])`);

/** The answer to one question as an input of a form or a button gives it: nothing else is looked for. */
export function readAnswer(knowledge: Knowledge, question: QuestionId, written: string, today?: IsoDate): Reading {
  const chosen = CHOICES.get(`${question} ${written}`);
  if (chosen) return { answers: chosen, problems: {} };
  const read = readOnly(knowledge, question, written, today);
  return { ...read, problems: typed(read.problems, written) };
}

function readOnly(knowledge: Knowledge, question: QuestionId, written: string, today?: IsoDate): Reading {
  const text = withoutCorrections(normaliseAnswers(written));
  const problems: Partial<Record<QuestionId, Problem>> = {};
  if (text === '') return { answers: {}, problems: { [question]: problem('missing') } };
  if (question !== 'coexistence' && SKIPS.test(text)) return { answers: {}, problems: { [question]: problem('unknown') } };
  switch (question) {
    case 'source':
      return taken(question, text, readSource(nameBuilds(knowledge, SHORT_BUILD.test(text) ? `version ${text}` : text)));
    case 'mailboxes':
      return taken(question, text, readMailboxes(text));
    case 'duration':
      return taken(question, text, readDuration(text, today));
    case 'coexistence':
      return taken(question, text, readCoexistence(text));
    case 'residency':
      return { answers: placed(readResidency(knowledge, text, written), problems, question), problems };
    case 'country':
      return { answers: placed(readCountry(knowledge, text, written), problems, question), problems };
    default:
      return question satisfies never;
  }
}

/** What the choices of the form and the buttons carry is an answer as it stands; there is nothing to understand. */
const CHOICES = new Map<string, PartialAnswers>([
  ...EXCHANGE_VERSIONS.map((source) => [`source ${source}`, { source }] as const),
  ...Residency.options.map((residency) => [`residency ${residency}`, { residency }] as const),
  ['coexistence yes', { coexistence: true }],
  ['coexistence no', { coexistence: false }],
]);

/** "15.1" is one only where the version was asked for. */
const SHORT_BUILD = /^\d{1,2}\.\d$/;

function taken<Q extends Valued>(question: Q, text: string, read: Read<NonNullable<PartialAnswers[Q]>>): Reading {
  if ('value' in read) return { answers: { [question]: read.value }, problems: {}, told: { [question]: read.told } };
  return { answers: {}, problems: { [question]: isUnsure(text) ? problem('unknown') : read.problem } };
}

function readDuration(text: string, today: IsoDate | undefined): Read<number> {
  const whole = { start: 0, end: text.length };
  const timed = blankOthers(text);
  const deadline = today ? readDeadline(text, today) : undefined;
  const code = wholeNumberText(text) === undefined ? 'unclear' : 'no-unit';
  // A date alone is no length of time.
  const why = timed === text ? code : 'vague';
  return findDuration(timed) ?? deadline ?? findVagueTime(text) ?? { problem: problem(why, text), ...whole };
}

/** A place that is no country leaves open which country, not whether one is meant. */
function placed(
  read: ReadResidency,
  problems: Partial<Record<QuestionId, Problem>>,
  asked: 'residency' | 'country',
): PartialAnswers {
  if (read.problem) problems[read.residency === 'in-country' ? 'country' : asked] = read.problem;
  if (read.residency === undefined) return {};
  const country = read.residency === 'in-country' && !read.problem && 'country' in read ? read.country : undefined;
  return { residency: read.residency, ...(country && { country }) };
}
