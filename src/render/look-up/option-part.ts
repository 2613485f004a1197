import { type Option, TRAITS } from '../../knowledge/schema.ts';
import { prerequisiteBlocks, prerequisiteLine } from '../prerequisites.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { isOfDay, stepLines } from './conditional.ts';
import { isAspect, limitsOf, type OptionPart, PART_WORDS, prerequisitesOf } from './parts.ts';
import { traitWords } from './traits.ts';
import type { Block, FactsView } from './view.ts';

type Names = Readonly<{ option: string; part: string }>;
type Answer = Readonly<{ sentence: string; blocks: readonly Block[]; evidence: FactsView['evidence'] }>;

/** One part of an option: the sentence answers just that. */
export function partView(scene: Scene, option: Option, part: OptionPart): FactsView {
  const { say, text } = scene;
  const names = { option: text(option.name), part: say(PART_WORDS[part]) };
  const answer = answerOf(scene, option, part, names) ?? {
    sentence: say('partNone', names),
    blocks: [],
    evidence: [option.summary],
  };
  return {
    heading: say('partOf', names),
    sentence: answer.sentence,
    blocks: answer.blocks,
    evidence: answer.evidence,
    links: option.links,
    more: [
      { about: 'option', option: option.id },
      { about: 'option', option: option.id, part: 'prerequisites' },
      { about: 'option', option: option.id, part: 'steps' },
      { about: 'option', option: option.id, part: 'impact' },
      { about: 'links', option: option.id },
    ],
  };
}

function answerOf(scene: Scene, option: Option, part: OptionPart, names: Names): Answer | undefined {
  const { say, text, today } = scene;
  if (part === 'steps') {
    const lines = stepLines(scene, option);
    const evidence = option.steps.filter(({ when }) => isOfDay(scene, when));
    return lines.length > 0
      ? {
          sentence: say('partStepCount', { option: text(option.name), count: lines.length }),
          blocks: [{ text: lines.join('\n') }],
          evidence,
        }
      : undefined;
  }
  if (part === 'prerequisites') {
    const evidence = prerequisitesOf(scene, option);
    const values = { option: text(option.name), count: evidence.length, date: { date: today } };
    return { sentence: say('partCount', values), blocks: prerequisiteBlocks(scene, evidence), evidence };
  }
  const statement = isAspect(part) ? option.aspects[part] : undefined;
  const statements = part === 'impact' ? option.impact : [...(statement ? [statement] : []), ...limitsOf(scene, option, part)];
  const prerequisites = part === 'impact' ? [] : prerequisitesOf(scene, option, part);
  const said = statements.map((one) => founded(scene, one));
  const needed = prerequisites.map((one) => prerequisiteLine(scene, one));
  const isStated = isAspect(part) || part === 'limits';
  const lines = isStated ? [...said, ...needed] : [...needed, ...said];
  const evidence = [...statements, ...prerequisites];
  // What goes with an aspect does not answer a question about it that the sources leave open.
  if (isAspect(part) && statements.length === 0) {
    return {
      sentence: say('partNone', names),
      blocks: listOf(lines),
      evidence: [...evidence, option.summary],
    };
  }
  const sizes = part === 'limits' || part === 'size' ? sizesOf(scene, option) : [];
  if (sizes.length > 1) {
    // The aspect says the same in a phrase.
    const more = lines.slice(statement ? 1 : 0).filter((line) => !sizes.includes(line));
    return { sentence: sizes.join(' '), blocks: listOf(more), evidence };
  }
  const [first, ...others] = lines;
  if (first === undefined) return undefined;
  const trait = traitSentence(scene, option, part, names);
  if (trait) return { sentence: trait, blocks: [{ facts: [{ title: names.part, value: first }] }, ...listOf(others)], evidence };
  // Another aspect is a phrase, anything else a sentence.
  const sentence = isAspect(part) ? say('partSentence', { ...names, text: first }) : first;
  return { sentence, blocks: listOf(others), evidence };
}

/** How many mailboxes there may be, and how many are advised; how this project reads a number is another matter. */
function sizesOf(scene: Scene, option: Option): readonly string[] {
  return limitsOf(scene, option, 'size')
    .filter(({ basis }) => basis === 'stated')
    .map((limit) => founded(scene, limit));
}

/** That the option has what is asked for, or has it not, where that can be said. */
function traitSentence({ text }: Scene, option: Option, part: OptionPart, names: Names): string | undefined {
  const trait = TRAITS.find((one) => one === part);
  const has = trait && option.aspects[trait]?.has;
  return trait && has !== undefined ? text(traitWords({ trait, ...(!has && { without: true }) }).ofOne, names) : undefined;
}

function listOf(lines: readonly string[]): Block[] {
  return lines.length > 0 ? [{ text: bullets(lines) }] : [];
}
