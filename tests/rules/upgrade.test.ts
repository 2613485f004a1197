import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { ExchangeVersion } from '../../src/knowledge/schema.ts';
import type { Path } from '../../src/rules/recommendation.ts';
import { upgradeOf, upgradePaths } from '../../src/rules/upgrade.ts';
import { answers, NOW, THEN } from './cases.ts';

const knowledge = loadKnowledge();

/** `2013 → 2019 ⇒ SE`: a double arrow for an upgrade in place. */
function written(path: Path): string {
  return path.map(({ from, to, inPlace }, hop) => `${hop === 0 ? from : ''} ${inPlace ? '⇒' : '→'} ${to}`).join('');
}

const ADVISED: readonly (readonly [today: string, source: ExchangeVersion, target: ExchangeVersion, paths: readonly string[]])[] =
  [
    [NOW, '5.5', 'SE', []],
    [NOW, '2000', 'SE', ['2000 → 2007 → 2013 → 2016 → SE', '2000 → 2007 → 2013 → 2019 ⇒ SE']],
    [NOW, '2003', 'SE', ['2003 → 2010 → 2016 → SE']],
    [NOW, '2007', 'SE', ['2007 → 2013 → 2016 → SE', '2007 → 2013 → 2019 ⇒ SE']],
    [NOW, '2010', 'SE', ['2010 → 2016 → SE']],
    [NOW, '2013', 'SE', ['2013 → 2016 → SE', '2013 → 2019 ⇒ SE']],
    [NOW, '2016', 'SE', ['2016 → SE']],
    [NOW, '2019', 'SE', ['2019 ⇒ SE']],
    [NOW, 'SE', 'SE', []],
    [THEN, '5.5', '2016', []],
    [THEN, '2000', '2016', ['2000 → 2007 → 2013 → 2016']],
    [THEN, '2003', '2016', ['2003 → 2010 → 2016']],
    [THEN, '2007', '2016', ['2007 → 2013 → 2016']],
    [THEN, '2010', '2016', ['2010 → 2016']],
    [THEN, '2013', '2016', ['2013 → 2016']],
    [THEN, '2016', '2016', []],
    ['2019-06-01', '2007', '2019', ['2007 → 2013 → 2019']],
    ['2025-06-30', '2013', '2019', ['2013 → 2019']],
    ['2025-07-01', '2013', 'SE', ['2013 → 2016 → SE', '2013 → 2019 ⇒ SE']],
  ];

test.each(ADVISED)('on %s Exchange %s goes to %s', (today, source, target, paths) => {
  const upgrade = upgradeOf({ knowledge, answers: answers({ source }), today });
  expect({ target: upgrade.target, paths: upgrade.paths.map(written) }).toEqual({ target, paths });
});

const ALL: readonly (readonly [from: ExchangeVersion, to: ExchangeVersion, today: string, paths: readonly string[]])[] = [
  ['2007', '2016', THEN, ['2007 → 2010 → 2016', '2007 → 2013 → 2016']],
  ['2007', '2010', NOW, ['2007 → 2010']],
  ['2010', '2019', NOW, ['2010 → 2013 → 2019', '2010 → 2016 → 2019']],
  ['2010', '2019', THEN, []],
  ['2016', '2016', NOW, []],
  ['2019', '2016', NOW, []],
];

test.each(ALL)('all shortest paths from %s to %s on %s', (from, to, today, paths) => {
  expect(upgradePaths(knowledge, from, to, today).map(written)).toEqual(paths);
});

describe('hops', () => {
  const paths = upgradePaths(knowledge, '2007', 'SE', NOW);

  test('carry the update levels and the procedure', () => {
    const [first, , last] = paths.find((path) => path[0]?.to === '2013') ?? [];
    expect(first?.pair?.minimum.older?.en).toBe('SP3 RU10 or later');
    expect(last?.pair?.minimum.older?.en).toBe('CU23');
    expect(last?.procedure?.to).toContain('SE');
  });

  test('in place use the procedure for it', () => {
    const last = paths.find((path) => path[1]?.to === '2019')?.at(-1);
    expect(last?.procedure?.inPlace).toBe(true);
    expect(last?.inPlace?.minimum.en).toContain('CU14');
  });

  test('between 2013 and 2019 name the newest update that still works', () => {
    const hop = paths.flat().find(({ from, to }) => from === '2013' && to === '2019');
    expect(hop?.pair?.maximum?.newer.en).toBe('CU14');
  });
});
