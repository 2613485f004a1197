import { daysBetween } from '../../knowledge/support.ts';
import type { IsoDate } from '../../locale.ts';
import { MAX_DURATION } from '../../rules/answers.ts';
import { problem } from '../problem.ts';
import { findPeriods, type Named } from './calendar.ts';
import { daysAfter } from './dates.ts';
import { after, before, type Place, words } from './patterns.ts';
import { type Read, theOne } from './reading.ts';

/** Whatever sets a deadline has one of these. That support ends says nothing of one. */
const MAY_END = new RegExp(
  words`\b(?:by | before | until | till? | than | to | due | latest | deadline | mid | early | late | within | in | during | this | thr(?:ough|u) | eo[wmqy])\b
    | \bend[- ](?!of[- ](?:support|life|service)) | \b(?:week|month|quarter|year)(?:'?s)?[- ]end\b
    | 까지 | 안에 | 안으로 | 내(?:[에로]|(?![가-힣])) | 전[에까] | 말 | 마감 | 기한 | 데드라인 | 목표 | 끝 | 완료 | 마무리`,
);

/** Which part of a period is meant. */
const PART = String.raw`(?:(?:the |very |about )*(?<part>end|close|late|mid(?:dle)?|early|beginning|start)(?:[- ]of)?[- ](?:the )?)?`;
const BEFORE = words`before | prior to | ahead of`;
const UNTIL = words`by | until | untill | till | til | 'til | up to | no later than | not later than | due | due by | due on | latest | (?:deadline|due date|target date|cut-?off)(?: is| of| on|:)?`;
const LABEL_KO = words`(?:마감|데드라인|기한|완료 ?목표|목표)일?(?:은|는|이)?:?`;
const LEFT = new RegExp(
  String.raw`(?:(?<![a-z가-힣])(?:(?<before>${BEFORE})|(?<until>${UNTIL})|(?<during>${LABEL_KO}|through|thru)|(?<within>in|within|during|sometime)) ?)?(?:around |about |the )*${PART}$`,
);
const RIGHT =
  /^(?: ?(?<part>초순?|중순|하순|말일?|중반|후반))?(?: ?(?:쯤|경|즈음))?(?: ?(?:(?<during>까지|안에|안으로|이내|내로|내에|내(?![가-힣])|중에|중으로|(?:이|가)? ?(?:마감|데드라인|기한)|에(?:는)? ?(?:끝|완료|마무리|마감))|(?<before>이?전까지|이전으로|이?전에(?!서)|전(?![가-힣])|되기 ?전)|(?:is |as )?(?:(?:the|our|a|my) )?(?:hard )?(?<until>deadline|due date|target date|cut-?off)(?![a-z])))?/;
