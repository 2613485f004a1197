import { expect, test } from 'vitest';
import { formatDuration } from '../../src/render/duration.ts';
import { formatList } from '../../src/render/format.ts';
import { particle } from '../../src/render/particle.ts';

test.each([
  [7, '1 week', '1주일'],
  [21, '3 weeks', '3주'],
  [60, '2 months', '2개월'],
  [61, '61 days', '61일'],
  [75, '2½ months', '2개월 반'],
  [125, '125 days (about 4 months)', '125일(약 4개월)'],
  [183, '6 months', '6개월'],
  [548, '1 year 6 months', '1년 6개월'],
  [715, '715 days (about 2 years)', '715일(약 2년)'],
])('%i days are %s, %s', (days, en, ko) => {
  expect([formatDuration(days, 'en'), formatDuration(days, 'ko')]).toEqual([en, ko]);
});

test.each([
  [['컷오버'], '컷오버'],
  [['컷오버', 'IMAP'], '컷오버와 IMAP'],
  [['Exchange 2016', '2019'], 'Exchange 2016과 2019'],
  [['단계적', 'IMAP', '온-프레미스 업그레이드'], '단계적, IMAP, 온-프레미스 업그레이드'],
])('%j in a Korean sentence', (items, list) => {
  expect(formatList(items, 'ko')).toBe(list);
});

test.each([
  ['IMAP', '은/는', '은'],
  ['Exchange SE', '은/는', '는'],
  ['Exchange 2013', '으로/로', '으로'],
  ['Exchange 2007', '으로/로', '로'],
])('%s %s: %s', (word, pair, right) => {
  expect(particle(word, pair)).toBe(right);
});
