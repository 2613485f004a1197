import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/dialog/reply.ts';
import { LOCALES, type Locale } from '../../src/locale.ts';
import { render } from '../../src/render/render.ts';
import { CARD_KINDS, expand } from '../../src/render/template.ts';
import { recommend } from '../../src/rules/recommend.ts';
import { knowledge, STAGE, Talk, TODAY } from '../dialog/conversation.ts';
import { faultsOf, heading, shape, texts } from './card-faults.ts';

/** Words that lead to every kind of reply, in both languages. */
const SAID: Readonly<Record<Locale, readonly string[][]>> = {
  en: [
    ['hi'],
    ['help'],
    ['start'],
    ['exchange 2010'],
    ['support dates'],
    ['nonsense'],
    ['start', 'cancel'],
    ['start', '2007'],
    ['start', '2007', 'lots'],
    ['start', '2007', '300', '3'],
    ['start', '2007', '300', '3 weeks'],
    ['start', '2007', '300', '3 weeks', 'in one country'],
    ['start', '2007', '300', '3 weeks', 'none', 'when does 2013 end?'],
    ['2019 eos', 'help'],
    ['when do exchange 2016 and outlook 2021 end?'],
    ['is exchange se supported?'],
    ['Exchange 2007, 1,200 mailboxes, 3 weeks, stay in Korea, no coexistence', '500'],
  ],
  ko: [
    ['안녕'],
    ['도움말'],
    ['추천'],
    ['익스체인지 2010'],
    ['지원 종료일'],
    ['ㅁㄴㅇㄹ'],
    ['추천', '취소'],
    ['추천', '2007'],
    ['추천', '2007', '많아요'],
    ['추천', '2007', '300개', '3'],
    ['추천', '2007', '300', '3주'],
    ['추천', '2007', '300', '3주', '특정 나라 안에'],
    ['추천', '2007', '300', '3주', '제약 없음', '2013 지원 언제 끝나?'],
    ['2019 지원 종료', '도움말'],
    ['exchange 2016이랑 outlook 2021 지원 종료일'],
    ['exchange se 지원 되나요?'],
    ['익스체인지 2007, 사서함 1,200개, 3주, 국내 보관, 공존 없음', '한국어', '500'],
  ],
};

/** Replies for every option, at the ends of what can be asked, on the roadmap's day and on this one. */
function* advice(locale: Locale): Generator<[string, Reply, string]> {
  for (const today of ['2018-01-31', '2021-06-01', '2026-10-15', TODAY, '2027-07-01']) {
    for (const source of ['5.5', '2000', '2003', '2007', '2010', '2013', '2016', '2019', 'SE'] as const) {
      for (const [mailboxes, duration] of [
        [1, 1],
        [149, 21],
        [1200, 21],
        [1_000_000, 3650],
      ] as const) {
        for (const place of [
          { residency: 'none' },
          { residency: 'in-country', country: 'KR' },
          { residency: 'in-country', country: 'BE' },
          { residency: 'in-country', country: 'CN' },
          { residency: 'own-servers' },
        ] as const) {
          for (const coexistence of [true, false]) {
            const answers = { source, mailboxes, duration, coexistence, ...place };
            const recommendation = recommend(knowledge, answers, today);
            for (const kind of ['recommendation', 'reasons', 'comparison', 'checklist'] as const) {
              yield [`${kind} ${JSON.stringify(answers)} on ${today}`, { kind, recommendation, locale, answers }, today];
            }
          }
        }
      }
    }
  }
}

describe.each(LOCALES)('cards in %s', (locale) => {
  test.each(SAID[locale].map((lines) => [lines.join(' / '), lines] as const))('%s', (_name, lines) => {
    const talk = new Talk({ locale });
    for (const line of lines) {
      const reply = talk.say(line);
      const { card, summary } = render(STAGE, reply);
      expect(faultsOf(card, locale), line).toEqual([]);
      expect(summary.length, line).toBeGreaterThan(5);
    }
  });

  test('every recommendation, its reasons, comparison and checklist have no fault', () => {
    let cards = 0;
    for (const [name, reply, today] of advice(locale)) {
      expect(faultsOf(render({ ...STAGE, today, showDate: true }, reply).card, locale), name).toEqual([]);
      cards += 1;
    }
    expect(cards).toBe(7200);
  }, 120_000);

  test('the first heading of a recommendation is the name of the option, and the why comes next', () => {
    for (const [name, reply] of advice(locale)) {
      if (reply.kind !== 'recommendation') continue;
      const { card, summary } = render(STAGE, reply);
      const option = knowledge.options.get(reply.recommendation.option)?.name[locale] ?? '';
      expect(heading(card), name).toBe(option);
      expect(texts(card)[2], name).toBe(summary.slice(option.length + 2));
    }
  }, 60_000);

  test('a day set by a reviewer stands on every card', () => {
    for (const lines of SAID[locale]) {
      const talk = new Talk({ locale, today: '2018-01-31' });
      for (const line of lines) talk.say(line);
      const { card } = render({ ...STAGE, today: '2018-01-31', showDate: true }, talk.replies.at(-1) as Reply);
      expect(texts(card).join('\n')).toMatch(locale === 'ko' ? /2018년 1월 31일/ : /31 January 2018/);
    }
  });
});

test.each([
  ['en', 'start', 'cancel', 'answers stay'],
  ['ko', '시작', '취소', '답변은 남아'],
] as const)('in %s only an interview with answers is said to keep them', (locale, start, cancel, words) => {
  const cancelled = (...lines: string[]) => {
    const talk = new Talk({ locale });
    const reply = lines.map((line) => talk.say(line)).at(-1) as Reply;
    return texts(render(STAGE, reply).card).join('\n');
  };
  expect(cancelled(start, '2007', cancel)).toContain(words);
  expect(cancelled(start, cancel)).not.toContain(words);
});

describe('templates', () => {
  test.each(CARD_KINDS)('%s opens with its sample data', (kind) => {
    const sample = JSON.parse(readFileSync(new URL(`../../cards/${kind}.data.json`, import.meta.url), 'utf8'));
    const locale = /[가-힣]{4}/.test(JSON.stringify(sample)) ? 'ko' : 'en';
    expect(faultsOf(expand(kind, sample), locale)).toEqual([]);
  });

  test.each(CARD_KINDS)('%s writes colours in small letters', (kind) => {
    const layout = readFileSync(new URL(`../../cards/${kind}.json`, import.meta.url), 'utf8');
    expect(layout.match(/"color": "[A-Z]\w*"/g)).toBeNull();
  });

  test('structure is the same in both languages', () => {
    for (const [index, lines] of SAID.en.entries()) {
      const [en, ko] = LOCALES.map((locale) => {
        const talk = new Talk({ locale });
        for (const line of SAID[locale][index] ?? lines) talk.say(line);
        return shape(render(STAGE, talk.replies.at(-1) as Reply).card);
      });
      expect(ko, lines.join(' / ')).toEqual(en);
    }
  });
});
