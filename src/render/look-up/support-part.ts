import type { Product } from '../../knowledge/schema.ts';
import { isEnded, isReleased } from '../../knowledge/support.ts';
import type { IsoDate } from '../../locale.ts';
import { founded, type Scene } from '../scene.ts';
import type { WordId } from '../words.ts';
import { esuAnswer } from './esu.ts';
import { supportSentence } from './state.ts';
import type { FactsView, LookUpOf } from './view.ts';

export type SupportPart = NonNullable<LookUpOf<'support'>['part']>;

export const SUPPORT_TITLES = { esu: 'doEsu', released: 'doReleased', updates: 'doUpdates' } as const satisfies Record<
  SupportPart,
  WordId
>;

/** What is asked of products besides the end of their support: in place of what says that. */
export function supportPart(
  scene: Scene,
  products: readonly Product[],
  part: SupportPart,
  on?: IsoDate,
): Partial<Pick<FactsView, 'heading' | 'sentence' | 'links'>> {
  if (part === 'esu') return esuAnswer(scene, products, on);
  const say = part === 'released' ? releasedSentence : updatesSentence;
  return {
    heading: scene.say(SUPPORT_TITLES[part], { product: { products: products.map(({ id }) => id) } }),
    sentence: products.map((product) => say(scene, product, products.length > 1)).join(' '),
    ...(part === 'updates' && { links: BUILDS.filter((id) => scene.knowledge.links.has(id)) }),
  };
}

const BUILDS = ['build-numbers'];

/** What comes next, its end, is told as well where there is room. */
function releasedSentence(scene: Scene, product: Product, isNamed: boolean): string {
  const { say, text, today } = scene;
  const name = text(product.short);
  if (!product.released) return say('releasedNone', { product: name });
  if (!isReleased(product, today)) return supportSentence(scene, product);
  const said = say('releasedOn', { product: name, date: { date: product.released.date } });
  return isNamed ? said : `${said} ${supportSentence(scene, product)}`;
}

/** What the last update of a product is, is known of those that get none any more, and of the one that is kept up to date. */
function updatesSentence(scene: Scene, product: Product, isNamed: boolean): string {
  const { say, text, today } = scene;
  const { latest, support } = product;
  if (!isReleased(product, today)) return supportSentence(scene, product);
  const ended = isEnded(product, today);
  if (!latest || !(ended || support.policy === 'modern')) return say('updatesNone', { product: text(product.short) });
  const said = founded(scene, latest);
  if (isNamed) return say('lineOf', { title: text(product.short), text: said });
  return ended ? `${said} ${supportSentence(scene, product)}` : said;
}
