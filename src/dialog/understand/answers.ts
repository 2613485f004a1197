import type { Knowledge } from '../../knowledge/schema.ts';
import { MAX_DURATION, type PartialAnswers, type QuestionId } from '../../rules/answers.ts';
import { type Problem, problem } from '../problem.ts';
import { findCoexistence, readCoexistence } from './coexistence.ts';
import { type FoundDuration, findDurations } from './durations.ts';
import { findMailboxes, type Read, readMailboxes } from './mailboxes.ts';
import { blank, normalise, remainder } from './normalise.ts';
import { findNumbers, wholeNumberText } from './numbers.ts';
import { findResidency, type ReadResidency, readCountry, readResidency } from './residency.ts';
import { findBareVersion, findSource, readSource } from './source.ts';
import { isUnsure } from './yes-no.ts';

/** What was read of a text: answers, and the questions whose answer was seen but cannot be taken. */
export type Reading = Readonly<{ answers: PartialAnswers; problems: Partial<Record<QuestionId, Problem>> }>;

/** Product names with numbers that are no answers. */
const NOT_ANSWERS =
  /(?:office|microsoft|ms|m) ?365|exchange online|(?:cu|ru|sp|su|hu)-? ?\d+|v?\d+\.\d+\.\d+(?:\.\d+)?|\b(?:windows|win|윈도우|outlook|아웃룩|office|오피스|sql|sharepoint)(?: ?server| ?서버)? ?\d{4}(?: r2)?|\b20\d\d-\d\d-\d\d\b|\d{4}년 ?\d{1,2}월(?: ?\d{1,2}일)?/g;

/** All answers that a sentence gives, each known by the words around it. */
export function readSentence(knowledge: Knowledge, written: string): Reading & { rest: string } {
  const answers: PartialAnswers = {};
  const problems: Partial<Record<QuestionId, Problem>> = {};
  let text = normalise(written).replace(NOT_ANSWERS, (match) => '\u0001'.repeat(match.length));

  const take = <Q extends 'source' | 'mailboxes' | 'coexistence'>(
    question: Q,
    read: Read<NonNullable<PartialAnswers[Q]>> | undefined,
  ) => {
    if (!read) return;
    text = blank(text, read.start, read.end);
    if ('value' in read) answers[question] = read.value;
    else problems[question] = read.problem;
  };

  take('coexistence', findCoexistence(text));
  takeResidency(findResidency(knowledge, text, written), answers, problems);
  const duration = findDurations(text).at(0);
  if (duration) {
    takeDuration(duration, text.slice(duration.start, duration.end), answers, problems);
    text = blank(text, duration.start, duration.end);
  }
  take('source', findSource(text));
  take('mailboxes', findMailboxes(text));
  const saysMore = Object.keys(answers).length + Object.keys(problems).length > 0;
  if (saysMore && answers.source === undefined) take('source', findBareVersion(text));
  if (saysMore && answers.mailboxes === undefined && problems.mailboxes === undefined) take('mailboxes', looseNumber(text));
  return { answers, problems, rest: remainder(text) };
}

/** The answer to one question, where a word or a number is enough; other answers in the same text are taken too. */
export function readReply(knowledge: Knowledge, question: QuestionId, written: string): Reading {
  const whole = readAnswer(knowledge, question, written);
  const { answers, problems, rest } = readSentence(knowledge, written);
  const others = Object.keys({ ...answers, ...problems }).filter((id) => id !== question);
  if (answers[question] !== undefined || problems[question]) return { answers, problems };
  if (others.length === 0) return whole;
  const one = rest === '' ? whole : readAnswer(knowledge, question, rest);
  return rest !== '' && one.answers[question] !== undefined
    ? { answers: { ...answers, ...one.answers }, problems }
    : { answers, problems };
}

/** The answer to one question as an input of a form or a button gives it: nothing else is looked for. */
export function readAnswer(knowledge: Knowledge, question: QuestionId, written: string): Reading {
  const answers: PartialAnswers = {};
  const problems: Partial<Record<QuestionId, Problem>> = {};
  const text = normalise(written);
  if (text === '') return { answers, problems: { [question]: problem('missing') } };
  const fail = (why: Problem) => ({ answers, problems: { [question]: isUnsure(text) ? problem('unknown') : why } });
  switch (question) {
    case 'source': {
      const read = readSource(text);
      return 'value' in read ? { answers: { source: read.value }, problems } : fail(read.problem);
    }
    case 'mailboxes': {
      const read = readMailboxes(text);
      return 'value' in read ? { answers: { mailboxes: read.value }, problems } : fail(read.problem);
    }
    case 'duration':
      return readDuration(text);
    case 'residency':
      takeResidency(readResidency(knowledge, text, written.trim()), answers, problems);
      return { answers, problems };
    case 'country': {
      const read = readCountry(knowledge, text, written.trim());
      return 'country' in read
        ? { answers: { residency: 'in-country', country: read.country }, problems }
        : { answers, problems: { country: read.problem } };
    }
    case 'coexistence': {
      const read = readCoexistence(text);
      return 'value' in read ? { answers: { coexistence: read.value }, problems } : fail(read.problem);
    }
    default:
      return question satisfies never;
  }
}

function readDuration(text: string): Reading {
  const answers: PartialAnswers = {};
  const problems: Partial<Record<QuestionId, Problem>> = {};
  const [found] = findDurations(text);
  if (found) takeDuration(found, text, answers, problems);
  else if (isUnsure(text)) problems.duration = problem('unknown');
  else problems.duration = problem(wholeNumberText(text) === undefined ? 'unclear' : 'no-unit', text);
  return { answers, problems };
}

function takeDuration(
  found: FoundDuration,
  said: string,
  answers: PartialAnswers,
  problems: Partial<Record<QuestionId, Problem>>,
): void {
  if ('vague' in found) problems.duration = problem('vague', said);
  else if (found.days < 1) problems.duration = problem('too-small', said);
  else if (found.days > MAX_DURATION) problems.duration = problem('too-long', said);
  else answers.duration = found.days;
}

function takeResidency(
  read: ReadResidency | undefined,
  answers: PartialAnswers,
  problems: Partial<Record<QuestionId, Problem>>,
): void {
  if (!read) return;
  if ('problem' in read) {
    problems[read.question] = read.problem;
    if (read.question === 'country') answers.residency = 'in-country';
    return;
  }
  answers.residency = read.residency;
  if (read.country) answers.country = read.country;
}

/** A number that nothing else claimed, in a text that lists answers. */
function looseNumber(text: string): Read<number> | undefined {
  const numbers = findNumbers(text);
  const [only] = numbers;
  return only && numbers.length === 1 ? readAt(text, only.start, only.end) : undefined;
}

function readAt(text: string, start: number, end: number): Read<number> {
  return { ...readMailboxes(text.slice(start, end)), start, end };
}
