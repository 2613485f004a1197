import type { Hazard } from '../../knowledge/schema.ts';
import { daysBetween } from '../../knowledge/support.ts';
import { formatDays } from '../format.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { nextAfter } from './next.ts';
import type { FactsView, LookUpOf } from './view.ts';

/** Fewer details stand on the card, more are folded. */
const SHOWN = 3;

/** Something that goes wrong, or will. */
export function hazardView(scene: Scene, { hazard: id }: LookUpOf<'hazard'>): FactsView | undefined {
  const { say, text, knowledge } = scene;
  const hazard = knowledge.hazards.get(id);
  if (!hazard) return undefined;
  const details = hazard.details.map((detail) => founded(scene, detail));
  const folded = details.length > SHOWN;
  return {
    heading: text(hazard.title),
    sentence: founded(scene, hazard),
    blocks: [
      ...(hazard.begins ? [{ text: beginsLine(scene, hazard.begins), stays: true }] : []),
      ...(folded || details.length === 0 ? [] : [{ text: bullets(details) }]),
    ],
    folds: folded ? [['d', say('foldDetails', { count: details.length }), [bullets(details)]]] : [],
    evidence: [hazard, ...hazard.details],
    links: hazard.links,
    more: [...nextAfter('hazards', id), { about: 'supported-now' }, { about: 'ends-next' }],
  };
}

function beginsLine({ say, today, locale }: Scene, begins: NonNullable<Hazard['begins']>): string {
  const days = daysBetween(begins, today);
  const word = days > 0 ? 'begun' : days === 0 ? 'beginsToday' : 'begins';
  return say(word, { date: { date: begins }, days: formatDays(Math.abs(days), locale) });
}
