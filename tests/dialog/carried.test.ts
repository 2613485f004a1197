import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CarriedAnswers } from '../../src/dialog/carried.ts';
import type { PartialAnswers } from '../../src/rules/answers.ts';

const CARRIED: readonly (readonly [string, PartialAnswers])[] = [
  [
    '2007,1200,21,in-country,KR,no',
    { source: '2007', mailboxes: 1200, duration: 21, residency: 'in-country', country: 'KR', coexistence: false },
  ],
  [
    'SE,1000000,3650,own-servers,,yes',
    { source: 'SE', mailboxes: 1e6, duration: 3650, residency: 'own-servers', coexistence: true },
  ],
  ['5.5,,,,,', { source: '5.5' }],
  [',,,,,', {}],
];

describe.each(CARRIED)('%s', (text, answers) => {
  test('is written and read', () => {
    expect(z.encode(CarriedAnswers, answers)).toBe(text);
    expect(CarriedAnswers.parse(text)).toEqual(answers);
  });
});

test.each([
  '',
  '2007',
  ',,,,,,',
  '2012,,,,,',
  ',1.5,,,,',
  ',,0,,,',
  ',,,elsewhere,,',
  ',,,in-country,ZZ,',
  ',,,,,maybe',
  ',,,,,toString',
])('%j is refused', (text) => {
  expect(CarriedAnswers.safeParse(text).success).toBe(false);
});
