import type { LookUp } from '../../src/dialog/look-up/look-up.ts';
import { Family } from '../../src/dialog/understand/families.ts';
import { ASPECTS, EXCHANGE_VERSIONS, type Knowledge, OPTION_IDS, RequirementTopic, TRAITS } from '../../src/knowledge/schema.ts';
import type { Answers } from '../../src/rules/answers.ts';

const PARTS = ['prerequisites', 'steps', 'impact', 'limits', 'permissions', 'ports', 'certificates', 'dns', 'licences'] as const;

/** Every kind of look-up with every entity of the knowledge, and with ids that it does not have. */
export function* everyLookUp(knowledge: Knowledge): Generator<LookUp> {
  yield* supportLookUps(knowledge);
  yield* versionLookUps();
  yield* optionLookUps();
  for (const product of [...knowledge.products.keys(), 'no-such-product']) {
    yield { about: 'runs-on', product };
    yield { about: 'runs-on', product, version: '2016', role: 'domainControllers' };
    for (const version of EXCHANGE_VERSIONS) yield { about: 'runs-on', product, version };
  }
  for (const country of [...knowledge.geographies.keys(), 'BE', 'ES', 'MX', 'TW']) yield { about: 'residency', country };
  yield { about: 'residency' };
  yield { about: 'throughput' };
  yield { about: 'throughput', part: 'concurrency' };
  for (const { from } of knowledge.throughput.tenant.rows) yield { about: 'throughput', mailboxes: from };
  for (const gigabytes of [0.5, 1, 10, 49.5, 200, 201]) yield { about: 'throughput', gigabytes };
  for (const gigabytes of [50, 200]) yield { about: 'throughput', gigabytes, over: true };
  yield { about: 'throughput', mailboxes: 1200, gigabytes: 60 };
  for (const hazard of [...knowledge.hazards.keys(), 'no-such-hazard']) yield { about: 'hazard', hazard };
  for (const topic of [...knowledge.topics.keys(), 'no-such-topic']) yield { about: 'topic', topic };
  for (const product of ['exchange-2007', 'exchange-2016', 'exchange-se', 'no-such-product'])
    yield { about: 'topic', topic: 'end-of-support', product };
  yield { about: 'links' };
}

function* supportLookUps(knowledge: Knowledge): Generator<LookUp> {
  const ids = [...knowledge.products.keys()];
  for (const id of [...ids, 'no-such-product']) {
    yield { about: 'support', products: [id] };
    for (const part of ['esu', 'released'] as const) yield { about: 'support', products: [id], part };
    if (knowledge.products.get(id)?.latest) yield { about: 'support', products: [id], part: 'updates' };
    for (const on of ['1996-05-01', '2012-06-01', '2022-01-12', '2025-12-01', '2030-01-01']) {
      yield { about: 'support', products: [id], on };
    }
  }
  for (let index = 0; index < ids.length; index += 6) yield { about: 'support', products: ids.slice(index, index + 6) };
  yield { about: 'support', products: ['exchange-2016', 'outlook-2021', 'no-such-product'], on: '2025-03-01' };
  for (const part of ['released', 'updates'] as const)
    yield { about: 'support', products: ['exchange-2016', 'exchange-se'], part };
  for (const family of [undefined, ...Family.options]) {
    yield { about: 'supported-now', ...(family && { family }) };
  }
  yield { about: 'ends-next' };
  yield* buildLookUps(knowledge);
  for (const family of Family.options) for (const year of [2009, 2020, 2098]) yield { about: 'no-version', family, year };
  yield { about: 'no-version', family: 'exchange', year: 2016 };
}

/** The first build of each update, one between two updates, and one of no version. */
function* buildLookUps(knowledge: Knowledge): Generator<LookUp> {
  for (const { builds } of knowledge.products.values())
    for (const beginning of Object.keys(builds?.updates ?? {}))
      yield { about: 'build', build: `${beginning}.400.1`.split('.').slice(0, 4).join('.') };
  for (const build of ['6.0.6249', '6.5.7226', '5.5.2653', '15.1.2300.1', '15.2.2600.1', '15.20.100.1'])
    yield { about: 'build', build };
}

function* versionLookUps(): Generator<LookUp> {
  for (const version of EXCHANGE_VERSIONS) {
    yield { about: 'requirements', version };
    for (const topic of RequirementTopic.options) yield { about: 'requirements', version, topic };
    yield { about: 'features', version };
    yield { about: 'links', version };
    yield { about: 'path', from: version };
    yield { about: 'path', from: version, inPlace: true };
    yield { about: 'path', from: version, to: 'SE', via: '2013' };
    yield { about: 'path', from: version, part: 'duration' };
    for (const update of version === '2019' ? [10, 14, 15, 16] : []) {
      yield { about: 'path', from: version, update };
      yield { about: 'path', from: version, to: 'SE', update, inPlace: true };
    }
    for (const other of EXCHANGE_VERSIONS) {
      yield { about: 'path', from: version, to: other };
      yield { about: 'path', from: version, to: other, inPlace: true };
      yield { about: 'path', from: version, to: other, direct: true };
      yield { about: 'path', from: version, to: other, part: 'duration' };
      yield { about: 'coexistence', versions: [version, other] };
    }
  }
}

function* optionLookUps(): Generator<LookUp> {
  yield { about: 'options' };
  for (const aspect of ASPECTS) yield { about: 'options', aspect };
  for (const trait of TRAITS)
    yield* [{ about: 'options-with', trait } as const, { about: 'options-with', trait, without: true } as const];
  for (const source of EXCHANGE_VERSIONS) yield { about: 'options-for', answers: { source } };
  for (const mailboxes of [1, 149, 150, 2001, 10_000]) yield { about: 'options-for', answers: { mailboxes } };
  for (const country of ['KR', 'BE', 'CN', 'MX']) yield { about: 'options-for', answers: { residency: 'in-country', country } };
  for (const residency of ['none', 'own-servers', 'in-country'] as const) yield { about: 'options-for', answers: { residency } };
  for (const option of OPTION_IDS) {
    yield { about: 'option', option };
    for (const part of [...ASPECTS, ...PARTS]) yield { about: 'option', option, part };
    yield { about: 'links', option };
    for (const answers of PARTIAL_ANSWERS) yield { about: 'can-option', option, answers };
    for (const other of OPTION_IDS) {
      if (other === option) continue;
      yield { about: 'compare', options: [option, other] };
      for (const third of OPTION_IDS) {
        if (third !== option && third !== other) yield { about: 'compare', options: [option, other, third] };
      }
    }
  }
}

export const PARTIAL_ANSWERS: readonly Partial<Answers>[] = [
  {},
  { mailboxes: 400 },
  { mailboxes: 5000 },
  { mailboxes: 149, duration: 7 },
  { source: '2000' },
  { source: '2007', mailboxes: 1200 },
  { source: '2010' },
  { coexistence: true },
  { residency: 'own-servers' },
  { country: 'BE' },
  { residency: 'in-country', country: 'KR', mailboxes: 20 },
  { residency: 'in-country' },
  { source: '2016', mailboxes: 100, duration: 30, residency: 'none', coexistence: false },
  { source: '2007', mailboxes: 12_000, duration: 90, residency: 'in-country', country: 'KR', coexistence: true },
  { source: 'SE', mailboxes: 50, duration: 5, residency: 'own-servers', coexistence: false },
];
