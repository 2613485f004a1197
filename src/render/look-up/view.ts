import { distinct, type LookUp } from '../../dialog/look-up/look-up.ts';
import type { Offer, Reply } from '../../dialog/reply.ts';
import type { Evidence } from '../../knowledge/schema.ts';
import type { IsoDate } from '../../locale.ts';
import { isComplete } from '../../rules/answers.ts';
import { actions } from '../actions.ts';
import { linkLine } from '../links.ts';
import type { Rendered } from '../render.ts';
import { bullets, type Fold, frame, type Scene, sections, sourceFold, sourceLines } from '../scene.ts';
import { expand } from '../template.ts';
import { compact } from './compact.ts';
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

/** A visible part of a card. `stays`: it is not folded in a group either. */
export type Block = Readonly<{
  title?: string;
  text?: string;
  facts?: readonly Fact[];
  table?: Table;
  comparison?: Comparison;
  stays?: boolean;
}>;

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
const MOST_OFFERS = 3;
const MOST_OFFERS_COMPACT = 2;

export function renderView(scene: Scene, view: FactsView, reply: Extract<Reply, { kind: 'answer' }>): Rendered {
  const { heading, sentence, links = [], evidence } = view;
  const { blocks, folds } = scene.compact ? compact(view) : { blocks: view.blocks ?? [], folds: view.folds ?? [] };
  const checked = evidence.map((fact) => fact.checked).toSorted()[0];
  const sources = [...new Set(evidence.flatMap(({ source }) => source))];
  const card = expand('facts', {
    ...frame(scene, checked),
    heading,
    sentence,
    blocks: blocks.flatMap(splitFacts).map(blockData),
    ...(scene.compact && checked && { source: sourceLine(scene, sources, checked) }),
    sections: sections(scene, [
      ...folds,
      // A question of the interview below takes the room of the links, which are on the same card outside an interview.
      ['l', scene.say('foldLinks'), reply.next ? [] : [bullets([...new Set(links)].map((id) => linkLine(scene, id)))]],
      ...(checked === undefined ? [] : [sourceFold(scene, sources, checked)]),
    ]),
    actions: reply.next ? [] : actions(scene, offersOf(scene, view.more ?? [], reply.lookUp)),
  });
  return { card, summary: plain(sentence) };
}

/** One source by name, Microsoft's own where the answer has one; how many more there are; the day of the oldest check. */
function sourceLine(scene: Scene, sources: readonly string[], checked: IsoDate): string {
  const own = sources.find((id) => scene.knowledge.sources.get(id)?.kind === 'microsoft');
  const [source = ''] = sourceLines(scene, [own ?? sources[0] ?? '']);
  const values = { source, count: sources.length - 1, date: { date: checked } };
  return scene.say(sources.length > 1 ? 'sourceAndMore' : 'sourceOnly', values);
}

/** Who has told everything is led back to what is recommended, the others to the questions. */
function offersOf({ knowledge, today, compact, reply }: Scene, more: More, asked: LookUp): Offer[] {
  const fresh = distinct([asked, ...more.filter((ask) => ask !== undefined)])
    .slice(1)
    .filter((ask) => isKnown(knowledge, ask, today));
  const most = compact ? MOST_OFFERS_COMPACT : MOST_OFFERS;
  return [
    ...fresh.slice(0, most).map((ask): Offer => ({ do: 'look-up', ask })),
    { do: isComplete(reply.answers ?? {}) ? 'recommend' : 'start' },
  ];
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
