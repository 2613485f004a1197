import { EXCHANGE_VERSIONS, type ExchangeVersion } from '../../knowledge/schema.ts';
import { type Problem, problem } from '../problem.ts';
import { EXCHANGE } from './families.ts';
import { BESIDE_MIXED, type Mention, MIXED, oldestInUse } from './mixed-versions.ts';
import { BLANK } from './normalise.ts';
import { after, before, every, matches, words } from './patterns.ts';
import { type Read, theOne } from './reading.ts';

const SERVER = '(?: ?-?(?:server|svr|srv|서버)(?:에서|의)?)?';
const YEAR = '5\\.5|2000|2003|2007|2010|2013|2016|2019';
/** Ways to write a year short: '07, 13. */
const SHORT_YEAR = "'?(?:0[37]|1[0369])";
const EDITION = words`se(?![a-z]) | subscription ?edition | 구독 ?(?:버전|에디션|판) | 서브스크립션 ?에디션`;
const VERSION = `(${YEAR}|${SHORT_YEAR}|${EDITION})`;
const VERSION_WORD = words`version | ver\.? | v | edition | 버전 | 버젼 | source | 원본`;
const NOT_MORE = String.raw`(?![\d%]|[.,]\d| ?(?:mail|mbx|user|people|사서함|개(?!월)|명))`;

const NAMED = every(String.raw`(?<![a-z])${EXCHANGE}${SERVER}[ -]?(?:${VERSION_WORD} ?)?${VERSION}(?!\d|[.,]\d)`);
const NUMBERED = every(String.raw`(?<![a-z\d])e(?:2k|x)?(3|7|10|13|16|19)(?![\d.])`);
const BESIDE = every(
  String.raw`(?<![\d,.'])(${YEAR}|(?<![a-z])${EDITION})(?:년)? ?-?(?:${EXCHANGE}(?![a-z])|버전|버젼|서버(?! ?\d| ?(?:대|개))|version(?!s)|server(?!s))`,
);
const LABELLED = every(
  String.raw`(?<![a-z])(?:${VERSION_WORD}|현재|지금|운영|currently|current|prod(?:uction)?)(?: (?:is|are|on|version|버전|running))? ?[:=|-]?\s?(?:은|는|이|을|를|to)? ?${VERSION}${NOT_MORE}`,
);
const ALONE = every(String.raw`(?<![a-z])(?:subscription ?edition|구독 ?(?:버전|에디션|판)|서브스크립션 ?에디션)`);
/** "SE" alone is a version only where it is said to be in use, or begins a list. */
const IN_USE = every(
  words`(?<!(?:to|can|could|should|will|would|may|if) (?:we |i |you )?)\b(?:use|uses|using|run|runs|running|have|operate|operating|leaving|from|(?:are|is|we're|i'm|still|currently) on) (?:an? |the |our )?(se)(?![a-z-])
    | (?<![a-z])(se)(?:를|을|는)? ?(?:쓰(?!려|고 ?싶|게|면|자)|씁|써(?![도야])|사용(?! ?(?:하려|하고 ?싶|하면|할|가능|예정|고려|해도))|운영(?! ?(?:하려|하고 ?싶|하면|할|가능|예정|고려|해도))|이용 ?중|인데|이고|에서|입니다|(?:서버)?(?:가|이) ?있)
    | ^(?:저희는? |우리는? |we are |we're )?(se)(?=[,;/|\n]|:? [\d${BLANK}]|인데|이?고 | 사서함| 환경| (?:rtm|cu ?\d)(?![a-z]))`,
);
const BARE = every(String.raw`(?<![\d,.'~-])(${YEAR})(?![\d%]|[.,]\d| ?명(?!령))`);
const NOT_COUNTED = String.raw`(?!\d|[.,]\d| ?(?:mail|mbx|user|people|사서함|개|명))`;
/** Versions that do not exist, although a name or a label says that they should. */
const NO_VERSION = new RegExp(
  words`(?<![a-z])${EXCHANGE}${SERVER}[ -]?(?:${VERSION_WORD} ?)?((?:19|20)\d\d|4\.0|6\.5)${NOT_COUNTED}
    | \b(?:runs?|running|uses?|using|(?:are|is|still|currently) on) (?!${YEAR})(20[0-2]\d)${NOT_COUNTED}
    | (?<![\d,.])(?!${YEAR})(20[0-2]\d)(?: ?버전)?(?:을|를)? ?(?:쓰[고는]|씁|써요|사용 ?[중하합]|운영 ?[중하합])`,
);

