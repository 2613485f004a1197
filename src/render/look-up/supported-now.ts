import { Family } from '../../dialog/understand/families.ts';
import type { Product } from '../../knowledge/schema.ts';
import { isSupported, supportState } from '../../knowledge/support.ts';
import type { Scene } from '../scene.ts';
import type { WordId } from '../words.ts';
import { nameList, sharedStart } from './names.ts';
import { supportEvidence, untilWords } from './state.ts';
import type { Fact, FactsView, LookUpOf } from './view.ts';

export const FAMILY_WORDS = {
  exchange: 'familyExchange',
  outlook: 'familyOutlook',
  'windows-server': 'familyWindowsServer',
} as const satisfies Record<Family, WordId>;

/** What is in support on the day, newest first. */
export function supportedNowView(scene: Scene, { family }: LookUpOf<'supported-now'>): FactsView {
  const { say, knowledge, today } = scene;
  const groups = (family ? [family] : Family.options).map((one) => ({
    family: one,
    products: [...knowledge.products.values()]
      .filter((product) => product.family === one && isSupported(product, today))
      .toReversed(),
  }));
  const products = groups.flatMap((group) => group.products);
  const date = { date: today };
  const empty = { family: Family.options.map((one) => say(FAMILY_WORDS[one])).join(', '), date };
  return {
    heading: say('doSupportedNow'),
    sentence:
      products.length > 0
        ? say('supportedOf', { date, products: nameList(scene, products) })
        : say('supportedNowNone', family ? { family: say(FAMILY_WORDS[family]), date } : empty),
    blocks: groups
      .filter((group) => group.products.length > 0)
      .map((group) => ({
        ...(!family && { title: say(FAMILY_WORDS[group.family]) }),
        facts: factsOf(scene, group.products, !family),
      })),
    evidence: products.flatMap(supportEvidence),
    more: [{ about: 'ends-next' }, ...Family.options.map((one) => ({ about: 'supported-now', family: one }) as const)],
  };
}

/** Below the title of their family, the versions alone. */
function factsOf(scene: Scene, products: readonly Product[], titled: boolean): Fact[] {
  const { say, text, today } = scene;
  const shared = titled ? sharedStart(products.map(({ short }) => text(short))).length : 0;
  return products.map((product) => {
    const { end } = supportState(product, today);
    return { title: text(product.short).slice(shared), value: end ? untilWords(scene, end) : say('factNone') };
  });
}
