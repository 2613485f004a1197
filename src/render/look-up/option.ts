import { RIVALS } from '../../dialog/look-up/rivals.ts';
import { ASPECTS, type Aspect, type Option } from '../../knowledge/schema.ts';
import { bullets, type Fold, founded, type Scene } from '../scene.ts';
import { stepLines } from './conditional.ts';
import { partView } from './option-part.ts';
import { limitsOf, PART_WORDS, prerequisitesOf } from './parts.ts';
import type { Fact, FactsView, LookUpOf } from './view.ts';

/** What is asked first of an option; the other aspects are folded. */
const FIRST = ['size', 'duration', 'sourceVersion', 'freeBusy', 'outlookProfile'] as const satisfies readonly Aspect[];

/** What a migration method is, or one part of it. */
export function optionView(scene: Scene, { option: id, part }: LookUpOf<'option'>): FactsView | undefined {
  const option = scene.knowledge.options.get(id);
  if (!option) return undefined;
  return part ? partView(scene, option, part) : wholeView(scene, option);
}

function wholeView(scene: Scene, option: Option): FactsView {
  const { text } = scene;
  const limits = limitsOf(scene, option);
  return {
    heading: text(option.name),
    sentence: founded(scene, option.summary),
    blocks: [{ text: founded(scene, option.suits) }, { facts: FIRST.flatMap((aspect) => aspectFact(scene, option, aspect)) }],
    folds: foldsOf(scene, option),
    evidence: [option.summary, option.suits, ...Object.values(option.aspects), ...limits, ...option.impact, ...option.steps],
    links: option.links,
    more: [
      { about: 'option', option: option.id, part: 'prerequisites' },
      { about: 'option', option: option.id, part: 'steps' },
      { about: 'compare', options: [option.id, RIVALS[option.id]] },
      { about: 'option', option: option.id, part: 'limits' },
    ],
  };
}

function aspectFact(scene: Scene, option: Option, aspect: Aspect): Fact[] {
  const statement = option.aspects[aspect];
  return statement ? [{ title: scene.say(PART_WORDS[aspect]), value: founded(scene, statement) }] : [];
}

function foldsOf(scene: Scene, option: Option): Fold[] {
  const { say, text } = scene;
  const rest = ASPECTS.filter((aspect) => !FIRST.some((first) => first === aspect)).flatMap((aspect) =>
    aspectFact(scene, option, aspect),
  );
  const prerequisites = prerequisitesOf(scene, option);
  const limits = limitsOf(scene, option);
  const details = rest.map(({ title, value }) => say('lineOf', { title, text: value }));
  return [
    ['d', say('foldDetails', { count: details.length }), [bullets(details)]],
    ['m', say('foldLimits', { count: limits.length }), [bullets(limits.map((limit) => founded(scene, limit)))]],
    ['p', say('foldPrerequisites', { count: prerequisites.length }), [bullets(prerequisites.map(({ title }) => text(title)))]],
    ['i', say('foldImpact', { count: option.impact.length }), [bullets(option.impact.map((impact) => founded(scene, impact)))]],
    ['s', say('foldStepsCount', { count: stepLines(scene, option).length }), [stepLines(scene, option).join('\n')]],
  ];
}