/** The Exchange version in a sentence: the one that is left ("from 2007 to 2016"), used now, or the only one named. */
export function findSource(text: string): Read<ExchangeVersion> | undefined {
  const named = [NAMED, NUMBERED, BESIDE, LABELLED, ALONE].flatMap((pattern) => mentions(text, pattern));
  const left = current(text, named);
  if (left.length > 0) return together(text, left);
  const inUse = mentions(text, BARE).length > 0 ? [] : current(text, mentions(text, IN_USE));
  if (inUse.length > 0) return theOne(text, inUse);
  const wrong = NO_VERSION.exec(text);
  if (!wrong || named.length > 0) return undefined;
  return { problem: noVersion(wrong[0]), start: wrong.index, end: wrong.index + wrong[0].length };
}

/** A bare product year in a sentence that also says something else ("2007, 300 mailboxes"). */
export function findBareVersion(text: string): Read<ExchangeVersion> | undefined {
  const left = current(text, mentions(text, BARE));
  return left.length > 0 ? (oldestInUse(text, left) ?? theOne(text, left)) : undefined;
}

/** A bare product year that a move begins from: "upgrading from 2010 to 2019", "2010에서 이전". */
export function findMovedFrom(text: string): Read<ExchangeVersion> | undefined {
  if (!MOVE.test(text)) return undefined;
  const left = mentions(text, BARE).filter((one) => FROM.test(before(text, one)) || FROM_AFTER.test(after(text, one)));
  return left.length > 0 ? findBareVersion(text) : undefined;
}

/** Bare product years that are said to be in use side by side. */
export function findMixed(text: string): Read<ExchangeVersion> | undefined {
  return MIXED.test(text) ? oldestInUse(text, current(text, mentions(text, BARE)), BESIDE_MIXED) : undefined;
}
const MOVE = /upgrad|migrat|\bmov(?:e|ed|ing)\b|업그레이드|이전|옮|마이그레이션|이관/;

const POLITE = '(?:년|요|입니다|이요|이에요|예요|버전|버젼|임)*';
const WHOLE = new RegExp(String.raw`^(?:(?:it'?s|it is|버전|version|ver\.?|v) ?)?(?:${VERSION}|(구독))${POLITE}$`);

/** The version that a whole text is, or says: the person was asked for it. */
export function readSource(text: string): Read<ExchangeVersion> {
  const whole = { start: 0, end: text.length };
  const [, named, subscription] = WHOLE.exec(text.replace(/[ .!]+$/g, '')) ?? [];
  const only = named ?? subscription;
  if (only) return { value: version(only), ...whole };
  const found = findSource(text) ?? findBareVersion(text) ?? mentions(text, every('(?<![a-z])se(?![a-z])'))[0];
  return found ?? { problem: noVersion(text), ...whole };
}

/** A year alone, or behind the name of Exchange, is a version that does not exist; anything else is none. */
function noVersion(text: string): Problem {
  const [, year] = NO_YEAR.exec(text) ?? [];
  return year === undefined ? problem('not-a-version', text) : problem('no-such-version', year);
}
const NO_YEAR = /^(?:\D*[^\d.,])?((?:19|20)\d\d)(?:[^\d.,]\D*)?$/;

const ONLY = new RegExp(
  String.raw`^(?:${EXCHANGE}${SERVER} ?)?(?:(?:${YEAR}|'(?:0[37]|1[0369])|${EDITION})${POLITE})(?: ?(?:${EXCHANGE}|server|서버|on-?prem(?:ises)?|온-?프레미스|온-?프렘))?$`,
);

/** The version that a text is and says nothing else beside; two digits alone may count anything. */
export function versionAlone(text: string): ExchangeVersion | undefined {
  if (!ONLY.test(text)) return undefined;
  const read = readSource(text);
  return 'value' in read ? read.value : undefined;
}

function mentions(text: string, pattern: RegExp): Mention[] {
  return matches(text, pattern).map(({ match, start, end }) => ({
    value: version(match[1] ?? match[2] ?? match[3] ?? match[0]),
    start,
    end,
  }));
}

const FROM = /(?<![a-z])(?:from|off|away from|leaving) (?:an? |our |old |version )*$/;
const FROM_AFTER = /^(?:년|버전)? ?에서/;
const MOVED_FROM = /(?:we |was |were |had |have |already )(?:upgraded|migrated|moved) from (?:exchange )?$/;
const MOVED_AFTER =
  /^(?:년|버전)? ?에서 ?(?:익스체인지 ?|exchange ?)?\d{4} ?(?:으)?로 ?(?:업그레이드|이전|전환)(?:했|하였|해서|한|된)/;
