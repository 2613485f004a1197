import type { Reply } from '../dialog/reply.ts';
import { actions } from './actions.ts';
import { answersLine } from './answers.ts';
import { levelLines } from './hops.ts';
import { linkLine } from './links.ts';
import { prerequisiteBlocks } from './prerequisites.ts';
import { optionName } from './recommendation.ts';
import type { Rendered } from './render.ts';
import { bullets, frame, type Scene, sections, sourceFold } from './scene.ts';
import { expand } from './template.ts';

/** What to have and do before the recommended option, in full, with all links and sources. */
export function renderChecklist(scene: Scene, { recommendation }: Extract<Reply, { kind: 'checklist' }>): Rendered {
  const { say } = scene;
  const { prerequisites, links, sources, checked, upgrade } = recommendation;
  const levels = levelLines(scene, upgrade?.paths ?? []);
  const option = optionName(scene, recommendation.option);
  const card = expand('checklist', {
    ...frame(scene, recommendation.checked),
    title: say('checklistTitle', { option }),
    answers: say('forAnswers', { answers: answersLine(scene, recommendation.answers) }),
    blocks: [
      ...(levels.length > 0 ? [{ title: say('pathLevels'), text: bullets(levels) }] : []),
      ...prerequisiteBlocks(scene, prerequisites),
    ],
    sections: sections(scene, [
      ['l', say('foldLinks'), [bullets(links.map((id) => linkLine(scene, id)))]],
      sourceFold(scene, sources, checked),
    ]),
    actions: actions(scene, [{ do: 'recommend' }, { do: 'change' }, { do: 'restart' }], { main: 'recommend' }),
  });
  return { card, summary: say('checklistSummary', { option, count: prerequisites.length }) };
}
