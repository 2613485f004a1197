import { describe, expect, it, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Statement } from '../../src/knowledge/schema.ts';
import { LOCALES, type Text } from '../../src/locale.ts';
import reasons from '../../src/rules/reasons.json' with { type: 'json' };
import { recommend } from '../../src/rules/recommend.ts';
import type { Recommendation, Values } from '../../src/rules/recommendation.ts';
import rules from '../../src/rules/rules.json' with { type: 'json' };
import { placeholders, reasonText, ruleText, warningText } from '../../src/rules/texts.ts';
import { fill } from '../../src/rules/values.ts';
import warnings from '../../src/rules/warnings.json' with { type: 'json' };
import { compareWarnings } from '../../src/rules/warnings.ts';
import { answers, everyCase, NOW, THEN } from './cases.ts';

const knowledge = loadKnowledge();
const DURING_ESU = '2026-01-15';
/** What was still to come has come. */
const LATER = '2027-07-01';

/** Every text by the name that it has in its file. */
const TEXTS = new Map<string, Statement>([
  ...Object.entries(rules).flatMap(([id, variants]) =>
    Object.keys(variants).map((variant) => [`rule ${id} ${variant}`, ruleText(id, variant)] as const),
  ),
  ...Object.keys(reasons).map((id) => [`reason ${id}`, reasonText(id)] as const),
  ...Object.entries(warnings).flatMap(([id, { variants }]) =>
    Object.keys(variants).map((variant) => [`warning ${id} ${variant}`, warningText(id, variant)] as const),
  ),
]);

describe.each([...TEXTS])('%s', (_, { text, source, basis }) => {
  it('rests on sources that the knowledge has, and says where it is a judgement', () => {
    expect(source.filter((id) => !knowledge.sources.has(id))).toEqual([]);
    expect(source.includes('PROJECT')).toBe(basis === 'judgement');
  });

  it('is Korean in Korean and English in English', () => {
    expect(text.ko).toMatch(/\p{Script=Hangul}/u);
    expect(text.en).not.toMatch(/\p{Script=Hangul}/u);
    expect(text.ko).not.toMatch(/(2003|2007|2010|2013|2016|2019)년 (?!\d)|단독형|미리 구성된|사내/);
  });

  it('leaves particles that depend on a value to the placeholder', () => {
    expect(text.ko).not.toMatch(/\}(은|는|이|가|을|를|과|와|으로|로)(?=[\s,.])/);
  });

  it('has braces around names only', () => {
    for (const locale of LOCALES) expect(text[locale].replaceAll(/\{\w+(\|[^{}]+)?\}/g, '')).not.toMatch(/[{}]/);
  });
});

test.each(Object.entries(warnings))('the warning %s has a short title', (_, { title }) => {
  expect(title.ko).toMatch(/\p{Script=Hangul}/u);
  for (const locale of LOCALES) expect(title[locale].length).toBeLessThan(45);
});

test('every text is said on some path, and every path has its texts', { timeout: 60_000 }, () => {
  const said = new Set<string>();
  for (const { answers } of everyCase()) {
    for (const today of answers.duration === 8 && answers.mailboxes === 150 ? [THEN, DURING_ESU, NOW, LATER] : [NOW]) {
      for (const [name, values] of sayings(recommend(knowledge, answers, today))) {
        if (said.has(name)) continue;
        said.add(name);
        complete(TEXTS.get(name)?.text, values);
      }
    }
  }
  for (const { id, variant } of compareWarnings(knowledge, { mailboxes: 150 })) said.add(`warning ${id} ${variant}`);
  expect([...said].toSorted()).toEqual([...TEXTS.keys()].toSorted());
});

test.each(['R5e', 'R6c'])('at exactly 150 mailboxes %s says in both languages that it is a judgement', (rule) => {
  const { text, basis } = ruleText(rule, 'exactly');
  expect(basis).toBe('judgement');
  expect(text.en).toContain('{cutoverAdvised} mailboxes are the border');
  expect(text.ko).toContain('{cutoverAdvised}개는 경계');
});

test('a text that is not there, and a value that is not there, are errors that name it', () => {
  expect(() => ruleText('R9', 'default')).toThrow('R9.default');
  expect(() => reasonText('no-such')).toThrow('no-such');
  expect(() => warningText('fasttrack', 'no-such')).toThrow('fasttrack.no-such');
  expect(() => fill({ en: 'At {noSuch}', ko: '{noSuch|은/는}' }, {})).toThrow('{noSuch}');
});

test('values are those that either language names', () => {
  const values = { a: 1, b: 2, c: 3 };
  expect(fill({ en: '{a} and {b}', ko: '{b|은/는} {a}' }, values)).toEqual({ a: 1, b: 2 });
  expect(placeholders({ en: 'none', ko: '{c|으로/로}' })).toEqual(['c']);
  expect(recommend(knowledge, answers({}), NOW).others.every(({ values: { mailboxes } }) => mailboxes === undefined)).toBe(true);
});

function sayings({ rule, because, others, warnings }: Recommendation): readonly (readonly [string, Values])[] {
  return [
    [`rule ${rule} ${because.variant}`, because.values],
    ...others.map(({ reason, values }) => [`reason ${reason}`, values] as const),
    ...warnings.map(({ id, variant, values }) => [`warning ${id} ${variant}`, values] as const),
  ];
}

function complete(text: Text | undefined, values: Values): void {
  expect(text).toBeDefined();
  if (text) expect(placeholders(text).toSorted()).toEqual(Object.keys(values).toSorted());
}
