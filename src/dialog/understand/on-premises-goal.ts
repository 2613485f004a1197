import { EXCHANGE_VERSIONS, type ExchangeVersion } from '../../knowledge/schema.ts';
import { namesCloud } from './cloud-goal.ts';
import { normaliseAnswers } from './normalise.ts';
import type { Reading } from './reading.ts';
import { findTargets } from './source.ts';
import { isAsked, statements } from './statements.ts';

const HYBRID = /hybrid|하이브리드/;
const NOT = /(?:\b(?:not|never|cannot|instead of|rather than)\b|n't\b)[^,.;]{0,20}$/;
/** In Korean a no follows it. */
const NOT_AFTER = /^(?:으로|로)?[가-힣 ]{0,10}?(?:없|않|못|안 |지 ?마|말고|대신|불가)/;
const UNDECIDED =
  /\b(?:consider\w*|thinking|maybe|perhaps|might|or|if)\b|[갈쓸할길릴볼]까|[갈쓸할길릴볼]지(?![가-힣])|검토|고려|고민|아마|혹은|또는|[으려하]면/;

/**
 * The version to which a text says that the way leads, where it says nothing of the cloud. Each runs on own servers only, so that
 * who wants one means to keep the mail there.
 * @param source the version in use, which is older
 */
export function wantedVersion(text: string, source?: ExchangeVersion): ExchangeVersion | undefined {
  const targets = findTargets(text);
  // Of the other way a server of the new version may be a step.
  if (targets.length === 0 || namesCloud(text) || HYBRID.test(text)) return undefined;
  const oldest = source ? EXCHANGE_VERSIONS.indexOf(source) + 1 : 0;
  return targets.findLast(({ value, start, end }) => {
    const one = statements(text).find((statement) => statement.start <= start && end <= statement.end);
    if (!one || EXCHANGE_VERSIONS.indexOf(value) < oldest || isAsked(one)) return false;
    const isDenied = NOT.test(text.slice(one.start, start)) || NOT_AFTER.test(text.slice(end, one.end));
    return !isDenied && !UNDECIDED.test(one.text);
  })?.value;
}

/** What was read of a situation, with the mail on own servers where it names such a version. Who tells less may ask for the way. */
export function withGoal<Read extends Reading>(text: string, reading: Read): Read {
  const { mailboxes, duration } = { ...reading.problems, ...reading.answers };
  return mailboxes === undefined && duration === undefined ? reading : withWanted(text, reading);
}

/** "2016, going to SE": once the version was asked for, nobody who says so asks for the way. */
export function withGoalOf(written: string, reading: Reading): Reading {
  return reading.answers.source ? withWanted(normaliseAnswers(written), reading) : reading;
}

function withWanted<Read extends Reading>(text: string, reading: Read): Read {
  if (reading.answers.residency === 'own-servers') return reading;
  const goal = wantedVersion(text, reading.answers.source);
  if (!goal) return reading;
  const { country: _anywhere, ...answers } = reading.answers;
  const { residency: _asked, country: _which, ...problems } = reading.problems;
  const told = { ...reading.told, residency: { goal } };
  return { ...reading, answers: { ...answers, residency: 'own-servers' }, problems, told };
}
