import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { heading } from '../render/card-faults.ts';
import { buttonsOf, cardIn, cardOf, wordsOf } from '../teams-client.ts';
import { wholeBot } from '../whole-bot.ts';

const { chat: chatIn, newChat } = wholeBot();

type Chat = ReturnType<typeof newChat>;

/** What the person sees after writing, with a check that it is one card in one language. */
async function said(chat: Chat, words: string, lang: 'en' | 'ko'): Promise<{ id: string; card: object }> {
  const { status, posted } = await chat.say(words);
  expect([status, posted.length]).toEqual([200, 1]);
  const card = cardOf(posted[0]);
  expectLanguage(card, lang);
  expect(posted[0]?.sent.summary).toMatch(/\S/);
  return { id: posted[0]?.id ?? '', card };
}

async function pressed(
  chat: Chat,
  at: { id: string; card: object },
  does: string,
  inputs: object,
  lang: 'en' | 'ko',
): Promise<typeof at> {
  const button = buttonsOf(at.card).find(({ data }) => data.do === does);
  expect(button, `a button that does ${does}`).toBeDefined();
  const outcome = await chat.execute(at.id, { ...button?.data, ...inputs });
  expect(outcome).toMatchObject({ status: 200, posted: [], updated: [{ id: at.id }] });
  const card = cardIn(outcome);
  expectLanguage(card, lang);
  return { id: at.id, card };
}

function expectLanguage(card: object, lang: 'en' | 'ko'): void {
  expect(card).toMatchObject({ version: '1.5' });
  // Whoever looks for Korean must be able to read its name.
  const words = shown(card).replaceAll('한국어', '');
  if (lang === 'en') expect(words).not.toMatch(/\p{Script=Hangul}/u);
  else expect(words).toMatch(/\p{Script=Hangul}/u);
}

const shown = (card: object) => wordsOf(card).join('\n');

const SENTENCES = {
  en: {
    whole: 'We run Exchange 2007 with 1,200 mailboxes, have 3 weeks, data must stay in Korea, no coexistence needed',
    staged: 'Staged migration',
    form: 'start',
    part: 'We run Exchange 2007',
    lookUp: 'When does Exchange 2013 end?',
  },
  ko: {
    whole: '익스체인지 2007, 사서함 1200개, 3주, 데이터는 국내 보관, 공존 필요 없음',
    staged: '단계적(스테이지드) 마이그레이션',
    form: '시작',
    part: '익스체인지 2007을 사용합니다',
    lookUp: '2013은 지원이 언제 끝나나요?',
  },
} as const;
const ANSWERED = {
  source: '2007',
  mailboxes: '1200',
  duration: '3',
  unit: 'weeks',
  residency: 'in-country',
  country: 'KR',
  coexistence: 'no',
};

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
  const words = SENTENCES[lang];
  const locale = lang === 'ko' ? 'ko-KR' : 'en-US';

  it('one sentence is answered by the recommendation', async () => {
    for (const kind of ['personal', 'groupChat', 'meeting', 'channel'] as const) {
      const { card } = await said(newChat(kind, locale), words.whole, lang);
      expect(heading(card)).toBe(words.staged);
    }
  });

  it('the language of the words counts more than that of the client only where they show one', async () => {
    const other = newChat('personal', lang === 'ko' ? 'en-US' : 'ko-KR');
    // English words in a Korean client are answered in the language of the client.
    await said(other, words.whole, 'ko');
  });

  it('the form is replaced by its answer, and by itself while something is wrong', async () => {
    const chat = newChat('personal', locale);
    const form = await said(chat, words.form, lang);
    const again = await pressed(chat, form, 'submit', { ...ANSWERED, mailboxes: '0' }, lang);
    expect(buttonsOf(again.card).map(({ data }) => data.do)).toContain('submit');
    const advice = await pressed(chat, again, 'submit', ANSWERED, lang);
    expect(heading(advice.card)).toBe(words.staged);
    const changed = await pressed(chat, advice, 'change', {}, lang);
    const other = await pressed(chat, changed, 'submit', { ...ANSWERED, residency: 'own-servers' }, lang);
    expect(heading(other.card)).toBe(lang === 'ko' ? '온-프레미스 업그레이드' : 'On-premises upgrade');
  });

  it('an old form further up the chat still works', async () => {
    const chat = newChat('personal', locale);
    const form = await said(chat, words.form, lang);
    await said(chat, words.lookUp, lang);
    expect(heading((await pressed(chat, form, 'submit', ANSWERED, lang)).card)).toBe(words.staged);
  });

  it('a look-up in the middle is answered, and the interview goes on', async () => {
    const chat = newChat('personal', locale);
    await said(chat, words.part, lang);
    expect(shown((await said(chat, words.lookUp, lang)).card)).toMatch(/2023/);
    await said(chat, '1200', lang);
    await said(chat, lang === 'ko' ? '3주' : '3 weeks', lang);
    await said(chat, lang === 'ko' ? '아니요' : 'no', lang);
    expect(heading((await said(chat, lang === 'ko' ? '아니요' : 'no', lang)).card)).toBe(words.staged);
  });

  it('where others read along, the same look-up is a shorter card', async () => {
    const alone = await said(newChat('personal', locale), words.lookUp, lang);
    for (const kind of ['groupChat', 'meeting', 'channel'] as const) {
      const { card } = await said(newChat(kind, locale), words.lookUp, lang);
      expect(heading(card)).toBe(heading(alone.card));
      expect(buttonsOf(card).length).toBeLessThan(buttonsOf(alone.card).length);
    }
  });
});