const TO =
  /(?:(?<![a-z])(?:to|into|towards|want|like|plan(?:ning)?(?: on| for)?|consider(?:ing)?|thinking (?:of|about)|(?:target|goal|destination)(?: is|:)?)|->|→|=>|목표[는가]?:?) ?(?:an? |the |new |exchange |version )*$/;
const TO_AFTER = new RegExp(
  words`^(?:년|버전)? ?(?:으로|로)(?! ?(?:운영|사용|쓰|구성|변경|바꿔|수정|정정)) | ^(?:를|을)? ?(?:도입|설치|구축)(?:을|를)? ?(?:예정|하려|하고 ?싶|할|고려|검토|계획|희망) | ^(?:이|가)? ?목표 | ^ (?:is|as) (?:the|our) (?:target|goal|destination)(?![a-z])`,
);
/** Where a move has led already is in use: "we migrated to 2016", "SE로 올렸는데". */
const REACHED =
  /(?<!\b(?:be|get|getting|being|are|is) )\b(?:upgraded|migrated|moved|went|switched)\b[^,.;]{0,30} to (?:exchange )?(?:server )?$/;
const REACHED_AFTER =
  /^(?:년|버전)? ?(?:으로|로) ?(?:이미 ?|벌써 ?|다 ?)?(?:(?:업그레이드|업글|이전|전환|마이그레이션|이관)(?:을|를)? ?(?:했|하였|한(?! ?다)|된|됐|되었|완료)|올렸|올린|옮겼|옮긴|갔|왔|바꿨)/;
const SET_TO = /(?:version|source|exchange) to (?:exchange )?$/;
const FORMERLY = /(?:used to|formerly|previously|earlier|before that|예전|이전에|과거|전에는)[^,.;]{0,20}$/;

/** What is left or used: not where the move goes, not what was used before. */
function current(text: string, named: readonly Mention[]): Mention[] {
  const sorted = [...named].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = sorted.filter((one, at) => at === 0 || one.start >= (sorted[at - 1]?.end ?? 0));
  const used = apart.filter((one) => !isTarget(text, one) && !FORMERLY.test(before(text, one)));
  const moved = apart.filter((one) => MOVED_FROM.test(before(text, one)) || MOVED_AFTER.test(after(text, one)));
  if (moved.length > 0) return apart.filter((one) => !moved.includes(one)).slice(0, 1);
  const left = used.filter((one) => FROM.test(before(text, one)) || FROM_AFTER.test(after(text, one)));
  return left.length > 0 ? left : used;
}

function isTarget(text: string, one: Mention): boolean {
  const left = before(text, one);
  if (REACHED.test(left) || REACHED_AFTER.test(after(text, one))) return false;
  return (TO.test(left) && !SET_TO.test(left)) || TO_AFTER.test(after(text, one));
}

const ANY = every(String.raw`(?<![a-z\d,.'~-])(?:${EXCHANGE}${SERVER} ?)?(${YEAR}|${EDITION})${NOT_MORE}`);

/** The versions that a text names as where a way leads: "to SE", "2019로". */
export function findTargets(text: string): Mention[] {
  return mentions(text, ANY).filter((one) => isTarget(text, one));
}

const ANOTHER = new RegExp(
  String.raw`^(?:과|와|이랑|랑|하고|이나|,| ?및| ?또는| and| or| &| ?\/) ?(?:exchange )?(${YEAR})${NOT_MORE}(?!년|월)`,
);

/** Two versions in use are unclear also where only the first bears the name: "Exchange 2010 and 2013". */
function together(text: string, left: readonly Mention[]): Read<ExchangeVersion> | undefined {
  const joined = left.flatMap((one) => {
    const next = ANOTHER.exec(after(text, one));
    if (!next?.[1]) return [one];
    const end = one.end + next[0].length;
    const also = { value: version(next[1]), start: end - next[1].length, end };
    return next[0].startsWith(',') || isTarget(text, also) || left.some((named) => named.end === also.end) ? [one] : [one, also];
  });
  return oldestInUse(text, joined) ?? theOne(text, joined);
}

function version(written: string): ExchangeVersion {
  const word = written.trim().replace(/^'/, '');
  const year = /^\d{1,2}$/.test(word) ? `20${word.padStart(2, '0')}` : word;
  return EXCHANGE_VERSIONS.find((known) => known === year) ?? 'SE';
}
