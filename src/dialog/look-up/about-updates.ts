import { EXCHANGE_VERSIONS } from '../../knowledge/schema.ts';
import { productIdOf } from '../../knowledge/versions.ts';
import { namesCloud } from '../understand/cloud-goal.ts';
import { familyIn } from '../understand/families.ts';
import { findTargets } from '../understand/source.ts';
import type { Heard } from './hear.ts';
import { type Candidate, HINT, type Listen, NAMED, SURE } from './points.ts';

/** "Is SE CU2 out yet", "latest Exchange CU": of the newest version, the only one whose updates are still to come. */
export function updateToCome({ heard: { versions, products: named, strange, text }, has }: Listen): Candidate[] {
  const newest = EXCHANGE_VERSIONS.at(-1);
  const isToCome = TO_COME.test(text) && has('outYet');
  const isOfAny =
    named.length === 0 && !strange && has('newestUpdate') && (familyIn(text) === 'exchange' || CUMULATIVE.test(text));
  if (!newest || versions.some((version) => version !== newest) || !(isToCome || isOfAny)) return [];
  const products = [productIdOf(newest)];
  return [{ lookUp: { about: 'support', products, part: 'updates' }, score: NAMED * 2 + HINT + SURE * 3 }];
}

/** Of the products here only Exchange has them. */
const CUMULATIVE = /(?<![a-z])cus?(?![a-z])|누적 ?업데이트|cumulative update/;

const TO_COME = /(?<![a-z])cu ?[1-3](?!\d)/;

/** "On SE already, 700 mailboxes, what now?": who runs the newest version keeps it current. */
export function nextOfNewest({ heard, has }: Listen): Candidate[] {
  const [newest] = heard.versions;
  if (!newest || !asksNextOfNewest(heard) || has('move') > 0) return [];
  return [{ lookUp: { about: 'support', products: [productIdOf(newest)] }, score: NAMED * 2 + HINT + SURE * 3 }];
}

/** Whether what comes next is asked of the newest version, which nothing but the cloud comes after. */
export function asksNextOfNewest({ versions, options, text }: Heard): boolean {
  const isNewest = versions.length === 1 && versions[0] === EXCHANGE_VERSIONS.at(-1);
  const isInUse = isNewest && options.length === 0 && WHAT_NEXT.test(text) && IN_USE.test(text) && findTargets(text).length === 0;
  return isInUse && !NEW_SERVER.test(text) && !namesCloud(text);
}
const IN_USE =
  /\b(?:on|run|running|uses?|using|here|already|have|got)\b|mailbox|user|mbx|쓰|쓴|사용|운영|이미|올렸|사서함|\d ?명|인데/;
const NEW_SERVER = /\b(?:install\w*|deploy\w*|upgrad\w*|set(?:ting)? up|buy\w*)\b|설치|깔|도입|올리|올려|업그레이드|구축|구매/;
const WHAT_NEXT =
  /\bwhat(?:'s| is)? (?:now|next)\b|\b(?:need|have|got) to do (?:anything|something)\b|\banything (?:else )?(?:to do|(?:we|i) (?:need|have|should))\b|이제 ?(?:뭐|뭘|무엇)|(?:뭐|뭘|무엇을) ?(?:더 ?)?(?:해야|하면)|할 ?(?:일|게|것)(?:이|은)? ?(?:있|없|뭐)|더 ?해야/;

/** "Which build is 2019 CU14": the other way round than what a build is of. */
export function buildOfUpdate({ heard: { versions, text }, knowledge }: Listen): Candidate[] {
  const [version, ...others] = versions;
  if (!version || others.length > 0 || !BUILD.test(text) || NEWEST.test(text)) return [];
  const number = UPDATE.exec(text)?.[1];
  const updates = knowledge.products.get(productIdOf(version))?.builds?.updates ?? {};
  const build = Object.keys(updates).find((one) => updates[one] === `CU${number}`);
  return build ? [{ lookUp: { about: 'build', build }, score: NAMED * 2 + HINT + SURE * 3 }] : [];
}
const BUILD = /(?<![a-z])builds?(?![a-z])|빌드/;
const NEWEST = /newest|latest|\blast\b|최신|마지막/;
const UPDATE = /(?<![a-z])(?:cu|cumulative update|누적 ?업데이트) ?(\d{1,2})(?!\d)/;
