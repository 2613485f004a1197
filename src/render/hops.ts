import type { ExchangeVersion } from '../knowledge/schema.ts';
import type { Hop, Path } from '../rules/recommendation.ts';
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

/** Hops, each in one text: what it is, the update levels it needs, what to mind, its steps. Steps that two share are said once. */
export function hopTexts(scene: Scene, hops: readonly Hop[]): string[] {
  return hops.map((hop, index) => {
    const same = hops.slice(0, index).find(({ procedure }) => procedure && procedure === hop.procedure);
    return [...headLines(scene, hop), ...stepLines(scene, hop, same)].join('\n\n');
  });
}

function headLines(scene: Scene, hop: Hop): string[] {
  const { say } = scene;
  const { pair, inPlace, procedure } = hop;
  const needs = levels(scene, hop).join(' · ');
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

/** The update level that each side of a hop needs, and the newest that still works beside the older side. */
function levels({ say, text }: Scene, { from, to, pair, inPlace }: Hop): string[] {
  const older = inPlace?.minimum ?? pair?.minimum.older;
  const newer = inPlace ? undefined : pair?.minimum.newer;
  const most = inPlace ? undefined : pair?.maximum?.newer;
  return [
    ...(older ? [say('level', { product: { version: from }, level: text(older) })] : []),
    ...(newer ? [say('level', { product: { version: to }, level: text(newer) })] : []),
    ...(most ? [say('levelAtMost', { product: { version: to }, level: text(most) })] : []),
  ];
}
