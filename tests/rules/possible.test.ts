import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXCHANGE_VERSIONS, OPTION_IDS } from '../../src/knowledge/schema.ts';
import partsJson from '../../src/render/look-up/parts.json' with { type: 'json' };
import { PART_WORDS } from '../../src/render/look-up/parts.ts';
import { against } from '../../src/rules/against.ts';
import type { Answers, PartialAnswers, QuestionId } from '../../src/rules/answers.ts';
import { possibleOf } from '../../src/rules/possible.ts';
import { decide } from '../../src/rules/rules.ts';
import { knowledge, TODAY } from '../dialog/conversation.ts';

const option = fc.constantFrom(...OPTION_IDS);
const place = fc.constantFrom(
  {},
  { residency: 'none' },
  { residency: 'own-servers' },
  { residency: 'in-country', country: 'KR' },
  { residency: 'in-country', country: 'BE' },
  { residency: 'in-country', country: 'CN' },
) as fc.Arbitrary<PartialAnswers>;
const rest = fc.record(
  {
    source: fc.constantFrom(...EXCHANGE_VERSIONS),
    mailboxes: fc.integer({ min: 1, max: 20_000 }),
    duration: fc.integer({ min: 1, max: 400 }),
    coexistence: fc.boolean(),
  },
  { requiredKeys: [] },
);
const known = fc.tuple(rest, place).map(([a, b]): PartialAnswers => ({ ...a, ...b }));
const complete = fc
  .tuple(
    fc.record({
      source: fc.constantFrom(...EXCHANGE_VERSIONS),
      mailboxes: fc.integer({ min: 1, max: 20_000 }),
      duration: fc.integer({ min: 1, max: 400 }),
      coexistence: fc.boolean(),
    }),
    place.filter(({ residency }) => residency !== undefined),
  )
  .map(([a, b]) => ({ ...a, ...b }) as Answers);

/** What only an answer that was given may be a reason. */
const NEEDS: Readonly<Record<string, QuestionId>> = {
  'cutover-longer': 'duration',
  'minimal-hybrid-months': 'duration',
  'minimal-hybrid-week': 'duration',
  'full-hybrid-short': 'duration',
  'full-hybrid-small': 'mailboxes',
  'cutover-too-many': 'mailboxes',
  'cutover-over-advised': 'mailboxes',
  'minimal-hybrid-over-advised': 'mailboxes',
  'staged-tens-of-thousands': 'mailboxes',
  'staged-too-new': 'source',
  'staged-too-old': 'source',
  'cutover-source-too-old': 'source',
  'minimal-hybrid-source-too-old': 'source',
  'full-hybrid-source-too-old': 'source',
  'full-hybrid-from-2003': 'source',
  'no-coexistence': 'coexistence',
  'own-servers': 'residency',
  'no-geography': 'residency',
  'union-member': 'residency',
  separate: 'residency',
};

describe('what can be said of an option', () => {
  test('is what the rules say, where every answer is known', () => {
    fc.assert(
      fc.property(option, complete, (id, answers) => {
        const situation = { knowledge, answers, today: TODAY };
        const expected = decide(situation).option === id ? 'advised' : against(situation, id).verdict;
        expect(possibleOf(knowledge, id, answers, TODAY)).toMatchObject({ verdict: expected, open: [] });
      }),
    );
  });

  test('is no only if it is no whatever the missing answers are, and never worse than any of them', () => {
    fc.assert(
      fc.property(option, known, complete, (id, answers, others) => {
        const { country, ...placed } = { ...others, ...answers } as Answers;
        const whole = placed.residency === 'in-country' && country ? { ...placed, country } : placed;
        const said = possibleOf(knowledge, id, answers, TODAY).verdict;
        const real = possibleOf(knowledge, id, whole, TODAY).verdict;
        const ranks = ['excluded', 'less-suitable', 'advised'];
        expect(ranks.indexOf(said)).toBeGreaterThanOrEqual(ranks.indexOf(real));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('never gives an answer that was not given as the reason', () => {
    fc.assert(
      fc.property(option, known, (id, answers) => {
        const { against: speaks } = possibleOf(knowledge, id, answers, TODAY);
        const needs = speaks && NEEDS[speaks.reason];
        if (needs) expect(Object.keys(answers), speaks.reason).toContain(needs);
        for (const name of ['source', 'mailboxes', 'duration', 'country']) {
          if (speaks && name in speaks.values) expect(Object.keys(answers), speaks.reason).toContain(name);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test.each([
    ['cutover', {}, ['source', 'mailboxes', 'duration', 'residency', 'coexistence']],
    ['cutover', { mailboxes: 5000 }, []],
    ['staged', { source: '2016' }, []],
    ['staged', { source: '2007', coexistence: false, residency: 'none' }, ['mailboxes', 'duration']],
  ] as const)('%s with %j depends on %j', (id, answers, open) => {
    expect(possibleOf(knowledge, id, answers, TODAY).open).toEqual(open);
  });
});

test('the parts of an option name prerequisites and parts that exist', () => {
  const ids = Object.values(partsJson).flatMap(({ prerequisites }) => prerequisites);
  expect(ids.filter((id) => !knowledge.prerequisites.has(id))).toEqual([]);
  expect(Object.keys(partsJson).filter((part) => !(part in PART_WORDS))).toEqual([]);
});
