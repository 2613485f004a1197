import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Locale } from '../../src/locale.ts';
import { faultsOf, inputsOf, texts } from '../render/card-faults.ts';
import { type ButtonAction, buttonsOf, cardIn, cardOf, type Place, type TeamsClient } from '../teams-client.ts';
import { wholeBot } from '../whole-bot.ts';

/** Presses every button that can be reached, with what a person may have typed beside it. */

const QUESTIONS = {
  en: [
    'We run Exchange 2007 with 1,200 mailboxes, have 3 weeks, data must stay in Korea, no coexistence needed',
    'start',
    'We run Exchange 2010',
    'help',
    'exchange 2013',
    'what ends next?',
    '2007 -> SE',
    'cutover vs staged',
    'can I do cutover with 400 mailboxes?',
    'asdf qwer',
  ],
  ko: [
    '익스체인지 2007, 사서함 1200개, 3주, 데이터는 국내 보관, 공존 필요 없음',
    '시작',
    '익스체인지 2010을 사용합니다',
    '도움말',
    '익스체인지 2013',
    '다음에 지원 끝나는 건?',
    '2007에서 SE 업그레이드 경로',
    '컷오버랑 단계적 비교',
    '사서함 400개인데 컷오버 되나요?',
    'ㅁㄴㅇㄹ',
  ],
} as const satisfies Record<Locale, readonly string[]>;

/** What is typed into inputs: as they stand, at either bound, and beyond them. */
const TYPED = {
  default: {},
  least: { source: '5.5', mailboxes: '1', duration: '1', unit: 'days', residency: 'none', country: '', coexistence: 'no' },
  most: {
    source: 'SE',
    mailboxes: '1000000',
    duration: '3650',
    unit: 'days',
    residency: 'in-country',
    country: 'KR',
    coexistence: 'yes',
  },
  usual: { source: '2007', mailboxes: '1,200', duration: '3주', residency: 'in-country', country: '한국', coexistence: 'no' },
  other: { source: '2016', mailboxes: '80', duration: '5 days', residency: 'in-country', country: 'France', coexistence: 'no' },
  words: { mailboxes: 'lots', duration: 'soon', residency: 'in-country', country: 'Atlantis' },
  below: { mailboxes: '0', duration: '0', unit: 'days', residency: 'in-country', country: '', coexistence: '' },
  above: { mailboxes: '1000001', duration: '3651', unit: 'days', residency: 'in-country', country: 'Atlantis' },
} as const;
type Typed = keyof typeof TYPED;
/** With these nothing goes on: the same inputs come back. */
const REFUSED: readonly Typed[] = ['words', 'below', 'above'];

/** The limit of Teams: what is sent may carry a little more than what was drawn. */
const MOST_BYTES = 24 * 1024;

const bot = wholeBot();

describe.each([
  ['en', 'personal', 400, 900],
  ['ko', 'personal', 400, 900],
  // The same buttons on the shorter cards.
  ['en', 'channel', 200, 200],
  ['ko', 'channel', 200, 200],
] as const)('in %s, in a %s chat', (locale, kind, least, most) => {
  it('every button leads on, in the language, to a card without a fault', async () => {
    const { presses, cards, faults } = await crawl(locale, kind, most);
    console.log(`Crawled in ${locale}, ${kind}: ${presses} presses, ${cards} different cards, ${faults.length} faults.`);
    expect(faults).toEqual([]);
    expect(presses).toBeGreaterThanOrEqual(least);
  }, 120_000);
});

type Inputs = Readonly<Record<string, string>>;
type Chat = ReturnType<TeamsClient['chat']>;
type Shown = Readonly<{ chat: Chat; id: string; card: object; from: string }>;

