import { type FoundNumber, findNumbers } from './numbers.ts';
import { before, every, matches, words } from './patterns.ts';

const UNIT_DAYS = { hour: 1 / 24, workday: 7 / 5, day: 1, weekend: 2, week: 7, month: 30, quarter: 90, year: 365 } as const;
export type Unit = keyof typeof UNIT_DAYS;

const UNITS: readonly (readonly [Unit, string])[] = [
  ['hour', words`hours?\b | hrs?\b | h(?![a-z]) | 시간`],
  ['workday', words`(?:working|business|work)[ -]?days?\b | workdays?\b | 영업일 | 근무일`],
  ['day', words`days?\b | d(?![a-z]) | 일간 | 일(?!반|정|본|요|부| ?거| ?겁| ?것| ?수 ?있| ?듯|에(?! ?걸)|까지|자) | 날`],
  ['weekend', words`(?:long )?weekends?\b | wknds?\b | 주말`],
  [
    'week',
    words`weeks?\b | weks?\b | wee?ks?\b | wks?\b | w(?![a-z]) | 주일간? | 주간?(?!말|세|소|문|차|년|요일|요한|사|(?<= 주)로(?! ?끝))`,
  ],
  ['month', words`months?\b | mon?ths?\b | mo?n?ths?\b | mths?\b | mos?\b | 개월간? | 달간?(?!러|성)`],
  ['quarter', words`quarters?\b | 분기`],
  ['year', words`years?\b | yrs?\b | y(?![a-z]) | 년간?(?!도|형|대|차|제|생)`],
];
const UNIT_AFTER = UNITS.map(
  ([unit, pattern]) => [unit, new RegExp(String.raw`^[ -]?(?:full |whole |calendar |more )?(?:${pattern})`)] as const,
);
const HALF_MORE = /^(?: and a half\b| ?반(?![가-힣]))/;

/** How many, where no number is written: `few` of something is taken as three. */
const FEW = 3;
/** Six months of 30 days, as people count half a year. */
const HALF_YEAR = 180;
const COUNTS: readonly (readonly [RegExp, number])[] = [
  [every('(?:a |the )?couple(?: of)?(?= )'), 2],
  [every('(?:an? |the )?(?<![a-z])(?:few|several|handful of)(?= )'), FEW],
  [every('(?<![a-z])(?:half an?|half(?: of)? an?|half)(?=[ -])'), 0.5],
  [every('(?<![가-힣])한두(?=\\s?(?:주|달|해|개월))'), 2],
  [every('(?<![가-힣])(?:두세|두어|이삼)(?=\\s?(?:주|달|개월|해|년))'), 3],
  [every('(?<![가-힣])(?:서너|삼사)(?=\\s?(?:주|달|개월|해|년))'), 4],
  [every('(?<![가-힣])(?:너댓|네댓|사오)(?=\\s?(?:주|달|개월|년))'), 5],
  [every('(?<![가-힣])(?:대여섯|오륙)(?=\\s?(?:주|달|개월|년))'), 6],
  [every('(?<![가-힣])(?:몇|수)(?=\\s?(?:주|달|개월|년))'), FEW],
  [every('(?<![가-힣])반(?=\\s?(?:달|년))'), 0.5],
];
/** "A week" is a length of time after these words; in "twice a week" it is not. */
const ONE =
  /(?<![a-z])(?:an?|the|one)(?= (?:single |full |whole |calendar )?(?:day|week|month|quarter|year|(?:long )?weekend|wknd)\b)/g;
