import { isNoVersion } from '../../dialog/understand/no-version.ts';
import type { Product } from '../../knowledge/schema.ts';
import { isReleased } from '../../knowledge/support.ts';
import type { Scene } from '../scene.ts';
import { endWords, supportEvidence } from './state.ts';
import { lookUpTitle } from './title.ts';
import type { FactsView, LookUpOf } from './view.ts';

/** That there is no such version, which is the newest, and what comes before and after it. */
export function noVersionView(scene: Scene, lookUp: LookUpOf<'no-version'>): FactsView | undefined {
  const { say, text, knowledge } = scene;
  if (!isNoVersion(knowledge, lookUp.family, lookUp.year)) return undefined;
  const versions = versionsOf(scene, lookUp);
  const newest = versions.at(-1);
  if (!newest) return undefined;
  const [before, after] = [
    versions.findLast((one) => yearOf(one) < lookUp.year),
    versions.find((one) => yearOf(one) > lookUp.year),
  ];
  const near = [...new Set([newest, before, after])].filter((one) => one !== undefined);
  const title = lookUpTitle(scene, lookUp);
  return {
    heading: title,
    sentence: say('noVersion', { version: title, newest: text(newest.short) }),
    blocks: [
      {
        title: say('noVersionNear'),
        facts: near.map((product) => ({ title: text(product.short), value: endWords(scene, product) })),
      },
    ],
    evidence: near.flatMap(supportEvidence),
    more: near.map(({ id }) => ({ about: 'support', products: [id] })),
  };
}

/** The versions of a family that are out on the day, oldest first; those for another system are left out. */
function versionsOf({ knowledge, today }: Scene, { family }: LookUpOf<'no-version'>): Product[] {
  return [...knowledge.products.values()].filter(
    (product) => new RegExp(`^${family}-(?:\\d{4}(?:-r2)?|se)$`).test(product.id) && isReleased(product, today),
  );
}

/** An edition without a year is newer than all that have one. */
function yearOf({ id }: Product): number {
  return Number(/\d{4}/.exec(id)?.[0] ?? Number.POSITIVE_INFINITY);
}
