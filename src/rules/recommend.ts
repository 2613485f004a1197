import { type Knowledge, OPTION_IDS, type Option, type OptionId, type Statement } from '../knowledge/schema.ts';
import type { IsoDate } from '../locale.ts';
import { against } from './against.ts';
import type { Answers } from './answers.ts';
import { changesOf } from './changes.ts';
import { holds } from './condition.ts';
import { evidenceOf } from './evidence.ts';
import { fitOf } from './fit.ts';
import type { Recommendation } from './recommendation.ts';
import { decide } from './rules.ts';
import type { Situation } from './situation.ts';
import { ruleText } from './texts.ts';
import { upgradeOf, upgradeStanding } from './upgrade.ts';
import { fill, valuesOf } from './values.ts';
import { warningsOf } from './warnings.ts';

/** Everything that follows from the answers on a day. */
export function recommend(knowledge: Knowledge, answers: Answers, today: IsoDate): Recommendation {
  const situation = { knowledge, answers, today };
  const { id: rule, option, variant: variantOf } = decide(situation);
  const variant = variantOf?.(situation) ?? 'default';
  const upgrade = option === 'on-premises-upgrade' ? upgradeOf(situation) : undefined;
  const fit = fitOf(situation, option);
  const standing = { ...(upgrade && { upgrade }), ...(fit && { fit }) };
  const values = valuesOf(situation, fit);
  const advice = {
    answers,
    today,
    option,
    rule,
    because: { variant, values: fill(ruleText(rule, variant).text, values) },
    others: OPTION_IDS.filter((other) => other !== option).map((other) => against(situation, other, values)),
    changes: changesOf(situation),
    warnings: warningsOf({ ...situation, option, ...standing }, values),
    ...optionParts(situation, option),
    ...standing,
  };
  return { ...advice, ...evidenceOf(knowledge, advice) };
}

function optionParts(situation: Situation, id: OptionId): Pick<Recommendation, 'prerequisites' | 'steps' | 'links'> {
  const { knowledge, answers, today } = situation;
  const option = knowledge.options.get(id);
  if (!option) throw new RangeError(`The knowledge has no option "${id}".`);
  const standing = upgradeStanding(situation);
  return {
    prerequisites: option.prerequisites
      .map((prerequisite) => knowledge.prerequisites.get(prerequisite))
      .filter((prerequisite) => prerequisite !== undefined)
      .filter(({ when }) => holds(when, answers, today, standing)),
    steps: option.steps
      .filter(({ when }) => holds(when, answers, today, standing))
      .map(({ when: _, ...statement }): Statement => statement),
    links: linksOf(knowledge, option, answers),
  };
}

/** Where to read on: first about the place of the mail, if that was asked for, then the option, then where to get help. */
function linksOf(knowledge: Knowledge, option: Option, { residency }: Answers): readonly string[] {
  const about = (topic: string) => knowledge.topics.get(topic)?.links ?? [];
  const place = residency === 'in-country' ? about('data-residency') : [];
  return [...new Set([...place, ...option.links, ...about('help')])];
}
