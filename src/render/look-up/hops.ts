import type { Evidence } from '../../knowledge/schema.ts';
import type { Hop, Path } from '../../rules/recommendation.ts';
import { founded, type Scene } from '../scene.ts';

/** Every hop of some paths once, however many paths share it. */
export function hopsOf(paths: readonly Path[]): readonly Hop[] {
  return [...new Map(paths.flat().map((hop) => [`${hop.from} ${hop.to}`, hop])).values()];
}

export function hopEvidence({ pair, inPlace, procedure }: Hop): readonly Evidence[] {
  return [pair, inPlace, procedure].filter((fact) => fact !== undefined);
}

/** A hop: what it is, the update levels it needs, what to mind; then its steps. */
export function hopItems(scene: Scene, { from, to, pair, inPlace, procedure }: Hop): string[] {
  const { say, text } = scene;
  const ends = { from: { version: from }, to: { version: to } } as const;
  const older = inPlace?.minimum ?? pair?.minimum.older;
  const beside = inPlace ? undefined : pair;
  const needs = [
    ...(older ? [say('levelMinimum', { product: { version: from }, level: text(older) })] : []),
    ...(beside?.minimum.newer ? [say('levelMinimum', { product: { version: to }, level: text(beside.minimum.newer) })] : []),
    ...(beside?.maximum ? [say('levelMaximum', { product: { version: to }, level: text(beside.maximum.newer) })] : []),
  ];
  const head = [
    `**${say(inPlace ? 'hopInPlace' : 'hopNewServers', ends)}**`,
    ...(needs.length > 0 ? [say('hopNeeds', { needs: needs.join(', ') })] : []),
    ...(beside?.note ? [founded(scene, { text: beside.note, basis: beside.basis })] : []),
    ...(procedure?.note ? [founded(scene, { text: procedure.note, basis: procedure.basis })] : []),
  ];
  const steps = procedure?.steps.map((step, index) => `${index + 1}. ${text(step)}`).join('\n');
  return [head.join('\n\n'), ...(steps ? [steps] : [])];
}
