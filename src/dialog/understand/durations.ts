import { MAX_DURATION } from '../../rules/answers.ts';
import { problem } from '../problem.ts';
import { isOtherTime } from './deadlines.ts';
import { type FoundNumber, isRange } from './numbers.ts';
import { before, GOES_BEYOND, matches, type Place, words } from './patterns.ts';
import { type Read, theOne } from './reading.ts';
import { afterInStatement, beforeInStatement, NEXT_ANSWER } from './statements.ts';
import { findCounts, findWholeWords, type Unit, unitAfter } from './time-words.ts';

type Measured = Place & Readonly<{ days: number; unit?: Unit; isUpper?: boolean }>;

/** Times that say something about the past, about other things, or how often. */
const OTHER_BEFORE = new RegExp(
  words`(?:for|in|over|during) the (?:last|past)(?: about)? ?$ | \b(?:don'?t|do not|not) have (?:the )?$ | coexistence (?:period (?:of |for |is )?|of |for |is )$ | (?<!\b(?:no|without|with|needs?|needed|want) )coexistence $ | 공존 ?(?:기간)?[은는]? ?$ | \b(?:every|each|past|last|previous)(?: about)? ?$
    | \b(?:been|running|used|using|had|worked|operating|existed)\b.{0,40}\b(?:for|since)(?: about| over| more than| nearly)? ?$
    | \b(?:retention|retain|retained|warranty|backups?|logs?|downtime|outage|archive|lease|uptime|age|experience|keep (?:mail|data|logs)|kept)\b.{0,30}$
    | (?:지난|최근|매|설립|창립|업력|경력|보증|보존|보관 ?기간|백업|다운타임|중단 ?시간|도입|구축|나이|연식|리스)[가-힣 ]{0,8}$`,
);
const OTHER_AFTER = new RegExp(
  words`^ (?:ago|earlier|back|old|per|each|every|a (?:day|week|month|year)|of (?:experience|history|service|downtime|retention|mail|logs|backups?|warranty|outage)|retention|warranty|downtime|notice|in (?:business|a row)|already)\b | ^[- ]old\b | ^' notice
    | ^ ?(?:전(?!까지|환|체|부)|째|된|됐|(?:은|는)? ?(?:안 ?(?:되|돼|됩)|부족|무리)|되었|마다|차(?![가-힣])) | ^ ?(?:동안|간|넘게|이상|정도|가량)? ?(?:을|를)? ?(?:사용(?:했|하였|해 ?(?:왔|온)|중|하고)|운영(?:했|하였|해 ?(?:왔|온)|하고)|썼|써 ?(?:왔|온)|쓰고 ?있|근무|일했|늘)
    | ^에 ?(?:[가-힣]+ ?)?(?:약 )?\d+[가-힣]*씩 | ^에 ?(?:한|두|세|몇) ?번(?!에)`,
);
/** Words that make a time the one asked for; a span of years counts only with them. */
const MEANT_BEFORE =
  /(?:\b(?:in|within|have|got|takes?|taking|finish\w*|complete\w*|done|timeline|time ?frame|duration|deadline|schedule|window|period|time|move|migrat\w*|over|last|need|max(?:imum)?|at most|up to)\b|기간|일정|마이그레이션|이전|이관|완료|소요|예상|최대|앞으로)[^,.;]{0,24}$/;
const MEANT_AFTER =
  /^ ?(?:정도|가량|쯤)?(?: ?(?:있|안에|이내|내|만에|동안|걸쳐|걸려|걸릴|예상|소요|이면|면|밖에|남았|남음|까지 완료|(?:을|를|으로|로)? ?(?:잡|생각|계획|목표))|에 (?:끝|완료|마)| (?:to (?:finish|complete|move|migrate|do)|for the (?:migration|move|project))| (?:window|timeline|project|time ?frame|deadline|max)|from now)/;

