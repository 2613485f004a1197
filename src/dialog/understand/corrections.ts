import { type FoundNumber, findNumbers } from './numbers.ts';
import { type Place, words } from './patterns.ts';

const TAKEN_BACK = words`no,? wait | wait,? no | wait | sorry | i mean | i meant | correction | scratch that | strike that | make that
  | or rather | oops | my mistake | 아니다 | 아니야 | 정정(?:합니다|해요)? | 죄송(?:합니다|해요|하지만)? | 미안(?:합니다|해요)? | 잠깐(?:만요?)?
  | 아차 | 앗 | 실수(?:입니다|예요)?`;
/** These take back only what stands right before them; elsewhere they mean something else. */
const TAKEN_BACK_AT_ONCE = words`no | nope | actually | rather | 아니(?:요|오)? | 아뇨 | 말고 | (?:이|가)? ?아니라 | (?:이|가)? ?아니고`;
const BETWEEN = String.raw`[\s,.;:!…-]`;
const LEAD_IN = words`it'?s | it is | that'?s | should be | about | around | exchange(?: server)? | 익스체인지 | mailboxes:? | 사서함 | 약 | 한 | 아 | 어`;
const UNIT = words`mail ?box(?:es)? | mbx | users? | people | days? | weeks? | months? | years? | 개월 | 개 | 명 | 일 | 주일? | 달 | 년`;
const AT_ONCE = new RegExp(
  String.raw`^\s?${UNIT}?(?:이|가)?${BETWEEN}{0,4}(?:(?:아|어|음|oh|um|uh) )?${words`${TAKEN_BACK} | ${TAKEN_BACK_AT_ONCE}`}(?:${BETWEEN}{1,3}${words`${TAKEN_BACK} | ${TAKEN_BACK_AT_ONCE}`}){0,2}${BETWEEN}{0,4}(?:${LEAD_IN}\s?){0,2}$`,
);
const LATER = new RegExp(
  String.raw`^[^,.;:\d]{0,25}${BETWEEN}{0,4}(?:(?:아|어|음|oh|um|uh) )?(?:${TAKEN_BACK})(?:${BETWEEN}{1,3}${TAKEN_BACK}){0,2}${BETWEEN}{0,4}(?:${LEAD_IN}\s?){0,2}$`,
);
const MARK = new RegExp(String.raw`(?<![a-z가-힣])${words`${TAKEN_BACK} | no, | actually | 아니(?:요|오)?[ ,] | 아니라`}`);
const NOT_THIS = new RegExp(
  String.raw`(?:,? ?\((?=not )|, )?(?<![a-z])(?:not|instead of|rather than) (?:exchange (?:server )?)?\d[\d,.]*(?: ?${UNIT})?\)?(?: but(?: rather)?)?(?![a-z\d])`,
  'g',
);

const TIME_SAID = words`(?:a|one|two|three|\d+) (?:day|week|month|year)s? | \d+ ?(?:일|주일?|달|개월|년) | 하루 | 이틀 | 사흘 | 일주일?
  | 이주일?(?=로| ?해|$) | 보름 | (?:한|두|세|석|네|넉) ?달 | 반년 | 일년`;
/** "한달 말고 일주일", "not a month but a week": of two times in words the second. */
const NOT_THIS_TIME = new RegExp(
  String.raw`(?<![가-힣\da-z])(?:not )?${TIME_SAID}(?:은|는|이|가)? ?(?:말고|아니고|아니라|대신에?|(?<=not .{3,12})(?:,| but))[ ,]+(?=${TIME_SAID})`,
  'g',
);

/** The text with what it takes back left out: "200, no wait, 300 mailboxes", "2010 말고 2007", "300, not 200". */
export function withoutCorrections(text: string): string {
  let settled = text.replace(NOT_THIS, '').replace(NOT_THIS_TIME, '');
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const next = withoutFirst(settled);
    if (next === settled) break;
    settled = next;
  }
  return settled;
}

/** Whether what stands between two things says that the second takes the place of the first. */
export function isCorrection(gap: string): boolean {
  return gap.length < 60 && (AT_ONCE.test(gap) || LATER.test(gap));
}

/** Whether something is taken back between two places, so that the later one counts. */
export function isTakenBack(text: string, earlier: Place, later: Place): boolean {
  return later.start - earlier.end < 80 && MARK.test(text.slice(earlier.end, later.start));
}

function withoutFirst(text: string): string {
  const numbers = findNumbers(text);
  for (const [at, wrong] of numbers.entries()) {
    const right = numbers[at + 1];
    if (!right || !isCorrection(text.slice(wrong.end, right.start))) continue;
    const [was, is] = [kindOf(text, wrong), kindOf(text, right)];
    if (!replaces(is, was)) continue;
    const unit = is === 'bare' && was !== 'bare' ? (UNIT_AFTER.exec(text.slice(wrong.end))?.[0] ?? '') : '';
    return text.slice(0, wrong.start) + text.slice(right.start, right.end) + unit + text.slice(right.end);
  }
  return text;
}

const UNIT_AFTER = new RegExp(String.raw`^\s?${UNIT}(?![a-z])`);
const TIME = /day|week|month|year|개월|일|주|달|년/;

function kindOf(text: string, number: FoundNumber): 'bare' | 'year' | 'time' | 'mailboxes' {
  const unit = UNIT_AFTER.exec(text.slice(number.end, number.end + 16))?.[0];
  if (unit === undefined) return /^20\d\d$/.test(text.slice(number.start, number.end)) ? 'year' : 'bare';
  return TIME.test(unit) ? 'time' : 'mailboxes';
}

/** Whether one number can stand in for another: a year for a year, a number without a unit for any other. */
function replaces(is: string, was: string): boolean {
  return is === was || (is === 'bare' && was !== 'year') || (was === 'bare' && is !== 'year');
}
