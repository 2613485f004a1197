import { oncePer } from '../../knowledge/once.ts';
import type { Knowledge } from '../../knowledge/schema.ts';
import { Family, familyBefore } from './families.ts';
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
    const year = Number(match[0]);
    const family = familyBefore(text, start) ?? (isVersionAlone(text, { start, end }, year, knowledge) ? 'exchange' : undefined);
    if (family && isNoVersion(knowledge, family, year)) return { family, year, start, end };
  }
  return undefined;
}

/** "2015 버전 지원 종료일": said first of all to be a version, and one that no family has. */
function isVersionAlone(text: string, { start, end }: Place, year: number, knowledge: Knowledge): boolean {
  const before = text.slice(0, start).trim();
  const isVersion = before === 'version' || (before === '' && /^ ?(?:version|버전|버젼)/.test(text.slice(end)));
  return isVersion && Family.options.every((family) => isNoVersion(knowledge, family, year));
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
