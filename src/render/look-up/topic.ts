import { bullets, founded, type Scene } from '../scene.ts';
import { nextAfter } from './next.ts';
import type { FactsView, LookUpOf } from './view.ts';

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
    more: [...nextAfter('topics', id), { about: 'links' }],
  };
}
