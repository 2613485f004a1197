import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/dialog/look-up/name-index.ts';
import { nameFinder } from '../../../src/dialog/look-up/names.ts';
import { formsOf, lettersOf } from '../../../src/dialog/look-up/stems.ts';

const CONCEPTS = { updates: ['patch', 'security update', '패치'], often: ['monthly', '매달'], end: ['expire', '끝나'] };
const ENTRIES: readonly Entry<'thing' | 'hint'>[] = [
  { name: 'cut over', kind: 'thing', id: 'cutover' },
  { name: 'staged', kind: 'thing', id: 'staged' },
  { name: '서버', kind: 'thing', id: 'server' },
  { name: '지원 종료', kind: 'thing', id: 'end-of-support' },
  { name: '기가', kind: 'thing', id: 'gigabyte' },
  { name: '{end}', kind: 'hint', id: 'end' },
  { name: '{updates} + {often}', kind: 'hint', id: 'pressure' },
  { name: '{updates} + !{often}', kind: 'hint', id: 'updates' },
];
const find = nameFinder(ENTRIES, CONCEPTS);
const idsIn = (text: string) => [...find(text).values()].flat().flatMap(({ ids }) => ids);

/** What a text says, and what is found in it. */
const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['cutover', ['cutover']],
  ['a cut-over, please', ['cutover']],
  ['shortcut overview', []],
  ['at this stage', []],
  ['it expires', ['end']],
  ['expired or expiring', ['end', 'end']],
  ['끝났나요', ['end']],
  ['서버지원종료일', ['server', 'end-of-support']],
  ['서버의 지원종료', ['server', 'end-of-support']],
  ['5기가', ['gigabyte']],
  ['시기가 언제', []],
  ['monthly patches', ['pressure']],
  ['매달 나오는 패치', ['pressure']],
  ['security updates', ['updates']],
];

test.each(FOUND)('%j', (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});

test('a name that speaks of a concept that there is not', () => {
  expect(() => nameFinder([{ name: '{nonsense} + patch', kind: 'hint', id: 'a' }], CONCEPTS)).toThrow('{nonsense}');
});

test('a name is as long as what says it', () => {
  expect(find('patches come monthly').get('hint')).toEqual([{ ids: ['pressure'], start: 0, end: 7, weight: 14 }]);
});

/** Forms of one word, which are compared as the same. */
describe.each([
  ['move', 'moves', 'moved', 'moving'],
  ['drop', 'drops', 'dropped', 'dropping'],
  ['copy', 'copies', 'copied', 'copying'],
  ['install', 'installs', 'installed', 'installing'],
  ['patch', 'patches', 'patched', 'patching'],
  ['release', 'releases', 'released', 'releasing'],
])('%s', (word, ...forms) => {
  test.each(forms)('%s', (form) => {
    expect(lettersOf(form)).toBe(lettersOf(word));
  });
});

/** Words that are none another's form. */
test.each([
  ['server', 'service'],
  ['use', 'us'],
  ['need', 'new'],
  ['staged', 'stage'],
])('%s is not %s', (one, other) => {
  expect(lettersOf(one)).not.toBe(lettersOf(other));
});

test.each([
  ['끊기', '끊겨'],
  ['나오', '나와'],
  ['바꾸', '바꿔'],
  ['종료하', '종료해'],
])('%s with an ending begins with %s', (word, melted) => {
  expect(formsOf(word)).toContain(melted);
});
