import { oncePer } from '../../knowledge/once.ts';
import type { Knowledge } from '../../knowledge/schema.ts';
import { type Family, familyBefore } from './families.ts';
import { every, matches, type Place } from './patterns.ts';

/** A year behind the name of a family that has no version of it: "Exchange 2022", "아웃룩 2020". */
export type NoVersion = Place & Readonly<{ family: Family; year: number }>;

/** A year that may be a version: no number of mailboxes, no part of a date. */
const YEAR = every(
  String.raw`(?<![\d,.])(?:19|20)\d\d(?!\d|[.,/-]\d| ?h[12](?![a-z])| ?\d{1,2}월|년(?! ?(?:버전|버젼|판|형))| ?(?:mail|mbx|box|user|people|seat|account|staff|employee|사서함|계정|개|명))`,
);

/** Nothing older than the first version that the knowledge has is said not to exist: the knowledge only begins there. */
export function findNoVersion(text: string, knowledge: Knowledge): NoVersion | undefined {
  for (const { match, start, end } of matches(text, YEAR)) {
    const family = familyBefore(text, start);
    const year = Number(match[0]);
    if (family && isNoVersion(knowledge, family, year)) return { family, year, start, end };
  }
  return undefined;
}

/** Whether a family, from its first version on, has none that bears a year, on any system. */
export function isNoVersion(knowledge: Knowledge, family: Family, year: number): boolean {
  const years = yearsOf(knowledge).get(family) ?? [];
  return !years.includes(year) && year > Math.min(...years);
}

/** The years that the products of each family are called by. */
const yearsOf = oncePer(({ products }: Knowledge): ReadonlyMap<string, readonly number[]> => {
  const families = Map.groupBy(products.values(), ({ family }) => family);
  const yearsIn = (ids: readonly string[]) => ids.flatMap((id) => (/\d{4}/.exec(id) ?? []).map(Number));
  return new Map([...families].map(([family, all]) => [family, yearsIn(all.map(({ id }) => id))]));
});