const MONTHS = words`january | february | march | april | may | june | july | august | september | october | november | december`;
const MONTH = words`${MONTHS} | jan | feb | mar | apr | jun | jul | aug | sept? | oct | nov | dec`;
/** A day of the calendar, which names an end and no length. */
const DAY = words`${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,? 20\d\d)? | \d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])(?: 20\d\d)? | 20[2-9]\d[-\/.]\d{1,2}(?:[-\/.]\d{1,2})? | \d{1,2}[\/.]\d{1,2}(?:[\/.]\d{2,4})?`;
const VAGUE = new RegExp(
  words`\b(?:by|before|until|till|no later than|deadline(?: is|:| of| on)?) (?:the |about )?(?:tomorrow|tonight|today|midnight|${DAY})
    | \b(?:by|before|until|till) (?:the )?(?:year|quarter|month|week)(?:'?s)?[- ]end\b
    | \b(?:over|during|by|before|until|till|after|through) (?:the |this |next |end of |early |late |mid[- ])*(?:holidays?|christmas|xmas|easter|new year(?:'s)?|thanksgiving|summer|winter|spring|autumn|fall|vacation|break|end|week|month|quarter|year|q[1-4]|${MONTHS}|20[2-9]\d(?:-\d\d?)*)(?: (?:break|holidays?|of [a-z]+(?: [a-z]+)?))?\b(?! (?:19|20[01])\d)
    | \bend of\b(?! (?:support|life|service|servicing)) | \b(?:by|until|till|before) (?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b | [월화수목금토일]요일 ?까지 | \bholidays?\b | \basap\b | \bas (?:soon|fast|quickly) as possible\b | \bno (?:rush|hurry|deadline)\b | \bno time (?:limit|constraint|pressure)s?\b | \b(?:next|this) (?:week|month|quarter|year)\b 
    | (?:추석|설날?|여름|겨울|봄|가을|크리스마스|성탄절)? ?(?:연휴|방학|휴가) ?(?:동안|기간|때|중|에)? | 명절 | 추석 | 설날 | (?:최대한|가능한 ?한?|되도록) ?빨리 | (?<![가-힣])빨리요? | 빠른 ?시일 | (?<![가-힣])(?:안 ?)?급(?:하|해|합|함) | (?:시간|기간|일정)(?:은|이)? ?(?:많|충분|넉넉|여유) | (?:기간|시간|일정|기한)(?:은|는|이|에)? ?(?:(?:제한|제약|한도|상관|관계)(?:은|이)? ?(?:없|무(?![가-힣]))|무관|무제한|자유) | (?<![가-힣])(?:기한|마감|데드라인)(?:은|는|이)? ?(?:따로 |딱히 )?없 | ^내년 | ^올해 | \bwhenever\b | \bplenty of time\b | 연말 | 연초 | 월말
    | (?:올해|내년|금년|이번 ?달|이번 ?주(?!말)|다음 ?달|다음 ?주(?!말)|이달|상반기|하반기|분기)[가-힣 ]{0,6}?(?:안에|까지|내로?|중에?|말) | (?:(?:\d{4}년|내년|올해) ?)?\d{1,2}월(?: ?(?:\d{1,2}일|초|중순|말))? ?(?:까지|안에|이내|전에|이전) | (?:오늘|내일|모레|글피) ?(?:중으?로|안에|까지) | (?:\d{4}[-\/.])?\d{1,2}[-\/.]\d{1,2} ?까지 | (?:마감|데드라인|기한)(?:일|일은|은|이|:)? ?(?:(?:20\d\d년|내년|올해) ?)?(?:\d{1,2}월(?: ?\d{1,2}일| ?말)?|\d{1,2}[\/.]\d{1,2}) | 천천히 | 여유 ?(?:있|롭)`,
  'g',
);

/** Of vague times, those that set no end at all. */
const OPEN_ENDED =
  /\bno (?:rush|hurry|deadline|time)\b|whenever|plenty|천천히|여유|(?:안 ?급|급하지 ?않)|(?:기간|시간|일정|기한)[가-힣]? ?(?:많|충분|넉넉|제한|제약|한도|상관|관계|무관|무제한|자유)|(?:기한|마감|데드라인)(?:은|는|이)? ?(?:따로 |딱히 )?없/;

/** A Korean predicate is quoted to its end: "급하지 않음". */
const REST_OF_WORD = /^[가-힣]*(?<!까)(?:지(?:는|도)?|진) ?(?:않|못|안)[가-힣]*|^[가-힣]+/;

/**
 * How long it may last, of a sentence. "2-3 weeks" counts as the longer one, "1 month 2 weeks" is added up. A weekend beside a longer
 * time, or beside a deadline, is only when the switch is made.
 */
export function findDuration(text: string, deadline?: Read<number>): Read<number> | undefined {
  const measured = measure(text).filter((one) => !isOther(text, one));
  const lengths = measured.filter(({ unit }) => unit !== 'weekend');
  const isLonger = lengths.every(({ days }) => days > WEEK);
  return (isLonger ? spoken(text, lengths) : undefined) ?? (lengths.length > 0 ? undefined : deadline) ?? spoken(text, measured);
}
const WEEK = 7;

function spoken(text: string, measured: readonly Measured[]): Read<number> | undefined {
  const meant = measured.filter((one) => isMeant(text, one));
  const said = meant.length > 0 ? meant : measured.filter((one) => one.unit !== 'year' || one.days < 365 || isAlone(text, one));
  return theOne(
    text,
    said.map((one) => limited(text, one)),
  );
}

/** A time that names no length: "over the holidays", "by March". `text` still has its dates. */
export function findVagueTime(text: string): Read<number> | undefined {
  const first = matches(text, VAGUE).find((one) => !isOtherTime(text, one));
  if (!first) return undefined;
  const { start } = first;
  const end = first.end + (REST_OF_WORD.exec(text.slice(first.end, first.end + 20))?.[0].length ?? 0);
  const said = text.slice(start, end);
  return { problem: problem(OPEN_ENDED.test(said) ? 'open-ended' : 'vague', said), start, end };
}

function limited(text: string, { days, start, end, isUpper }: Measured): Read<number> {
  const said = text.slice(start, end);
  if (days < 1) return { problem: problem('too-small', said), start, end };
  return days > MAX_DURATION
    ? { problem: problem('too-long', said), start, end }
    : { value: days, ...(isUpper && { told: 'range' }), start, end };
}

