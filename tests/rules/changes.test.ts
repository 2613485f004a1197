import { expect, test } from 'vitest';
import { isLocal } from '../../src/knowledge/geography.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Answers } from '../../src/rules/answers.ts';
import { changesOf, withAnswers } from '../../src/rules/changes.ts';
import { answers, NOW } from './cases.ts';

const knowledge = loadKnowledge();

const CHANGES: readonly (readonly [Partial<Answers>, readonly string[]])[] = [
  [
    {},
    [
      'mailboxes 10000: R5d full-hybrid',
      'duration 61: R5c full-hybrid',
      'coexistence true: R4 full-hybrid',
      'residency own-servers: R1 on-premises-upgrade',
      'source 2010: R6c full-hybrid',
      'source 2000: R3 imap',
    ],
  ],
  [
    { mailboxes: 149, duration: 7 },
    [
      'mailboxes 150: R5e staged',
      'mailboxes 10000: R5d full-hybrid',
      'duration 8: R5b staged',
      'coexistence true: R4 full-hybrid',
      'residency own-servers: R1 on-premises-upgrade',
      'source 2000: R3 imap',
    ],
  ],
  [
    { source: 'SE', mailboxes: 400, duration: 30 },
    [
      'mailboxes 149: R6b minimal-hybrid',
      'residency own-servers: R1 on-premises-upgrade',
      'source 2007: R5e staged',
      'source 2000: R3 imap',
    ],
  ],
  [
    { mailboxes: 20_000, duration: 90 },
    [
      'mailboxes 299: R5e staged',
      'residency own-servers: R1 on-premises-upgrade',
      'source 2003: R5e staged',
      'source 2000: R3 imap',
    ],
  ],
  [{ residency: 'in-country', country: 'VN' }, ['residency in-country country KR: R5e staged', 'residency none: R5e staged']],
  [{ residency: 'in-country', country: 'BE' }, ['residency in-country country EU: R5e staged', 'residency none: R5e staged']],
  [{ residency: 'own-servers', coexistence: true }, ['residency none: R4 full-hybrid']],
  [
    { source: '5.5', residency: 'in-country', country: 'KR' },
    ['residency own-servers: R1 on-premises-upgrade', 'source 2003: R5e staged', 'source 2010: R6c full-hybrid'],
  ],
];

test.each(CHANGES)('what would change the answer to %o', (set, changes) => {
  const written = changesOf({ knowledge, answers: answers(set), today: NOW }).map(
    (change) => `${Object.entries(change.set).flat().join(' ')}: ${change.rule} ${change.option}`,
  );
  expect(written).toEqual(changes);
});

test('where coexistence was not asked for, it decides with the place', () => {
  const { coexistence: _, ...set } = answers({ residency: 'own-servers' });
  expect(changesOf({ knowledge, answers: set, today: NOW })).toEqual([
    { set: { residency: 'none', coexistence: false }, option: 'staged', rule: 'R5e' },
    { set: { residency: 'none', coexistence: true }, option: 'full-hybrid', rule: 'R4' },
  ]);
});

test('the country named as an example has a local geography', () => {
  const [first] = changesOf({ knowledge, answers: answers({ residency: 'in-country', country: 'VN' }), today: NOW });
  expect(isLocal(knowledge, first?.set.country ?? '')).toBe(true);
});

test('a country goes with the wish to stay in one', () => {
  const korean = answers({ residency: 'in-country', country: 'KR' });
  expect(withAnswers(korean, { residency: 'none' })).toEqual(answers({}));
  expect(withAnswers(korean, { coexistence: true })).toEqual({ ...korean, coexistence: true });
  expect(withAnswers(answers({ coexistence: true }), { coexistence: false })).toEqual(answers({}));
});
