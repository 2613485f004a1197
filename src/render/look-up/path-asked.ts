import type { Evidence, ExchangeVersion } from '../../knowledge/schema.ts';
import { productOf } from '../../knowledge/versions.ts';
import type { Path } from '../../rules/recommendation.ts';
import { formatList } from '../format.ts';
import { isAdvised } from '../hops.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import type { WordId } from '../words.ts';
import type { Block, LookUpOf } from './view.ts';

/**
 * What comes before the words for a way, and below them; `isAll`: there is no more to say of the way, `saysLevels`: nor of the
 * updates that it needs.
 */
type Asked = Readonly<{
  sentence: string;
  isAll?: boolean;
  saysLevels?: boolean;
  blocks?: readonly Block[];
  evidence?: readonly Evidence[];
}>;

/** The answer to what is asked of a way: how long it takes, whether the same server can be upgraded, whether it is one hop or stops at a version. */
export function askedOfPath(
  scene: Scene,
  { from, inPlace, via, update, direct, denied, part }: LookUpOf<'path'>,
  paths: readonly Path[],
  best: Path,
): Asked | undefined {
  const to = best.at(-1)?.to ?? from;
  const ends = { from: { version: from }, to: { version: to } };
  // Which update a version is on decides only where it is upgraded in place.
  const asked = inPlace || ((update || direct) && isInPlace(best)) ? inPlaceOf(scene, best, ends, { update, denied }) : undefined;
  if (part) return durationOf(scene, best, ends, asked, update);
  if (asked) return asked;
  if (direct && !denied) return { sentence: `${scene.say(best.length === 1 ? 'yes' : 'no')}.` };
  if (via === undefined || via === from || via === to) return undefined;
  return { sentence: scene.say(viaWords(paths, via), { via: { version: via } }) };
}

type Ends = Readonly<Record<'from' | 'to', { version: ExchangeVersion }>>;

/** That no figure is known, what it depends on, and that the figures which are known are of something else. */
function durationOf(scene: Scene, best: Path, ends: Ends, inPlaceAsked?: Asked, update?: number): Asked {
  const { newServers, inPlace, published } = scene.knowledge.coexistence.duration;
  const facts = [isInPlace(best) ? inPlace : newServers, published];
  const denied = isInPlace(best) ? undefined : inPlaceAsked;
  const { updates = [] } = best[0]?.inPlace ?? {};
  // That an update is new enough needs no word here.
  const fromUpdate = isInPlace(best) && update && !updates.includes(update) ? inPlaceAsked : undefined;
  return {
    sentence: [denied?.sentence, scene.say('pathDuration', ends), fromUpdate?.sentence].filter(Boolean).join(' '),
    isAll: (denied ?? fromUpdate)?.isAll ?? false,
    blocks: [{ text: bullets(facts.map((fact) => founded(scene, fact))), stays: true }],
    evidence: facts,
  };
}

/** Yes or no, and what it is about; asked as whether not, the fact alone, since Korean would agree with a yes that it cannot be done. */
function inPlaceOf(scene: Scene, best: Path, ends: Ends, { update, denied }: Pick<LookUpOf<'path'>, 'update' | 'denied'>): Asked {
  const { say, text } = scene;
  const answer = (word: WordId, fact: string) => (denied ? fact : say(word, { fact }));
  const [first] = best;
  const isAll = best.length === 1;
  if (first?.inPlace && isAll) {
    const { minimum, updates } = first.inPlace;
    const words =
      update && updates.includes(update)
        ? 'inPlaceFrom'
        : update && update < Math.min(...updates)
          ? 'inPlaceAfter'
          : 'inPlaceYes';
    const fact = say(words, { ...ends, minimum: text(minimum), update: String(update) });
    return { sentence: words === 'inPlaceAfter' ? fact : answer('yesFact', fact), isAll, saysLevels: true };
  }
  return {
    sentence: answer('noFact', say('inPlaceNo', ends)),
    isAll,
    blocks: [{ text: say('inPlaceOnly', { ways: inPlaceWays(scene) }) }],
  };
}

function isInPlace(path: Path): boolean {
  return path.every((hop) => hop.inPlace);
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
