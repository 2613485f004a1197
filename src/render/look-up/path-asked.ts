import type { ExchangeVersion } from '../../knowledge/schema.ts';
import { productOf } from '../../knowledge/versions.ts';
import type { Path } from '../../rules/recommendation.ts';
import { formatList } from '../format.ts';
import { isAdvised } from '../hops.ts';
import type { Scene } from '../scene.ts';
import type { WordId } from '../words.ts';
import type { Block, LookUpOf } from './view.ts';

/** What comes before the words for a way, and below them; `isAll`: there is no more to say of the way. */
type Asked = Readonly<{ sentence: string; isAll?: boolean; blocks?: readonly Block[] }>;

/** The answer to what is asked of a way: whether the same server can be upgraded, or whether it stops at a version. */
export function askedOfPath(
  scene: Scene,
  { from, inPlace, via }: LookUpOf<'path'>,
  paths: readonly Path[],
  best: Path,
): Asked | undefined {
  const to = best.at(-1)?.to ?? from;
  if (inPlace) return inPlaceOf(scene, best, { from: { version: from }, to: { version: to } });
  if (via === undefined || via === from || via === to) return undefined;
  return { sentence: scene.say(viaWords(paths, via), { via: { version: via } }) };
}

function inPlaceOf(scene: Scene, best: Path, ends: Readonly<Record<'from' | 'to', { version: ExchangeVersion }>>): Asked {
  const { say, text } = scene;
  const [first] = best;
  const isAll = best.length === 1;
  if (first?.inPlace && isAll) return { sentence: say('inPlaceYes', { ...ends, minimum: text(first.inPlace.minimum) }), isAll };
  return { sentence: say('inPlaceNo', ends), isAll, blocks: [{ text: say('inPlaceOnly', { ways: inPlaceWays(scene) }) }] };
}

/** Every upgrade in place that there is, with the level it needs. */
function inPlaceWays({ say, text, knowledge, locale }: Scene): string {
  const ways = knowledge.coexistence.inPlace.map(({ older, newer, minimum }) => {
    const from = productOf(knowledge, older);
    return say('inPlaceWay', { from: from ? text(from.short) : older, level: text(minimum), to: newer });
  });
  return formatList(ways, locale);
}

/** Whether the shortest ways stop at a version, or all of those that are advised. */
function viaWords(paths: readonly Path[], via: ExchangeVersion): WordId {
  const stops = (path: Path) => path.some((hop) => hop.to === via);
  if (!paths.some(stops)) return 'viaNone';
  if (paths.every(stops)) return 'viaAll';
  const advised = paths.filter(isAdvised);
  return advised.length > 0 && advised.every(stops) ? 'viaAdvised' : 'viaSome';
}