describe('the welcome', () => {
  it('greets once, and its buttons are a way in', async () => {
    const chat = newChat();
    const { posted } = await chat.install();
    expect((await chat.botAdded()).posted).toEqual([]);
    const welcome = { id: posted[0]?.id ?? '', card: cardOf(posted[0]) };
    const form = await pressed(chat, welcome, 'start', {}, 'en');
    expect(heading((await pressed(chat, form, 'submit', ANSWERED, 'en')).card)).toBe(SENTENCES.en.staged);
  });

  it('can be turned to Korean, and Korean it stays', async () => {
    const chat = newChat('personal', 'en-US');
    const { posted } = await chat.install();
    await pressed(chat, { id: posted[0]?.id ?? '', card: cardOf(posted[0]) }, 'language', {}, 'ko');
    await said(chat, 'help', 'ko');
    await said(chat, 'When does Exchange 2013 end?', 'ko');
  });
});

describe('people in one conversation', () => {
  it('are interviewed each alone, and may press each other’s buttons', async () => {
    const place = { kind: 'groupChat', conversation: 'shared', locale: 'en-US' } as const;
    const [a, b] = [chatIn({ ...place, person: 'a' }), chatIn({ ...place, person: 'b' })];
    await said(a, 'We run Exchange 2007 with 1,200 mailboxes', 'en');
    const question = await said(b, 'We run Exchange 2013', 'en');
    const button = buttonsOf(question.card).find(({ data }) => data.do === 'back');
    expect((await a.execute(question.id, button?.data ?? {})).status).toBe(200);
    expect(shown((await said(b, '300', 'en')).card)).toContain('2013');
  });

  it('go on from a card that another person got, by the older kind of button too', async () => {
    const place = { kind: 'groupChat', conversation: 'fallback', locale: 'en-US' } as const;
    const [a, b] = [chatIn({ ...place, person: 'a' }), chatIn({ ...place, person: 'b' })];
    const advice = await said(a, SENTENCES.en.whole, 'en');
    const button = buttonsOf(advice.card).find(({ data }) => data.do === 'compare');
    const { data } = z.object({ data: z.looseObject({}) }).parse(button?.fallback);
    const { updated } = await b.submit(advice.id, data);
    expect(heading(cardOf(updated[0]))).toBe('Options compared');
  });
});

describe('what nobody should send', () => {
  it.each([
    ['nothing', ''],
    ['a long text', '사서함 '.repeat(20_000)],
    ['markup', '<script>alert(1)</script> [x](https://evil.example) **bold** <at>everyone</at>'],
    ['only signs', '?!… ㅋㅋㅋ 👍🏽 ￿'],
    ['a lone surrogate', 'a\ud800b'],
    ['keys of objects', '__proto__ constructor toString'],
  ])('(%s) is answered by a card', async (_, text) => {
    const { status, posted } = await newChat('personal', 'en-US').say(text);
    expect([status, posted.length]).toEqual([200, 1]);
    const card = cardOf(posted[0]);
    expect(buttonsOf(card).length).toBeGreaterThan(0);
    expect(JSON.stringify(card)).not.toMatch(/\]\(https:\/\/evil|<script|<at>/);
  });

  it('a button of another version offers to begin again', async () => {
    const card = cardIn(await newChat('personal', 'ko-KR').execute('some-card', { do: 'submit', v: 7 }));
    expectLanguage(card, 'ko');
    expect(buttonsOf(card).map(({ data }) => data.do)).toContain('start');
  });
});
