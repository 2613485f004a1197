import { EXCHANGE_VERSIONS } from '../../knowledge/schema.ts';
import { MAX_MAILBOXES } from '../../rules/answers.ts';
import { problem } from '../problem.ts';
import { groupsWith, IS_PART } from './mailbox-groups.ts';
import {
  ANY_VERSION,
  COUNTED_NEXT,
  COUNTER,
  COUNTER_AFTER,
  FEWER,
  FEWER_AFTER,
  LEADS_TO_NUMBER,
  MANY,
  MANY_MAILBOXES,
  MORE,
  MORE_AFTER,
  NAMED_NEXT,
  NOTHING_BEFORE,
  OF_VERSION,
  OTHER,
  PER_TIME,
  PER_TIME_BEFORE,
  SPECIAL_AFTER,
  STRONG,
  TOTAL_AFTER,
  TOTAL_BEFORE,
  WEAK,
} from './mailbox-words.ts';
import { blankOthers } from './not-answers.ts';
import { type FoundNumber, findNumbers, isRange } from './numbers.ts';
import { after, before, type Place } from './patterns.ts';
import { type Read, theOne } from './reading.ts';
import { afterInStatement, beforeInStatement } from './statements.ts';

const IS_MANY = new RegExp(MANY);
/** "12 000" and "12.000", once it was asked how many. */
const IN_THOUSANDS = /^\d{1,3}(?: \d{3})+$|^[1-9]\d{0,2}(?:\.\d{3})+$/;
/** "149 + 30", once it was asked how many. */
const SUM = /^\d+(?: ?\+ ?\d+)+(?: ?(?:개|명))?$/;

/** A number, or a range of which the upper end counts; the noun that it counts reaches `from` and to `reach`. */
type Count = FoundNumber & Readonly<{ number: FoundNumber; rank: number; from: number; reach: number }>;

/** A number of mailboxes in a sentence, known by a noun or a counter beside it. */
export function findMailboxes(text: string): Read<number> | undefined {
  const counts = ranked(text);
  const best = Math.max(...counts.map(({ rank }) => rank), 0);
  if (best > 0) {
    const meant = counts.filter(({ rank }) => rank === best);
    const one = theOne(
      text,
      meant.map((count) => ({ ...read(text, count), start: count.from, end: count.reach })),
    );
    return one && meant.length === 1 && Number.isInteger(best) ? withGroups(text, one) : one;
  }
  const many = MANY_MAILBOXES.exec(text);
  if (!many) return undefined;
  return {
    problem: problem(/illion/.test(many[0]) ? 'too-large' : 'not-a-number', many[0]),
    start: many.index,
    end: many.index + many[0].length,
  };
}

/** Those of other kinds that are told beside it count as well. */
function withGroups(text: string, one: Read<number>): Read<number> {
  if (!('value' in one)) return one;
  const groups = groupsWith(text, one, findNumbers(text));
  return groups.length > 1 ? added(groups) : one;
}

function added(groups: readonly (Place & { value: number })[]): Read<number> {
  const parts = groups.map(({ value }) => value);
  const place = { start: groups[0]?.start ?? 0, end: groups.at(-1)?.end ?? 0 };
  const value = parts.reduce((sum, part) => sum + part, 0);
  return value > MAX_MAILBOXES
    ? { problem: problem('too-large', parts.join(' + ')), ...place }
    : { value, told: { sumOf: parts }, ...place };
}

/** Whether a number at a place counts mailboxes by what stands beside it: "2016명" is no version. */
export function isCounted(text: string, { start, end }: Place): boolean {
  return COUNTER_NEXT.test(text.slice(end)) || ranked(text).some(({ rank, number }) => rank > 0 && number.start === start);
}
const COUNTER_NEXT = /^ ?(?:명(?![령칭의])|개(?![가-힣]))/;

/** The number of mailboxes that a whole text is, or says: the person was asked for it. */
export function readMailboxes(written: string): Read<number> {
  const text = blankOthers(written.replace(IN_THOUSANDS, (number) => number.replace(/[ .]/g, '')));
  if (SUM.test(text)) return { ...added(findNumbers(text)), start: 0, end: text.length };
  const whole = { start: 0, end: text.length };
  const named = findMailboxes(text);
  if (named) return named;
  const [count, ...more] = ranges(text, findNumbers(text)).filter((one) => !IS_PART.test(after(text, one)));
  if (!count && (IS_MANY.test(text) || !/\d/.test(written))) return { problem: problem('not-a-number', written), ...whole };
  if (!count || more.length > 0 || isOther(text, count)) return { problem: problem('unclear', written), ...whole };
  return { ...withGroups(text, read(text, count)), ...whole };
}

