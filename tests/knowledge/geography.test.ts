import { describe, expect, test } from 'vitest';
import { countries, countryName, findCountry, geographyOf, isLocal } from '../../src/knowledge/geography.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const knowledge = loadKnowledge();

describe('countries', () => {
  test('are the 249 of ISO 3166, Kosovo and the European Union', () => {
    expect(countries()).toHaveLength(251);
    expect(countries()).toEqual(expect.arrayContaining(['KR', 'US', 'GB', 'EU', 'XK', 'TW', 'HK', 'UM']));
  });

  test.each(['UK', 'SU', 'DD', 'YU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'AC', 'CP', 'TA', 'IC', 'AA'])('%s is none', (code) => {
    expect(countries()).not.toContain(code);
  });

  test('have a name in both languages', () => {
    expect([countryName('KR', 'en'), countryName('KR', 'ko')]).toEqual(['South Korea', '대한민국']);
    for (const code of countries()) expect(countryName(code, 'ko')).toMatch(/\p{Script=Hangul}/u);
  });

  test('are found by their own names', () => {
    for (const code of countries()) {
      expect([code, findCountry(knowledge, code)]).toEqual([code, code]);
      expect([code, findCountry(knowledge, countryName(code, 'en'))]).toEqual([code, code]);
      expect([code, findCountry(knowledge, countryName(code, 'ko'))]).toEqual([code, code]);
    }
  });
});

test.each([
  ['KR', 'KR'],
  [' US ', 'US'],
  ['U.S.', 'US'],
  ['USA', 'US'],
  ['the States', 'US'],
  ['United  States', 'US'],
  ['미국', 'US'],
  ['UK', 'GB'],
  ['uk', 'GB'],
  ['Great Britain', 'GB'],
  ['영국', 'GB'],
  ['Korea', 'KR'],
  ['Republic of Korea', 'KR'],
  ['south korea', 'KR'],
  ['한국', 'KR'],
  ['대한민국', 'KR'],
  ['대한 민국', 'KR'],
  ['북한', 'KP'],
  ['Viet Nam', 'VN'],
  ['베트남', 'VN'],
  ['대만', 'TW'],
  ['the Netherlands', 'NL'],
  ['Turkey', 'TR'],
  ['turkiye', 'TR'],
  ['Cote d’Ivoire', 'CI'],
  ['Trinidad and Tobago', 'TT'],
  ['Saint Lucia', 'LC'],
  ['유럽연합', 'EU'],
  ['Europe', 'EU'],
  ['EU', 'EU'],
  ['eu', 'EU'],
  ['남아공', 'ZA'],
  ['홍콩', 'HK'],
])('%j is %s', (text, code) => {
  expect(findCountry(knowledge, text)).toBe(code);
});

test.each([
  ...['in', 'no', 'it', 'is', 'at', 'to', 'be', 'so', 'me', 'my', 'us', 'am', 'as', 'by', 'do', 'de', 'kr', 'In', 'No', 'Us'],
  ...[
    '',
    ' ',
    '.',
    'x',
    'ZZ',
    'QQ',
    'UN',
    'Atlantis',
    '국내',
    'Korea and Japan',
    'IN KR',
    '12',
    'constructor',
    '__proto__',
    'the',
  ],
])('%j is no country', (text) => {
  expect(findCountry(knowledge, text)).toBeUndefined();
});

test.each([
  ['KR', 'local', true],
  ['US', 'local', true],
  ['EU', 'union', true],
  ['CN', 'separate', false],
  ['BE', undefined, false],
  ['VN', undefined, false],
] as const)('mail in %s: %s', (country, kind, local) => {
  expect(geographyOf(knowledge, country)?.kind).toBe(kind);
  expect(isLocal(knowledge, country)).toBe(local);
});
