import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Answers } from '../../src/rules/answers.ts';
import { recommend } from '../../src/rules/recommend.ts';
import { compareWarnings } from '../../src/rules/warnings.ts';
import { answers, NOW, THEN } from './cases.ts';

const knowledge = loadKnowledge();

function warnings(set: Partial<Answers>, today: string): string[] {
  return recommend(knowledge, answers(set), today).warnings.map(({ level, id, variant }) => `${level} ${id} ${variant}`);
}

const WHOLE: readonly (readonly [today: string, set: Partial<Answers>, expected: readonly string[]])[] = [
  [
    NOW,
    { residency: 'in-country', country: 'KR' },
    [
      'warn source-unsupported ended',
      'warn tls-old-source default',
      'warn duration-tight default',
      'warn entra-connect-version default',
      'warn residency-conditions country',
      'warn profiles-and-passwords staged',
      'info ews-tools default',
      'info outlook-too-old ended',
      'info fasttrack not-with-residency',
    ],
  ],
  [
    THEN,
    { residency: 'in-country', country: 'KR' },
    [
      'warn source-unsupported ended',
      'warn tls-old-source default',
      'warn duration-tight default',
      'warn residency-conditions country',
      'warn profiles-and-passwords staged',
      'info outlook-too-old connect',
      'info fasttrack not-with-residency',
    ],
  ],
  [
    NOW,
    { source: '2010', mailboxes: 200, coexistence: true },
    [
      'block hybrid-needs-supported-server block',
      'block old-servers-blocked default',
      'warn source-unsupported ended',
      'warn entra-connect-version default',
      'warn ews-retirement free-busy',
      'warn hybrid-small-org default',
      'info outlook-too-old ended',
      'info fasttrack guidance',
    ],
  ],
  [NOW, { source: 'SE', residency: 'own-servers' }, []],
  [NOW, { source: '2007', residency: 'own-servers' }, ['warn source-unsupported ended', 'warn se-cu2-window beside']],
  [NOW, { source: '2019', residency: 'own-servers' }, ['warn source-unsupported ended', 'warn se-cu2-window in-place']],
  [THEN, { source: '2007', residency: 'own-servers' }, ['warn source-unsupported ended']],
  [THEN, { source: '2016', residency: 'own-servers' }, []],
];

test.each(WHOLE)('on %s %o warns of', (today, set, expected) => {
  expect(warnings(set, today)).toEqual(expected);
});

const FULL = { source: '2016', mailboxes: 6000, duration: 90 } as const;
const IN_KOREA = { residency: 'in-country', country: 'KR' } as const;

/** The day before, and the day from which. */
const SINCE: readonly (readonly [warning: string, set: Partial<Answers>, before: string, from: string])[] = [
  ['warn source-unsupported ended', { source: '2007' }, '2017-04-11', '2017-04-12'],
  ['warn source-unsupported ended', { source: '2010' }, '2020-10-13', '2020-10-14'],
  ['warn source-unsupported esu', { source: '2016' }, '2025-10-14', '2025-10-15'],
  ['warn source-unsupported ended', { source: '2016' }, '2026-10-31', '2026-11-01'],
  ['warn hybrid-needs-supported-server warn', { source: '2016' }, '2025-10-13', '2025-10-14'],
  ['block hybrid-needs-supported-server block', { source: '2013' }, '2025-10-13', '2025-10-14'],
  ['block old-servers-blocked default', { source: '2013' }, '2023-07-31', '2023-08-01'],
  ['warn tls-old-source default', { source: '2007' }, '2018-01-25', '2018-01-26'],
  ['warn entra-connect-version default', {}, '2026-09-30', '2026-10-01'],
  ['warn ews-retirement free-busy', FULL, '2026-09-30', '2026-10-01'],
  ['info outlook-too-old connect', {}, '2017-10-30', '2017-10-31'],
  ['info outlook-too-old ended', {}, '2020-10-13', '2020-10-14'],
  ['warn se-cu2-window beside', { source: '2013', residency: 'own-servers' }, '2025-06-30', '2025-07-01'],
];

/** What was to come, and from when it lies behind. */
const OVER: readonly (readonly [warning: string, set: Partial<Answers>, before: string, from: string])[] = [
  ['warn ews-retirement free-busy', FULL, '2027-03-31', '2027-04-01'],
  ['info ews-tools default', {}, '2027-03-31', '2027-04-01'],
  ['warn se-cu2-window beside', { source: '2013', residency: 'own-servers' }, '2027-06-30', '2027-07-01'],
  ['warn se-cu2-window in-place', { source: '2019', residency: 'own-servers' }, '2027-06-30', '2027-07-01'],
];

