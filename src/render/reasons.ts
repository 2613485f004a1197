import type { Reply } from '../dialog/reply.ts';
import { ruleText } from '../rules/texts.ts';
import { actions } from './actions.ts';
import { answersLine } from './answers.ts';
import { changeLine, optionName, otherLines, sourcesWords } from './recommendation.ts';
import type { Rendered } from './render.ts';
import { bullets, founded, frame, type Scene, sections } from './scene.ts';
import { expand } from './template.ts';

/** Why an option was advised: the rule that decided, for which answers, with its sources, and what would change it. */
export function renderReasons(scene: Scene, { recommendation }: Extract<Reply, { kind: 'reasons' }>): Rendered {
  const { say } = scene;
  const { rule, because, answers, changes, others, checked } = recommendation;
  const heading = say('reasonsTitle', { option: optionName(scene, recommendation.option) });
  const sentence = founded(scene, ruleText(rule, because.variant), because.values);
  const changing = changes.map((change) => changeLine(scene, change));
  const card = expand('facts', {
    ...frame(scene, checked),
    heading,
    sentence,
    blocks: [
      { text: say('forAnswers', { answers: answersLine(scene, answers) }) },
      ...(changing.length > 0 ? [{ title: say('foldChanges', { count: changing.length }), text: bullets(changing) }] : []),
    ],
    source: sourcesWords(scene, recommendation),
    sections: sections(scene, [['o', say('foldOthers'), [bullets(otherLines(scene, others))]]]),
    actions: actions(scene, [{ do: 'recommend' }, { do: 'compare' }, { do: 'checklist' }, { do: 'change' }]),
  });
  return { card, summary: sentence };
}
