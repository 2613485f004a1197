import { IsoDate } from '../../locale.ts';

/** A day, month or year named in a text, as the day to evaluate; of a month or a year the last day. */
export type DateNamed = Readonly<{ date: IsoDate; start: number; end: number; yearOnly: boolean }>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(${MONTHS.join('|')})[a-z]*\.?`;
const YEAR = String.raw`((?:19|20)\d\d)`;

/** Each pattern with what its groups are. */
const PATTERNS: readonly (readonly [RegExp, readonly ('y' | 'm' | 'd' | 'n')[]])[] = [
  [new RegExp(String.raw`(?<!\d)${YEAR}[-./](\d{1,2})[-./](\d{1,2})(?!\d)`), ['y', 'm', 'd']],
  [new RegExp(String.raw`(?<!\d)${YEAR}년 ?(\d{1,2})월 ?(\d{1,2})일`), ['y', 'm', 'd']],
  [new RegExp(String.raw`(?<!\d)${YEAR}년 ?(\d{1,2})월`), ['y', 'm']],
  [new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? ${YEAR}\b`), ['d', 'n', 'y']],
  [new RegExp(String.raw`\b${MONTH} (\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}\b`), ['n', 'd', 'y']],
  [new RegExp(String.raw`\b${MONTH},? ${YEAR}\b`), ['n', 'y']],
  [new RegExp(String.raw`(?<!\d)${YEAR}-(\d{2})(?![\d-])`), ['y', 'm']],
  [new RegExp(String.raw`\b(?:spring|summer|autumn|fall|winter|early|mid|late|end of)[ -](?:of )?${YEAR}\b`), ['y']],
  [new RegExp(String.raw`\b(?:in|back in|by|during|since|until|end of|as of) ${YEAR}\b(?! (?:exchange|outlook|server))`), ['y']],
  [new RegExp(String.raw`(?<!\d)${YEAR}년(?:에|도|까지|부터|에는|엔|말|초)`), ['y']],
];

/** Each pattern needs one of these, and most texts have none. */
const MAY_NAME = new RegExp(
  String.raw`${YEAR}[-./년]|\b(?:${MONTHS.join('|')}|spring|summer|autumn|fall|winter|early|mid|late|end|in|back|by|during|since|until|as)`,
);

export function findDate(text: string): DateNamed | undefined {
  if (!MAY_NAME.test(text)) return undefined;
  for (const [pattern, groups] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const part = (kind: 'y' | 'm' | 'd' | 'n') => match[groups.indexOf(kind) + 1];
    const month = groups.includes('n') ? MONTHS.indexOf(part('n') ?? '') + 1 : groups.includes('m') ? Number(part('m')) : 12;
    const year = Number(part('y'));
    const day = groups.includes('d') ? Number(part('d')) : new Date(Date.UTC(year, month, 0)).getUTCDate();
    const date = IsoDate.safeParse(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    if (date.success)
      return { date: date.data, start: match.index, end: match.index + match[0].length, yearOnly: groups.length === 1 };
  }
  return undefined;
}
