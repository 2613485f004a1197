import type { LookUp } from '../../../src/dialog/look-up/look-up.ts';
import { NOTICES, type Reply } from '../../../src/dialog/reply.ts';
import { EXCHANGE_VERSIONS, OPTION_IDS, type OptionId } from '../../../src/knowledge/schema.ts';
import type { Locale } from '../../../src/locale.ts';
import { render } from '../../../src/render/render.ts';
import { renderResult } from '../../../src/render/result.ts';
import { recommend } from '../../../src/rules/recommend.ts';
import type { Recommendation } from '../../../src/rules/recommendation.ts';
import { interruptedCard } from '../../../src/teams/failure.ts';
import { knowledge, STAGE, Talk, TODAY } from '../../dialog/conversation.ts';
import { everyLookUp } from '../../render/look-ups.ts';

/** A card to look at, in both languages. */
export type Sample = Readonly<{ name: string; cards: Readonly<Record<Locale, object>> }>;

/** Long after every check, so that the note about it is seen. */
const LONG_AFTER = '2027-07-01';

const SAID: Readonly<Record<string, Readonly<Record<Locale, readonly string[]>>>> = {
  'question-source': { en: ['We have 300 mailboxes'], ko: ['사서함이 300개입니다'] },
  'question-mailboxes': { en: ['start', '2007'], ko: ['시작', '2007'] },
  'question-duration': { en: ['start', '2007', '300'], ko: ['시작', '2007', '300'] },
  'question-duration-wrong': { en: ['start', '2007', '300', '3'], ko: ['시작', '2007', '300', '3'] },
  'question-residency': { en: ['start', '2007', '300', '3 weeks'], ko: ['시작', '2007', '300', '3주'] },
  'question-country': {
    en: ['start', '2007', '300', '3 weeks', 'in one country'],
    ko: ['시작', '2007', '300', '3주', '특정 나라 안에'],
  },
  'question-coexistence': { en: ['start', '2007', '300', '3 weeks', 'none'], ko: ['시작', '2007', '300', '3주', '제약 없음'] },
  'recommendation-changed': {
    en: ['Exchange 2010, 200 mailboxes, 3 weeks, no residency, no coexistence', 'no, 2013'],
    ko: ['Exchange 2010, 사서함 200개, 3주, 위치 제한 없음, 공존 불필요', '아니 2013이야'],
  },
  'question-changed': { en: ['start', '2007', '300', 'no, 2010'], ko: ['시작', '2007', '300', '아니 2010이야'] },
  'question-no-such-version': { en: ['we run Exchange 2025, 300 mailboxes'], ko: ['Exchange 2011 쓰는데 100명'] },
  'question-sum': {
    en: ['2016, 149 users + 30 shared mailboxes, no rush'],
    ko: ['2016, 사용자 149명이랑 공유 사서함 30개, 기간 제한없음'],
  },
  'question-oldest': { en: ['2010 and 2016, 300 mailboxes'], ko: ['2010이랑 2016 섞여 있고 사서함 300개'] },
  'in-between-support': { en: ['start', '2007', 'when does 2013 end?'], ko: ['시작', '2007', '2013 지원 언제 끝나?'] },
  'in-between-why': {
    en: ['start', '2007', '300', '3 weeks', 'none', 'why?'],
    ko: ['시작', '2007', '300', '3주', '제약 없음', '왜?'],
  },
  'in-between-checklist': { en: ['start', '2007', '300', 'checklist'], ko: ['시작', '2007', '300', '체크리스트'] },
  'in-between-help': { en: ['start', '2007', '300', 'help'], ko: ['시작', '2007', '300', '도움말'] },
};

