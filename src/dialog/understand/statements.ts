import { every, matches, NEAR, type Place, remembering, words } from './patterns.ts';

/** One thing said, with what ended it ("?", " and "). */
export type Statement = Place & Readonly<{ text: string; ending: string }>;

const PUNCTUATION = String.raw`\)\s*\(|,(?!\d{3}(?!\d))|[;\n!|]|\?|\.(?![\d\w])|(?<!(?:^|[,;.\n|-]\s?)(?:data )?(?:residency|location|version|위치)) - (?!(?:no|none|yes|[ny]|not (?:needed|required|necessary)|아니오|아니요|없음|불필요|필요 ?없음|예|네)\s*(?:[,;.\n]|$| - ))|\s?\/\s?(?!o\b)`;
const ENGLISH = String.raw`\s(?:and(?!(?<=on-?prem(?:ises)?(?: users)? and) (?:the )?cloud)|but|while|plus|so|because|since|although|though|however|as long as|provided)\s(?:that\s)?`;
const KOREAN = String.raw`(?<=니다|[가-힣][어아해돼예에세네데이]요|없음|있음|필요함|않음|안 ?됨)\s(?!있|싶)|(?<=[가-힣](?:고|며|지만|는데|구요|고요|으나|니까|므로|라서|해서|하니))\s(?!있|싶|나서|나면)|(?<=면)\s(?=어떤|무슨|뭐|어떻게|추천)|\s(?:그리고|하지만|그런데|다만|단|또는|또)\s`;
const BOUNDARY = every(words`${PUNCTUATION} | ${ENGLISH} | ${KOREAN}`);

/** What begins the next answer where no mark sets it apart: "2 years no cloud", "공존 없음 국내". */
export const NEXT_ANSWER = words`국내 | 국외 | 해외 | 데이터 | 보관 | 자체 | 제약 | 제한 | 어디 | 사내 | 클라우드 | data | no | residency | mail | anywhere | own`;

/** The statements of normalised text, in order. */
export const statements = remembering((text: string): readonly Statement[] => {
  const found: Statement[] = [];
  let start = 0;
  const add = (end: number, ending: string) => {
    if (text.slice(start, end).trim() !== '') found.push({ text: text.slice(start, end), start, end, ending });
  };
  for (const boundary of matches(text, BOUNDARY)) {
    add(boundary.start, boundary.match[0]);
    start = boundary.end;
  }
  add(text.length, '');
  return found;
});

/** What stands before a place within the same statement, so that a neighbour's words do not count. */
export function beforeInStatement(text: string, place: Place): string {
  const from = statements(text).findLast(({ start }) => start <= place.start)?.start ?? 0;
  return text.slice(Math.max(from, place.start - NEAR), place.start);
}

export function afterInStatement(text: string, place: Place): string {
  const to = statements(text).find(({ end }) => end >= place.end)?.end ?? text.length;
  return text.slice(place.end, Math.min(to, place.end + NEAR));
}

const ASKED = new RegExp(
  words`^\s*(?:and |so |but )?(?:what(?! if| about)|how(?! about)|why|when|explain|tell me|define)\b
    | 뭔가요 | 뭐예요 | 뭐죠 | 뭐야 | 뭔지 | 무엇 | 무슨 ?(?:뜻|의미) | 설명해
    | (?:필요|해야|있어야|어야|아야|되나|보관)[가-힣 ]{0,6}(?:나요|가요|까요|니까|할지|한지|는지|은지)(?! ?(?:상관|관계))`,
);
const ASKED_WITH_MARK = /^\s*(?:and |so |but )?(?:do|does|should|must|is|are|will|would|can|could|shall) /;

/** Whether a statement asks something rather than says it. */
export function isAsked({ text, ending }: Statement): boolean {
  return ASKED.test(text) || (ending === '?' && ASKED_WITH_MARK.test(text));
}
