import type { Product, Topic } from '../../knowledge/schema.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { nextAfter } from './next.ts';
import { supportEvidence, supportSentence } from './state.ts';
import type { FactsView, LookUpOf } from './view.ts';

/** A few statements under one heading. */
export function topicView(scene: Scene, { topic: id, product: of }: LookUpOf<'topic'>): FactsView | undefined {
  const { knowledge } = scene;
  const topic = knowledge.topics.get(id);
  if (!topic) return undefined;
  const product = knowledge.products.get(of ?? '');
  if (product) return ofProduct(scene, topic, product);
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

/** How a product stands, and what the end of its support means. */
function ofProduct(scene: Scene, topic: Topic, product: Product): FactsView {
  const { version } = product;
  return {
    heading: scene.text(topic.title),
    sentence: supportSentence(scene, product),
    blocks: [{ text: bullets(topic.statements.map((statement) => founded(scene, statement))), stays: true }],
    evidence: [...topic.statements, ...supportEvidence(product)],
    links: topic.links,
    more: [
      { about: 'support', products: [product.id] },
      version && { about: 'path', from: version },
      ...nextAfter('topics', topic.id),
    ],
  };
}
