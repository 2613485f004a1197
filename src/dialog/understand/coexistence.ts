import { problem } from '../problem.ts';
import {
  AT_ONCE,
  BOTH,
  ENDS,
  MAIL_FLOW_ONLY,
  NAMES,
  NEED,
  NEEDS_BOTH,
  NO_AFTER,
  NO_AFTER_KO,
  NO_BEFORE,
  NOT_NEEDED_KO,
  NOT_WITHOUT,
  NOT_WITHOUT_KO,
  PARTS,
  SHARED_KO,
  TALK,
  UNNEEDED,
  YES_AFTER,
  YES_AFTER_KO,
} from './coexistence-words.ts';
import { every, matches, type Place, words } from './patterns.ts';
import { type Read, theOne } from './reading.ts';
import { isAsked, type Statement, statements } from './statements.ts';
import { findUnsure, isBothWays, isNegative, isPositive, isUnsure } from './yes-no.ts';

type Mention = Place & Readonly<{ text: string; isName: boolean; statement: Statement; next: Statement | undefined }>;

/** Nobody says more than this of it in one statement; a text that does is not worth the time. */
const MOST = 12;
const KOREAN = /[가-힣]/;
const NAMED = every(words`${NAMES} | ${PARTS}`);
const NAME = new RegExp(NAMES);
const NEEDED = new RegExp(NEED);
const OF_BOTH = new RegExp(BOTH);

/** Whether a sentence asks for coexistence during the move, or rules it out. The place includes the words that do so. */
export function findCoexistence(text: string): Read<boolean> | undefined {
  const parts = statements(text);
  const said = parts.flatMap((statement, at) =>
    matches(statement.text, NAMED)
      .slice(0, MOST)
      .flatMap(({ match, start, end }) => {
        const place = { start: statement.start + start, end: statement.start + end };
        return judge(text, { ...place, text: match[0], isName: NAME.test(match[0]), statement, next: parts[at + 1] }) ?? [];
      }),
  );
  return theOne(text, said) ?? movedAtOnce(parts);
}

/** Who moves everything in one go has no time in which both sides must work as one. */
function movedAtOnce(parts: readonly Statement[]): Read<boolean> | undefined {
  const said = parts.find((statement) => AT_ONCE.test(statement.text) && !isAsked(statement));
  return said && { value: false, ...whole({ statement: said }) };
}

function judge(text: string, mention: Mention): Read<boolean> | undefined {
  const { statement } = mention;
  if (isAsked(statement)) return undefined;
  const unsure = unsureOf(text, mention);
  if (unsure) return { problem: problem('unknown'), ...unsure };
  const bothWays = findBothWays(text, mention);
  if (bothWays) return bothWays;
  const onlyMail = [statement, mention.next].find((one) => one && MAIL_FLOW_ONLY.test(one.text));
  if (onlyMail) return { value: false, start: mention.start, end: Math.max(onlyMail.end, mention.end) };
  const said = insteadOf(mention) ?? polarity(text, mention) ?? answered(mention);
  if (said) return mention.isName || KOREAN.test(mention.text) ? said : { ...said, ...whole(mention) };
  return isWanted(text, mention) ? { value: true, ...(mention.isName ? place(mention) : whole(mention)) } : undefined;
}

/** Where a statement says that this is not known: in Korean behind it, for before it something else is not ("일정 미정 공존 필요"). */
function unsureOf(text: string, { statement, start, end }: Mention): Place | undefined {
  const behind = findUnsure(text.slice(end, statement.end));
  if (behind) return { start, end: end + behind.end };
  const ahead = findUnsure(text.slice(statement.start, start));
  return ahead && !KOREAN.test(text.slice(statement.start + ahead.start, statement.start + ahead.end))
    ? { start: statement.start, end }
    : undefined;
}

/** "필요하기도 하고 아니기도 하고": the two ways may stand in two statements. */
function findBothWays(text: string, { statement, next }: Mention): Read<boolean> | undefined {
  const ends = [statement.end, ...(next ? [next.end] : [])];
  const end = ends.find((one) => isBothWays(text.slice(statement.start, one)));
  if (end === undefined) return undefined;
  return { problem: problem('unclear', text.slice(statement.start, end)), start: statement.start, end };
}

