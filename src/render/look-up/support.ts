import type { Reply } from '../../dialog/reply.ts';
import type { Product, Statement } from '../../knowledge/schema.ts';
import { supportState } from '../../knowledge/support.ts';
import { actions } from '../actions.ts';
import { formatDate } from '../format.ts';
import type { Rendered } from '../render.ts';
import { bullets, founded, frame, type Scene, sections, sourceLines } from '../scene.ts';
import { expand } from '../template.ts';

/** Support dates of products: the answer in one sentence first, then the dates. */
export function renderAnswer(scene: Scene, reply: Extract<Reply, { kind: 'answer' }>): Rendered {
  const { say, knowledge, locale } = scene;
  const products = (reply.lookUp.about === 'support' ? reply.lookUp.products : []).flatMap(
    (id) => knowledge.products.get(id) ?? [],
  );
  const facts = products.flatMap(factsOf);
  const sources = [...new Set(facts.flatMap(({ source }) => source))];
  const checked = facts.map((fact) => fact.checked).sort()[0] ?? scene.today;
  const notes = products.flatMap(({ notes }) => notes).map((note) => founded(scene, note));
  const card = expand('facts', {
    ...frame(scene),
    products: products.map((product, index) => productView(scene, product, index)),
    sections: sections(scene, [
      ['n', say('foldNotes', { count: notes.length }), [bullets(notes)]],
      [
        'q',
        say('foldSources', { count: sources.length, date: formatDate(checked, locale) }),
        [bullets(sourceLines(scene, sources))],
      ],
    ]),
    actions: reply.next ? [] : actions(scene, [{ do: 'start' }, { do: 'help' }]),
  });
  return { card, summary: products.map((product) => supportSentence(scene, product)).join(' ') };
}

function factsOf({ released, support }: Product): readonly Pick<Statement, 'source' | 'checked'>[] {
  const { mainstreamEnd, extendedEnd, esu, roadmapSaid } = support;
  return [released, mainstreamEnd, extendedEnd, ...esu, roadmapSaid].filter((fact) => fact !== undefined);
}

function productView(scene: Scene, product: Product, index: number) {
  const { say, text, locale } = scene;
  const { released, support } = product;
  const lastEsu = support.esu.at(-1);
  const facts = [
    released && { title: say('factReleased'), value: formatDate(released.date, locale) },
    support.mainstreamEnd && { title: say('factMainstream'), value: formatDate(support.mainstreamEnd.date, locale) },
    { title: say('factEnd'), value: support.extendedEnd ? formatDate(support.extendedEnd.date, locale) : say('factNone') },
    lastEsu && { title: say('factEsu'), value: formatDate(lastEsu.end, locale) },
  ].filter((fact) => fact !== undefined);
  const remarks = [
    ...support.esu.map((period) => text(period.name) + (period.note ? `: ${text(period.note)}` : '')),
    ...(support.roadmapSaid ? [say('roadmapSaid', { text: founded(scene, support.roadmapSaid) })] : []),
  ];
  return {
    heading: text(product.name),
    sentence: supportSentence(scene, product),
    facts,
    remarks: remarks.map((remark) => ({ text: remark })),
    separator: index > 0,
  };
}

function supportSentence({ say, text, today }: Scene, product: Product): string {
  const { state, end, days = 0, esu } = supportState(product, today);
  const name = text(product.short);
  if (state === 'not-released') return say('notReleased', { product: name });
  if (end === undefined) return say('supportedModern', { product: name });
  const values = { product: name, end: { date: end }, days };
  switch (state) {
    case 'supported':
      return say('supported', values);
    case 'mainstream-ended':
      return say('mainstreamEnded', values);
    case 'esu':
      return esu ? say('supportEndedEsu', { ...values, esuEnd: { date: esu.end } }) : say('supportEnded', values);
    case 'ended':
      return say('supportEnded', values);
    default:
      return state satisfies never;
  }
}