/** How surely each number counts mailboxes: by a mailbox noun 3, by persons 2, by a counter alone 1; a total counts more. */
function ranked(text: string): Count[] {
  let claimed = 0;
  return ranges(text, findNumbers(text)).map((count) => {
    const left = before(text, count).slice(-Math.max(0, count.start - claimed));
    const right = after(text, count);
    const rank = rankOf(text, count, count.start > claimed ? left : '');
    const noun = rank > 0 ? (STRONG.after.exec(right) ?? WEAK.after.exec(right)) : null;
    const label = noun ? undefined : (STRONG.before.exec(left) ?? (rank === 2 ? WEAK.before.exec(left) : null))?.[0].length;
    const reach = count.end + ((noun ?? COUNTER_AFTER.exec(right))?.[0].length ?? 0);
    if (noun) claimed = reach;
    return { ...count, from: count.start - (label ?? 0), reach, rank: rank > 0 && isTotal(text, count) ? rank + 0.5 : rank };
  });
}

function rankOf(text: string, count: FoundNumber, left: string): number {
  const right = after(text, count);
  if (PER_TIME.test(afterInStatement(text, count)) || PER_TIME_BEFORE.test(left) || isVersion(count, left)) return 0;
  if (SPECIAL_AFTER.test(right) || (isYear(count.value) && (COUNTED_NEXT.test(right) || /^ no\. of/.test(right)))) return 0;
  if (NAMED_NEXT.test(right) && !NOTHING_BEFORE.test(left)) return 0;
  if (isOnlyYear(text, count) && OF_VERSION.test(right) && !LEADS_TO_NUMBER.test(left)) return 0;
  if (STRONG.after.test(right)) return 3;
  if (isOther(text, count)) return 0;
  if (STRONG.before.test(left)) return 3;
  if (WEAK.after.test(right) || WEAK.before.test(left)) return 2;
  return COUNTER_AFTER.test(right) && NOTHING_BEFORE.test(left) ? 1 : 0;
}

/** "Exchange 2010 mailboxes: 300" names a version first. */
function isVersion({ value }: FoundNumber, left: string): boolean {
  return (
    isYear(value) &&
    /(?:exchange|exch|version|source|익스체인지|버전|소스|원본)(?: ?server| ?서버)?(?:은|는| is)?:? ?$/.test(left)
  );
}

/** Written as a version is, where no other version is named. The round 2000 is rather a number. */
function isOnlyYear(text: string, { start, end }: Place): boolean {
  const [written, others] = [text.slice(start, end), text.slice(0, start) + text.slice(end)];
  return written !== '2000' && EXCHANGE_VERSIONS.some((version) => version === written) && !ANY_VERSION.test(others);
}

function isYear(value: number): boolean {
  return (value >= 2000 && value <= 2019) || value === 5.5;
}

function isTotal(text: string, count: FoundNumber): boolean {
  return TOTAL_BEFORE.test(beforeInStatement(text, count)) || TOTAL_AFTER.test(afterInStatement(text, count));
}

function isOther(text: string, count: FoundNumber): boolean {
  return OTHER.test(after(text, count));
}

/** The numbers, ranges ("200-300", "between 200 and 300") as one each. */
function ranges(text: string, numbers: readonly FoundNumber[]): (FoundNumber & { number: FoundNumber })[] {
  const found: (FoundNumber & { number: FoundNumber })[] = [];
  for (const number of numbers) {
    const lower = found.at(-1);
    if (lower && isRange(text, lower, number, COUNTER) && !isVersion(lower, before(text, lower)))
      found[found.length - 1] = { ...number, start: lower.start, number };
    else found.push({ ...number, number });
  }
  return found;
}

function read(text: string, { start, number }: FoundNumber & { number: FoundNumber }): Read<number> {
  const place = { start, end: number.end };
  const [left, right] = [before(text, number), after(text, number)];
  const written = text.slice(number.start, number.end);
  if (!Number.isInteger(number.value)) return { problem: problem('not-whole', written), ...place };
  const fewer = FEWER.test(left) || FEWER_AFTER.test(right) ? 1 : 0;
  const more = MORE.test(left) || MORE_AFTER.test(right) ? 1 : 0;
  const value = number.value - fewer + more;
  if (value < 1) return { problem: problem('too-small', written), ...place };
  if (value > MAX_MAILBOXES) return { problem: problem('too-large', written), ...place };
  return { value, ...(start < number.start && { told: 'range' }), ...place };
}
