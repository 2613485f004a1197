import { ASPECTS, type Aspect, type Option } from '../../knowledge/schema.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { remarksOf } from './conditional.ts';
import { PART_WORDS } from './parts.ts';
import type { Block, FactsView, LookUpOf } from './view.ts';

const SHOWN = 6;
/** More columns than that are too narrow for words on a phone. */
const MOST_COLUMNS = 2;
/** Lists that a group sees: as many as it sees rows of columns. */
const STAYING = 3;

/** Two or three options side by side: what tells them apart first. */
export function compareView(scene: Scene, { options: ids }: LookUpOf<'compare'>): FactsView | undefined {
  const { say, text, knowledge } = scene;
  const options = [...new Set(ids)].flatMap((id) => knowledge.options.get(id) ?? []);
  if (options.length < 2) return undefined;
  const aspects = aspectsOf(options);
  const remarks = remarksOf(scene, options);
  const shown = ASPECTS.filter((aspect) => aspects.slice(0, SHOWN).includes(aspect));
  const rest = aspects
    .slice(SHOWN)
    .map((aspect) => say('warningLine', { title: say(PART_WORDS[aspect]), text: linesOf(scene, options, aspect).join(' · ') }));
  return {
    heading: say('compareTitle', { names: namesOf(scene, options) }),
    sentence: options
      .map((option) => say('warningLine', { title: text(option.short), text: founded(scene, option.suits) }))
      .join('\n\n'),
    blocks: [
      ...remarks.map((remark) => ({ text: founded(scene, remark), stays: true })),
      ...(options.length > MOST_COLUMNS ? listBlocks(scene, options, shown) : [columnsBlock(scene, options, shown)]),
    ],
    folds: [['d', say('foldMorePoints', { count: rest.length }), [bullets(rest)]]],
    evidence: [...options.flatMap(({ suits, aspects }) => [suits, ...Object.values(aspects)]), ...remarks],
    links: [...new Set(options.flatMap(({ links }) => links.slice(0, 1)))],
    more: options.map(({ id }) => ({ about: 'option', option: id })),
  };
}

export function namesOf({ text }: Scene, options: readonly Option[]): string {
  return options.map(({ short }) => text(short)).join(' vs ');
}

function columnsBlock(scene: Scene, options: readonly Option[], aspects: readonly Aspect[]): Block {
  const { say, text } = scene;
  return {
    comparison: {
      heads: options.map(({ short }) => text(short)),
      rows: aspects.map((aspect) => ({ title: say(PART_WORDS[aspect]), cells: cellsOf(scene, options, aspect) })),
    },
  };
}

function listBlocks(scene: Scene, options: readonly Option[], aspects: readonly Aspect[]): Block[] {
  return aspects.map((aspect, index) => ({
    title: scene.say(PART_WORDS[aspect]),
    text: bullets(linesOf(scene, options, aspect)),
    stays: index < STAYING,
  }));
}

/** What an aspect is with each option, after the option's name. */
function linesOf(scene: Scene, options: readonly Option[], aspect: Aspect): string[] {
  const cells = cellsOf(scene, options, aspect);
  return options.map(({ short }, index) => scene.say('lineOf', { title: scene.text(short), text: cells[index] ?? '–' }));
}

function cellsOf(scene: Scene, options: readonly Option[], aspect: Aspect): string[] {
  return options.map(({ aspects }) => {
    const statement = aspects[aspect];
    return statement ? founded(scene, statement) : '–';
  });
}

/** Aspects that any of them speaks of; those in which they differ come first. */
function aspectsOf(options: readonly Option[]): readonly Aspect[] {
  const known = ASPECTS.filter((aspect) => options.some(({ aspects }) => aspects[aspect]));
  const same = (aspect: Aspect) => new Set(options.map(({ aspects }) => aspects[aspect]?.text.en)).size === 1;
  return [...known.filter((aspect) => !same(aspect)), ...known.filter(same)];
}
