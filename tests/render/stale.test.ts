import { expect, test } from 'vitest';
import type { Reply } from '../../src/dialog/reply.ts';
import { FRESH_DAYS, isStale } from '../../src/knowledge/freshness.ts';
import { LOCALES } from '../../src/locale.ts';
import { render } from '../../src/render/render.ts';
import { recommend } from '../../src/rules/recommend.ts';
import { knowledge, STAGE } from '../dialog/conversation.ts';
import { texts } from './card-faults.ts';

const CHECKED = '2026-11-22';
const LAST_FRESH = '2027-05-21';
const FIRST_STALE = '2027-05-22';
const NOTE = { en: /^Checked more than 180 days ago/, ko: /^확인한 지 180일이 넘은/ };

test('a check grows old in 180 days', () => {
  expect(FRESH_DAYS).toBe(180);
  expect(isStale(CHECKED, LAST_FRESH)).toBe(false);
  expect(isStale(CHECKED, FIRST_STALE)).toBe(true);
  expect(isStale(CHECKED, '2018-01-31')).toBe(false);
});

test.each(
  LOCALES.flatMap((locale) => ['answer', 'recommendation', 'comparison', 'checklist'].map((kind) => [locale, kind] as const)),
)('in %s a card of kind %s says quietly that its facts were checked long ago', (locale, kind) => {
  const noted = (today: string) => {
    const answers = { source: '2007', mailboxes: 100, duration: 21, residency: 'none', coexistence: false } as const;
    const advice = { kind, recommendation: recommend(knowledge, answers, today), locale, answers } as Reply;
    const answer: Reply = { kind: 'answer', lookUp: { about: 'support', products: ['exchange-2016'] }, locale };
    const { card } = render({ ...STAGE, today }, kind === 'answer' ? answer : advice);
    return texts(card).some((text) => NOTE[locale].test(text));
  };
  expect(noted(LAST_FRESH)).toBe(false);
  expect(noted(FIRST_STALE)).toBe(true);
});
