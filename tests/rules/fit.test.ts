import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { fitOf } from '../../src/rules/fit.ts';
import { answers, NOW } from './cases.ts';

const knowledge = loadKnowledge();

const FITS = [
  [999, 4, 'unrealistic', 5, 14],
  [999, 5, 'tight', 5, 14],
  [999, 13, 'tight', 5, 14],
  [999, 14, 'fits', 5, 14],
  [1000, 14, 'tight', 10, 30],
  [4999, 30, 'fits', 10, 30],
  [5000, 30, 'tight', 20, 45],
  [10_000, 29, 'unrealistic', 30, 60],
  [49_999, 60, 'fits', 30, 60],
  [50_000, 60, 'tight', 45, 90],
  [100_000, 90, 'fits', 45, 90],
  [100_001, 90, 'tight', 60, 180],
  [1_000_000, 180, 'fits', 60, 180],
] as const;

test.each(FITS)('%i mailboxes in %i days: %s', (mailboxes, duration, verdict, typical, upper) => {
  const situation = { knowledge, answers: answers({ mailboxes, duration }), today: NOW };
  expect(fitOf(situation, 'staged')).toEqual({ verdict, asked: duration, typical, upper });
  expect(fitOf(situation, 'on-premises-upgrade')).toBeUndefined();
});