function isOther(text: string, one: Measured): boolean {
  return OTHER_BEFORE.test(beforeInStatement(text, one)) || OTHER_AFTER.test(afterInStatement(text, one));
}

function isMeant(text: string, one: Measured): boolean {
  return MEANT_BEFORE.test(beforeInStatement(text, one)) || MEANT_AFTER.test(afterInStatement(text, one));
}

function isAlone(text: string, one: Measured): boolean {
  return (
    /^(?:.*(?:\ue000| and | but | so ))?[^a-z가-힣]*(?:저희는|우리는|약|대략|about|around|roughly)? ?$/.test(
      beforeInStatement(text, one).replace(ANSWER_BEFORE, ''),
    ) && ALONE_AFTER.test(afterInStatement(text, one))
  );
}
/** Another answer right before it: "내부보관 1년". */
const ANSWER_BEFORE = new RegExp(
  words`(?:^|(?<=[ ,]))(?:(?:국내|내부|사내|자체|외부)(?: ?서버)?(?:에|에만)? ?(?:보관|유지|저장) | 온-?프렘 | 온-?프레미스 | 무중단 | 공존 ?(?:필요|필수|불필요|없음)),? $`,
);
const ALONE_AFTER = new RegExp(
  words`^(?: ?(?:정도|쯤|가량))?[^a-z가-힣]{0,3}(?:$|\ue000) | ^ ?(?:${NEXT_ANSWER}|not|with(?:out)?|cloud|hybrid|co-?ex[a-z]*|공존|병행|온-?프렘|온-?프레미스)(?![a-z])`,
);

/** Whatever has a unit of time in it has one of these. */
const TIMED =
  /h(?:ou)?r|\dh|day|\dd|we?e?k|\dw|mon|mo?n?th|\bmos?\b|\dm|quarter|year|yr|\dy|night|wknd|half|\b[hdwy]\b|[간일날주월달년해루틀흘새레름칠]|분기/;

function measure(text: string): Measured[] {
  if (!TIMED.test(text)) return [];
  const counts = findCounts(text);
  const measured = [...counts.flatMap((count, at) => withUnit(text, count, counts[at - 1])), ...findWholeWords(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: Measured[] = [];
  for (const one of measured) {
    const last = kept.at(-1);
    if (last && one.start < last.end) continue;
    const joined = last && joinedWith(text, last, one);
    if (joined) kept[kept.length - 1] = joined;
    else kept.push(one);
  }
  return kept;
}

/** "1 month and 2 weeks" is one time, and so is "2 weeks to 1 month". */
function joinedWith(text: string, last: Measured, one: Measured): Measured | undefined {
  const gap = text.slice(last.end, one.start);
  const place = { start: last.start, end: one.end };
  // "주말 하루": one day of it.
  if (/^(?: ?중)? ?$/.test(gap) && last.unit === 'weekend' && one.days <= last.days) return { ...one, ...place, unit: 'weekend' };
  if (/^(?: and |, | )?$/.test(gap) && last.days > one.days && one.unit !== 'weekend')
    return { ...last, ...place, days: last.days + one.days };
  return /^\s?(?:-|~|to|에서|부터)\s?$/.test(gap)
    ? { ...one, ...place, days: Math.max(last.days, one.days), isUpper: true }
    : undefined;
}

function withUnit(text: string, count: FoundNumber, previous: FoundNumber | undefined): Measured[] {
  const found = unitAfter(text, count);
  if (!found || isCalendar(text, count, found.unit)) return [];
  const range = previous && isRange(text, previous, count) ? previous : count;
  const days =
    found.unit === 'day' && /(?:영업일|근무일)(?: ?기준)?(?:으로)? ?$/.test(before(text, count))
      ? Math.ceil((found.days * 7) / 5)
      : found.days;
  const more = isMoreThan(text, { ...count, end: found.end }, found.unit) ? 1 : 0;
  return [{ start: range.start, end: found.end, days: days + more, unit: found.unit, isUpper: range !== count }];
}

function isMoreThan(text: string, place: Place, unit: Unit): boolean {
  const left = before(text, place);
  if (/(?<!(?:no|not) )(?:more|longer) than (?:about )?$/.test(left)) return true;
  // "Phased over three months" is no more than that.
  return (
    (unit !== 'weekend' && /(?<!(?:ed|out|it|them|spread) )\bover $/.test(left)) ||
    BEYOND.test(text.slice(place.end, place.end + 14))
  );
}

const BEYOND = new RegExp(`^ ?(?:이 |가 |을 |를 )?(?:${GOES_BEYOND}|초과)`);

/** "Exchange 2007년" is a product with a mistaken year sign, "2010 w/ 40 users" one without weeks, and "the 2nd quarter" a date. */
function isCalendar(text: string, count: FoundNumber, unit: Unit): boolean {
  if (count.value >= 1900 && (unit === 'year' || (count.value < 2020 && unit !== 'day'))) return true;
  return unit === 'quarter' && /\d$/.test(text.slice(count.start, count.end));
}
