import { findBuild } from '../../knowledge/builds.ts';
import type { ExchangeVersion, Knowledge } from '../../knowledge/schema.ts';
import { EXCHANGE } from './families.ts';
import { every, matches, type Place, words } from './patterns.ts';

/** A build number in a text, and the version and update that it belongs to. */
export type BuildNamed = Place & Readonly<{ build: string; version: ExchangeVersion; update?: string }>;

const NAME = String.raw`(?<![a-z\d.,])(?:${EXCHANGE}(?: ?server)? )?`;
const LABEL = words`version | ver\.? | v | build | 버전 | 빌드`;
/** "15.1.2507.6", "15.01.2507.006", and "Version 15.1 (Build 2507.6)" as AdminDisplayVersion shows it. */
const FULL = every(
  String.raw`${NAME}(?:${LABEL}[ :]{0,2})?(?<major>\d{1,2})\.(?<minor>\d{1,2})(?:\.(?<build>\d{2,4})(?:\.(?<revision>\d{1,3}))?| ?\(?(?:build|빌드) ?(?<build>\d{2,4})(?:\.(?<revision>\d{1,3}))?\)?)(?!\d|\.\d)`,
);
/** "Version 15.1". */
const SHORT = every(
  String.raw`(?:${NAME}${LABEL}[ :]{0,2}|(?<![a-z\d.,])${EXCHANGE}(?: ?server)? )(?<major>1[45])\.(?<minor>[0-3])(?!\d|\.\d)`,
);
const MAY_BE = /\d\.\d/;

/** The build numbers in normalised text. What may as well be a date or an address is none. */
function findBuilds(knowledge: Knowledge, text: string): BuildNamed[] {
  if (!MAY_BE.test(text)) return [];
  const full = matches(text, FULL);
  const short = matches(text, SHORT).filter(({ start }) => full.every((one) => start < one.start || one.end <= start));
  return [...full, ...short]
    .flatMap(({ match, start, end }) => {
      const { major = '', minor = '', build, revision } = match.groups ?? {};
      const numbers = [major, minor, build, revision].filter((part) => part !== undefined).map(Number);
      const found = findBuild(knowledge, numbers);
      const isDate = build !== undefined && revision === undefined && (build.length < 3 || (YEAR.test(build) && !found?.update));
      if (!found?.product.version || (isDate && !/build|빌드/.test(match[0]))) return [];
      const { update } = found;
      return [{ build: numbers.join('.'), version: found.product.version, ...(update && { update }), start, end }];
    })
    .sort((a, b) => a.start - b.start);
}
const YEAR = /^20[2-9]\d$/;

/** Normalised text with each build number replaced by the version and update that it belongs to, so that it is read as if those were named. */
export function nameBuilds(knowledge: Knowledge, text: string): string {
  return findBuilds(knowledge, text).reduceRight((named, { version, update, start, end }) => {
    const name = update && UPDATE.test(update) ? `${version} ${update}` : version;
    return `${named.slice(0, start)}exchange ${name.toLowerCase()}${named.slice(end)}`;
  }, text);
}

/** What may stand behind any version; of "SP3" and "RTM" nothing is asked. */
const UPDATE = /^CU\d+$/;

/** The one build number that a text is, or asks the version of: "15.2.1544.4 = ?". */
export function buildAsked(knowledge: Knowledge, text: string): string | undefined {
  const builds = findBuilds(knowledge, text);
  const rest = builds.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const [build, ...others] = new Set(builds.map((one) => one.build));
  return build !== undefined && others.length === 0 && /^[^\p{L}\d]*$/u.test(rest.replace(ASKING, '')) ? build : undefined;
}

/** What stands beside a build number where only its version is asked for. */
const ASKING = new RegExp(
  String.raw`(?<![a-z])(?:name ?: ?[\w.-]+|admin ?display ?version|what|which|is|are|it|this|that|the|of|do|does|i|we|have|means?|stand|for|tell|me|an?|so|and|my|our|on|${EXCHANGE}|server|version|build|number|cu|cumulative|update|release|how|about|then)(?![a-z])|그럼|그러면|이거|이건|이게|저거|무슨|어떤|어느|몇|무엇|뭐|뭔|뭘|버전|빌드|번호|익스체인지|서버|의미|인지|인가|이에|입니까|인가요|이면|알려|주세요|하는|라는|건가|씨유|[이그건게거은는면가를을뜻예에야요임죠지데나줘]`,
  'g',
);
