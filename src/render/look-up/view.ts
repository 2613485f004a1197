import type { LookUp } from '../../dialog/look-up/look-up.ts';
import type { Offer, Reply } from '../../dialog/reply.ts';
import type { Evidence } from '../../knowledge/schema.ts';
import { actions } from '../actions.ts';
import { formatDate } from '../format.ts';
import { linkLine } from '../links.ts';
import type { Rendered } from '../render.ts';
import { bullets, frame, type Scene, sections, sourceLines } from '../scene.ts';
import { expand } from '../template.ts';
import { isKnown } from './known.ts';

export type LookUpOf<About extends LookUp['about']> = Extract<LookUp, { about: About }>;

export type Fact = Readonly<{ title: string; value: string }>;

/** Rows of cells, the first of them the heads; `widths` are shares. */
export type Table = Readonly<{ widths: readonly number[]; rows: readonly (readonly string[])[] }>;

/** Columns side by side, each row under a title of its own: room for words on a phone. */
export type Comparison = Readonly<{
  heads: readonly string[];
  rows: readonly Readonly<{ title: string; cells: readonly string[] }>[];
}>;

/** A visible part of a card. */
export type Block = Readonly<{ title?: string; text?: string; facts?: readonly Fact[]; table?: Table; comparison?: Comparison }>;

/** A folded part: id, heading, texts. Without words in it, it is left out. */
export type Fold = readonly [id: string, title: string, items: readonly string[]];

/** Next questions, the nearest first; the undefined ones do not fit here. */
export type More = readonly (LookUp | undefined)[];

/** The answer to a look-up, before it is a card: the sentence answers, everything else is details. */
export type FactsView = Readonly<{
  heading: string;
  sentence: string;
  blocks?: readonly Block[];
  folds?: readonly Fold[];
  evidence: readonly Pick<Evidence, 'source' | 'checked'>[];
  /** Ids of links. */
  links?: readonly string[];
  /** What one asks next. Those that the knowledge cannot answer, and the question itself, are left out. */
  more?: More;
}>;

/** Teams lets people copy a FactSet of five facts at most. */
const MOST_FACTS = 5;
const MOST_OFFERS = 4;

export function renderView(scene: Scene, view: FactsView, reply: Extract<Reply, { kind: 'answer' }>): Rendered {
  const { heading, sentence, blocks = [], folds = [], links = [] } = view;
  const card = expand('facts', {
    ...frame(scene),
    heading,
    sentence,
    blocks: blocks.flatMap(splitFacts).map(blockData),
    sections: sections(scene, [
      ...folds,
      // A question of the interview below takes the room of the links, which are on the same card outside an interview.
      ['l', scene.say('foldLinks'), reply.next ? [] : [bullets([...new Set(links)].map((id) => linkLine(scene, id)))]],
      sourceFold(scene, view.evidence),
    ]),
    actions: reply.next ? [] : actions(scene, offersOf(scene, view.more ?? [], reply.lookUp)),
  });
  return { card, summary: plain(sentence) };
}

function sourceFold(scene: Scene, evidence: FactsView['evidence']): Fold {
  const sources = [...new Set(evidence.flatMap(({ source }) => source))];
  const checked = evidence.map((fact) => fact.checked).toSorted()[0];
  if (checked === undefined) return ['q', '', []];
  const title = scene.say('foldSources', { count: sources.length, date: formatDate(checked, scene.locale) });
  return ['q', title, [bullets(sourceLines(scene, sources))]];
}

function offersOf({ knowledge, today }: Scene, more: More, asked: LookUp): Offer[] {
  const written = new Set([JSON.stringify(asked)]);
  const fresh = more
    .filter((ask) => ask !== undefined)
    .filter((ask) => {
      const key = JSON.stringify(ask);
      if (written.has(key) || !isKnown(knowledge, ask, today)) return false;
      written.add(key);
      return true;
    });
  return [...fresh.slice(0, MOST_OFFERS).map((ask): Offer => ({ do: 'look-up', ask })), { do: 'start' }];
}

function splitFacts({ facts, ...block }: Block): Block[] {
  if (!facts) return [block];
  const parts = Array.from({ length: Math.ceil(facts.length / MOST_FACTS) }, (_, index) =>
    facts.slice(index * MOST_FACTS, (index + 1) * MOST_FACTS),
  );
  return parts.map((part, index) => ({ ...(index === 0 && block), facts: part }));
}

function blockData({ title, text, facts, table, comparison }: Block): object {
  return {
    ...(title && { title }),
    ...(text && { text }),
    ...(facts && { facts }),
    ...(table && { table: tableData(table) }),
    ...(comparison && { comparison: comparisonData(comparison) }),
  };
}

function tableData({ widths, rows }: Table): object {
  return {
    columns: widths.map((width) => ({ width })),
    rows: rows.map((cells, index) => ({ cells: cells.map((text) => ({ text, weight: index === 0 ? 'bolder' : 'default' })) })),
  };
}

function comparisonData({ heads, rows }: Comparison): object {
  return {
    heads: heads.map((text) => ({ text })),
    rows: rows.map(({ title, cells }) => ({ title, cells: cells.map((text) => ({ text })) })),
  };
}

/** For a notification: a sentence without Markdown. */
function plain(sentence: string): string {
  return sentence.replaceAll('**', '').replace(/\s*\n+\s*/g, ' ');
}
