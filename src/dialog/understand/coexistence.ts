import { problem } from '../problem.ts';
import type { Read } from './mailboxes.ts';
import { clauses } from './normalise.ts';
import { isNegative, isPositive, isUnsure } from './yes-no.ts';

const NAMED =
  /\bco-?exist(?:ence|ing|s)?\b|\bcoexistance\b|\bcoex\b|\bfree[ /-]?(?:and[ -])?busy\b|\bshared? (?:the |one |an |our )?(?:address (?:list|book)|calendars?|gal)\b|\b(?:one|single|common|unified) (?:address (?:list|book)|gal|organi[sz]ation)\b|\bside[- ]by[- ]side\b|공존|동시 ?(?:운영|사용)|병행|병존|함께 ?(?:운영|사용|일|쓰)|같이 ?(?:운영|사용|쓰)|약속 ?있음|일정 ?공유|(?:일정|캘린더)[^,.;]{0,4}공유|주소록 ?공유|하나의 ?조직|한 ?조직/;
const NO_BEFORE =
  /(?:\bno|\bnot|n'?t|\bwithout|\bskip|\bnever|\bcannot|\bunnecessary|\bno need (?:for|of|to)|\bnot? (?:any|a)|\bnor)(?: (?:need|require|want|have|use|be|do|to|any|a|the|for|of|really|necessarily|even|with|period of|phase of|mail|email|of course|requirement for|need for|plan for)){0,4}(?: \w+)? ?$/;
const NO_AFTER =
  /^[^,.;]{0,24}?(?:\bnot\b|n'?t\b|\bno\b|\bnone\b|\bunnecessary\b|\boff\b|\bfalse\b|\bwithout\b|\bnegative\b)|^[^,.;]{0,14}?(?:없|불필요|안 ?(?:함|해|하|필요|씀|써|쓰)|필요 ?하?지? ?않|않|아니|아님|노\b|ㄴㄴ|ㄴ(?![가-힣])|\bx\b|미사용|생략|제외|필요 ?x)/;

/** Whether a sentence asks for coexistence during the move, or rules it out. The place includes the words that rule it out. */
export function findCoexistence(text: string): Read<boolean> | undefined {
  const match = NAMED.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  const before = clauses(text.slice(0, match.index)).at(-1) ?? '';
  const after = text.slice(end, end + (clauses(text.slice(end))[0]?.length ?? 0) + 1);
  const no = NO_BEFORE.exec(/[,;.]\s*$/.test(text.slice(0, match.index)) ? '' : before);
  const not = /^[,;.]/.test(after) ? null : NO_AFTER.exec(after);
  return { value: !no && !not, start: match.index - (no?.[0].length ?? 0), end: end + (not?.[0].length ?? 0) };
}

/** The answer to "Must both sides work as one organisation during the move?". */
export function readCoexistence(text: string): Read<boolean> {
  const place = { start: 0, end: text.length };
  if (isUnsure(text)) return { problem: problem('unknown'), ...place };
  if (text === 'true' || isPositive(text)) return { value: true, ...place };
  const found = findCoexistence(text);
  if (found) return found;
  if (text === 'false' || isNegative(text)) return { value: false, ...place };
  return { problem: problem('unclear', text), ...place };
}
