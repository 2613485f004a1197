import type { Option, Statement } from '../../knowledge/schema.ts';
import { formatList } from '../format.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { remarksOf } from './conditional.ts';
import { traitWords } from './traits.ts';
import type { Block, FactsView, LookUpOf } from './view.ts';

type Said = Readonly<{ option: Option; statement?: Statement & { has?: boolean | undefined } }>;

/** Which options have a trait, or have it not: first those that were asked for, then the others, then those of which nothing is said. */
export function optionsWithView(scene: Scene, lookUp: LookUpOf<'options-with'>): FactsView {
  const { say, text, knowledge } = scene;
  const said = [...knowledge.options.values()].map((option): Said => {
    const statement = option.aspects[lookUp.trait];
    return { option, ...(statement && { statement }) };
  });
  const having = (has: boolean) => said.filter(({ statement }) => statement?.has === has);
  const [asked, others] = lookUp.without ? [having(false), having(true)] : [having(true), having(false)];
  const open = said.filter(({ statement }) => statement?.has === undefined);
  // Where none does, all that do not are the answer.
  const answer = asked.length > 0 ? lookUp : opposite(lookUp);
  const found = asked.length > 0 ? asked : others;
  const remarks = remarksOf(
    scene,
    found.map(({ option }) => option),
  );
  return {
    heading: text(traitWords(lookUp).title),
    sentence: text(traitWords(answer).sentence, { options: namesOf(scene, found) }),
    blocks: [
      linesBlock(scene, found),
      ...(asked.length > 0 && others.length > 0 ? [linesBlock(scene, others, text(traitWords(opposite(lookUp)).title))] : []),
      ...(open.length > 0 ? [{ text: say('traitOpen', { options: namesOf(scene, open) }) }] : []),
      ...remarks.map((remark) => ({ text: founded(scene, remark), stays: true })),
    ],
    evidence: [...said.flatMap(({ statement }) => statement ?? []), ...remarks],
    more: [
      ...(found.length > 1 && found.length < 4
        ? [{ about: 'compare', options: found.map(({ option }) => option.id) } as const]
        : []),
      ...found.slice(0, 2).map(({ option }) => ({ about: 'option', option: option.id }) as const),
      opposite(lookUp),
    ],
  };
}

function opposite({ without, ...asked }: LookUpOf<'options-with'>): LookUpOf<'options-with'> {
  return without ? asked : { ...asked, without: true };
}

function linesBlock(scene: Scene, said: readonly Said[], title?: string): Block {
  const lines = said.flatMap(({ option, statement }) =>
    statement ? [scene.say('warningLine', { title: scene.text(option.short), text: founded(scene, statement) })] : [],
  );
  return { ...(title && { title }), text: bullets(lines) };
}

function namesOf({ text, locale }: Scene, said: readonly Said[]): string {
  return formatList(
    said.map(({ option }) => text(option.short)),
    locale,
  );
}
