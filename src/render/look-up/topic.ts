import type { LookUp } from '../../dialog/look-up/look-up.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import type { FactsView, LookUpOf } from './view.ts';

const NEXT: Readonly<Record<string, readonly LookUp[]>> = {
  'data-residency': [{ about: 'residency' }, { about: 'option', option: 'on-premises-upgrade' }],
  'end-of-support': [{ about: 'supported-now' }, { about: 'ends-next' }],
  'full-hybrid-adds': [
    { about: 'option', option: 'full-hybrid' },
    { about: 'compare', options: ['minimal-hybrid', 'full-hybrid'] },
  ],
  help: [{ about: 'links' }, { about: 'hazard', hazard: 'fasttrack-eligibility' }],
  'microsoft-365-benefits': [{ about: 'residency' }, { about: 'compare', options: ['cutover', 'staged', 'full-hybrid'] }],
  'other-ways': [
    { about: 'option', option: 'imap' },
    { about: 'hazard', hazard: 'ews-retirement' },
  ],
};

/** A few statements under one heading. */
export function topicView(scene: Scene, { topic: id }: LookUpOf<'topic'>): FactsView | undefined {
  const topic = scene.knowledge.topics.get(id);
  if (!topic) return undefined;
  const [first, ...others] = topic.statements.map((statement) => founded(scene, statement));
  return {
    heading: scene.text(topic.title),
    sentence: first ?? '',
    blocks: others.length > 0 ? [{ text: bullets(others) }] : [],
    evidence: topic.statements,
    links: topic.links,
    more: [...(NEXT[id] ?? []), { about: 'links' }],
  };
}
