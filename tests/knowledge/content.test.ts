import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pairOf } from '../../src/knowledge/coexistence.ts';
import { countries, findCountry } from '../../src/knowledge/geography.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { ASPECTS, EXCHANGE_VERSIONS, TRAITS } from '../../src/knowledge/schema.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const knowledge = loadKnowledge();

/** Every value of every file, with the way to it, read without the loader. */
type Leaf = Readonly<{ file: string; path: readonly string[]; value: unknown }>;
const files = globSync('src/knowledge/**/*.json', { cwd: ROOT });
const leaves = files.flatMap((file) => walk(file, [], JSON.parse(readFileSync(ROOT + file, 'utf8'))));

function walk(file: string, path: readonly string[], value: unknown): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ file, path, value }];
  return [{ file, path, value }, ...Object.entries(value).flatMap(([key, item]) => walk(file, [...path, key], item))];
}

function strings(...fields: string[]): { at: string; text: string }[] {
  return leaves.flatMap(({ file, path, value }) =>
    typeof value === 'string' && fields.some((field) => path.includes(field))
      ? { at: `${file}: ${path.join('.')}`, text: value }
      : [],
  );
}

describe('evidence', () => {
  test('every file but the names of countries rests on a source, and every source has a day of checking', () => {
    const facts = files.filter((file) => !/country-names|freshness|\/sources\//.test(file));
    const sourced = new Set(leaves.filter(({ path }) => path.includes('source') && path.length > 0).map(({ file }) => file));
    expect(facts.filter((file) => !sourced.has(file))).toEqual([]);
    expect(leaves.filter(({ value }) => isObject(value) && 'checked' in value && !('source' in value))).toEqual([]);
  });

  test('addresses are https', () => {
    const urls = strings('url');
    expect(urls.length).toBeGreaterThan(80);
    expect(urls.filter(({ text }) => !/^https:\/\/[a-z0-9.-]+\.[a-z]+\//.test(text))).toEqual([]);
  });

  test('nothing is checked in the future of the newest check', () => {
    const days = leaves.flatMap(({ path, value }) => (path.at(-1) === 'checked' ? String(value) : [])).toSorted();
    expect([days.at(0), days.at(-1)]).toEqual(['2026-11-22', '2026-11-26']);
  });

  test('the project is a source of judgements only', () => {
    const own = leaves.filter(({ value }) => isObject(value) && Array.isArray(value.source) && value.source.includes('PROJECT'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ value }) => isObject(value) && value.basis !== 'judgement')).toEqual([]);
  });
});

describe('nothing is orphaned', () => {
  const elsewhere = globSync('src/{rules,dialog,render}/**/*.{ts,json}', { cwd: ROOT }).map((file) =>
    readFileSync(ROOT + file, 'utf8'),
  );

  test.each(['sources', 'links', 'limits', 'prerequisites'])('%s', (folder) => {
    const field = folder === 'sources' ? 'source' : folder;
    const used = new Set(leaves.flatMap(({ path, value }) => (path.at(-2) === field ? String(value) : [])));
    const ids = files.filter((file) => file.includes(`/${folder}/`)).map((file) => basename(file, '.json'));
    const orphans = ids.filter(
      (id) => !used.has(id) && !elsewhere.some((text) => text.includes(`"${id}"`) || text.includes(`'${id}'`)),
    );
    expect(orphans).toEqual([]);
  });

  test('every supported hop has its procedure, and every procedure a hop', () => {
    const { pairs, inPlace } = knowledge.coexistence;
    const hops = pairs.filter(({ supported }) => supported).map(({ older, newer }) => `${older} → ${newer}`);
    const covered = (wanted: boolean) =>
      [...knowledge.procedures.values()]
        .filter((procedure) => procedure.inPlace === wanted)
        .flatMap(({ from, to }) => from.flatMap((older) => to.map((newer) => `${older} → ${newer}`)));
    expect(covered(false).toSorted()).toEqual(hops.toSorted());
    expect(covered(true)).toEqual(inPlace.map(({ older, newer }) => `${older} → ${newer}`));
  });
});

describe('both languages', () => {
  const texts = leaves.flatMap(({ file, path, value }) =>
    isObject(value) && typeof value.en === 'string' && typeof value.ko === 'string'
      ? { at: `${file}: ${path.join('.')}`, en: value.en, ko: value.ko }
      : [],
  );
  const HANGUL = /\p{Script=Hangul}/u;
  /** Names and update levels, such as "Exchange Server 2016 CU23", are the same in both languages but for small words. */
  const words = (text: string) => text.split(/[\s,~(]+/).filter((word) => !/^(?:and|of|to|for)$/.test(word));
  const isName = (en: string, ko: string) =>
    words(en).toSorted().join() === words(ko).toSorted().join() && words(en).every((word) => /^[A-Z0-9.]|^endoflife/.test(word));

  test('are there: Korean has Hangul, English has none', () => {
    expect(texts.length).toBeGreaterThan(700);
    expect(texts.filter(({ en }) => HANGUL.test(en))).toEqual([]);
    expect(texts.filter(({ en, ko }) => !HANGUL.test(ko) && !isName(en, ko))).toEqual([]);
  });

  test('give the same versions, limits and update levels', () => {
    const levels = (text: string) => {
      const short = text.replace(/(Service Pack|Update Rollup) (?=\d)/g, (word) => (word.startsWith('S') ? 'SP' : 'RU'));
      return [...new Set(short.match(/(?:CU|RU|SP)\d+|\d+(?:[.,]\d+)+|\d{3,}/g) ?? [])].toSorted().join(' ');
    };
    expect(texts.filter(({ en, ko }) => levels(en) !== levels(ko))).toEqual([]);
  });

  test('Korean sentences are polite (합니다체)', () => {
    expect(texts.filter(({ ko }) => /(?<!니)다\.(?=\s|$)/.test(ko) || /[요함임음]\.(?=\s|$)/.test(ko))).toEqual([]);
  });

  test.each([
    ['단독형', /단독형|단일 마이그레이션/],
    ['미리 구성된', /미리 구성된/],
    ['사내', /사내/],
    ['프레미스', /(?<!온-)프레미스|On-premises/i],
    ['busy/busy', /약속이 있는\s*\/\s*약속이 있는/],
    ['a version as a year', /(?:Exchange(?: Server)?|Outlook|Office|Windows Server) \d{4}년/],
    ['hundreds of thousands', /수\s?십만/],
    ['커넥트', /커넥트/],
    ['2010 및 Exchange', /20\d\d 및 Exchange 기능|기존 Exchange 조직/],
    ['일괄 alone', /일괄(?!\)| 전환| 마이그레이션)/],
  ])('no mistranslation of the roadmap: %s', (_, pattern) => {
    expect(strings('ko').filter(({ at, text }) => !at.includes('.names.') && pattern.test(text))).toEqual([]);
  });
});

describe('options', () => {
  test.each([...knowledge.options.values()])('$id answers nearly every aspect and names 3 to 5 links', (option) => {
    expect(ASPECTS.length - Object.keys(option.aspects).length).toBeLessThanOrEqual(3);
    expect(option.links.length).toBeGreaterThanOrEqual(3);
    expect(option.links.length).toBeLessThanOrEqual(5);
    expect(option.steps.length).toBeGreaterThanOrEqual(5);
  });

  test('what is said of a trait also says whether the option has it, unless the sources leave it open', () => {
    const open = [...knowledge.options.values()].flatMap(({ id, aspects }) =>
      TRAITS.filter((trait) => aspects[trait] && aspects[trait].has === undefined).map((trait) => `${id} ${trait}`),
    );
    expect(open).toEqual(['imap password']);
    const others = ASPECTS.filter((aspect) => !TRAITS.some((trait) => trait === aspect));
    for (const { aspects } of knowledge.options.values())
      expect(others.filter((aspect) => aspects[aspect]?.has !== undefined)).toEqual([]);
  });

  test('a written name belongs to one option, or is asked back because it means two', () => {
    const names = [...knowledge.options.values()].flatMap(({ id, names }) => names.map((name) => ({ id, name })));
    const shared = names.filter(({ name }) => names.filter((other) => other.name === name).length > 1);
    expect([...new Set(shared.map(({ name }) => name))].sort()).toEqual(['hybrid', 'hybrid migration', '일괄', '하이브리드']);
    expect(names.filter(({ name }) => name !== name.toLowerCase())).toEqual([]);
  });
});

describe('products', () => {
  test('dates run forward', () => {
    for (const { released, support } of knowledge.products.values()) {
      const dates = [
        released?.date,
        support.mainstreamEnd?.date,
        support.extendedEnd?.date,
        ...support.esu.map(({ end }) => end),
      ];
      const known = dates.filter((date) => date !== undefined);
      expect(known).toEqual(known.toSorted());
    }
  });

  test('a written name belongs to one product and is never a bare year', () => {
    const names = [...knowledge.products.values()].flatMap(({ id, names }) => names.map((name) => ({ id, name })));
    expect(names.filter(({ name }) => names.filter((other) => other.name === name).length > 1)).toEqual([]);
    expect(names.filter(({ name }) => /^\d+$/.test(name) || name !== name.toLowerCase())).toEqual([]);
  });
});

describe('coexistence', () => {
  test.each([
    ['2007', '2013', true, 'SP3 RU10 or later', 'CU2 or later', undefined],
    ['2007', '2010', true, 'SP2 or later', undefined, undefined],
    ['2007', '2016', false, undefined, undefined, undefined],
    ['2010', '2016', true, 'SP3 RU11 or later', undefined, undefined],
    ['2010', '2019', false, undefined, undefined, undefined],
    ['2013', '2016', true, 'CU10 or later', undefined, undefined],
    ['2013', '2019', true, 'CU21 or later', undefined, 'CU14'],
    ['2013', 'SE', false, undefined, undefined, undefined],
    ['2016', 'SE', true, 'CU23', undefined, 'CU1'],
    ['2019', 'SE', true, 'CU14 or CU15', undefined, 'CU1'],
  ] as const)('%s and %s', (older, newer, supported, minimumOlder, minimumNewer, maximum) => {
    const pair = pairOf(knowledge, older, newer);
    expect(pairOf(knowledge, newer, older)).toBe(pair);
    expect(pair).toMatchObject({ older, newer, supported });
    expect([pair?.minimum.older?.en, pair?.minimum.newer?.en, pair?.maximum?.newer.en]).toEqual([
      minimumOlder,
      minimumNewer,
      maximum,
    ]);
  });

  test('a pair that the sources do not support is not there as supported', () => {
    const supported = EXCHANGE_VERSIONS.flatMap((older) => EXCHANGE_VERSIONS.map((newer) => [older, newer] as const))
      .filter(([older, newer]) => EXCHANGE_VERSIONS.indexOf(older) < EXCHANGE_VERSIONS.indexOf(newer))
      .filter(([older, newer]) => pairOf(knowledge, older, newer)?.supported)
      .map((pair) => pair.join('-'));
    expect(supported).toEqual(
      '2000-2007 2003-2007 2003-2010 2007-2010 2007-2013 2010-2013 2010-2016 2013-2016 2013-2019 2016-2019 2016-SE 2019-SE'.split(
        ' ',
      ),
    );
    expect(pairOf(knowledge, '2007', '2010')?.advised).toBe(false);
    expect(pairOf(knowledge, '5.5', '2000')).toBeUndefined();
  });
});

describe('countries', () => {
  test('a name leads to its country and to no other', () => {
    for (const [code, names] of Object.entries(knowledge.countryNames)) {
      expect(countries()).toContain(code);
      for (const name of names) expect([name, findCountry(knowledge, name)]).toEqual([name, code]);
    }
  });

  test('the geographies are those of the policy', () => {
    const kinds = (kind: string) =>
      [...knowledge.geographies.values()].filter((geography) => geography.kind === kind).map(({ country }) => country);
    expect(kinds('local')).toEqual('AE AU BR CA CH DE FR GB IL IN IT JP KR NO PL QA SE US ZA'.split(' '));
    expect(kinds('union')).toEqual(['EU']);
    expect(kinds('separate')).toEqual(['CN']);
    expect(knowledge.geographies.get('EU')?.members).toHaveLength(27);
    expect(knowledge.geographies.get('KR')?.text.ko).toMatch(/서울과 부산/);
  });
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
