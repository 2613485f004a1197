import type { ExchangeVersion } from '../knowledge/schema.ts';
import type { Hop, Path, Value } from '../rules/recommendation.ts';
import { founded, marked, markOf, type Scene } from './scene.ts';

/** Every hop of some paths once, however many paths share it. */
export function hopsOf(paths: readonly Path[]): readonly Hop[] {
  return [...new Map(paths.flat().map((hop) => [`${hop.from} ${hop.to}`, hop])).values()];
}

/** `Exchange 2007 → 2013 → 2016 → SE`. */
export function stops(versions: readonly ExchangeVersion[]): string {
  return `Exchange ${versions.join(' → ')}`;
}

export function pathText(path: Path): string {
  return stops([path[0]?.from, ...path.map(({ to }) => to)].filter((version) => version !== undefined));
}

/** A path with what is to be remarked on it: that its last hop is made in place, that a hop is not advised. */
export function pathLine({ say }: Scene, path: Path): string {
  const inPlace = path.length === 1 ? 'pathInPlaceOnly' : 'pathInPlace';
  const remarks = [...(path.at(-1)?.inPlace ? [say(inPlace)] : []), ...(isAdvised(path) ? [] : [say('pathNotAdvised')])];
  return pathText(path) + (remarks.length > 0 ? ` (${remarks.join(', ')})` : '');
}

export function isAdvised(path: Path): boolean {
  return path.every(({ pair }) => pair?.advised !== false);
}

/** The update levels that decide whether a hop works, a line each; hops that need none have no line. */
export function levelLines(scene: Scene, paths: readonly Path[]): string[] {
  const advised = paths.filter(isAdvised);
  return hopsOf(advised.length > 0 ? advised : paths).flatMap((hop) => {
    const { from, to, inPlace, pair } = hop;
    const needed = levels(scene, hop, (version) => version).join(' · ');
    return needed ? [marked(scene, scene.say('levelsOfHop', { from, to, needed }), (inPlace ?? pair)?.basis ?? 'stated')] : [];
  });
}

/**
 * Hops, each in one text: what it is, the update levels it needs, what to mind, its steps. Steps that two share are said once.
 * @param saysLevels whether the levels are not said on the same card already
 */
export function hopTexts(scene: Scene, hops: readonly Hop[], saysLevels = true): string[] {
  return hops.map((hop, index) => {
    const same = hops.slice(0, index).find(({ procedure }) => procedure && procedure === hop.procedure);
    return [...headLines(scene, hop, saysLevels), ...stepLines(scene, hop, same)].join('\n\n');
  });
}

function headLines(scene: Scene, hop: Hop, saysLevels: boolean): string[] {
  const { say } = scene;
  const { pair, inPlace, procedure } = hop;
  const needs = saysLevels && levels(scene, hop).join(' · ');
  const { basis = 'stated' } = inPlace ?? pair ?? {};
  return [
    `**${say(inPlace ? 'hopInPlace' : 'hopNewServers', endsOf(hop))}**`,
    ...(needs ? [marked(scene, say('hopNeeds', { needs }), basis)] : []),
    ...(pair?.note && !inPlace ? [founded(scene, { text: pair.note, basis })] : []),
    ...(procedure?.note ? [founded(scene, { text: procedure.note, basis: procedure.basis })] : []),
  ];
}

/** Numbered steps; how well they are founded is said once, below them. */
function stepLines(scene: Scene, { procedure }: Hop, same: Hop | undefined): string[] {
  if (!procedure) return [];
  if (same) return [scene.say('hopStepsAbove', endsOf(same))];
  const lines = procedure.steps.map((step, index) => `${index + 1}. ${scene.text(step)}`).join('\n');
  const mark = markOf(scene, procedure.basis);
  return mark ? [lines, mark] : [lines];
}

function endsOf({ from, to }: Hop) {
  return { from: { version: from }, to: { version: to } } as const;
}

type Named = (version: ExchangeVersion) => Value | string;

/** The update level that each side of a hop needs, and the newest that still works beside the older side. */
function levels({ say, text }: Scene, { from, to, pair, inPlace }: Hop, name: Named = (version) => ({ version })): string[] {
  const older = inPlace?.minimum ?? pair?.minimum.older;
  const newer = inPlace ? undefined : pair?.minimum.newer;
  const most = inPlace ? undefined : pair?.maximum?.newer;
  return [
    ...(older ? [say('level', { product: name(from), level: text(older) })] : []),
    ...(newer ? [say('level', { product: name(to), level: text(newer) })] : []),
    ...(most ? [say('levelAtMost', { product: name(to), level: text(most) })] : []),
  ];
}
