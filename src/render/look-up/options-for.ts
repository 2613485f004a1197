import type { Evidence, Option } from '../../knowledge/schema.ts';
import { possibleOf } from '../../rules/possible.ts';
import { reasonText, warningText } from '../../rules/texts.ts';
import { answersLine } from '../answers.ts';
import { formatList } from '../format.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { settled } from './can-option.ts';
import type { Block, FactsView, LookUpOf } from './view.ts';

type Standing = 'fits' | 'less' | 'not';
/** `isBlocked`: something has to be solved first, which an upgrade does. */
type Judged = Readonly<{ option: Option; standing: Standing; words: string; evidence: Evidence; isBlocked?: boolean }>;

/** Which options are possible for the answers that are known, by the rules; then those that are seldom the best, and those that are not. */
export function optionsForView(scene: Scene, { answers }: LookUpOf<'options-for'>): FactsView {
  const { say, text, knowledge } = scene;
  const judged = [...knowledge.options.values()].map((option) => judge(scene, option, settled(answers)));
  const of = (standing: Standing) => judged.filter((one) => one.standing === standing);
  const fits = of('fits');
  const said = answersLine(scene, answers);
  return {
    heading: say('optionsForTitle', { answers: said }),
    sentence: say(answers.source ? 'optionsForVersion' : 'optionsFor', {
      answers: said,
      options: formatList(
        fits.map(({ option }) => text(option.short)),
        scene.locale,
      ),
    }),
    blocks: [
      ...block(scene, fits),
      ...block(scene, of('less'), say('optionsForLess')),
      ...block(scene, of('not'), say('optionsForNot')),
      { text: say('optionsForMore') },
    ],
    evidence: judged.map(({ evidence }) => evidence),
    more: [
      ...(answers.source && judged.some(({ isBlocked }) => isBlocked) ? [{ about: 'path', from: answers.source } as const] : []),
      ...fits.map(({ option }) => ({ about: 'can-option', option: option.id, answers }) as const),
    ],
  };
}

function judge(scene: Scene, option: Option, answers: LookUpOf<'options-for'>['answers']): Judged {
  const { knowledge, today } = scene;
  const { verdict, against, blocks } = possibleOf(knowledge, option.id, answers, today);
  const reason = against && reasonText(against.reason);
  const [first] = blocks;
  const block = first && warningText(first.id, first.variant);
  if (reason && verdict === 'excluded')
    return { option, standing: 'not', words: founded(scene, reason, against.values), evidence: reason };
  if (first && block)
    return { option, standing: 'not', words: founded(scene, block, first.values), evidence: block, isBlocked: true };
  if (reason) return { option, standing: 'less', words: founded(scene, reason, against.values), evidence: reason };
  return { option, standing: 'fits', words: founded(scene, option.suits), evidence: option.suits };
}

/** A line a method; those of which the same is said stand in one. */
function block({ say, text, locale }: Scene, judged: readonly Judged[], title?: string): Block[] {
  const lines = [...Map.groupBy(judged, ({ words }) => words)].map(([words, alike]) => {
    const names = alike.map(({ option }) => text(option.short));
    return say('warningLine', { title: formatList(names, locale), text: words });
  });
  return lines.length > 0 ? [{ ...(title && { title }), text: bullets(lines) }] : [];
}
