import type { Option } from '../../knowledge/schema.ts';
import { productOf } from '../../knowledge/versions.ts';
import { isComplete, type PartialAnswers, type QuestionId } from '../../rules/answers.ts';
import { possibleOf } from '../../rules/possible.ts';
import { recommend } from '../../rules/recommend.ts';
import type { Recommendation } from '../../rules/recommendation.ts';
import { reasonText, ruleText, type TitledStatement, warningText } from '../../rules/texts.ts';
import { answersLine } from '../answers.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { limitsOf } from './parts.ts';
import type { FactsView, LookUpOf } from './view.ts';

/** What each question asks after, in a word or two. */
export const SUBJECTS = {
  source: 'subjectSource',
  mailboxes: 'subjectMailboxes',
  duration: 'subjectDuration',
  residency: 'subjectResidency',
  country: 'labelCountryAlone',
  coexistence: 'subjectCoexistence',
} as const satisfies Record<QuestionId, string>;

/** Whether an option is possible for the answers that are known, by the rules; what is missing is named. */
export function canOptionView(scene: Scene, { option: id, answers: given }: LookUpOf<'can-option'>): FactsView | undefined {
  const { say, text, knowledge, today } = scene;
  const option = knowledge.options.get(id);
  if (!option) return undefined;
  const answers = settled(given);
  const advice = isComplete(answers) ? recommend(knowledge, answers, today) : undefined;
  const rival = advice && advice.option !== id ? knowledge.options.get(advice.option) : undefined;
  const verdict = verdictOf(scene, option, answers, rival ? undefined : advice);
  const limits = limitsOf(scene, option);
  const words = answersLine(scene, given);
  return {
    heading: say('canTitle', { option: text(option.name) }),
    sentence: verdict.sentence,
    blocks: [
      ...verdict.blocks.slice(1).map(({ title }) => ({ text: say('blocked', { title: text(title) }) })),
      ...(words ? [{ text: say('forAnswers', { answers: words }) }] : []),
      ...(rival ? [{ text: say('canAdvised', { option: text(rival.name) }) }] : []),
      ...(verdict.open.length > 0
        ? [{ text: say('canDecides', { labels: verdict.open.map((one) => say(SUBJECTS[one])).join(', ') }) }]
        : []),
    ],
    folds: [['m', say('foldLimits', { count: limits.length }), [bullets(limits.map((limit) => founded(scene, limit)))]]],
    evidence: [...verdict.evidence, ...limits],
    links: option.links,
    more: [
      // What blocks an option depends on the version in use.
      verdict.blocks.length > 0 && answers.source ? { about: 'path', from: answers.source } : undefined,
      { about: 'option', option: id },
      rival && { about: 'compare', options: [id, rival.id] },
      rival && { about: 'option', option: rival.id },
      { about: 'option', option: id, part: 'prerequisites' },
      answers.mailboxes === undefined ? undefined : { about: 'throughput', mailboxes: answers.mailboxes },
    ],
  };
}

/** A country belongs to mail that must stay in one; a place to stay in without its country decides nothing yet. */
export function settled({ country, residency, ...rest }: PartialAnswers): PartialAnswers {
  const isPlace = residency === undefined || residency === 'in-country';
  if (isPlace && country !== undefined) return { ...rest, residency: 'in-country', country };
  return { ...rest, ...(residency && !isPlace && { residency }) };
}

type Verdict = Readonly<{
  sentence: string;
  evidence: FactsView['evidence'];
  open: readonly QuestionId[];
  blocks: readonly TitledStatement[];
}>;

/** The rule that advises the option, or what speaks against it; what blocks it; and what missing answers may still change. */
function verdictOf(scene: Scene, option: Option, answers: PartialAnswers, advice: Recommendation | undefined): Verdict {
  const { say, text, knowledge, today } = scene;
  const name = text(option.name);
  const { verdict, against: speaks, open, blocks: ids } = possibleOf(knowledge, option.id, answers, today);
  const blocks = ids.map(({ id, variant }) => warningText(id, variant));
  const reason = speaks && reasonText(speaks.reason);
  const because = advice && ruleText(advice.rule, advice.because.variant);
  const evidence = [reason ?? because ?? option.suits, ...blocks];
  const found = { evidence, open, blocks };
  const [block] = blocks;
  if (speaks && reason && verdict === 'excluded') {
    return { ...found, sentence: say('canNo', { option: name, reason: founded(scene, reason, speaks.values) }) };
  }
  if (block) return { ...found, sentence: say('canBlocked', { option: name, text: founded(scene, block, ids[0]?.values) }) };
  if (speaks && reason) return { ...found, sentence: say('canLess', { reason: founded(scene, reason, speaks.values) }) };
  if (advice && because)
    return { ...found, sentence: say('canYes', { option: name, because: founded(scene, because, advice.because.values) }) };
  return { ...found, sentence: possible(scene, option, answers) };
}

/** Nothing speaks against it: of what was told, of the version alone, or of nothing that was told. */
function possible(scene: Scene, option: Option, answers: PartialAnswers): string {
  const { say, text, knowledge } = scene;
  const values = { option: text(option.name), suits: founded(scene, option.suits) };
  const told = Object.keys(answers).length;
  const product = told === 1 && answers.source ? productOf(knowledge, answers.source) : undefined;
  if (product) return say('canYesOf', { ...values, product: text(product.short) });
  return say(told === 0 ? 'canYesIf' : 'canYesSoFar', values);
}
