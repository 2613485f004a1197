import type { LookUp } from '../../dialog/look-up/look-up.ts';
import type { Hazard } from '../../knowledge/schema.ts';
import { daysBetween } from '../../knowledge/support.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { formatDays } from './days.ts';
import type { FactsView, LookUpOf } from './view.ts';

/** Fewer details stand on the card, more are folded. */
const SHOWN = 3;

/** What one asks next; what is not named here leads on to what is supported and what ends. */
const NEXT: Readonly<Record<string, readonly LookUp[]>> = {
  'basic-authentication': [{ about: 'hazard', hazard: 'ews-retirement' }],
  'direct-from-2007': [
    { about: 'path', from: '2007' },
    { about: 'option', option: 'staged' },
    { about: 'option', option: 'cutover' },
  ],
  'entra-connect-version': [{ about: 'option', option: 'full-hybrid', part: 'directorySync' }],
  'ews-retirement': [
    { about: 'hazard', hazard: 'hybrid-app' },
    { about: 'hazard', hazard: 'basic-authentication' },
    { about: 'option', option: 'full-hybrid', part: 'freeBusy' },
  ],
  'exchange-2016-2019-finished': [
    { about: 'path', from: '2016' },
    { about: 'path', from: '2019' },
    { about: 'hazard', hazard: 'se-cu2-window' },
  ],
  'fasttrack-eligibility': [{ about: 'topic', topic: 'help' }, { about: 'throughput' }],
  'hybrid-app': [
    { about: 'hazard', hazard: 'ews-retirement' },
    { about: 'option', option: 'full-hybrid', part: 'freeBusy' },
  ],
  'korean-word-breaker': [{ about: 'hazard', hazard: 'patch-pressure' }],
  'last-exchange-server': [{ about: 'option', option: 'full-hybrid', part: 'directorySync' }],
  'learn-pages-lag': [{ about: 'links' }, { about: 'topic', topic: 'help' }],
  'old-servers-blocked': [
    { about: 'option', option: 'full-hybrid', part: 'sourceVersion' },
    { about: 'path', from: '2013' },
  ],
  'outdated-clients': [{ about: 'supported-now', family: 'outlook' }],
  'patch-pressure': [
    { about: 'hazard', hazard: 'korean-word-breaker' },
    { about: 'support', products: ['exchange-se'] },
  ],
  'rpc-over-http': [{ about: 'hazard', hazard: 'outdated-clients' }],
  'se-cu2-window': [
    { about: 'path', from: '2016' },
    { about: 'path', from: '2019' },
    { about: 'coexistence', versions: ['2016', 'SE'] },
  ],
};

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
    more: [...(NEXT[id] ?? []), { about: 'supported-now' }, { about: 'ends-next' }],
  };
}

function beginsLine({ say, today, locale }: Scene, begins: NonNullable<Hazard['begins']>): string {
  const days = daysBetween(begins, today);
  const word = days > 0 ? 'begun' : days === 0 ? 'beginsToday' : 'begins';
  return say(word, { date: { date: begins }, days: formatDays(Math.abs(days), locale) });
}
