import type { Offer, Reply } from '../dialog/reply.ts';
import type { Recommendation, Warning } from '../rules/recommendation.ts';
import { reasonText, ruleText, type WarningId, warningText } from '../rules/texts.ts';
import { actions } from './actions.ts';
import { answersLine, changedLine } from './answers.ts';
import { formatDuration } from './duration.ts';
import { formatDate, formatList } from './format.ts';
import { hopsOf, hopTexts, levelLines, pathLine } from './hops.ts';
import { linkLine } from './links.ts';
import { capital } from './look-up/requirement-words.ts';
import type { Rendered } from './render.ts';
import { bullets, founded, frame, type Scene, sections, sourceLines } from './scene.ts';
import { expand } from './template.ts';
import { isBlocked, waysOn, waysOnOffers } from './ways-on.ts';

const OFFERS: readonly Offer[] = [{ do: 'change' }, { do: 'compare' }, { do: 'checklist' }, { do: 'restart' }];
const OFFERS_COMPACT: readonly Offer[] = [{ do: 'checklist' }, { do: 'compare' }, { do: 'change' }];

type Other = Recommendation['others'][number];

export function renderRecommendation(scene: Scene, { recommendation }: Extract<Reply, { kind: 'recommendation' }>): Rendered {
  const { say } = scene;
  const title = optionName(scene, recommendation.option);
  const because = founded(scene, ruleText(recommendation.rule, recommendation.because.variant), recommendation.because.values);
  const { lines, ...warnings } = warningViews(scene, recommendation);
  const card = expand('recommendation', {
    ...frame(scene, recommendation.checked),
    kicker: say('recommendedKicker', { date: formatDate(recommendation.today, scene.locale) }),
    title,
    ...changedLine(scene),
    because,
    answers: say('forAnswers', { answers: answersLine(scene, recommendation.answers, scene.reply.told) }),
    ...warnings,
    ...waysOn(scene, recommendation),
    ...timeView(scene, recommendation),
    ...pathView(scene, recommendation),
    sections: sectionViews(scene, recommendation, lines),
    sources: sourcesWords(scene, recommendation),
    actions: actions(scene, offersOf(scene, recommendation)),
  });
  return { card, summary: say('recommendationSummary', { option: title, because }) };
}

/** Where something blocks the move, the way to what is needed first takes the place of the last button: a card has room for so many. */
function offersOf({ compact }: Scene, recommendation: Recommendation): readonly Offer[] {
  const offers = compact ? OFFERS_COMPACT : OFFERS;
  return [...waysOnOffers(recommendation), ...offers].slice(0, offers.length);
}

export function optionName({ knowledge, locale }: Scene, id: Recommendation['option']): string {
  return knowledge.options.get(id)?.name[locale] ?? id;
}

/** Why an option was not chosen, as a sentence. */
export function reasonOf(scene: Scene, { reason, values }: Other): string {
  return founded(scene, reasonText(reason), values);
}

export function verdictOf({ say }: Scene, { verdict }: Other): string {
  return say(verdict === 'excluded' ? 'verdictExcluded' : 'verdictLessSuitable');
}

/** A warning in a few words and in full. */
export function warningWords(scene: Scene, { id, variant, values }: Warning): { title: string; text: string } {
  const warning = warningText(id, variant);
  return { title: scene.text(warning.title), text: founded(scene, warning, values) };
}

/** Warnings named at a glance, as many as a phone has room for; all of them stand in the section below. */
const GLANCE = 6;
const GLANCE_COMPACT = 2;
const SAID_BY_FIT: readonly string[] = ['duration-tight', 'duration-unrealistic'] satisfies WarningId[];
/** Of these, the one that has nothing to add to the verdict on the time. */
const REPEATS_FIT: string = 'duration-unrealistic' satisfies WarningId;

function warningViews(scene: Scene, { warnings }: Recommendation) {
  const { say } = scene;
  const words = warnings.map((warning) => ({ ...warning, ...warningWords(scene, warning) }));
  const blocks = words.filter(({ level }) => level === 'block');
  const rest = words.filter(({ level }) => level !== 'block');
  const heads = rest.filter(({ id, level }) => level === 'warn' && !SAID_BY_FIT.includes(id)).map(({ title }) => title);
  return {
    blocks: blocks.map((block) => ({ title: say('blocked', { title: block.title }), text: block.text })),
    ...(heads.length > 0 && { mind: mindLine(scene, heads) }),
    lines: rest.filter(({ id }) => id !== REPEATS_FIT).map(({ title, text }) => say('warningLine', { title, text })),
  };
}

/** The first warnings by their titles, and how many more of them are folded. */
function mindLine({ say, compact }: Scene, heads: readonly string[]): string {
  const shown = heads.slice(0, compact ? GLANCE_COMPACT : GLANCE);
  const titles = shown.join(' · ');
  const count = heads.length - shown.length;
  return count > 0 ? say('mindMore', { titles, count }) : say('mind', { titles });
}