/** How far into a period a part of it is taken to end: an early one, so that the advice does not promise too much. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:early|beginning|start|초)/, 1 / 12],
  [/^(?:mid|중)/, 1 / 2],
  [/^(?:late|하순|후반)/, 5 / 6],
  [/^(?:end|close|말)/, 1],
];

/** Days of other things: of support, of a contract, of what begins then, of what is past. */
const OTHER_BEFORE = new RegExp(
  words`(?<![a-z])(?:support\w* | patch\w* | updates? | updated | fix(?:es)? | esu | servic\w+ | licen[cs]\w* | contracts? | warranty | lease | freeze | frozen | valid | covered | coverage | extended | good | safe | alive | lasts? | make it | used | ran)(?![a-z])[^,.;]{0,20}$
    | (?<![a-z])(?:since|from|after|starting|begin\w*|starts?|as of|last)(?: (?:in|on|at|the|end|early|mid|of))* $ | (?:지난|작년|재작년|전년) ?$ | (?:지원|패치|보증|계약)[^,.;]{0,8}$`,
);
const OTHER_AFTER = new RegExp(
  words`^[^,.;]{0,4}(?:부터|이후|기준|현재|도입|설치|구축|구매) | ^[^,.;]{0,8}(?:지원|패치|업데이트|보증|제공|계약|끊|종료|만료|끝나는|끝난) | ^까지(?:만|는|도)? ?[^,.;]{0,12}(?:썼|쓰다|쓰고|사용|운영|있었|[었았했]) | ^ (?:support|patches|updates|release)(?![a-z])`,
);
/** All there is around a day that answers the question how long it may take. */
const ALONE_BEFORE = /^(?:it |it's |is |on |in |around |about |maybe |probably |at |the |latest |대략 |약 |아마 |늦어도 )*$/;
const ALONE_AFTER = /^ ?(?:at the latest|latest|please|정도|쯤|이?요|입니다|이에요|예요|임|[.! ])*$/;
/** "In June" is over with it, "June" may be over before it. */
const INSIDE = /^(?:some ?time )?(?:in|within|during) /;
/** So near, the beginning of a month or a quarter is hardly meant: it is asked back. */
const TOO_NEAR = 7;

/** What is to be over by then, where no other word says that a day ends it: "finish this month". */
const DONE = /\b(?:done|finish\w*|complet\w*|mov\w+|migrat\w+|over|ready|off|out|cloud)\b[^,.;]{0,20}$/;

/** A day further back, in days, is told of the past and is no slip. */
const LONG_AGO = 365;

/** Until when it may last, by the calendar, as the days that there are from today. */
export function findDeadline(text: string, today: IsoDate): Read<number> | undefined {
  return MAY_END.test(text) ? deadline(text, today, findPeriods(text, today)) : undefined;
}

/** The same of an answer to the question how long, where a day alone is enough. */
export function readDeadline(text: string, today: IsoDate): Read<number> | undefined {
  const named = findPeriods(text, today);
  const [only] = named.filter(
    (one) => one.how !== 'next' && ALONE_BEFORE.test(text.slice(0, one.start)) && ALONE_AFTER.test(text.slice(one.end)),
  );
  const lasts = /[가-힣]/.test(text) || only?.how === 'part' || INSIDE.test(text);
  return deadline(text, today, named) ?? deadline(text, today, only ? [only] : [], lasts ? 'during' : 'until');
}

function deadline(text: string, today: IsoDate, named: readonly Named[], usual?: Edge): Read<number> | undefined {
  const said = named.flatMap((one): Read<number>[] => {
    const set = edgesOf(text, one);
    const until = isOtherTime(text, one) ? undefined : lastDay(one, { edge: usual, ...set }, today);
    if (until === undefined) return [];
    const { start, end } = set;
    if (daysBetween(until, today) > LONG_AGO) return [];
    if (until < today) return [{ problem: problem('past', text.slice(start, end)), start, end }];
    const value = Math.max(daysBetween(today, until), 1);
    if (value > MAX_DURATION) return [{ problem: problem('too-long', text.slice(start, end)), start, end }];
    return [{ value, told: { until }, start, end }];
  });
  return theOne(text, said);
}

/** Whether a time says something of support, of a contract or of the past, and not until when it may last. */
export function isOtherTime(text: string, place: Place): boolean {
  return OTHER_BEFORE.test(before(text, place)) || OTHER_AFTER.test(after(text, place));
}

type Edge = 'before' | 'until' | 'during';
/** What the words around a period say: which end of it, and which part. `share` is how far into the period that part goes. */
type Edges = Readonly<{ edge?: Edge | undefined; share?: number }>;

function edgesOf(text: string, one: Named): Edges & Place {
  const left = LEFT.exec(before(text, one));
  const right = RIGHT.exec(after(text, one));
  const said = { ...right?.groups, ...defined(left?.groups) };
  const part = one.how === 'end' ? 'end' : said.part;
  const share = PARTS.find(([pattern]) => part !== undefined && pattern.test(part))?.[1];
  const isDone = DONE.test(before(text, one));
  const isInside = said.within !== undefined;
  const isWithin = one.how === 'this' || one.how === 'part' ? isInside || isDone : one.how === 'date' && isInside && isDone;
  const edge = EDGES.find((name) => said[name] !== undefined) ?? (isWithin ? 'during' : undefined);
  return {
    ...(edge && { edge }),
    ...(share !== undefined && { share }),
    start: one.start - (left?.[0].length ?? 0),
    end: one.end + (right?.[0].length ?? 0),
  };
}
const EDGES = ['before', 'until', 'during'] as const satisfies readonly Edge[];

function defined(groups: Record<string, string | undefined> = {}): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(groups).filter(([, said]) => said !== undefined));
}

/** The last day that there is, or undefined where the words set none, or leave open which. */
function lastDay({ first, last, how }: Named, { edge, share }: Edges, today: IsoDate): IsoDate | undefined {
  if (share !== undefined) {
    const day = daysAfter(first, Math.floor((daysBetween(first, last) + 1) * share) - 1);
    if (edge === undefined) return share === 1 ? day : undefined;
    return edge === 'before' && share < 1 ? daysAfter(day, -1) : day;
  }
  if (how === 'bare') return undefined;
  switch (edge) {
    case undefined:
      return undefined;
    case 'before':
      return daysAfter(first, -1);
    case 'during':
      return last;
    case 'until':
      return untilPeriod({ first, last, how }, today);
    default:
      return edge satisfies never;
  }
}

/** "Until May" is before it begins, "until this month" and "until May 3" is to its end, "until next month" may be either. */
function untilPeriod({ first, last, how }: Pick<Named, 'first' | 'last' | 'how'>, today: IsoDate): IsoDate | undefined {
  if (first === last || (first <= today && today <= last)) return last;
  const day = daysAfter(first, -1);
  return how === 'next' || (day >= today && daysBetween(today, day) < TOO_NEAR) ? undefined : day;
}
