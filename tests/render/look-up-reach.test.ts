import { describe, expect, test } from 'vitest';
import type { LookUp } from '../../src/dialog/look-up/look-up.ts';
import type { Knowledge, Product } from '../../src/knowledge/schema.ts';
import { LOCALES, type Locale } from '../../src/locale.ts';
import { formatDay } from '../../src/render/format.ts';
import { render } from '../../src/render/render.ts';
import { knowledge, STAGE, TODAY } from '../dialog/conversation.ts';
import { texts } from './card-faults.ts';
import { everyLookUp } from './look-ups.ts';

/** The roadmap's day, days between the changes of what is to be prepared, and the day the facts were checked. */
const DAYS = ['2018-01-31', '2021-06-01', '2024-06-01', TODAY];

function words(facts: Knowledge, lookUp: LookUp, locale: Locale, today = TODAY): string {
  return texts(render({ ...STAGE, knowledge: facts, today }, { kind: 'answer', lookUp, locale }).card).join('\n');
}

/** A copy of a value, with every node passed through `change` on the way, and the way to it. */
function copy(
  value: unknown,
  change: (value: unknown, path: readonly string[]) => unknown,
  path: readonly string[] = [],
): unknown {
  const changed = change(value, path);
  if (changed !== value || typeof value !== 'object' || value === null) return changed;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copy(item, change, [...path, String(key)])]));
  if (Array.isArray(value)) return value.map((item, index) => copy(item, change, [...path, String(index)]));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, change, [...path, key])]));
}

function isText(value: unknown): value is { en: string; ko: string } {
  return typeof value === 'object' && value !== null && 'en' in value && 'ko' in value;
}

/** The knowledge with a mark of its own in every text: `#17#`, and what each mark stands for. */
function marked(): { facts: Knowledge; marks: ReadonlyMap<string, string> } {
  const marks = new Map<string, string>();
  const facts = copy(knowledge, (value, path) => {
    if (!isText(value)) return value;
    const mark = `#${marks.size}#`;
    marks.set(mark, `${path.join('.')}: ${value.en}`);
    return { en: `${value.en} ${mark}`, ko: `${value.ko} ${mark}` };
  });
  return { facts: facts as Knowledge, marks };
}

describe.each(LOCALES)('in %s', (locale) => {
  test('every text of the knowledge stands on a card of some look-up, and comes from the knowledge', () => {
    const { facts, marks } = marked();
    const seen = new Set<string>();
    for (const today of DAYS) {
      for (const lookUp of everyLookUp(knowledge)) {
        for (const [mark] of words(facts, lookUp, locale, today).matchAll(/#\d+#/g)) seen.add(mark);
      }
    }
    expect(marks.size).toBeGreaterThan(700);
    expect([...marks].filter(([mark]) => !seen.has(mark)).map(([, at]) => at)).toEqual([]);
  }, 120_000);

  test('every date of a product stands on its own card, and moves with the fact', () => {
    const missing: string[] = [];
    for (const product of knowledge.products.values()) {
      for (const path of datesOf(product)) {
        const at = ['products', product.id, ...path];
        const other = path[0] === 'released' ? '1997-07-07' : '2033-03-03';
        const facts = copy(knowledge, (value, way) => (way.join() === at.join() ? other : value)) as Knowledge;
        const [before, after] = [knowledge, facts].map((one) => words(one, { about: 'support', products: [product.id] }, locale));
        const inMonth = path[1] === 'esu' && product.support.esu[Number(path[2])]?.endsWithMonth;
        const date = formatDay(inMonth ? other.slice(0, 7) : other, locale);
        if (before?.includes(date) || !after?.includes(date)) missing.push(at.join('.'));
      }
    }
    expect(missing).toEqual([]);
  });

  test('every number of days of a move stands on a card, and moves with the fact', () => {
    const numbers = ['typicalDays', 'upperDays', 'p50Days', 'p90Days'];
    const missing: string[] = [];
    copy(knowledge.throughput, (value, path) => {
      if (!numbers.includes(path.at(-1) ?? '')) return value;
      const at = ['throughput', ...path].join();
      const facts = copy(knowledge, (one, way) => (way.join() === at ? 7777 : one)) as Knowledge;
      if (!words(facts, { about: 'throughput' }, locale).includes('7,777')) missing.push(at);
      return value;
    });
    expect(missing).toEqual([]);
  });
});

/** The ways to the dates of a product that are facts, not to those of their checking. */
function datesOf(product: Product): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  copy(product, (value, path) => {
    if (['date', 'start', 'end'].includes(path.at(-1) ?? '')) found.push(path);
    return value;
  });
  return found;
}

test('a hazard begins when the knowledge says', () => {
  const facts = copy(knowledge, (value, path) =>
    path.join() === 'hazards,ews-retirement,begins' ? '2026-11-23' : value,
  ) as Knowledge;
  const ask = { about: 'hazard', hazard: 'ews-retirement' } as const;
  expect(words(knowledge, ask, 'en')).toContain('In effect since 1 October 2026 (52 days ago).');
  expect(words(facts, ask, 'en')).toContain('Takes effect on 23 November 2026 (in 1 day).');
});

test('a limit that moves, moves the verdict', () => {
  const ask = { about: 'can-option', option: 'cutover', answers: { mailboxes: 400 } } as const;
  const facts = copy(knowledge, (value, path) => (path.join() === 'limits,cutover-advised,value' ? 500 : value)) as Knowledge;
  expect(words(knowledge, ask, 'en')).toMatch(/Possible, but not the best choice/);
  expect(words(facts, ask, 'en')).toMatch(/Cutover migration is possible, as far as is known/);
});

test('a pair that is no longer supported, a path and a geography that is gone', () => {
  const { pairs } = knowledge.coexistence;
  const pair = pairs.findIndex(({ older, newer }) => older === '2010' && newer === '2016');
  const at = ['coexistence', 'pairs', String(pair), 'supported'].join();
  const facts = copy(knowledge, (value, path) => (path.join() === at ? false : value)) as Knowledge;
  expect(words(facts, { about: 'coexistence', versions: ['2010', '2016'] }, 'en')).toMatch(
    /Exchange 2010 and Exchange 2016 cannot share/,
  );
  expect(words(facts, { about: 'path', from: '2010' }, 'en')).not.toContain('Exchange 2010 → 2016 → SE');
  const geographies = new Map([...knowledge.geographies].filter(([country]) => country !== 'KR'));
  expect(words({ ...knowledge, geographies }, { about: 'residency', country: 'KR' }, 'en')).toMatch(/no commitment/);
});