test.each(OVER)('%s of %o as something to come until %s, in other words from %s', (warning, set, before, from) => {
  expect(warnings(set, before)).toContain(warning);
  expect(warnings(set, from)).not.toContain(warning);
  expect(warnings(set, from)).toContain(`${warning}-over`);
});

test.each(SINCE)('%s of %o not on %s, but on %s', (warning, set, before, from) => {
  expect(warnings(set, before)).not.toContain(warning);
  expect(warnings(set, from)).toContain(warning);
});

const EITHER_WAY: readonly (readonly [warning: string, without: Partial<Answers>, within: Partial<Answers>])[] = [
  ['warn hybrid-small-org default', { coexistence: true, mailboxes: 300 }, { coexistence: true, mailboxes: 299 }],
  ['warn hybrid-small-org default', { mailboxes: 200 }, { source: '2016', mailboxes: 200 }],
  ['info partner-over-5000 default', { ...FULL, mailboxes: 5000 }, { ...FULL, mailboxes: 5001 }],
  ['info partner-over-5000 default', { mailboxes: 5001 }, { source: '2010', mailboxes: 5001 }],
  ['block hybrid-needs-supported-server block', { source: '2016' }, { source: '2013' }],
  ['warn hybrid-needs-supported-server warn', { source: 'SE' }, { source: '2019' }],
  ['warn hybrid-needs-supported-server warn', { source: '2016', mailboxes: 9, duration: 7 }, { source: '2016', mailboxes: 9 }],
  ['block old-servers-blocked default', { source: '2016' }, { source: '2013' }],
  ['block old-servers-blocked default', { source: '2007' }, { source: '2007', coexistence: true }],
  ['warn tls-old-source default', { source: '2010' }, { source: '2003' }],
  ['warn tls-old-source default', { source: '2007', residency: 'own-servers' }, { source: '2007' }],
  ['warn duration-unrealistic default', { duration: 10 }, { duration: 9 }],
  ['warn duration-tight default', { duration: 9 }, { duration: 10 }],
  ['warn duration-tight default', { duration: 30 }, { duration: 29 }],
  ['warn duration-tight default', { residency: 'own-servers' }, {}],
  ['warn entra-connect-version default', { mailboxes: 9, duration: 7 }, { mailboxes: 9, duration: 8 }],
  ['warn entra-connect-version default', { source: '2000' }, { source: '2013', mailboxes: 9 }],
  ['info ews-tools default', { residency: 'own-servers' }, { source: '2000' }],
  ['warn residency-conditions country', { residency: 'in-country', country: 'VN' }, IN_KOREA],
  ['warn residency-conditions union', IN_KOREA, { residency: 'in-country', country: 'EU' }],
  ['warn profiles-and-passwords cutover', {}, { mailboxes: 149, duration: 7 }],
  ['warn profiles-and-passwords staged', { mailboxes: 149, duration: 7 }, {}],
  ['info fasttrack none', { mailboxes: 150 }, { mailboxes: 149 }],
  ['info fasttrack guidance', { mailboxes: 149 }, { mailboxes: 150 }],
  ['info fasttrack guidance', { mailboxes: 500 }, { mailboxes: 499 }],
  ['info fasttrack migration', { mailboxes: 499 }, { mailboxes: 500 }],
  ['info fasttrack migration', IN_KOREA, {}],
  ['info fasttrack not-with-residency', { residency: 'own-servers' }, IN_KOREA],
];

test.each(EITHER_WAY)('%s: not with %o, but with %o', (warning, without, within) => {
  expect(warnings(without, NOW)).not.toContain(warning);
  expect(warnings(within, NOW)).toContain(warning);
});

test.each([
  [undefined, 0],
  [149, 0],
  [150, 1],
  [2000, 1],
  [2001, 0],
] as const)('a comparison at %s mailboxes adds %i warnings', (mailboxes, count) => {
  const found = compareWarnings(knowledge, mailboxes === undefined ? {} : { mailboxes });
  expect(found).toHaveLength(count);
  expect(found.every(({ id }) => id === 'cutover-over-150')).toBe(true);
});

test('a warning carries the values of its sentence', () => {
  const found = recommend(knowledge, answers({}), NOW).warnings;
  expect(found.find(({ id }) => id === 'source-unsupported')?.values).toEqual({
    source: { version: '2007' },
    sourceEnd: { date: '2017-04-11' },
  });
  expect(found.find(({ id }) => id === 'duration-tight')?.values).toEqual({ typical: 10, upper: 30 });
  expect(found.find(({ id }) => id === 'outlook-too-old')?.values).toEqual({ lastEnded: { product: 'outlook-2021' } });
});
