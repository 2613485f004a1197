import type { Reply } from '../dialog/reply.ts';
import { type Aspect, OPTION_IDS, type OptionId } from '../knowledge/schema.ts';
import type { Recommendation } from '../rules/recommendation.ts';
import { ruleText } from '../rules/texts.ts';
import { compareWarnings } from '../rules/warnings.ts';
import { actions } from './actions.ts';
import { answersLine } from './answers.ts';
import { remarksOf } from './look-up/conditional.ts';
import { PART_WORDS } from './look-up/parts.ts';
import { optionName, reasonOf, verdictOf, warningWords } from './recommendation.ts';
import type { Rendered } from './render.ts';
import { founded, frame, type Scene, sections, sourceFold } from './scene.ts';
import { expand } from './template.ts';

/** What options are compared by on a phone: a FactSet of more than five facts cannot be copied out of Teams. */
const SHOWN = ['size', 'duration', 'freeBusy', 'outlookProfile', 'copies'] as const satisfies readonly Aspect[];

export function renderComparison(scene: Scene, { recommendation }: Extract<Reply, { kind: 'comparison' }>): Rendered {
  const { say, knowledge } = scene;
  const order = [recommendation.option, ...OPTION_IDS.filter((id) => id !== recommendation.option)];
  const options = order.flatMap((id) => knowledge.options.get(id) ?? []);
  const facts = options.flatMap(({ aspects }) => SHOWN.flatMap((aspect) => aspects[aspect] ?? []));
  const remarks = remarksOf(scene, options);
  const ids = new Set([...facts, ...remarks].flatMap(({ source }) => source));
  const toMind = [
    ...compareWarnings(knowledge, recommendation.answers).map((warning) => warningWords(scene, warning)),
    ...remarks.map((remark) => ({ title: scene.text(remark.title), text: founded(scene, remark) })),
  ].map((words) => say('warningLine', words));
  const card = expand('comparison', {
    ...frame(scene, recommendation.checked),
    title: say('comparisonTitle'),
    answers: say('forAnswers', { answers: answersLine(scene, recommendation.answers) }),
    options: order.map((id) => optionView(scene, id, recommendation)),
    ...(toMind.length > 0 && { warning: toMind.join('\n\n') }),
    sections: sections(scene, [sourceFold(scene, [...ids], recommendation.checked)]),
    actions: actions(scene, [{ do: 'recommend' }, { do: 'change' }, { do: 'restart' }], { main: 'recommend' }),
  });
  return { card, summary: say('comparisonSummary', { option: optionName(scene, recommendation.option) }) };
}

function optionView(scene: Scene, id: OptionId, recommendation: Recommendation) {
  const { say, text, knowledge } = scene;
  const other = recommendation.others.find(({ option }) => option === id);
  const { rule, because } = recommendation;
  const name = optionName(scene, id);
  const aspects = knowledge.options.get(id)?.aspects ?? {};
  return {
    id: `v-${id}-`,
    name,
    toggle: say('foldShow', { title: name }),
    verdict: other ? verdictOf(scene, other) : say('verdictRecommended'),
    color: other ? (other.verdict === 'excluded' ? 'attention' : 'default') : 'good',
    open: !other,
    closed: Boolean(other),
    text: other ? reasonOf(scene, other) : founded(scene, ruleText(rule, because.variant), because.values),
    facts: SHOWN.flatMap((aspect) => {
      const statement = aspects[aspect];
      return statement ? [{ title: say(PART_WORDS[aspect]), value: text(statement.text) }] : [];
    }),
  };
}
