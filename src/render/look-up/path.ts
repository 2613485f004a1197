import { EXCHANGE_VERSIONS, type ExchangeVersion, type Product } from '../../knowledge/schema.ts';
import { isReleased, isSupported, newestSupported } from '../../knowledge/support.ts';
import { productOf } from '../../knowledge/versions.ts';
import { hopEvidence } from '../../rules/evidence.ts';
import type { Path } from '../../rules/recommendation.ts';
import { reasonText } from '../../rules/texts.ts';
import { upgradePaths } from '../../rules/upgrade.ts';
import { hopsOf, hopTexts, isAdvised, levelLines, pathLine, pathText, stops } from '../hops.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { nameList } from './names.ts';
import { askedOfPath } from './path-asked.ts';
import { supportEvidence, supportSentence } from './state.ts';
import type { Block, FactsView, LookUpOf, More } from './view.ts';

/** The best of the links of an upgrade; the others are on its own card. */
const LINKS = 2;

/** The shortest ways from one version to another; without a target to the newest in support on the day. */
export function pathView(scene: Scene, lookUp: LookUpOf<'path'>): FactsView | undefined {
  const { say, knowledge, today } = scene;
  const newest = newestSupported(knowledge, today);
  const from = productOf(knowledge, lookUp.from);
  const to = productOf(knowledge, lookUp.to ?? newest);
  if (!from?.version || !to?.version) return undefined;
  const paths = upgradePaths(knowledge, from.version, to.version, today);
  const hops = hopsOf(paths);
  const best = bestOf(paths);
  const asked = best && askedOfPath(scene, lookUp, paths, best);
  return {
    heading: from === to ? scene.text(from.short) : say('pathHeading', { path: stops([from.version, to.version]) }),
    sentence: [asked?.sentence, asked?.isAll ? undefined : sentenceOf(scene, from, to, paths)].filter(Boolean).join(' '),
    blocks: [
      ...(asked?.blocks ?? []),
      // How long a way takes is asked of all of it; its ways and levels are on its own card.
      ...(asked?.saysLevels || lookUp.part ? [] : pathBlocks(scene, paths, best)),
      ...(lookUp.part ? [] : endedBlock(scene, paths, to)),
    ],
    folds: lookUp.part
      ? []
      : [
          ['h', say('foldHops', { count: hops.length }), hopTexts(scene, hops)],
          ['r', say('foldRules', { count: knowledge.coexistence.rules.length }), [rulesText(scene)]],
        ],
    evidence: [
      ...(asked?.evidence ?? []),
      ...hops.flatMap(hopEvidence),
      ...knowledge.coexistence.rules,
      ...supportEvidence(from),
      ...supportEvidence(to),
    ],
    links: paths.length > 0 ? (knowledge.options.get('on-premises-upgrade')?.links.slice(0, LINKS) ?? []) : [],
    more: [
      lookUp.part && { about: 'path', from: from.version, to: to.version },
      ...moreOf(from.version, to.version, newest, best),
    ],
  };
}

function sentenceOf(scene: Scene, from: Product, to: Product, paths: readonly Path[]): string {
  const { say, text, knowledge, today } = scene;
  const names = { from: text(from.short), to: text(to.short) };
  if (from.version === to.version) {
    return to.version === newestSupported(knowledge, today)
      ? founded(scene, reasonText('upgrade-current'), { source: names.from })
      : say('pathSame', { product: names.from });
  }
  if (isBefore(to, from)) return say('pathDown', names);
  if (!isReleased(to, today)) return supportSentence(scene, to);
  const best = bestOf(paths);
  if (!best) return founded(scene, reasonText('upgrade-no-path'), { source: names.from, target: names.to });
  if (best.length === 1) return say(best[0]?.inPlace ? 'pathDirectInPlace' : 'pathDirect', names);
  const values = { ...names, count: best.length, path: pathText(best), ways: paths.length };
  return say(paths.length > 1 ? 'pathHopsMany' : 'pathHops', values);
}

/** Of equally short ways the first that the sources advise. */
function bestOf(paths: readonly Path[]): Path | undefined {
  return paths.find(isAdvised) ?? paths[0];
}

function isBefore(a: Product, b: Product): boolean {
  return a.order < b.order;
}

function pathBlocks(scene: Scene, paths: readonly Path[], best: Path | undefined): Block[] {
  if (!best) return [];
  const ordered = [best, ...paths.filter((path) => path !== best)];
  const lines = ordered.map((path) => pathLine(scene, path));
  // The sentence above says the only way already, unless there is something more to remark on it.
  const isSaid = lines[0] === pathText(best) || (best.length === 1 && isAdvised(best));
  const needed = levelLines(scene, ordered);
  return [
    ...(lines.length === 1 && isSaid ? [] : [{ ...(lines.length > 1 && { title: scene.say('pathAll') }), text: bullets(lines) }]),
    ...(needed.length > 0 ? [{ title: scene.say('pathLevels'), text: bullets(needed), stays: true }] : []),
  ];
}

/** What is out of support on the way, and at its end. */
function endedBlock(scene: Scene, paths: readonly Path[], to: Product): Block[] {
  const { say, knowledge, today } = scene;
  if (paths.length === 0) return [];
  const between = new Set(paths.flatMap((path) => path.slice(0, -1).map((hop) => hop.to)));
  const ended = EXCHANGE_VERSIONS.filter((version) => between.has(version))
    .map((version) => productOf(knowledge, version))
    .filter((product) => product !== undefined)
    .filter((product) => !isSupported(product, today));
  return [
    ...(ended.length > 0
      ? [{ text: say('pathEnded', { date: { date: today }, products: nameList(scene, ended) }), stays: true }]
      : []),
    ...(isSupported(to, today) ? [] : [{ text: supportSentence(scene, to) }]),
  ];
}

function rulesText(scene: Scene): string {
  return bullets(scene.knowledge.coexistence.rules.map((rule) => founded(scene, rule)));
}

function moreOf(from: ExchangeVersion, to: ExchangeVersion, newest: ExchangeVersion, best: Path | undefined): More {
  const [first, second] = best ?? [];
  return [
    best ? undefined : { about: 'topic', topic: 'other-ways' },
    best ? undefined : { about: 'option', option: 'imap' },
    to === newest ? undefined : { about: 'path', from, to: newest },
    first && second && { about: 'coexistence', versions: [from, first.to] },
    { about: 'requirements', version: to },
    { about: 'option', option: 'on-premises-upgrade' },
    { about: 'hazard', hazard: 'se-cu2-window' },
  ];
}
