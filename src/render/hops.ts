import type { Procedure } from '../knowledge/schema.ts';
import type { Hop, Path } from '../rules/recommendation.ts';
import { founded, marked, markOf, type Scene } from './scene.ts';

/** The steps of every hop, each hop once however many paths share it. */
export function hopLines(scene: Scene, paths: readonly Path[]): string[] {
  const hops = new Map(paths.flat().map((hop) => [`${hop.from}-${hop.to}-${hop.inPlace ? 'in-place' : ''}`, hop]));
  return [...hops.values()].flatMap((hop) => hopLine(scene, hop));
}

function hopLine(scene: Scene, hop: Hop): string[] {
  const { say } = scene;
  const { from, to, pair, inPlace, procedure } = hop;
  const needs = levels(scene, hop).join(' · ');
  const { basis = 'stated' } = inPlace ?? pair ?? {};
  return [
    [
      `**${say(inPlace ? 'hopInPlace' : 'hopNewServers', { from: { version: from }, to: { version: to } })}**`,
      ...(needs ? [marked(scene, say('hopNeeds', { needs }), basis)] : []),
      ...(pair?.note && !inPlace ? [founded(scene, { text: pair.note, basis })] : []),
    ].join('\n\n'),
    ...(procedure ? [stepLines(scene, procedure)] : []),
  ];
}

/** Numbered steps; how well they are founded is said once, below them. */
function stepLines(scene: Scene, { steps, basis }: Procedure): string {
  const lines = steps.map((step, index) => `${index + 1}. ${scene.text(step)}`).join('\n');
  const mark = markOf(scene, basis);
  return mark ? `${lines}\n\n${mark}` : lines;
}

/** The update level that each side of a hop needs, and the newest that still works beside the older side. */
function levels({ say, text }: Scene, { from, to, pair, inPlace }: Hop): string[] {
  const older = inPlace?.minimum ?? pair?.minimum.older;
  const newer = inPlace ? undefined : pair?.minimum.newer;
  const most = inPlace ? undefined : pair?.maximum?.newer;
  return [
    ...(older ? [say('hopLevel', { product: { version: from }, level: text(older) })] : []),
    ...(newer ? [say('hopLevel', { product: { version: to }, level: text(newer) })] : []),
    ...(most ? [say('hopAtMost', { product: { version: to }, level: text(most) })] : []),
  ];
}
