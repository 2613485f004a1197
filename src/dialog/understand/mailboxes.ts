import { MAX_MAILBOXES } from '../../rules/answers.ts';
import { type Problem, problem } from '../problem.ts';
import { type Found, findNumbers } from './numbers.ts';

/** What was read of one question: a value, or why what is there cannot be one, and where it stands. */
export type Read<T> =
  | Readonly<{ value: T; start: number; end: number }>
  | Readonly<{ problem: Problem; start: number; end: number }>;

const NOUN = String.raw`mailbox(?:es)?|mail ?boxes|mail ?box|mbx(?:e?s)?|users?|seats?|people|persons?|accounts?|employees|staff|사서함|메일함|메일박스|우편함|사용자|유저|계정|직원|임직원|인원`;
const AFTER = new RegExp(
  String.raw`^\+?\s?(?:개|명|인|석|대)?(?:\s?(?:정도|쯤|가량|여|남짓))?\s?(?:개|명|인|석)?(?:의|이|인)?\s?(?:[a-z]+ ){0,2}?(?:exchange |user |active )?(?:${NOUN})(?![a-z])`,
);
const COUNTER_AFTER = /^\s?(?:여\s?)?(?:명|인(?![가-힣])|석|개(?!월))/;
const BEFORE = new RegExp(
  String.raw`(?:${NOUN}|mailbox(?:es)? count|size)(?:\s?(?:count|total|number|개수|갯수|숫자|수량|수|규모))?\s?(?:은|는|이|가|의|도|을|를|만)?\s?(?:is|are|was|equals|to|=|:|-|of|로|,)?\s?(?:(?:about|around|approx(?:imately)?\.?|roughly|nearly|almost|over|under|~|약|대략|한|총|전부|모두|전체|total|just|only)\s?){0,2}$`,
);
const LESS = /(?:less than|fewer than|under|below|<)\s?(?:about )?$/;
const MORE = /(?:more than|over|above|>)\s?(?:about )?$/;
const RANGE = /^\s?(?:-|~|to|or|에서|내지)\s?$/;

/** A number of mailboxes in a sentence, known by a noun or a counter beside it. */
export function findMailboxes(text: string): Read<number> | undefined {
  const numbers = findNumbers(text);
  const found =
    numbers.find((number) => AFTER.test(text.slice(number.end))) ??
    numbers.find((number) => BEFORE.test(text.slice(0, number.start)) && !isOther(text, number)) ??
    numbers.find((number) => COUNTER_AFTER.test(text.slice(number.end)));
  return found && read(text, found, numbers);
}

/** The number of mailboxes that a whole text is, or says: the person was asked for it. */
export function readMailboxes(text: string): Read<number> {
  const whole = { start: 0, end: text.length };
  const named = findMailboxes(text);
  if (named) return named;
  const numbers = findNumbers(text);
  const last = numbers.at(-1);
  if (!last) return { problem: problem('not-a-number', text), ...whole };
  const range = numbers.length === 2 && numbers[0] && RANGE.test(text.slice(numbers[0].end, last.start));
  if ((numbers.length > 1 && !range) || isOther(text, last)) return { problem: problem('unclear', text), ...whole };
  return read(text, last, numbers);
}

/** A number with a unit of its own ("20 GB", "50 servers") says nothing of mailboxes. */
function isOther(text: string, number: Found): boolean {
  return /^\s?(?:gb|tb|mb|기가|테라|메가|servers?|서버|%|퍼센트|databases?|sites?|percent|원|달러|\$|일|주|개월|달|days?|weeks?|months?)/.test(
    text.slice(number.end),
  );
}

function read(text: string, number: Found, numbers: readonly Found[]): Read<number> {
  const before = text.slice(0, number.start);
  const after = text.slice(number.end);
  const lower = numbers.findLast((other) => other.end <= number.start && RANGE.test(text.slice(other.end, number.start)));
  const place = { start: lower?.start ?? number.start, end: number.end };
  const less = LESS.test(before) || /^\s?(?:개|명)?\s?(?:사서함)?\s?(?:미만|보다 적)/.test(after) ? 1 : 0;
  const more = MORE.test(before) || /^\s?(?:개|명)?\s?(?:사서함)?\s?(?:초과|보다 많)/.test(after) ? 1 : 0;
  const written = text.slice(number.start, number.end);
  if (!Number.isInteger(number.value)) return { problem: problem('not-whole', written), ...place };
  const value = number.value - less + more;
  if (value < 1) return { problem: problem('too-small', written), ...place };
  if (value > MAX_MAILBOXES) return { problem: problem('too-large', written), ...place };
  return { value, ...place };
}
