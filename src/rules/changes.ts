import { z } from 'zod';
import { CountryCode, EXCHANGE_VERSIONS, type Knowledge } from '../knowledge/schema.ts';
import type { Answers, PartialAnswers } from './answers.ts';
import exampleJson from './example.json' with { type: 'json' };
import type { Change } from './recommendation.ts';
import { decide } from './rules.ts';
import { isAbroad, limit, type Situation, unionOf } from './situation.ts';

/** A country with a local geography, to name as an example. */
const { localCountry } = z.strictObject({ localCountry: CountryCode }).parse(exampleJson);

type Edge = Readonly<{ id: string; last: boolean }>;

/** Thresholds, and whether the number itself is the last of the smaller group or the first of the larger one. */
const MAILBOX_EDGES: readonly Edge[] = [
  { id: 'cutover-advised', last: false },
  { id: 'several-hundred', last: false },
  { id: 'cutover-max', last: true },
  { id: 'tens-of-thousands', last: false },
];
const DURATION_EDGES: readonly Edge[] = [
  { id: 'a-week', last: true },
  { id: 'weeks', last: true },
];

/** Single answers that would lead to another option, found by the same rules; of equal ones in a direction the nearest. */
export function changesOf(situation: Situation): readonly Change[] {
  const { option } = decide(situation);
  return neighbours(situation).flatMap((group) => {
    const changes = group.map((set) => changed(situation, set)).filter((change) => change.option !== option);
    return changes.filter((change, index) => changes.findIndex((other) => other.option === change.option) === index);
  });
}

/** Answers with some of them replaced; a country goes when nothing has to stay in one. */
export function withAnswers(answers: Answers, set: PartialAnswers): Answers {
  const residency = set.residency ?? answers.residency;
  const country = set.country ?? answers.country;
  const coexistence = set.coexistence ?? answers.coexistence;
  return {
    source: set.source ?? answers.source,
    mailboxes: set.mailboxes ?? answers.mailboxes,
    duration: set.duration ?? answers.duration,
    residency,
    ...(residency === 'in-country' && country !== undefined && { country }),
    ...(coexistence !== undefined && { coexistence }),
  };
}

function changed(situation: Situation, set: PartialAnswers): Change {
  const { option, id } = decide({ ...situation, answers: withAnswers(situation.answers, set) });
  return { set, option, rule: id };
}

/** Groups of answers in one direction each, nearest first. */
function neighbours(situation: Situation): readonly (readonly PartialAnswers[])[] {
  const { knowledge, answers } = situation;
  return [
    ...numbers(knowledge, MAILBOX_EDGES, answers.mailboxes).map((group) => group.map((mailboxes) => ({ mailboxes }))),
    ...numbers(knowledge, DURATION_EDGES, answers.duration).map((group) => group.map((duration) => ({ duration }))),
    ...(answers.coexistence === undefined ? [] : [[{ coexistence: !answers.coexistence }]]),
    ...residencies(situation).map((set) => (answers.coexistence === undefined ? withCoexistence(set) : [set])),
    sources(answers.source).map((source) => ({ source })),
  ];
}

/** The nearest number on the other side of each threshold: downwards, then upwards. */
function numbers(knowledge: Knowledge, edges: readonly Edge[], value: number): readonly (readonly number[])[] {
  const firsts = edges.map(({ id, last }) => limit(knowledge, id) + (last ? 1 : 0));
  const down = firsts.filter((first) => first <= value).map((first) => first - 1);
  const up = firsts.filter((first) => first > value);
  return [down.toSorted((a, b) => b - a), up.toSorted((a, b) => a - b)];
}

/** Every other kind of residency, and for a country without a local geography its union, or one that has one. */
function residencies(situation: Situation): readonly PartialAnswers[] {
  const { knowledge, answers } = situation;
  const others = (['none', 'own-servers'] as const).filter((residency) => residency !== answers.residency);
  const country = unionOf(knowledge, answers.country ?? '') ?? localCountry;
  return [
    ...(isAbroad(situation) ? [{ residency: 'in-country', country } as const] : []),
    ...others.map((residency) => ({ residency })),
  ];
}

/** Where it was not asked for, coexistence decides with the place. */
function withCoexistence(set: PartialAnswers): readonly PartialAnswers[] {
  return [false, true].map((coexistence) => ({ ...set, coexistence }));
}

/** Every other version, the nearest first, newer before older. */
function sources(source: Answers['source']): readonly Answers['source'][] {
  const distance = (version: Answers['source']) => EXCHANGE_VERSIONS.indexOf(version) - EXCHANGE_VERSIONS.indexOf(source);
  return EXCHANGE_VERSIONS.filter((version) => version !== source).toSorted(
    (a, b) => Math.abs(distance(a)) - Math.abs(distance(b)) || distance(b) - distance(a),
  );
}
