import { describe, expect, it, test } from 'vitest';
import { countries } from '../../src/knowledge/geography.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { against } from '../../src/rules/against.ts';
import { holds } from '../../src/rules/condition.ts';
import { recommend } from '../../src/rules/recommend.ts';
import { decide, RULES } from '../../src/rules/rules.ts';
import { limit } from '../../src/rules/situation.ts';
import { answers, everyCase, NOW, THEN } from './cases.ts';
import { expected, LOCAL } from './policy.ts';

const knowledge = loadKnowledge();

describe.each([THEN, NOW])('on %s', (today) => {
  it('decides every path as the table of the policy does', () => {
    const wrong = [...everyCase()].flatMap(({ answers }) => {
      const { id, option } = decide({ knowledge, answers, today });
      const want = expected(answers);
      return id === want.rule && option === want.option ? [] : [{ answers, id, option, want }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('lets every rule decide somewhere', () => {
    const deciding = new Set([...everyCase()].map(({ answers }) => decide({ knowledge, answers, today }).id));
    expect([...deciding].toSorted()).toEqual(RULES.map(({ id }) => id));
  });
});

test('every country is in the cloud or not, as the list of local geographies says', () => {
  const local = countries().filter((country) => {
    const { option } = decide({ knowledge, answers: answers({ residency: 'in-country', country }), today: NOW });
    return option !== 'on-premises-upgrade';
  });
  expect([...local].toSorted()).toEqual(LOCAL.toSorted());
});

const WHY = [
  [{ residency: 'own-servers' }, 'R1', 'default'],
  [{ residency: 'own-servers', source: 'SE' }, 'R1', 'current'],
  [{ residency: 'own-servers', source: '5.5' }, 'R1', 'no-path'],
  [{ residency: 'in-country', country: 'VN' }, 'R2', 'no-geography'],
  [{ residency: 'in-country', country: 'VN', source: 'SE' }, 'R2', 'no-geography-current'],
  [{ residency: 'in-country', country: 'BE' }, 'R2', 'union-member'],
  [{ residency: 'in-country', country: 'BE', source: '5.5' }, 'R2', 'union-member-no-path'],
  [{ residency: 'in-country', country: 'CN' }, 'R2', 'separate'],
  [{ source: '2000' }, 'R3', 'default'],
  [{ source: '2000', coexistence: true }, 'R3', 'coexistence'],
  [{ mailboxes: 151 }, 'R5e', 'default'],
  [{ mailboxes: 150 }, 'R5e', 'exactly'],
  [{ mailboxes: 150, source: '2013' }, 'R6c', 'exactly'],
  [{ mailboxes: 151, source: '2013' }, 'R6c', 'default'],
  [{ mailboxes: 149, source: '2013', duration: 61 }, 'R6c', 'months'],
] as const;

test.each(WHY)('%o says why by %s %s', (set, rule, variant) => {
  expect(recommend(knowledge, answers(set), NOW)).toMatchObject({ rule, because: { variant } });
});

test('the why carries the numbers that it rests on', () => {
  const { because } = recommend(knowledge, answers({ mailboxes: 100, duration: 5 }), NOW);
  expect(because.values).toEqual({ cutoverAdvised: 150, aWeek: 7 });
  expect(recommend(knowledge, answers({ residency: 'in-country', country: 'VN' }), NOW).because.values).toEqual({
    country: { country: 'VN' },
    target: { version: 'SE' },
  });
});

test.each([
  [{ residency: 'own-servers', source: '2019' }, 'R1', 'unreleased'],
  [{ residency: 'in-country', country: 'VN', source: '2019' }, 'R2', 'no-geography-unreleased'],
  [{ residency: 'in-country', country: 'BE', source: 'SE' }, 'R2', 'union-member-unreleased'],
  [{ residency: 'in-country', country: 'CN', source: 'SE' }, 'R2', 'separate-unreleased'],
] as const)('%o is not released on the roadmap’s day: %s %s', (set, rule, variant) => {
  const { because, ...advice } = recommend(knowledge, answers(set), THEN);
  expect([advice.rule, because.variant]).toEqual([rule, variant]);
  expect(because.values).toMatchObject({ source: { version: set.source }, target: { version: '2016' }, today: { date: THEN } });
});

const AGAINST = [
  [{ residency: 'own-servers' }, 'cutover', 'excluded', 'own-servers'],
  [{ residency: 'in-country', country: 'VN' }, 'full-hybrid', 'excluded', 'no-geography'],
  [{ residency: 'in-country', country: 'BE' }, 'imap', 'excluded', 'union-member'],
  [{ residency: 'in-country', country: 'CN' }, 'staged', 'excluded', 'separate'],
  [{ source: '2010' }, 'staged', 'excluded', 'staged-too-new'],
  [{ source: '2000' }, 'staged', 'excluded', 'staged-too-old'],
  [{ source: '2007' }, 'minimal-hybrid', 'excluded', 'minimal-hybrid-source-too-old'],
  [{ source: '5.5' }, 'cutover', 'excluded', 'cutover-source-too-old'],
  [{ source: '5.5' }, 'full-hybrid', 'excluded', 'full-hybrid-source-too-old'],
  [{ mailboxes: 2001 }, 'cutover', 'excluded', 'cutover-too-many'],
  [{ mailboxes: 2000 }, 'cutover', 'less-suitable', 'cutover-over-advised'],
  [{ mailboxes: 149 }, 'cutover', 'less-suitable', 'cutover-longer'],
  [{ coexistence: true }, 'staged', 'excluded', 'no-coexistence'],
  [{ mailboxes: 299 }, 'full-hybrid', 'less-suitable', 'full-hybrid-small'],
  [{ mailboxes: 300 }, 'full-hybrid', 'less-suitable', 'full-hybrid-short'],
  [{ source: '2003' }, 'full-hybrid', 'less-suitable', 'full-hybrid-from-2003'],
  [{ mailboxes: 9999, duration: 61 }, 'staged', 'less-suitable', 'staged-months'],
  [{ mailboxes: 10_000, duration: 61 }, 'staged', 'less-suitable', 'staged-tens-of-thousands'],
  [{ mailboxes: 149, duration: 7 }, 'staged', 'less-suitable', 'staged-slower'],
  [{ mailboxes: 149, duration: 7, source: '2016' }, 'minimal-hybrid', 'less-suitable', 'minimal-hybrid-week'],
  [{ mailboxes: 149, duration: 61, source: '2016' }, 'minimal-hybrid', 'less-suitable', 'minimal-hybrid-months'],
  [{ mailboxes: 150, source: '2016' }, 'minimal-hybrid', 'less-suitable', 'minimal-hybrid-over-advised'],
  [{}, 'imap', 'less-suitable', 'imap-mail-only'],
  [{}, 'on-premises-upgrade', 'less-suitable', 'upgrade-keeps-servers'],
  [{ source: 'SE' }, 'on-premises-upgrade', 'less-suitable', 'upgrade-current'],
  [{ source: '5.5' }, 'on-premises-upgrade', 'less-suitable', 'upgrade-no-path'],
] as const;

test('an upgrade from what is not released is none', () => {
  const situation = { knowledge, answers: answers({ source: '2019' }), today: THEN };
  expect(against(situation, 'on-premises-upgrade').reason).toBe('upgrade-unreleased');
});

test.each(AGAINST)('%o speaks against %s: %s, %s', (set, option, verdict, reason) => {
  expect(against({ knowledge, answers: answers(set), today: NOW }, option)).toMatchObject({ option, verdict, reason });
});

const CONDITIONS = [
  [undefined, true],
  [{}, true],
  [{ source: ['2003', '2007'] }, true],
  [{ source: ['2010'] }, false],
  [{ residency: ['none'] }, true],
  [{ residency: ['own-servers'] }, false],
  [{ coexistence: false }, true],
  [{ coexistence: true }, false],
  [{ from: NOW }, true],
  [{ from: '2026-11-23' }, false],
  [{ upgrade: ['path', 'in-place'] }, true],
  [{ upgrade: ['current'] }, false],
  [{ before: NOW }, false],
  [{ before: '2026-11-23' }, true],
  [{ source: ['2007'], coexistence: true }, false],
] as const;

test.each(CONDITIONS)('the condition %o is %s', (condition, holding) => {
  expect(holds(structuredClone(condition) as Parameters<typeof holds>[0], answers({}), NOW, 'path')).toBe(holding);
});

test('a condition on the upgrade rules nothing out where nobody asked how it stands', () => {
  expect(holds({ upgrade: ['current'] }, answers({}), NOW)).toBe(true);
});

const UPGRADES = [
  [
    '2016',
    NOW,
    'OP-PATH OP-COEX OP-HW OP-OS-SE OP-DC-SE OP-FFL-SE OP-NET-SE OP-CLIENT-SE OP-LICSE OP-SCHEMA OP-CERT OP-BACKUP',
    5,
  ],
  ['2019', NOW, 'OP-COEX OP-OS-SE OP-DC-SE OP-FFL-SE OP-NET-SE OP-CLIENT-SE OP-LICSE OP-BACKUP', 3],
  ['SE', NOW, 'OP-OS-SE OP-DC-SE OP-FFL-SE OP-NET-SE OP-CLIENT-SE OP-LICSE OP-BACKUP', 1],
  ['5.5', NOW, 'OP-BACKUP', 1],
  ['2007', THEN, 'OP-PATH OP-COEX OP-HW-OLD OP-OS OP-DC OP-FFL OP-NET OP-CLIENT OP-SCHEMA OP-CERT OP-BACKUP', 5],
  ['2016', THEN, 'OP-OS OP-FFL OP-CLIENT OP-BACKUP', 1],
  ['2019', THEN, 'OP-BACKUP', 0],
] as const;

test.each(UPGRADES)('an upgrade of %s on %s needs only what it has hops for', (source, today, prerequisites, steps) => {
  const advice = recommend(knowledge, answers({ source, residency: 'own-servers' }), today);
  expect(advice.prerequisites.map(({ id }) => id).join(' ')).toBe(prerequisites);
  expect(advice.steps).toHaveLength(steps);
});

test('a recommendation holds prerequisites, steps and links that apply', () => {
  const now = recommend(knowledge, answers({ residency: 'in-country', country: 'KR' }), NOW);
  const then = recommend(knowledge, answers({}), THEN);
  expect(now.prerequisites.map(({ id }) => id)).toContain('ENTRA-VERSION');
  expect(then.prerequisites.map(({ id }) => id)).not.toContain('ENTRA-VERSION');
  expect(now.links[0]).toBe('data-residency');
  expect(then.links).not.toContain('data-residency');
  expect(now.links).toContain('contact-support');
  expect(new Set(now.links).size).toBe(now.links.length);
  expect(now.steps.length).toBeGreaterThan(3);
  expect(now.steps.every((step) => !('when' in step))).toBe(true);
});

test('a limit that the knowledge lacks is an error that names it', () => {
  expect(() => limit(knowledge, 'no-such')).toThrow('no-such');
});

test('the day of the check is that of the fact checked longest ago', () => {
  const prerequisites = new Map(
    [...knowledge.prerequisites].map(([id, one]) => [id, { ...one, checked: '2020-02-02' }] as const),
  );
  expect(recommend({ ...knowledge, prerequisites }, answers({}), NOW).checked).toBe('2020-02-02');
  expect(recommend(knowledge, answers({}), NOW).checked).toBe('2026-11-22');
});

test('the sources of the rule come first, and each stands once', () => {
  const { sources } = recommend(knowledge, answers({ mailboxes: 150 }), NOW);
  expect(sources.slice(0, 3)).toEqual(['EN07', 'OD21', 'PROJECT']);
  expect(new Set(sources).size).toBe(sources.length);
  expect(sources).toContain('LRN-BP');
});
