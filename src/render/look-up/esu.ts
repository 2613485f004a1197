import type { Product } from '../../knowledge/schema.ts';
import { isEnded, isReleased, supportState } from '../../knowledge/support.ts';
import type { IsoDate } from '../../locale.ts';
import type { Scene } from '../scene.ts';
import type { WordId } from '../words.ts';
import { nameList } from './names.ts';
import { esuValues, supportSentence } from './state.ts';
import type { FactsView } from './view.ts';

/** How products stand with paid security updates: none known, still to come, on sale, or over. */
type Standing = 'none' | 'ahead' | 'now' | 'over';

const OF_ONE = { none: 'esuNone', ahead: 'esuAhead', now: 'esuNow', over: 'esuOver' } as const satisfies Record<Standing, WordId>;
const OF_SEVERAL = {
  none: 'esuNoneOf',
  ahead: 'esuAheadOf',
  now: 'esuNowOf',
  over: 'esuOverOf',
} as const satisfies Record<Standing, WordId>;

/** Whether products have paid security updates, and that those are no support. On another day the dates of support say it. */
export function esuAnswer(scene: Scene, products: readonly Product[], on: IsoDate = scene.today): Partial<FactsView> {
  if (on !== scene.today) return {};
  const { say, text } = scene;
  const [product, ...others] = products;
  if (product && others.length === 0)
    return { heading: say('esuTitle', { product: text(product.short) }), sentence: sentenceOf(scene, product) };
  // What is over is told with its date, so that only what ended on the same day is told at once.
  const alike = (one: Product) =>
    [standingOf(one, on), standingOf(one, on) === 'over' ? one.support.esu.at(-1)?.end : ''].join(' ');
  const groups = [...Map.groupBy(products, alike).values()];
  return {
    heading: say('esuTitleAll'),
    sentence: [say('esuNoSupport'), ...groups.map((members) => ofSeveral(scene, members, on))].join(' '),
    blocks: [{ facts: products.map((one) => ({ title: text(one.short), value: endOf(scene, one) })) }],
    more: products.map(({ id }) => ({ about: 'support', products: [id], part: 'esu' })),
  };
}

/** How products that stand alike do. */
function ofSeveral(scene: Scene, members: readonly Product[], on: IsoDate): string {
  const [first] = members;
  const last = first?.support.esu.at(-1);
  const values = { products: nameList(scene, members), ...(last && esuValues(scene, last)) };
  return first ? scene.say(OF_SEVERAL[standingOf(first, on)], values) : '';
}

/** When the last of it ends. */
function endOf(scene: Scene, { support }: Product): string {
  const last = support.esu.at(-1);
  return last ? scene.say('esuEnd', esuValues(scene, last)) : scene.say('esuNoneShort');
}

function sentenceOf(scene: Scene, product: Product): string {
  const { say, text, today, knowledge } = scene;
  const standing = standingOf(product, today);
  const { end, esu = product.support.esu.at(-1) } = supportState(product, today);
  const values = { product: text(product.short), ...(end && { end: { date: end } }), ...(esu && esuValues(scene, esu)) };
  const having = [...knowledge.products.values()].filter(
    ({ family, support }) => family === product.family && support.esu.length > 0,
  );
  return [
    say(OF_ONE[standing], values),
    ...(standing === 'none' && having.length > 0 ? [say('esuOnlyOf', { products: nameList(scene, having) })] : []),
    standing === 'none' ? supportSentence(scene, product) : say('esuNoSupport'),
  ].join(' ');
}

function standingOf(product: Product, on: IsoDate): Standing {
  if (product.support.esu.length === 0 || !isReleased(product, on)) return 'none';
  if (!isEnded(product, on)) return 'ahead';
  return supportState(product, on).state === 'esu' ? 'now' : 'over';
}