const BEFORE_ONE =
  /(?:^|[,.;:=("'|\n\ue000~!?&+/-]|\b(?:in|within|have|has|got|for|over|about|around|roughly|approximately|take|takes|taking|than|under|up to|to|of|is|are|and|but|or|only|just|with|maybe|least|most|the next|need|needs|want|wants|like|during|lasts?|max|maximum|duration|timeline|window|give|given|spend|after|be|so)) ?$/;
const NEXT = /(?<![a-z])(?:over|in|within|during|for) the (?:next|coming|following)(?= (?:week|month|quarter|year)\b)/g;
const SINGLE_SINO =
  /(?<![가-힣])([일이삼사오육칠팔구])(?=\s?(?:주(?!말|요|로(?! ?(?:$|바꿔|바꾸|변경|수정|해|하|끝)))|개월|년(?!간)|분기|일간))/g;
const SINO = ' 일이삼사오육칠팔구';

const WHOLE_WORDS: readonly (readonly [RegExp, number])[] = [
  [every('(?:a |one )?fortnight'), 14],
  [every('(?:a|one) week or (?:two|so)'), 14],
  [every('(?:a|one) month or (?:two|so)'), 60],
  [every('(?:a|one) day or (?:two|so)'), 2],
  [every('\\bovernight\\b|(?<![가-힣](?<!주말))하루(?!에)|하룻밤'), 1],
  [every('(?<![가-힣])이틀'), 2],
  [every('(?<![가-힣])사흘'), 3],
  [every('(?<![가-힣])나흘'), 4],
  [every('(?<![가-힣])닷새'), 5],
  [every('(?<![가-힣])엿새'), 6],
  [every('(?<![가-힣])이레(?=$|[^가-힣]|입|요|간|동|안|내|이내|정)'), 7],
  [every('(?<![가-힣])여드레'), 8],
  [every('(?<![가-힣])아흐레'), 9],
  [every('(?<![가-힣])열흘'), 10],
  [every('(?<![가-힣])보름'), 15],
  [
    every(
      '(?<![가-힣])(?:며칠|몇 ?일)(?= ?(?:안|이내|내|동안|만에|밖에|정도|뿐|간(?! ?걸)|이면 (?:충분|돼|됩|되|끝)))|^(?:며칠|몇 ?일)$',
    ),
    FEW,
  ],
  [every('\\bhalf[ -]?(?:a )?year\\b'), HALF_YEAR],
];

/** A weekend without a number: when something is done, or how long it may take. */
const WEEKEND = every(
  String.raw`(?<!(?<!\d)\d{1,2} ?)주말|(?:(?:over|during) )?(?:the |this |next |a |one )?(?:long )?\b(?:weekend|wknd)\b`,
);

/** What the words above have in common, to pass by most texts at once. */
const MAY_BE_WHOLE = /fortnight|night|weekend|wknd| or (?:two|so)|half|하루|하룻|틀|흘|새|이레|여드레|아흐레|보름|며칠|일|주말/;

/** Counts of something: numbers, and words that stand for one ("a couple of", "두세"). */
export function findCounts(text: string): FoundNumber[] {
  const counted = COUNTS.flatMap(([pattern, value]) => matches(text, pattern).map(({ start, end }) => ({ value, start, end })));
  const sino = matches(text, SINGLE_SINO).map(({ match, start, end }) => ({ value: SINO.indexOf(match[1] ?? ''), start, end }));
  const one = [...matches(text, ONE).filter((place) => BEFORE_ONE.test(before(text, place))), ...matches(text, NEXT)].map(
    ({ start, end }) => ({ value: 1, start, end }),
  );
  return [...findNumbers(text), ...counted, ...sino, ...one].sort((a, b) => a.start - b.start);
}

/** Lengths of time that are one word. */
export function findWholeWords(text: string): { start: number; end: number; days: number; unit?: Unit }[] {
  if (!MAY_BE_WHOLE.test(text)) return [];
  const weekends = matches(text, WEEKEND).map(({ start, end }) => ({
    start,
    end,
    days: UNIT_DAYS.weekend,
    unit: 'weekend' as const,
  }));
  return [
    ...WHOLE_WORDS.flatMap(([pattern, days]) => matches(text, pattern).map(({ start, end }) => ({ start, end, days }))),
    ...weekends,
  ];
}

/** The unit that follows a count, with the half that may follow the unit. */
export function unitAfter(text: string, count: FoundNumber): { unit: Unit; end: number; days: number } | undefined {
  const half = /^ and a half(?= )/.exec(text.slice(count.end, count.end + 12));
  const from = count.end + (half?.[0].length ?? 0);
  const rest = text.slice(from, from + 30);
  for (const [unit, pattern] of UNIT_AFTER) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const more = HALF_MORE.exec(rest.slice(match[0].length));
    const amount = count.value + (half || more ? 0.5 : 0);
    const days = unit === 'year' && amount === 0.5 ? HALF_YEAR : Math.ceil(Math.round(amount * UNIT_DAYS[unit] * 1000) / 1000);
    return { unit, end: from + match[0].length + (more?.[0].length ?? 0), days };
  }
  return undefined;
}