/** Presses until there is nothing new to press, `most` times at most. */
async function crawl(locale: Locale, kind: Place['kind'], most: number) {
  const pressed = new Set<string>();
  const cards = new Set<string>();
  const faults: string[] = [];
  const open = await roots(locale, kind);
  const look = ({ card, from }: Shown, language = locale) => {
    cards.add(texts(card).join('\n'));
    faults.push(...faultsOf(card, language, MOST_BYTES).map((fault) => `${from}: ${fault}`));
    if (buttonsOf(card).length === 0) faults.push(`${from}: a dead end`);
  };
  for (const shown of open) look(shown);
  for (let shown = open.shift(); shown; shown = open.shift()) {
    for (const button of buttonsOf(shown.card)) {
      for (const typed of waysToType(shown.card, button)) {
        const inputs = inputsFor(shown.card, button, typed);
        const name = nameOf(button, inputs);
        if (pressed.has(name) || pressed.size >= most) continue;
        pressed.add(name);
        const next = await press(shown, button, inputs, pressed.size % 2 === 0);
        if (typeof next === 'string') {
          faults.push(`${name} on the card of ${shown.from}: ${next}`);
          continue;
        }
        const turned = button.data.do === 'language';
        look(next, turned ? other(locale) : locale);
        if (same(next.card, shown.card) && !hasProblem(next.card))
          faults.push(`${name} does nothing on the card of ${shown.from}`);
        if (REFUSED.includes(typed) && !hasProblem(next.card)) faults.push(`${name} has no problem named`);
        if (REFUSED.includes(typed) && inputsOf(next.card).join() !== inputsOf(shown.card).join())
          faults.push(`${name} was taken`);
        if (turned) await shown.chat.execute(shown.id, { ...button.data, to: locale });
        else open.push(next);
      }
    }
  }
  return { presses: pressed.size, cards: cards.size, faults };
}

/** The welcome, and the answers to what is typed, each in a chat of its own. */
async function roots(locale: Locale, kind: Place['kind']): Promise<Shown[]> {
  const all = ['', ...QUESTIONS[locale]].map(async (words, index) => {
    const chat = bot.chat({
      kind,
      person: `crawler ${index}`,
      conversation: `${locale} ${kind} ${index}`,
      locale: locale === 'ko' ? 'ko-KR' : 'en-US',
    });
    const { posted } = await chat.say(words);
    return { chat, id: posted[0]?.id ?? '', card: cardOf(posted[0]), from: words || 'nothing typed' };
  });
  return Promise.all(all);
}

/** Presses as clients do: new ones by Action.Execute, old ones by its fallback. */
async function press(shown: Shown, button: ButtonAction, inputs: Inputs, old: boolean): Promise<Shown | string> {
  const { chat, id } = shown;
  const outcome = old
    ? await chat.submit(id, { ...Fallback.parse(button.fallback).data, ...inputs })
    : await chat.execute(id, { ...button.data, ...inputs });
  if (outcome.status !== 200) return `status ${outcome.status}`;
  try {
    return { chat, id, card: old ? cardOf(outcome.updated[0]) : cardIn(outcome), from: nameOf(button, inputs) };
  } catch {
    return `no card in its place: ${JSON.stringify(outcome.body)}`;
  }
}

const Fallback = z.looseObject({ data: z.looseObject({}) });

function sendsInputs(card: object, { associatedInputs }: ButtonAction): boolean {
  return associatedInputs !== 'none' && inputsOf(card).length > 0;
}

function waysToType(card: object, button: ButtonAction): readonly Typed[] {
  return sendsInputs(card, button) ? (Object.keys(TYPED) as Typed[]) : ['default'];
}

/** What is typed into the inputs that a card has, where the button sends them. */
function inputsFor(card: object, button: ButtonAction, typed: Typed): Inputs {
  if (!sendsInputs(card, button)) return {};
  const ids = inputsOf(card);
  return Object.fromEntries(Object.entries(TYPED[typed]).filter(([id]) => ids.includes(id)));
}

/** Buttons that do the same with the same have one name. What a card is told apart by does not count. */
function nameOf({ data }: ButtonAction, inputs: Inputs): string {
  const { do: does, question, value, to, ask, answers } = data;
  return JSON.stringify({ does, question, value, to, ask, answers, ...inputs });
}

/** What was typed is wrong, and the card says so: also when it is typed again. */
function hasProblem(card: object): boolean {
  return texts(card).some((text) => /^(Please check|확인 필요): /.test(text));
}

/** What a person sees; buttons also carry what tells one card from another. */
function same(a: object, b: object): boolean {
  return texts(a).join('\n') === texts(b).join('\n');
}

function other(locale: Locale): Locale {
  return locale === 'ko' ? 'en' : 'ko';
}
