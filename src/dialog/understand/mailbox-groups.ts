import { COUNTER, MAILBOX, PERSON } from './mailbox-words.ts';
import type { FoundNumber } from './numbers.ts';
import type { Place } from './patterns.ts';
import { words } from './patterns.ts';

/** A number of mailboxes and all that belongs to it: "149 users". */
type Group = Place & Readonly<{ value: number }>;

const KIND = words`shared | room | resource | equipment | 공유 | 공용 | 회의실 | 리소스 | 장비 | 퇴사자`;
const NOUN = words`(?:e-?mail )?${MAILBOX} | ${PERSON}`;
const SHARED = words`shared | 공유 | 공용 | 회의실 | 퇴사자`;
const BARE = words`${SHARED} | rooms? | resources? | leavers | 리소스`;
const ENDS = String.raw`(?![a-z]| (?:folder|calendar|list)| ?(?:폴더|캘린더|달력|pc|서버))`;
/** What makes a number one of mailboxes that are counted apart: the noun behind it, or the label before it. */
const forms = (noun: string) => ({
  after: new RegExp(String.raw`^ ?${COUNTER}?(?:의)? ?${noun}${ENDS}`),
  before: new RegExp(String.raw`${noun}(?: ?수)?(?:은|는|이|가|도)?:? ?(?:약 ?)?$`),
});
const NAMED = forms(words`${KIND} ?(?:${NOUN}) | ${SHARED}`);
/** "300 (20 shared)": a number of those that are in another one. */
export const IS_PART = NAMED.after;
const AMONG_USERS = forms(words`${KIND} ?(?:${NOUN}) | ${BARE}`);
const JOINED = /^ ?(?:and|plus|\+|&|as well as|및|그리고|에|와|과|이?랑|하고)(?: (?:about|another|some|약))? ?$/;
const LISTED = /^ ?[,;/]? ?(?:and )?$/;
/** Such a number leaves other mailboxes out; "300 mailboxes, 20 shared" may have them in it. */
const OF_USERS = /user|people|staff|employees|seats|사용자|유저|개인|직원|명/;

/** The groups that are told side by side with a number of mailboxes, and it, in order: "149 users + 30 shared mailboxes". */
export function groupsWith(text: string, chosen: Group, numbers: readonly FoundNumber[]): readonly Group[] {
  const isOfUsers = OF_USERS.test(text.slice(Math.max(0, chosen.start - KIND_BEFORE), chosen.end));
  const found = [chosen];
  for (const number of numbers) {
    const last = found.at(-1) ?? chosen;
    const group = number.start >= last.end ? groupBehind(text, last, number, isOfUsers) : undefined;
    if (group) found.push(group);
  }
  for (const number of numbers.toReversed()) {
    const [first = chosen] = found;
    const end = number.end + (NAMED.after.exec(text.slice(number.end, number.end + LONGEST))?.[0].length ?? 0);
    if (end > number.end && end <= first.start && JOINED.test(text.slice(end, first.start))) found.unshift({ ...number, end });
  }
  return found;
}
/** "사용자 사서함 200개": so far before the noun its kind may begin. */
const KIND_BEFORE = 5;
/** No kind of mailbox is longer, with its counter. */
const LONGEST = 40;

function groupBehind(text: string, last: Place, number: FoundNumber, isOfUsers: boolean): Group | undefined {
  const { after, before } = isOfUsers ? AMONG_USERS : NAMED;
  const gap = text.slice(last.end, number.start);
  if (gap.length > LONGEST) return undefined;
  const label = before.exec(gap);
  const noun = label
    ? COUNTED.exec(text.slice(number.end, number.end + LONGEST))
    : after.exec(text.slice(number.end, number.end + LONGEST));
  const between = label ? gap.slice(0, label.index) : gap;
  const end = number.end + (noun?.[0].length ?? 0);
  const rest = text.slice(end, end + LONGEST);
  if (!noun || IN_OR_OUT.test(rest)) return undefined;
  const isApart = isOfUsers || APART.test(rest) || (label && KIND_KO.test(label[0]));
  if (!(JOINED.test(between) || (isApart && LISTED.test(between)))) return undefined;
  return { ...number, end };
}
/** "공유 사서함 20개 포함", "퇴사자 20명 제외": those are counted already, or not to be. */
const IN_OR_OUT = /^ ?(?:은|는|이|가|을|를|도|까지)? ?(?:포함|제외|빼|말고|삭제|정리|안 ?옮|included|excluded|inclusive)/;
/** Said to be beside the number before them. */
const APART = /^ ?(?:은|는|이|가|도)? ?(?:별도|따로|추가|separate|extra|on top|in addition)/;
/** Of the list "사서함 140개, 공유 사서함 20개" no part is in another; the English one may mean so. */
const KIND_KO = /[가-힣] ?(?:사서함|메일함|메일박스|메일 ?계정)/;
const COUNTED = new RegExp(`^ ?${COUNTER}?`);
