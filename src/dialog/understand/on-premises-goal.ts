import { EXCHANGE_VERSIONS, type ExchangeVersion } from '../../knowledge/schema.ts';
import { namesCloud } from './cloud-goal.ts';
import { findTargets } from './source.ts';
import { isAsked, statements } from './statements.ts';

const HYBRID = /hybrid|하이브리드/;
const NOT = /(?:\b(?:not|never|cannot|instead of|rather than)\b|n't\b)[^,.;]{0,20}$/;
/** In Korean a no and what is over follow it. */
const NOT_AFTER =
  /^(?:으로|로)?[가-힣 ]{0,10}?(?:없|않|못|안 |지 ?마|말고|대신|불가|했|됐|되었|하였|올렸|옮겼|갔|왔|올린|옮긴|된)/;
const UNDECIDED = /\b(?:consider\w*|thinking|maybe|perhaps|might|or|if)\b|검토|고려|고민|아마|혹은|또는|[으려하]면/;
const PAST = /(?<!\b(?:be|get|getting|being) )\b(?:upgraded|migrated|moved|went|switched|came)\b/;

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
    return !isDenied && !UNDECIDED.test(one.text) && !PAST.test(one.text);
  })?.value;
}