const FIT_TITLES = { fits: 'fitTitleFits', tight: 'fitTitleTight', unrealistic: 'fitTitleUnrealistic' } as const;
const FIT_COLORS = { fits: 'good', tight: 'attention', unrealistic: 'attention' } as const;

/** Enough time for the data is nothing good yet while something blocks the move. */
function timeView(scene: Scene, recommendation: Recommendation) {
  const { say, compact } = scene;
  const { fit } = recommendation;
  if (!fit) return compact ? {} : { note: say('fitNone') };
  const { verdict } = fit;
  const color = verdict === 'fits' && isBlocked(recommendation) ? 'default' : FIT_COLORS[verdict];
  return { fit: { title: say(FIT_TITLES[verdict]), color, ...(!compact && { text: fitText(scene, recommendation) }) } };
}

function fitText({ say, locale }: Scene, recommendation: Recommendation): string {
  const { fit } = recommendation;
  if (!fit) return say('fitNone');
  const { asked, typical, upper } = fit;
  const words = say('fitText', { asked: formatDuration(asked, locale), typical, upper });
  return `${words} ${say(isBlocked(recommendation) ? 'fitOnTopUpgrade' : 'fitOnTop')}`;
}

/** The way to the newest version in support: where several are equally short, all of them. */
function pathView(scene: Scene, { upgrade, answers }: Recommendation) {
  const { say } = scene;
  if (!upgrade || upgrade.target === answers.source) return {};
  const { paths, target } = upgrade;
  const [only, ...others] = paths.map((path) => pathLine(scene, path));
  if (only === undefined) {
    const text = say('noPath', { from: { version: answers.source }, to: { version: target } });
    return { path: { title: say('pathTitle'), text } };
  }
  const needed = levelLines(scene, paths);
  const levels = needed.length > 0 ? { levels: `**${say('pathLevels')}**\n\n${bullets(needed)}` } : {};
  if (others.length === 0) return { path: { title: say('pathTitle'), text: only, ...levels } };
  return { path: { title: say('pathAll'), text: bullets([only, ...others]), ...levels } };
}

function sectionViews(scene: Scene, recommendation: Recommendation, warnings: readonly string[]) {
  const { say, text } = scene;
  const { prerequisites, others, changes, links } = recommendation;
  const steps = recommendation.steps.map((step, index) => `${index + 1}. ${founded(scene, step)}`).join('\n');
  const hops = hopTexts(scene, hopsOf(recommendation.upgrade?.paths ?? []), false);
  return sections(scene, [
    // In a group only the verdict on the time is open.
    ['t', '', scene.compact ? [fitText(scene, recommendation)] : []],
    ['w', say('foldWarnings', { count: warnings.length }), [bullets(warnings)]],
    ['p', say('foldPrerequisites', { count: prerequisites.length }), [bullets(prerequisites.map(({ title }) => text(title)))]],
    ['s', say('foldSteps'), [...(steps ? [steps] : []), ...hops]],
    ['o', say('foldOthers'), [bullets(otherLines(scene, others))]],
    ['c', say('foldChanges', { count: changes.length }), [bullets(changes.map((change) => changeLine(scene, change)))]],
    [
      'l',
      say('foldLinks'),
      [bullets(links.slice(0, isBlocked(recommendation) ? LINKS_BLOCKED : LINKS).map((id) => linkLine(scene, id)))],
    ],
  ]);
}

/** The first sources of the rule that decided, by name; all the others are on the checklist. */
export function sourcesWords(scene: Scene, { rule, because, sources, checked }: Recommendation): string {
  const deciding = sourceLines(scene, ruleText(rule, because.variant).source.slice(0, SOURCES));
  return scene.say('sourcesDeciding', {
    sources: deciding.join(', '),
    date: formatDate(checked, scene.locale),
    count: sources.length,
  });
}

const SOURCES = 2;
/** The best of an option's links; the rest are on the checklist. */
const LINKS = 3;
/** What has to be done first is told in the room of the third. */
const LINKS_BLOCKED = 2;

/** Options that the same reason speaks against share a line. */
export function otherLines(scene: Scene, others: Recommendation['others']): string[] {
  const spoken = others.map((other) => ({
    option: optionName(scene, other.option),
    verdict: verdictOf(scene, other),
    reason: reasonOf(scene, other),
  }));
  const groups = Map.groupBy(spoken, ({ verdict, reason }) => `${verdict} ${reason}`);
  return [...groups.values()].map((group) => {
    const option = formatList(
      group.map((one) => one.option),
      scene.locale,
    );
    return scene.say('otherOption', { verdict: '', reason: '', ...group[0], option });
  });
}

export function changeLine(scene: Scene, { set, option }: Recommendation['changes'][number]): string {
  return scene.say('changeTo', { answers: capital(answersLine(scene, set)), option: optionName(scene, option) });
}
