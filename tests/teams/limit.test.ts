import { beforeEach, expect, it } from 'vitest';
import { turnLimit, type Verdict } from '../../src/teams/limit.ts';

const SECOND = 1000;
let time: number;
beforeEach(() => {
  time = 1_800_000_000_000;
});

function asked(limit: (key: string) => Verdict, times: number, key = 'kim'): string {
  return Array.from({ length: times }, () => limit(key)).join(' ');
}

it('gives as many at once as a minute has, tells once, and is silent then', () => {
  const limit = turnLimit(3, () => time);
  expect(asked(limit, 6)).toBe('go go go tell hush hush');
});

it('gives back evenly, and does not tell again until there was a rest', () => {
  const limit = turnLimit(6, () => time);
  asked(limit, 7);
  time += 10 * SECOND;
  expect(asked(limit, 3)).toBe('go hush hush');
  time += 20 * SECOND;
  expect(asked(limit, 3)).toBe('go go hush');
  time += 30 * SECOND;
  expect(asked(limit, 5)).toBe('go go go tell hush');
});

it('never gives more than a minute has, however long the rest', () => {
  const limit = turnLimit(3, () => time);
  asked(limit, 1);
  time += 3600 * SECOND;
  expect(asked(limit, 5)).toBe('go go go tell hush');
});

it('does not count one for another', () => {
  const limit = turnLimit(2, () => time);
  asked(limit, 5);
  expect(asked(limit, 3, 'lee')).toBe('go go tell');
});

it('forgets whoever was silent longest when there are too many', () => {
  const limit = turnLimit(1, () => time);
  asked(limit, 3, 'silent');
  asked(limit, 3, 'talking');
  for (let count = 0; count < 9_999; count++) {
    limit(`p${count}`);
    limit('talking');
  }
  expect(asked(limit, 1, 'talking')).toBe('hush');
  expect(asked(limit, 2, 'silent')).toBe('go tell');
});