/** What the words around a mention say of it, if they say anything. */
function polarity(text: string, mention: Mention): Read<boolean> | undefined {
  const { statement, start, end } = mention;
  const left = text.slice(statement.start, start);
  const right = text.slice(end, statement.end);
  const until = (value: boolean, found?: RegExpExecArray | null) => ({ value, start, end: end + (found?.[0].length ?? 0) });
  if (/없지(?:는|도)? ?않|없는 ?(?:건|것은) ?아/.test(right)) return undefined;
  const notWithout = NOT_WITHOUT_KO.exec(right);
  if (NOT_WITHOUT.test(statement.text) || notWithout) return until(true, notWithout);
  const noKo = NO_AFTER_KO.exec(right);
  if (noKo) return until(false, noKo);
  const no = NO_BEFORE.exec(left);
  const joined = SHARED_KO.test(right) || /^ (?:and|or|nor) /.test(text.slice(end, end + 5));
  if (no) return { value: false, start: joined || /\bor |neither/.test(no[0]) ? start : start - no[0].length, end };
  if (joined && isNotNeededWithNext(mention)) return until(false);
  const not = NO_AFTER.exec(right);
  if (not) return until(false, not);
  if (UNNEEDED.test(left)) return until(false);
  const yes = YES_AFTER.exec(right) ?? YES_AFTER_KO.exec(right);
  const isNeed = mention.isName || (yes && NEEDED.test(yes[0])) || NEEDED.test(statement.text);
  if (yes && isNeed) return until(true, yes);
  return UNNEEDED.test(statement.text) ? until(false) : undefined;
}

/** "Coexistence and residency are not required", "공존과 위치 제약은 필요 없습니다". */
function isNotNeededWithNext({ statement, next }: Mention): boolean {
  if (NOT_NEEDED_KO.test(statement.text)) return true;
  return next !== undefined && /\b(?:are|both)\b/.test(next.text) && UNNEEDED.test(next.text);
}

/** An answer in the statement after it: "coexistence? no", "coexistence - don't need it", "… would be nice but is not required". */
function answered(mention: Mention): Read<boolean> | undefined {
  const { statement, next } = mention;
  if (!next) return undefined;
  const said = next.text.trim();
  if (/but|지만/.test(statement.ending + statement.text.slice(-2)) && NOT_AFTER_ALL.test(said))
    return { value: false, ...place(mention) };
  if (!/^\s*[?\n-]/.test(statement.ending) || !YES_OR_NO.test(said)) return undefined;
  return { value: isPositive(said), start: mention.start, end: next.end };
}

/** A yes or a no that takes the place of what was just said: "coexistence no, yes actually", "공존 없음, 아니 필요해". */
function insteadOf(mention: Mention): Read<boolean> | undefined {
  const { next } = mention;
  const [, first, last] = INSTEAD.exec(next?.text.trim() ?? '') ?? [];
  const said = first ?? last;
  return next && said ? { value: isPositive(said), start: mention.start, end: next.end } : undefined;
}

const INSTEAD =
  /^(?:actually|wait|sorry|no wait|아니|아니다|아니야|아)[ ,]+(yes|no|needed|not needed|네|예|필요[가-힣 ]{0,6}|없[가-힣]{0,3}|불필요)$|^(yes|no|네|예)[ ,]+(?:actually|sorry|wait)$/;
const NOT_AFTER_ALL =
  /^(?:it |that |this )?(?:(?:is|are|was) not|isn'?t|'s not|not) |^(?:꼭 |굳이 )?(?:필수|필요|의무)[가-힣 ]{0,8}?(?:아[니닙]|없|않)/;
const YES_OR_NO = new RegExp(
  words`^(?:yes | no | y | n | nope | none | (?:it'?s )?(?:not )?(?:needed|required|necessary) | don'?t need (?:it|that) | (?:we )?(?:do|don'?t) | 네 | 예 | 아니[요오] | 없음 | 필요 ?없음 | 불필요 | 필요(?:함|합니다)? | 안 ?함 | 해당 ?없음)$`,
);

/** A name of coexistence alone asks for it; what it consists of must be said to be needed. */
function isWanted(text: string, mention: Mention): boolean {
  const { statement } = mention;
  if (TALK.test(statement.text) || (NEEDS_BOTH.test(mention.text) && !OF_BOTH.test(statement.text))) return false;
  if (NEEDED.test(text.slice(statement.start, mention.start))) return true;
  const isAlone = statement.text.replace(/[\s:=()"-]/g, '') === mention.text.replace(/\s/g, '');
  return isAlone || (mention.isName ? ENDS.test(text.slice(mention.end, statement.end)) : NEEDED.test(statement.text));
}

function place({ start, end }: Mention): Place {
  return { start, end };
}

/** A description of coexistence is understood together with the statement that it stands in. */
function whole({ statement }: Pick<Mention, 'statement'>): Place {
  return { start: statement.start, end: statement.end };
}

/** The answer to "Must both sides work as one organisation during the move?". */
export function readCoexistence(text: string): Read<boolean> {
  const place = { start: 0, end: text.length };
  if (isUnsure(text)) return { problem: problem('unknown'), ...place };
  if (isBothWays(text)) return { problem: problem('unclear', text), ...place };
  if (MAIL_FLOW_ONLY.test(text)) return { value: false, ...place };
  if (isPositive(text)) return { value: true, ...place };
  const found = findCoexistence(text);
  if (found) return found;
  if (isNegative(text)) return { value: false, ...place };
  return /^(?:both|they)\b.*\b(?:must|have to|need to)\b/.test(text)
    ? { value: true, ...place }
    : { problem: problem('unclear', text), ...place };
}