const ASKED: Readonly<Record<string, LookUp>> = {
  support: { about: 'support', products: ['exchange-2016'] },
  'support-modern': { about: 'support', products: ['exchange-se'] },
  'support-then': { about: 'support', products: ['exchange-2010'], on: '2020-02-01' },
  'support-several': {
    about: 'support',
    products: ['exchange-2013', 'exchange-2016', 'outlook-2016-mac', 'windows-server-2012-r2'],
  },
  'support-esu': { about: 'support', products: ['exchange-2013'], part: 'esu' },
  'support-esu-several': { about: 'support', products: ['exchange-2016', 'exchange-2019'], part: 'esu' },
  'support-released': { about: 'support', products: ['exchange-2013'], part: 'released' },
  'support-updates': { about: 'support', products: ['exchange-se'], part: 'updates' },
  'supported-now': { about: 'supported-now' },
  'ends-next': { about: 'ends-next' },
  'end-of-support-of': { about: 'topic', topic: 'end-of-support', product: 'exchange-2013' },
  build: { about: 'build', build: '15.2.1544.4' },
  'no-version': { about: 'no-version', family: 'exchange', year: 2011 },
  requirements: { about: 'requirements', version: '2019' },
  'requirements-topic': { about: 'requirements', version: '2016', topic: 'domainControllers' },
  'runs-on': { about: 'runs-on', product: 'windows-server-2012-r2' },
  'runs-on-pair': { about: 'runs-on', product: 'outlook-2010', version: '2016' },
  'runs-on-core': { about: 'runs-on', product: 'windows-server-2025', version: 'SE' },
  coexistence: { about: 'coexistence', versions: ['2007', '2013'] },
  'coexistence-no': { about: 'coexistence', versions: ['2007', '2016'] },
  path: { about: 'path', from: '2010' },
  'path-in-place': { about: 'path', from: '2019', to: 'SE', inPlace: true },
  'path-in-place-update': { about: 'path', from: '2019', to: 'SE', inPlace: true, update: 10 },
  'path-duration': { about: 'path', from: '2010', part: 'duration' },
  'path-not-in-place': { about: 'path', from: '2013', inPlace: true },
  'path-via': { about: 'path', from: '2007', to: 'SE', via: '2013' },
  'path-direct': { about: 'path', from: '2010', to: '2019', direct: true },
  'path-longest': { about: 'path', from: '2000' },
  'path-none': { about: 'path', from: '5.5' },
  option: { about: 'option', option: 'cutover' },
  'option-part': { about: 'option', option: 'staged', part: 'prerequisites' },
  'option-limits': { about: 'option', option: 'cutover', part: 'limits' },
  'option-trait': { about: 'option', option: 'cutover', part: 'freeBusy' },
  'option-steps': { about: 'option', option: 'full-hybrid', part: 'steps' },
  'can-option': { about: 'can-option', option: 'cutover', answers: { mailboxes: 400 } },
  'can-option-blocked': { about: 'can-option', option: 'full-hybrid', answers: { source: '2007', mailboxes: 12_000 } },
  options: { about: 'options' },
  'options-by-size': { about: 'options', aspect: 'size' },
  'options-with': { about: 'options-with', trait: 'outlookProfile' },
  'options-with-none': { about: 'options-with', trait: 'downtime' },
  'options-for': { about: 'options-for', answers: { mailboxes: 3000 } },
  'options-for-blocked': { about: 'options-for', answers: { source: '2010' } },
  compare: { about: 'compare', options: ['cutover', 'staged'] },
  'compare-three': { about: 'compare', options: ['cutover', 'minimal-hybrid', 'full-hybrid'] },
  residency: { about: 'residency', country: 'KR' },
  'residency-list': { about: 'residency' },
  throughput: { about: 'throughput' },
  'throughput-mailboxes': { about: 'throughput', mailboxes: 1200 },
  'throughput-concurrency': { about: 'throughput', part: 'concurrency' },
  hazard: { about: 'hazard', hazard: 'ews-retirement' },
  topic: { about: 'topic', topic: 'end-of-support' },
  'topic-ports': { about: 'topic', topic: 'ports' },
  features: { about: 'features', version: '2013' },
  links: { about: 'links', option: 'cutover' },
  unknown: { about: 'topic', topic: 'no-such-topic' },
};

/** Every kind of reply from the real knowledge, as the bot draws it. */
export function samples(): Sample[] {
  return [...talks(), ...notices(), ...advice(), ...lookUps(), ...longest()];
}

function draw(name: string, reply: (locale: Locale) => Reply, today = TODAY, compact = false): Sample {
  const card = (locale: Locale) => render({ ...STAGE, today, showDate: today !== TODAY, compact }, reply(locale)).card;
  return { name, cards: { en: card('en'), ko: card('ko') } };
}

function talks(): Sample[] {
  const typed = { source: '2007', mailboxes: '0', duration: 'soon', residency: 'in-country', country: 'Atlantis' };
  const submit = { do: 'submit' } as const;
  return [
    draw('welcome', (locale) => ({ kind: 'welcome', locale })),
    draw('form', (locale) => new Talk({ locale }).say(locale === 'ko' ? '시작' : 'start')),
    draw('form-wrong', (locale) => {
      const talk = new Talk({ locale });
      talk.say(locale === 'ko' ? '시작' : 'start');
      return talk.press(submit, typed);
    }),
    draw('form-filled', (locale) => ({ kind: 'form', typed: {}, problems: {}, locale, answers: ANSWERS.staged })),
    ...Object.entries(SAID).map(([name, words]) =>
      draw(name, (locale) => {
        const talk = new Talk({ locale });
        return words[locale].map((text) => talk.say(text)).at(-1) as Reply;
      }),
    ),
  ];
}

