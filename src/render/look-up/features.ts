import { EXCHANGE_VERSIONS } from '../../knowledge/schema.ts';
import { productOf } from '../../knowledge/versions.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { supportEvidence, supportSentence } from './state.ts';
import type { FactsView, LookUpOf } from './view.ts';

/** What a version of Exchange added. */
export function featuresView(scene: Scene, { version }: LookUpOf<'features'>): FactsView | undefined {
  const { say, text, knowledge } = scene;
  const product = productOf(knowledge, version);
  if (!product) return undefined;
  const values = { product: text(product.short) };
  const position = EXCHANGE_VERSIONS.indexOf(version);
  const neighbours = [EXCHANGE_VERSIONS[position + 1], EXCHANGE_VERSIONS[position - 1]].filter((one) => one !== undefined);
  return {
    heading: say('featuresTitle', values),
    sentence: say(product.adds.length > 0 ? 'featuresLead' : 'featuresNone', values),
    blocks: [
      ...(product.adds.length > 0 ? [{ text: bullets(product.adds.map((one) => founded(scene, one))) }] : []),
      { text: supportSentence(scene, product) },
    ],
    evidence: [...product.adds, ...supportEvidence(product)],
    more: [
      ...neighbours.map((one) => ({ about: 'features', version: one }) as const),
      { about: 'requirements', version },
      { about: 'support', products: [product.id] },
      { about: 'path', from: version },
    ],
  };
}
