import { findBuild, numbersOf } from '../../knowledge/builds.ts';
import type { Scene } from '../scene.ts';
import { supportEvidence, supportSentence } from './state.ts';
import type { FactsView, LookUpOf } from './view.ts';

/** Which version, and as far as is known which update, a build number belongs to, and whether that is in support. */
export function buildView(scene: Scene, { build }: LookUpOf<'build'>): FactsView | undefined {
  const { say, text, knowledge } = scene;
  const found = findBuild(knowledge, numbersOf(build));
  if (!found) return undefined;
  const { product, update } = found;
  const name = update ? `${text(product.name)} ${update}` : text(product.name);
  const { version = 'SE' } = product;
  return {
    heading: say('buildTitle', { build }),
    sentence: say('buildOf', { build, name }),
    blocks: [{ text: supportSentence(scene, product), stays: true }],
    evidence: [...(product.builds ? [product.builds] : []), ...supportEvidence(product)],
    links: ['build-numbers'],
    more: [
      { about: 'support', products: [product.id] },
      { about: 'path', from: version },
      { about: 'requirements', version },
    ],
  };
}
