import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Product } from '../../src/knowledge/schema.ts';
import { daysBetween, isReleased, isSupported, newestSupported, supportEnds, supportState } from '../../src/knowledge/support.ts';

const knowledge = loadKnowledge();

function product(id: string): Product {
  const found = knowledge.products.get(id);
  if (!found) throw new Error(`no product ${id}`);
  return found;
}

describe('supportState', () => {
  test.each([
    ['exchange-2007', '2007-03-07', 'not-released', 3688],
    ['exchange-2007', '2007-03-08', 'supported', 3687],
    ['exchange-2007', '2012-04-10', 'supported', 1827],
    ['exchange-2007', '2012-04-11', 'mainstream-ended', 1826],
    ['exchange-2007', '2017-04-10', 'mainstream-ended', 1],
    ['exchange-2007', '2017-04-11', 'mainstream-ended', 0],
    ['exchange-2007', '2017-04-12', 'ended', 1],
    ['exchange-2010', '2020-10-13', 'mainstream-ended', 0],
    ['exchange-2010', '2020-10-14', 'ended', 1],
    ['exchange-2013', '2023-04-11', 'mainstream-ended', 0],
    ['exchange-2013', '2023-04-12', 'ended', 1],
    ['exchange-2016', '2018-01-31', 'supported', 2813],
    ['exchange-2016', '2025-10-14', 'mainstream-ended', 0],
    ['exchange-2016', '2025-10-15', 'esu', 1],
    ['exchange-2016', '2026-04-14', 'esu', 182],
    ['exchange-2016', '2026-10-31', 'esu', 382],
    ['exchange-2016', '2026-11-01', 'ended', 383],
    ['exchange-2019', '2018-10-21', 'not-released', 2550],
    ['exchange-2019', '2026-11-22', 'ended', 404],
    ['exchange-se', '2025-06-30', 'not-released', undefined],
    ['exchange-se', '2026-11-22', 'supported', undefined],
    ['outlook-2021', '2026-10-13', 'supported', 0],
    ['outlook-2021', '2026-11-22', 'ended', 40],
    ['microsoft-365-apps', '2026-11-22', 'supported', undefined],
    ['windows-server-2016', '2026-11-22', 'mainstream-ended', 51],
    ['windows-server-2012', '2026-10-13', 'esu', 1099],
    ['windows-server-2012', '2026-10-14', 'ended', 1100],
  ] as const)('%s on %s is %s (%s days)', (id, today, state, days) => {
    const found = supportState(product(id), today);
    expect([found.state, found.days]).toEqual([state, days]);
  });

  test('carries the dates and the ESU period', () => {
    expect(supportState(product('exchange-2016'), '2026-06-01')).toMatchObject({
      end: '2025-10-14',
      mainstreamEnd: '2020-10-13',
      esu: { end: '2026-10-31' },
    });
    expect(supportState(product('exchange-se'), '2026-11-22')).not.toHaveProperty('end');
  });

  test('an ESU period is not support', () => {
    expect(isSupported(product('exchange-2016'), '2025-10-14')).toBe(true);
    expect(isSupported(product('exchange-2016'), '2025-10-15')).toBe(false);
  });
});

test.each([
  ['2018-01-31', '2016'],
  ['2018-10-21', '2016'],
  ['2018-10-22', '2019'],
  ['2025-06-30', '2019'],
  ['2025-07-01', 'SE'],
  ['2026-11-22', 'SE'],
  ['2015-09-30', '2013'],
] as const)('on %s the newest supported Exchange Server is %s', (today, version) => {
  expect(newestSupported(knowledge, today)).toBe(version);
});

test('before there was an Exchange Server there is no answer', () => {
  expect(() => newestSupported(knowledge, '1990-01-01')).toThrow(RangeError);
});

test.each([
  ['2026-11-22', '2026-11-22', 0],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-11-22', '2026-10-13', -40],
  ['2025-10-14', '2026-11-22', 404],
])('from %s to %s are %i days', (a, b, days) => {
  expect(daysBetween(a, b)).toBe(days);
});

test('a product without a known release is released', () => {
  expect(isReleased({ ...product('exchange-2019'), released: undefined }, '1990-01-01')).toBe(true);
  expect(isReleased(product('exchange-2019'), '2018-10-21')).toBe(false);
  expect(isReleased(product('exchange-2019'), '2018-10-22')).toBe(true);
});

describe('supportEnds', () => {
  const ends = (today: string) =>
    supportEnds(knowledge, today).map(({ date, product, esu }) => `${date} ${product.id}${esu ? ' ESU' : ''}`);

  test('support and ESU, in order of date', () => {
    expect(ends('2026-11-22')).toEqual([
      '2027-01-12 windows-server-2016',
      '2029-01-09 windows-server-2019',
      '2029-10-09 outlook-2024',
      '2030-01-12 windows-server-2016 ESU',
      '2031-10-14 windows-server-2022',
      '2034-11-14 windows-server-2025',
    ]);
  });

  test('the day itself counts, and what is not released yet does not', () => {
    expect(ends('2027-01-12').at(0)).toBe('2027-01-12 windows-server-2016');
    expect(ends('2027-01-13').at(0)).toBe('2029-01-09 windows-server-2019');
    expect(ends('2018-01-31').some((end) => end.includes('exchange-2019'))).toBe(false);
    expect(ends('2018-01-31').slice(0, 2)).toEqual(['2020-01-14 windows-server-2008', '2020-01-14 windows-server-2008-r2']);
  });
});
