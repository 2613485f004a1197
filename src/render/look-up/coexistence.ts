import { pairOf } from '../../knowledge/coexistence.ts';
import { type CoexistencePair, EXCHANGE_VERSIONS, type Product } from '../../knowledge/schema.ts';
import { productOf } from '../../knowledge/versions.ts';
import { formatList } from '../format.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { supportEvidence, supportSentence } from './state.ts';
import type { FactsView, LookUpOf, More } from './view.ts';

type Names = Readonly<{ older: string; newer: string }>;

/** Whether two versions may share an organisation, named in either order. */
export function coexistenceView(scene: Scene, { versions }: LookUpOf<'coexistence'>): FactsView | undefined {
  const { say, text, knowledge } = scene;
  const [a, b] = versions.toSorted((x, y) => EXCHANGE_VERSIONS.indexOf(x) - EXCHANGE_VERSIONS.indexOf(y));
  const [older, newer] = [productOf(knowledge, a ?? versions[0]), productOf(knowledge, b ?? versions[1])];
  if (!older?.version || !newer?.version) return undefined;
  const pair = pairOf(knowledge, older.version, newer.version);
  const inPlace = knowledge.coexistence.inPlace.find((one) => one.older === a && one.newer === b);
  const names = { older: text(older.short), newer: text(newer.short) };
  const { rules } = knowledge.coexistence;
  return {
    heading: older === newer ? names.older : say('coexistenceTitle', { older: names.older, newer: newer.version }),
    sentence: older === newer ? say('coexistSame', { product: names.older }) : sentenceOf(scene, names, pair),
    blocks: [
      ...(inPlace ? [{ facts: [{ title: say('factInPlace'), value: text(inPlace.minimum) }] }] : []),
      ...(pair?.note ? [{ text: founded(scene, { text: pair.note, basis: pair.basis }) }] : []),
      ...[...new Set([older, newer])].map((product) => ({ text: supportSentence(scene, product) })),
    ],
    folds: [['r', say('foldRules', { count: rules.length }), [bullets(rules.map((rule) => founded(scene, rule)))]]],
    evidence: [...(pair ? [pair] : []), ...(inPlace ? [inPlace] : []), ...rules, ...[older, newer].flatMap(supportEvidence)],
    links: ['supportability-matrix', 'deployment-assistant'].filter((id) => knowledge.links.has(id)),
    more: moreOf(older, newer),
  };
}

function sentenceOf(scene: Scene, names: Names, pair: CoexistencePair | undefined): string {
  const { say, locale } = scene;
  if (!pair) return say('coexistUnlisted', names);
  if (!pair.supported) return say('coexistNo', names);
  if (!pair.advised) return say('coexistNotAdvised', names);
  const levels = levelsOf(scene, names, pair);
  return levels.length > 0 ? say('coexistYesLevels', { ...names, levels: formatList(levels, locale) }) : say('coexistYes', names);
}

/** The update level that each side needs, and the newest that still works. */
function levelsOf({ say, text }: Scene, { older, newer }: Names, { minimum, maximum }: CoexistencePair): string[] {
  return [
    ...(minimum.older ? [say('level', { product: older, level: text(minimum.older) })] : []),
    ...(minimum.newer ? [say('level', { product: newer, level: text(minimum.newer) })] : []),
    ...(maximum ? [say('levelAtMost', { product: newer, level: text(maximum.newer) })] : []),
  ];
}

function moreOf(older: Product, newer: Product): More {
  if (!older.version || !newer.version) return [];
  return [
    { about: 'path', from: older.version, to: newer.version },
    { about: 'path', from: older.version },
    { about: 'support', products: [older.id, newer.id] },
    { about: 'requirements', version: newer.version },
  ];
}
