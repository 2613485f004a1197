import { bullets, type Fold } from '../scene.ts';
import type { Block, FactsView } from './view.ts';

/** As many facts as are taken in at a glance. */
const MOST = 4;

type Parts = Readonly<{ blocks: readonly Block[]; folds: readonly Fold[] }>;

/** What a group sees below the answer: the few facts that matter most, and what must never be folded; the rest is. */
export function compact({ blocks = [], folds = [] }: FactsView): Parts {
  const first = blocks.findIndex((block) => !block.stays && isListed(block));
  const parts = blocks.map((block, index) => {
    if (block.stays) return { shown: block };
    return index === first ? halved(block) : { folded: block };
  });
  const folded = parts.flatMap((part) => ('folded' in part && part.folded ? [blockText(part.folded)] : []));
  return {
    blocks: parts.flatMap((part) => ('shown' in part ? [part.shown] : [])),
    folds: [['b', '', [folded.join('\n\n')]], ...folds],
  };
}

/** The first lines of a block, and the block of those that do not fit. */
function halved({ title, text, facts = [], table, comparison }: Block): { shown: Block; folded?: Block } {
  const head = title ? { title } : {};
  if (text) {
    const lines = text.split('\n');
    return split(lines, (some) => ({ ...head, text: some.join('\n') }));
  }
  if (comparison) return split(comparison.rows, (rows) => ({ ...head, comparison: { ...comparison, rows } }));
  if (table) {
    const [heads = [], ...rows] = table.rows;
    return split(rows, (some) => ({ ...head, table: { ...table, rows: [heads, ...some] } }));
  }
  return split(facts, (some) => ({ ...head, facts: some }));
}

function split<T>(lines: readonly T[], block: (lines: readonly T[]) => Block): { shown: Block; folded?: Block } {
  const shown = block(lines.slice(0, MOST));
  return lines.length > MOST ? { shown, folded: block(lines.slice(MOST)) } : { shown };
}

function isListed({ text, facts, table, comparison }: Block): boolean {
  return Boolean(facts ?? table ?? comparison) || (text?.includes('\n') ?? false);
}

/** A block in one text. */
function blockText({ title, text, facts = [], table, comparison }: Block): string {
  const lines = [
    ...facts.map((fact) => `${fact.title}: ${fact.value}`),
    ...(table?.rows.slice(1) ?? []).map((cells) => cells.join(' · ')),
    ...(comparison?.rows ?? []).map((row) => `**${row.title}**: ${row.cells.join(' · ')}`),
  ];
  return [...(title ? [`**${title}**`] : []), ...(text ? [text] : []), ...(lines.length > 0 ? [bullets(lines)] : [])].join(
    '\n\n',
  );
}
