import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/render/binding.ts';
import { CARD_KINDS } from '../../src/render/template.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../cards/${file}.json`, import.meta.url), 'utf8'));

/** The sample of a card with members left out, and with lists of other lengths. */
function variants(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.oneof(fc.tuple(...value.map(variants)), fc.constant([]), many(value[0]));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const members = Object.entries(value).map(([key, member]) => [key, variants(member)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: [] });
}

function many(item: unknown): fc.Arbitrary<unknown> {
  return item === undefined ? fc.constant([]) : fc.array(variants(item), { maxLength: 3 });
}

function official(template: object, data: object): unknown {
  return new Template(template).expand({ $root: data });
}

describe.each(CARD_KINDS)('cards/%s.json', (kind) => {
  const template = read(kind);
  const sample = read(`${kind}.data`);
  const fill = compile(template);
  const reference = new Template(template);

  test('is filled as the official package fills it', () => {
    const { $schema, ...own } = fill(sample) as Record<string, unknown>;
    expect({ $schema, ...own }).toEqual(reference.expand({ $root: sample }));
  });

  test('and so is it with other data; only what is missing is an error here', () => {
    let filled = 0;
    fc.assert(
      fc.property(variants(sample), (data) => {
        const expected = reference.expand({ $root: data as object });
        const own = tried(() => fill(data));
        if (own instanceof Error) expect(own.message).toContain('The data of the template have no');
        else expect(own).toEqual(expected);
        if (JSON.stringify(expected).includes('${')) expect(own).toBeInstanceOf(Error);
        if (!(own instanceof Error)) filled += 1;
      }),
      { numRuns: 300, seed: 20261122 },
    );
    if (kind !== 'form') expect(filled).toBeGreaterThan(0);
  });
});

function tried(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each([
  ['${a}', { a: [1, { b: 2 }] }],
  ['▸ ${a.b} and ${c}', { a: { b: 'x' }, c: 3 }],
  [{ items: [{ $data: '${a}', text: '${b}' }] }, { a: [] }],
  [{ items: [{ $data: '${a}', text: '${b}' }] }, { a: [{ b: 1 }, { b: 2 }] }],
  [{ one: { $data: '${a}', text: '${b}' } }, { a: { b: 1 } }],
  [{ one: { $when: '${exists(a.b)}', text: 'yes' } }, { a: {} }],
  [[{ $when: '${exists(a)}', text: '${a}' }, 'last'], { a: 0 }],
] as const)('%j with %j', (template, data) => {
  expect(compile(template)(data)).toEqual(official(template as object, data));
});

test.each(['${a', '${if(a, b, c)}', 'so ${a + b}'])('%s is not understood, and says so', (text) => {
  expect(() => compile(text)).toThrow('do not understand');
});

test('a condition other than exists() is not understood, and says so', () => {
  expect(() => compile({ $when: '${a}' })).toThrow('$when');
});
