import type { Reply } from '../dialog/reply.ts';
import type { Hop, Path, Recommendation } from '../rules/recommendation.ts';
import { reasonText, ruleText, type WarningId, warningText } from '../rules/texts.ts';
import { actions } from './actions.ts';
import { answersLine } from './answers.ts';
import { formatDate, formatDuration, productName } from './format.ts';
import { hopLines } from './hops.ts';
import { linkLine } from './links.ts';
import type { Rendered } from './render.ts';
import { bullets, founded, frame, type Scene, sections, sourceLines } from './scene.ts';
import { expand } from './template.ts';

export function renderRecommendation(scene: Scene, { recommendation }: Extract<Reply, { kind: 'recommendation' }>): Rendered {
  const { say } = scene;
  const title = optionName(scene, recommendation.option);
  const because = founded(scene, ruleText(recommendation.rule, recommendation.because.variant), recommendation.because.values);
  const card = expand('recommendation', {
    ...frame(scene),
    kicker: say('recommendedKicker', { date: formatDate(recommendation.today, scene.locale) }),
    title,
    because,
    answers: say('forAnswers', { answers: answersLine(scene, recommendation.answers) }),
    ...warningViews(scene, recommendation),
    ...timeView(scene, recommendation),
    paths: pathViews(scene, recommendation),
    sections: sectionViews(scene, recommendation),
    sources: sourcesWords(scene, recommendation),
    actions: actions(scene, [{ do: 'change' }, { do: 'compare' }, { do: 'checklist' }, { do: 'restart' }]),
  });
  return { card, summary: say('recommendationSummary', { option: title, because }) };
}

export function optionName({ knowledge, locale }: Scene, id: Recommendation['option']): string {
  return knowledge.options.get(id)?.name[locale] ?? id;
}

/** Why an option was not chosen, as a sentence. */
export function reasonOf(scene: Scene, { reason, values }: Recommendation['others'][number]): string {
  return founded(scene, reasonText(reason), values);
}

export function verdictOf({ say }: Scene, { verdict }: Recommendation['others'][number]): string {
  return say(verdict === 'excluded' ? 'verdictExcluded' : 'verdictLessSuitable');
}

/** Warnings named at a glance; all of them stand in the section below. */
const GLANCE = 3;
const SAID_BY_FIT: readonly string[] = ['duration-tight', 'duration-unrealistic'] satisfies WarningId[];

function warningViews(scene: Scene, { warnings }: Recommendation) {
  const { say, text } = scene;
  const words = warnings.map(({ id, level, variant, values }) => {
    const warning = warningText(id, variant);
    return { id, level, title: text(warning.title), text: founded(scene, warning, values) };
  });
  const blocks = words.filter(({ level }) => level === 'block');
  const rest = words.filter(({ level }) => level !== 'block');
  const heads = rest.filter(({ id, level }) => level === 'warn' && !SAID_BY_FIT.includes(id)).map(({ title }) => title);
  return {
    blocks: blocks.map((block) => ({ title: say('blocked', { title: block.title }), text: block.text })),
    ...(heads.length > 0 && { mind: say('mind', { titles: heads.slice(0, GLANCE).join(' · ') }) }),
    warningLines: rest.map(({ title, text: words }) => say('warningLine', { title, text: words })),
  };
}

const FIT_TITLES = { fits: 'fitTitleFits', tight: 'fitTitleTight', unrealistic: 'fitTitleUnrealistic' } as const;
const FIT_COLORS = { fits: 'good', tight: 'attention', unrealistic: 'attention' } as const;

function timeView({ say, locale }: Scene, { fit }: Recommendation) {
  if (!fit) return { note: say('fitNone') };
  const { verdict, asked, typical, upper } = fit;
  const text = say('fitText', { asked: formatDuration(asked, locale), typical, upper });
  return { fit: { title: say(FIT_TITLES[verdict]), color: FIT_COLORS[verdict], text } };
}

function pathViews(scene: Scene, { upgrade, answers }: Recommendation) {
  const { say } = scene;
  if (!upgrade || upgrade.target === answers.source) return [];
  if (upgrade.paths.length === 0) {
    return [
      { title: say('pathTitle'), text: say('noPath', { from: { version: answers.source }, to: { version: upgrade.target } }) },
    ];
  }
  return upgrade.paths.map((path, index) => ({
    title: upgrade.paths.length === 1 ? say('pathTitle') : say('pathTitleOf', { number: index + 1 }),
    text: pathWords(scene, path),
  }));
}

function pathWords({ say, knowledge, locale }: Scene, path: Path): string {
  const [first] = path;
  const stops = [first?.from, ...path.map(({ to }) => to)].flatMap((version) =>
    version ? [versionName(knowledge, version, locale)] : [],
  );
  return stops.join(' → ') + (path.at(-1)?.inPlace ? ` (${say('pathInPlace')})` : '');
}

function versionName(knowledge: Scene['knowledge'], version: Hop['to'], locale: Scene['locale']): string {
  return productName(knowledge, `exchange-${version.toLowerCase()}`, locale);
}

function sectionViews(scene: Scene, recommendation: Recommendation) {
  const { say, text } = scene;
  const { prerequisites, others, changes, links } = recommendation;
  const warnings = warningViews(scene, recommendation).warningLines;
  const steps = recommendation.steps.map((step, index) => `${index + 1}. ${founded(scene, step)}`).join('\n');
  const hops = hopLines(scene, recommendation.upgrade?.paths ?? []);
  return sections(scene, [
    ['w', say('foldWarnings', { count: warnings.length }), [bullets(warnings)]],
    ['p', say('foldPrerequisites', { count: prerequisites.length }), [bullets(prerequisites.map(({ title }) => text(title)))]],
    ['s', say('foldSteps'), [...(steps ? [steps] : []), ...hops]],
    ['o', say('foldOthers'), [bullets(others.map((one) => otherLine(scene, one)))]],
    ['c', say('foldChanges', { count: changes.length }), [bullets(changes.map((change) => changeLine(scene, change)))]],
    ['l', say('foldLinks'), [bullets(links.slice(0, LINKS).map((id) => linkLine(scene, id)))]],
  ]);
}

/** The sources of the rule that decided, by name; all the others are on the checklist. */
function sourcesWords(scene: Scene, { rule, because, sources, checked }: Recommendation): string {
  const deciding = sourceLines(scene, ruleText(rule, because.variant).source);
  return scene.say('sourcesDeciding', {
    sources: deciding.join(', '),
    date: formatDate(checked, scene.locale),
    count: sources.length,
  });
}

/** The best of an option's links; the rest are on the checklist. */
const LINKS = 3;

function otherLine(scene: Scene, other: Recommendation['others'][number]): string {
  return scene.say('otherOption', {
    option: optionName(scene, other.option),
    verdict: verdictOf(scene, other),
    reason: reasonOf(scene, other),
  });
}

function changeLine(scene: Scene, { set, option }: Recommendation['changes'][number]): string {
  return scene.say('changeTo', { answers: answersLine(scene, set), option: optionName(scene, option) });
}
