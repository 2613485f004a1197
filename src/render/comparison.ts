import type { Reply } from '../dialog/reply.ts';
import type { Aspect } from '../knowledge/schema.ts';
import { OPTION_IDS } from '../knowledge/schema.ts';
import { ruleText, warningText } from '../rules/texts.ts';
import { compareWarnings } from '../rules/warnings.ts';
import { actions } from './actions.ts';
import { answersLine } from './answers.ts';
import { formatShortDate } from './format.ts';
import { optionName, reasonOf, verdictOf } from './recommendation.ts';
import type { Rendered } from './render.ts';
import { bullets, founded, frame, type Scene, sections, sourceLines } from './scene.ts';
import { expand } from './template.ts';

/** What options are compared by on a phone: a FactSet of more than five facts cannot be copied out of Teams. */
const SHOWN = ['size', 'duration', 'freeBusy', 'outlookProfile', 'copies'] as const satisfies readonly Aspect[];
const TITLES = {
  size: 'aspectSize',
  duration: 'aspectDuration',
  freeBusy: 'aspectFreeBusy',
  outlookProfile: 'aspectOutlookProfile',
  copies: 'aspectCopies',
} as const;

export function renderComparison(scene: Scene, { recommendation }: Extract<Reply, { kind: 'comparison' }>): Rendered {
  const { say, knowledge, locale } = scene;
  const order = [recommendation.option, ...OPTION_IDS.filter((id) => id !== recommendation.option)];
  const ids = new Set(order.flatMap((id) => SHOWN.flatMap((aspect) => knowledge.options.get(id)?.aspects[aspect]?.source ?? [])));
  const [warning] = compareWarnings(knowledge, recommendation.answers);
  const card = expand('comparison', {
    ...frame(scene, recommendation.checked),
    title: say('comparisonTitle'),
    answers: say('forAnswers', { answers: answersLine(scene, recommendation.answers) }),
    options: order.map((id) => optionView(scene, id, recommendation)),
    ...(warning && { warning: say('warningLine', warningWords(scene, warning)) }),
    sections: sections(scene, [
      [
        'q',
        say('foldSources', { count: ids.size, date: formatShortDate(recommendation.checked, locale) }),
        [bullets(sourceLines(scene, [...ids]))],
      ],
    ]),
    actions: actions(scene, [{ do: 'recommend' }, { do: 'change' }, { do: 'restart' }], { main: 'recommend' }),
  });
  return { card, summary: say('comparisonSummary', { option: optionName(scene, recommendation.option) }) };
}

function warningWords(scene: Scene, { id, variant, values }: ReturnType<typeof compareWarnings>[number]) {
  const warning = warningText(id, variant);
  return { title: scene.text(warning.title), text: founded(scene, warning, values) };
}

function optionView(
  scene: Scene,
  id: (typeof OPTION_IDS)[number],
  recommendation: Extract<Reply, { kind: 'comparison' }>['recommendation'],
) {
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
      return statement ? [{ title: say(TITLES[aspect]), value: text(statement.text) }] : [];
    }),
  };
}
