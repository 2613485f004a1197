import type { Evidence, Knowledge } from '../knowledge/schema.ts';
import { productOf } from '../knowledge/versions.ts';
import type { Hop, Recommendation } from './recommendation.ts';
import { reasonText, ruleText, warningText } from './texts.ts';

/** The sources of everything in a recommendation, those of its rule first, and the day of the oldest check. */
export function evidenceOf(
  knowledge: Knowledge,
  advice: Omit<Recommendation, 'sources' | 'checked'>,
): Pick<Recommendation, 'sources' | 'checked'> {
  const rule = ruleText(advice.rule, advice.because.variant);
  const all: readonly Evidence[] = [
    rule,
    ...advice.others.map(({ reason }) => reasonText(reason)),
    ...advice.warnings.map(({ id, variant }) => warningText(id, variant)),
    ...advice.prerequisites,
    ...advice.steps,
    ...(advice.upgrade?.paths.flat().flatMap(hopEvidence) ?? []),
    ...(advice.fit ? [knowledge.throughput.tenant] : []),
    ...supportEvidence(knowledge, advice),
  ];
  const sources = new Set<string>();
  let { checked } = rule;
  for (const fact of all) {
    for (const source of fact.source) sources.add(source);
    if (fact.checked < checked) checked = fact.checked;
  }
  return { sources: [...sources], checked };
}

/** What a hop rests on. */
export function hopEvidence({ pair, inPlace, procedure }: Hop): readonly Evidence[] {
  return [pair, inPlace, procedure].filter((fact) => fact !== undefined);
}

/** The dates of support that the advice depends on: of the version in use, and of the target. */
function supportEvidence(
  knowledge: Knowledge,
  { answers, upgrade }: Pick<Recommendation, 'answers' | 'upgrade'>,
): readonly Evidence[] {
  return [answers.source, ...(upgrade ? [upgrade.target] : [])]
    .map((version) => productOf(knowledge, version))
    .flatMap((product) => [product?.released, product?.support.extendedEnd])
    .filter((fact) => fact !== undefined);
}
