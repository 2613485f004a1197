import { countryName, geographyOf, isCountry } from '../../knowledge/geography.ts';
import type { CountryCode, Evidence } from '../../knowledge/schema.ts';
import { unionOf } from '../../rules/situation.ts';
import { reasonText } from '../../rules/texts.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import type { Block, FactsView, LookUpOf } from './view.ts';

/** Whether Microsoft 365 keeps mail in a country; without a country, where it has a geography at all. */
export function residencyView(scene: Scene, { country }: LookUpOf<'residency'>): FactsView | undefined {
  if (country === undefined) return listView(scene);
  return isCountry(country) || geographyOf(scene.knowledge, country) ? countryView(scene, country) : undefined;
}

function countryView(scene: Scene, country: CountryCode): FactsView {
  const { say, knowledge, locale } = scene;
  const own = geographyOf(knowledge, country);
  const union = knowledge.geographies.get(unionOf(knowledge, country) ?? '');
  const reason = own ? undefined : reasonText(union ? 'union-member' : 'no-geography');
  const sentence = own ? founded(scene, own) : reason ? founded(scene, reason, { country: { country } }) : '';
  const members = own?.members.map((code) => countryName(code, locale)).toSorted() ?? [];
  return {
    heading: say('residencyTitle', { country: { country } }),
    sentence,
    blocks: [
      ...(union ? [{ text: founded(scene, union) }] : []),
      ...(members.length > 0 ? [{ text: members.join(', ') }] : []),
      ...limitBlocks(scene),
    ],
    folds: [topicFold(scene)],
    evidence: [...[own, union, reason].filter((fact) => fact !== undefined), ...topicEvidence(scene)],
    links: knowledge.topics.get(TOPIC)?.links ?? [],
    more: [{ about: 'residency' }, ...MORE],
  };
}

const TOPIC = 'data-residency';
const ORDER = { en: new Intl.Collator('en'), ko: new Intl.Collator('ko') };
const MORE = [
  { about: 'topic', topic: TOPIC },
  { about: 'option', option: 'on-premises-upgrade' },
  { about: 'hazard', hazard: 'fasttrack-eligibility' },
] as const;

function listView(scene: Scene): FactsView {
  const { say, knowledge, locale } = scene;
  const all = [...knowledge.geographies.values()];
  const local = all.filter(({ kind }) => kind === 'local');
  const named = local
    .map((one) => ({ name: countryName(one.country, locale), text: founded(scene, one) }))
    .toSorted((a, b) => ORDER[locale].compare(a.name, b.name));
  const commitments = named.map(({ name, text }) => say('warningLine', { title: name, text }));
  return {
    heading: say('residencyListTitle'),
    sentence: say('residencyList', { count: local.length }),
    blocks: [
      { text: named.map(({ name }) => name).join(', '), stays: true },
      ...all.filter(({ kind }) => kind !== 'local').map((one) => ({ text: founded(scene, one) })),
      ...limitBlocks(scene),
    ],
    folds: [['g', say('residencyCommitments', { count: commitments.length }), [bullets(commitments)]], topicFold(scene)],
    evidence: [...all, ...topicEvidence(scene)],
    links: knowledge.topics.get(TOPIC)?.links ?? [],
    more: MORE,
  };
}

/** What a commitment does not cover, and who has to say whether the law allows it: never folded away. */
function limitBlocks(scene: Scene): Block[] {
  const statements = scene.knowledge.topics.get(TOPIC)?.statements ?? [];
  const shown = new Set([statements.at(0), statements.at(-1)]);
  return [...shown].flatMap((statement) => (statement ? [{ text: founded(scene, statement), stays: true }] : []));
}

function topicFold(scene: Scene): readonly [string, string, readonly string[]] {
  const statements = scene.knowledge.topics.get(TOPIC)?.statements.slice(1, -1) ?? [];
  const title = scene.say('foldNotes', { count: statements.length });
  return ['n', title, [bullets(statements.map((statement) => founded(scene, statement)))]];
}

function topicEvidence({ knowledge }: Scene): readonly Evidence[] {
  return knowledge.topics.get(TOPIC)?.statements ?? [];
}
