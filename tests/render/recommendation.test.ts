import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/locale.ts';
import { render } from '../../src/render/render.ts';
import type { Answers } from '../../src/rules/answers.ts';
import { recommend } from '../../src/rules/recommend.ts';
import { knowledge, STAGE, TODAY } from '../dialog/conversation.ts';
import { answers } from '../rules/cases.ts';
import { texts } from './card-faults.ts';

function words(set: Partial<Answers>, locale: Locale, today = TODAY): string {
  const recommendation = recommend(knowledge, answers(set), today);
  const reply = { kind: 'recommendation', recommendation, locale, answers: recommendation.answers } as const;
  return texts(render({ ...STAGE, today }, reply).card).join('\n');
}
const ON_OWN_SERVERS = { residency: 'own-servers' } as const;

describe('a hop', () => {
  test.each([
    ['en', '2007', 'Needs: Exchange 2007 SP3 RU10 or later · Exchange 2013 CU2 or later\n'],
    ['ko', '2007', '필요한 업데이트 수준: Exchange 2007 SP3 RU10 이상 · Exchange 2013 CU2 이상\n'],
    ['en', '2013', 'Needs: Exchange 2013 CU21 or later · Exchange 2019 CU14 at most (third-party source)\n'],
    ['ko', '2013', '필요한 업데이트 수준: Exchange 2013 CU21 이상 · Exchange 2019 CU14까지 (Microsoft 외 출처)\n'],
    ['en', '2019', 'Needs: Exchange 2019 CU14 or CU15\n'],
    ['ko', '2019', '필요한 업데이트 수준: Exchange 2019 CU14 또는 CU15\n'],
  ] as const)('says in %s from %s which update level each side needs', (locale, source, line) => {
    expect(words({ ...ON_OWN_SERVERS, source }, locale)).toContain(line);
  });

  test('says how well its note and its steps are founded', () => {
    const shown = words({ ...ON_OWN_SERVERS, source: '2013' }, 'en');
    expect(shown).toContain('refuse an organisation with Exchange 2013. (third-party source)');
    expect(words({ ...ON_OWN_SERVERS, source: '2003' }, 'en')).toMatch(/\n\d\. .*\n\n\(follows from the sources\)/);
  });
});

test('a step that is a judgement says so', () => {
  expect(words(ON_OWN_SERVERS, 'en')).toContain('security update. (our own judgement)');
});

test.each(['en', 'ko'] as const)(
  'links in %s stand on lines of their own, the place of the mail first where it matters',
  (locale) => {
    const shown = words({ residency: 'in-country', country: 'KR' }, locale);
    const [first, ...more] = shown.split('\n').filter((line) => /^- \[.*↗\)\]\(https:/.test(line));
    expect(first).toContain(knowledge.links.get('data-residency')?.title[locale]);
    expect(more).toHaveLength(2);
  },
);
