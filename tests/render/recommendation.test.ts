import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/locale.ts';
import { render } from '../../src/render/render.ts';
import type { Answers } from '../../src/rules/answers.ts';
import { recommend } from '../../src/rules/recommend.ts';
import { knowledge, STAGE, TODAY } from '../dialog/conversation.ts';
import { answers } from '../rules/cases.ts';
import { texts } from './card-faults.ts';

type Look = Readonly<{ today?: string; compact?: boolean }>;

function cardOf(set: Partial<Answers>, locale: Locale, { today = TODAY, compact = false }: Look = {}): object {
  const recommendation = recommend(knowledge, answers(set), today);
  const reply = { kind: 'recommendation', recommendation, locale, answers: recommendation.answers } as const;
  return render({ ...STAGE, today, compact }, reply).card;
}

function words(set: Partial<Answers>, locale: Locale, look: Look = {}): string {
  return texts(cardOf(set, locale, look)).join('\n');
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
    const { card } = render(STAGE, { kind: 'answer', lookUp: { about: 'path', from: source }, locale });
    expect(texts(card).join('\n')).toContain(line);
  });

  test('says how well its note and its steps are founded', () => {
    const shown = words({ ...ON_OWN_SERVERS, source: '2013' }, 'en');
    expect(shown).toContain('refuse an organisation with Exchange 2013. (third-party source)');
    expect(words({ ...ON_OWN_SERVERS, source: '2003' }, 'en')).toMatch(/\n\d\. .*\n\n\(follows from the sources\)/);
  });
});

describe('what is left where something blocks the move', () => {
  const blocked = { source: '2013', mailboxes: 400, duration: 180, coexistence: false } as const;

  test.each([
    ['en', 'Upgrade first, e.g. Exchange 2013 → 2016 → SE', 'Less suitable, but without a hybrid: Cutover and IMAP'],
    ['ko', '먼저 업그레이드한 다음 하이브리드를 구성합니다. 예: Exchange 2013 → 2016 → SE', ': 컷오버와 IMAP'],
  ] as const)('is said in %s, and the way to it is a button', (locale, first, other) => {
    const shown = words(blocked, locale);
    expect(shown).toContain(first);
    expect(shown).toContain(other);
    const ask = { about: 'path', from: '2013' };
    expect(JSON.stringify(cardOf(blocked, locale))).toContain(JSON.stringify(ask));
    expect(words({ ...blocked, source: '2016' }, locale)).not.toContain(first.slice(0, 10));
  });

  test('no method is named that the answers exclude', () => {
    expect(words({ ...blocked, coexistence: true }, 'en')).toContain(
      'Without a hybrid, nothing else to the cloud fits these answers',
    );
    expect(words({ ...blocked, source: '2010', mailboxes: 2500 }, 'en')).toContain('without a hybrid: IMAP');
  });

  test('enough time for the data says that the upgrade is not counted, and is not green', () => {
    const fit = /\{[^{}]*Time to move data: enough[^{}]*\}/;
    expect(words(blocked, 'en')).toContain('Upgrade, planning');
    expect(JSON.stringify(cardOf(blocked, 'en')).match(fit)?.[0]).not.toContain('good');
    expect(words({ ...blocked, source: '2016' }, 'en')).not.toContain('Upgrade, planning');
    expect(JSON.stringify(cardOf({ ...blocked, source: '2016' }, 'en')).match(fit)?.[0]).toContain('good');
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

describe('what decides is not folded', () => {
  test.each([
    ['en', '2013', '- 2013 → 2016: 2013 CU10 or later\n'],
    ['en', '2013', '- 2013 → 2019: 2013 CU21 or later · 2019 CU14 at most (third-party source)\n'],
    ['ko', '2013', '- 2019 → SE: 2019 CU14 또는 CU15'],
    ['en', '2016', '- 2016 → SE: 2016 CU23 · SE CU1 at most (third-party source)'],
    ['ko', '2007', '- 2007 → 2013: 2007 SP3 RU10 이상 · 2013 CU2 이상\n'],
  ] as const)('the update levels in %s from %s', (locale, source, line) => {
    expect(words({ ...ON_OWN_SERVERS, source }, locale)).toContain(line);
    expect(words({ ...ON_OWN_SERVERS, source }, locale, { compact: true })).toContain(line);
  });

  test.each([
    [
      'en',
      false,
      'Mind: Out of support · A hybrid needs a supported server · Update Microsoft Entra Connect · ' +
        'EWS ends: free/busy needs Exchange SE · Conditions of data residency · Much work for a small organisation\n',
    ],
    ['en', true, 'Mind: Out of support · A hybrid needs a supported server · and 4 more below\n'],
    ['ko', true, '유의 사항: 지원 종료된 버전 · 지원되는 하이브리드 서버 필요 · 그 밖에 4가지(아래)\n'],
  ] as const)('every warning by its title in %s, the most severe first, or how many more there are', (locale, compact, line) => {
    const set = { source: '2016', mailboxes: 200, coexistence: true, residency: 'in-country', country: 'KR' } as const;
    expect(words(set, locale, { compact })).toContain(line);
  });

  test('a tool that uses EWS is no warning to those who use none', () => {
    const shown = words({ source: '2010', mailboxes: 100, duration: 7 }, 'en');
    expect(shown.split('\n').find((line) => line.startsWith('Mind:'))).not.toContain('EWS');
    expect(shown).toContain('**Third-party tools that use EWS**');
  });
});

test.each([
  ['en', 'run until the end of October 2026 and'],
  ['ko', '2026년 10월 말까지'],
] as const)('an end of ESU that sources name by its month is said by it in %s', (locale, line) => {
  expect(words({ source: '2016' }, locale, { today: '2026-06-01' })).toContain(line);
});

test.each([
  ['en', '- 2019 → SE: 2019 CU14 or CU15'],
  ['ko', '- 2019 → SE: 2019 CU14 또는 CU15'],
] as const)('the checklist of an upgrade names in %s the update levels that its prerequisites speak of', (locale, line) => {
  const recommendation = recommend(knowledge, answers({ ...ON_OWN_SERVERS, source: '2019' }), TODAY);
  const reply = { kind: 'checklist', recommendation, locale, answers: recommendation.answers } as const;
  expect(texts(render(STAGE, reply).card).join('\n')).toContain(line);
});

test('a reason that several options share speaks of none of them', () => {
  const shown = words({ ...ON_OWN_SERVERS, source: '2016' }, 'en');
  expect(shown).toMatch(/and IMAP migration\*\*: Not possible\. The mail would leave/);
});