function notices(): Sample[] {
  const about = { product: 'exchange-2013', number: 500, question: 'mailboxes' } as const;
  const offers = [
    { do: 'look-up', ask: ASKED.path as LookUp },
    { do: 'look-up', ask: ASKED['can-option'] as LookUp },
    { do: 'start' },
    { do: 'help' },
  ] as const;
  const drawn = (locale: Locale) => interruptedCard(locale, undefined).card;
  return [
    ...NOTICES.map((notice) => draw(`notice-${notice}`, (locale) => ({ kind: 'notice', notice, offers, locale, ...about }))),
    { name: 'failure', cards: { en: drawn('en'), ko: drawn('ko') } },
  ];
}

/** Situations that lead to each option. */
const ANSWERS = {
  cutover: { source: '2013', mailboxes: 100, duration: 7, residency: 'none', coexistence: false },
  staged: { source: '2007', mailboxes: 1200, duration: 21, residency: 'in-country', country: 'KR', coexistence: false },
  'minimal-hybrid': { source: '2016', mailboxes: 120, duration: 21, residency: 'none', coexistence: false },
  'full-hybrid': { source: '2016', mailboxes: 12_000, duration: 180, residency: 'in-country', country: 'FR', coexistence: true },
  imap: { source: '2000', mailboxes: 40, duration: 30, residency: 'none', coexistence: false },
  'on-premises-upgrade': { source: '2003', mailboxes: 300, duration: 90, residency: 'own-servers', coexistence: true },
} as const satisfies Record<OptionId, Recommendation['answers']>;

function advice(): Sample[] {
  const reply = (kind: 'recommendation' | 'reasons' | 'comparison' | 'checklist', option: OptionId, today = TODAY) => {
    const answers = ANSWERS[option];
    const recommendation = recommend(knowledge, answers, today);
    if (recommendation.option !== option) throw new Error(`${JSON.stringify(answers)} leads to ${recommendation.option}.`);
    return (locale: Locale): Reply => ({ kind, recommendation, locale, answers });
  };
  const answers = { ...ANSWERS['full-hybrid'], source: '2013', coexistence: false } as const;
  const blocked = (locale: Locale): Reply => ({
    kind: 'recommendation',
    recommendation: recommend(knowledge, answers, TODAY),
    locale,
    answers,
  });
  return [
    ...OPTION_IDS.map((option) => draw(`recommendation-${option}`, reply('recommendation', option))),
    draw('recommendation-blocked', blocked),
    draw('recommendation-in-a-group', reply('recommendation', 'staged'), TODAY, true),
    draw('recommendation-long-after', reply('recommendation', 'on-premises-upgrade', LONG_AFTER), LONG_AFTER),
    draw('reasons', reply('reasons', 'minimal-hybrid')),
    draw('reasons-in-a-group', reply('reasons', 'full-hybrid'), TODAY, true),
    draw('comparison', reply('comparison', 'full-hybrid')),
    draw('checklist', reply('checklist', 'full-hybrid')),
  ];
}

function lookUps(): Sample[] {
  const reply =
    (lookUp: LookUp) =>
    (locale: Locale): Reply => ({ kind: 'answer', lookUp, locale });
  const found = (locale: Locale) => renderResult(STAGE, ASKED.hazard as LookUp, locale).card;
  return [
    ...Object.entries(ASKED).flatMap(([name, lookUp]) => [
      draw(`look-up-${name}`, reply(lookUp)),
      draw(`look-up-${name}-in-a-group`, reply(lookUp), TODAY, true),
    ]),
    ...EXCHANGE_VERSIONS.map((from) => draw(`look-up-path-from-${from}`, reply({ about: 'path', from }))),
    draw('look-up-long-after', reply(ASKED.support as LookUp), LONG_AFTER),
    { name: 'search-result', cards: { en: found('en'), ko: found('ko') } },
  ];
}

/** The look-ups with the most words in Korean, and the longest of each kind. */
function longest(): Sample[] {
  const length = (lookUp: LookUp) => JSON.stringify(render(STAGE, { kind: 'answer', lookUp, locale: 'ko' }).card).length;
  const kinds = Map.groupBy(everyLookUp(knowledge), ({ about }) => about);
  return [...kinds].map(([about, all]) => {
    const [lookUp] = all.map((one) => [one, length(one)] as const).toSorted(([, a], [, b]) => b - a)[0] ?? [];
    return draw(`longest-${about}`, (locale) => ({ kind: 'answer', lookUp: lookUp as LookUp, locale }));
  });
}
