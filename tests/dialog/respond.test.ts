import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/dialog/message.ts';
import { gist, Talk } from './conversation.ts';

/** What is said, and what comes back. */
type Script = readonly (readonly [said: string, replied: string])[];

const CONVERSATIONS: Readonly<Record<string, Script>> = {
  'one sentence, English': [
    [
      'We run Exchange 2007 with 1,200 mailboxes, have 3 weeks, data must stay in Korea, no coexistence needed',
      'recommendation staged',
    ],
  ],
  'a situation in which mail stays somewhere, with words of a question': [
    ['exchange 2016, 300 mailboxes, 2 months, must stay in Germany, coexistence is not needed', 'recommendation full-hybrid'],
  ],
  'one sentence, Korean': [['익스체인지 2007, 사서함 1200개, 3주, 데이터는 국내 보관, 공존 필요 없음', 'recommendation staged']],
  'step by step, English': [
    ['recommend', 'form'],
    ['2010', 'question mailboxes'],
    ['1.2k', 'question duration'],
    ['2-3 weeks', 'question residency'],
    ['no', 'question coexistence'],
    ['no', 'recommendation full-hybrid'],
  ],
  'step by step, Korean': [
    ['추천해줘', 'form'],
    ['2007', 'question mailboxes'],
    ['천이백', 'question duration'],
    ['두 달', 'question residency'],
    ['국내에 있어야 해요', 'question coexistence'],
    ['아니요', 'recommendation staged'],
  ],
  'a part is asked for what is missing': [
    ['exch 2013 with 80 mailboxes', 'question duration'],
    ['a weekend', 'question residency'],
    ['must stay in one country', 'question country'],
    ['Germany', 'question coexistence'],
    ['nope', 'recommendation cutover'],
  ],
  'the version in use by its year alone, and what now': [
    ['still on 2013, what now', 'question mailboxes'],
    ['120', 'question duration'],
  ],
  'the version in use by its year alone, Korean': [['우리 2007인데 어떡해', 'question mailboxes']],
  'the version in use without a question': [['2016 온프렘 쓰는데요', 'question mailboxes']],
  'a version in use after a look-up begins nothing by itself': [
    ['아웃룩 2013 지원 마감일 언제?', 'support outlook-2013'],
    ['2010 쓰는 사람도 있던데..', 'notice not-understood'],
  ],
  'a situation in which mail stays is no hazard': [
    ['Exchange 2016, 300 mailboxes, data must stay in Korea', 'question duration'],
    ['3 weeks', 'question coexistence'],
  ],
  'a question about a version tells nothing': [['does 2013 have dark mode', 'notice not-understood']],
  'two answers at once skip a question': [
    ['start', 'form'],
    ['2016, 300 mailboxes', 'question duration'],
    ['a month, data must stay in Korea', 'question coexistence'],
    ['필요 없음', 'recommendation full-hybrid'],
  ],
  'on own servers there is nothing to ask after the cloud for': [
    ['start', 'form'],
    ['2016, 300 mailboxes', 'question duration'],
    ['a month, own servers only', 'recommendation on-premises-upgrade'],
    ['change coexistence', 'question residency'],
    ['none', 'question coexistence'],
    ['no', 'recommendation full-hybrid'],
    ['mail must stay on our own servers', 'recommendation on-premises-upgrade'],
    ['back', 'question residency'],
  ],
  'on own servers, Korean': [
    ['2019 사서함 900개 3개월, 금융권이라 클라우드는 못 씁니다', 'recommendation on-premises-upgrade'],
    ['보관 위치 제약 없음', 'question coexistence'],
    ['네', 'recommendation full-hybrid'],
  ],
  'what is not known of coexistence is not asked again on own servers': [
    ['Exchange 2016, 300 mailboxes, 3 weeks, own servers only, not sure about coexistence', 'recommendation on-premises-upgrade'],
  ],
  'wrong answers come back on the same question, nothing lost': [
    ['exchange 2010, 3 weeks, no coexistence, no residency', 'question mailboxes'],
    ['0', 'question mailboxes (too-small)'],
    ['-5', 'question mailboxes (too-small)'],
    ['1.5', 'question mailboxes (not-whole)'],
    ['2,000,000', 'question mailboxes (too-large)'],
    ['lots', 'question mailboxes (not-a-number)'],
    ["don't know", 'question mailboxes (unknown)'],
    ['148', 'recommendation minimal-hybrid'],
  ],
  'a vague time, a missing unit and a non-country are asked back': [
    ['사서함 300개', 'question source'],
    ['2012', 'question source (no-such-version)'],
    ['2013', 'question duration'],
    ['3', 'question duration (no-unit)'],
    ['연휴 동안', 'question duration (vague)'],
    ['반년', 'question residency'],
    ['네', 'question residency (which-residency)'],
    ['data must stay in Narnia', 'question country (not-a-country)'],
    ['베트남', 'question coexistence'],
    ['ㄴㄴ', 'recommendation on-premises-upgrade'],
  ],
  'back, change, compare, checklist, start over, cancel': [
    ['Exchange 2010, 200 mailboxes, 3 weeks, no residency, no coexistence', 'recommendation full-hybrid'],
    ['compare', 'comparison'],
    ['checklist', 'checklist'],
    ['show the result', 'recommendation full-hybrid'],
    ['back', 'question coexistence'],
    ['back', 'question residency'],
    ['none', 'recommendation full-hybrid'],
    ['change mailboxes', 'question mailboxes'],
    ['100', 'recommendation minimal-hybrid'],
    ['change an answer', 'form'],
    ['what about 5 days?', 'recommendation cutover'],
    ['start over', 'form'],
    ['back', 'form'],
    ['cancel', 'notice cancelled'],
    ['cancel', 'notice nothing-to-cancel'],
  ],
  'a country belongs to mail that must stay in one': [
    ['Exchange 2010, 200 mailboxes, 3 weeks, no residency, no coexistence', 'recommendation full-hybrid'],
    ['change country', 'question residency'],
    ['in one country', 'question country'],
    ['Germany', 'recommendation full-hybrid'],
    ['change country', 'question country'],
    ['anywhere is fine', 'recommendation full-hybrid'],
  ],
  'the same in Korean': [
    ['익스체인지 2010 사서함 200개 3주 제약 없음 공존 불필요', 'recommendation full-hybrid'],
    ['비교', 'comparison'],
    ['체크리스트', 'checklist'],
    ['이전', 'question coexistence'],
    ['이전', 'question residency'],
    ['상관없어요', 'recommendation full-hybrid'],
    ['사서함 수 변경', 'question mailboxes'],
    ['백 개', 'recommendation minimal-hybrid'],
    ['처음부터 다시', 'form'],
    ['취소', 'notice cancelled'],
  ],
  'help, thanks and a look-up in the middle go on with the question': [
    ['exchange 2007 80 mailboxes', 'question duration'],
    ['HELP', 'notice help + duration'],
    ['when does 2013 end?', 'support exchange-2013 + duration'],
    ['outlook 2016 지원 종료일', 'support outlook-2016 + duration'],
    ['thanks', 'notice thanks + duration'],
    ['a week', 'question residency'],
  ],
  'outside an interview': [
    ['hello', 'welcome'],
    ['support dates', 'notice choose'],
    ['2013', 'notice about-product'],
    ['Exchange 2019', 'notice about-product'],
    ['support dates', 'support exchange-2019'],
    ['when does Exchange 2010 support end?', 'support exchange-2010'],
    ['2007 언제 끝났죠', 'support exchange-2007'],
    ['is windows server 2016 still supported', 'support windows-server-2016'],
    ['how do I migrate my mail to the cloud?', 'form'],
  ],
  'what is told after a version alone is of that version': [
    ['2013', 'notice about-product'],
    ['300', 'question duration'],
    ['no, 2016', 'question duration'],
  ],
  'and after its date': [
    ['2013 지원 종료일', 'support exchange-2013'],
    ['300명', 'question duration'],
  ],
  'of the last one of them': [
    ['outlook 2013 eol', 'support outlook-2013'],
    ['Exchange 2016', 'support exchange-2016'],
    ['300', 'question duration'],
  ],
  'and so is what is asked': [
    ['outlook 2016', 'notice about-product'],
    ['언제 끝나?', 'support outlook-2016'],
    ['300', 'notice not-understood'],
  ],
  'after the advice a bare number is not guessed': [
    ['Exchange 2010, 200 mailboxes, 3 weeks, no residency, no coexistence', 'recommendation full-hybrid'],
    ['300', 'notice about-number'],
    ['exchange 2007', 'notice about-product'],
    ['we run exchange 2007', 'recommendation staged'],
    ['asdf', 'notice not-understood'],
  ],
  'what is not ours, and a version that there is not, is said to be so': [
    ['Windows 11 23H2', 'notice out-of-scope'],
    ['when does sql server 2016 end?', 'notice out-of-scope'],
    ['we run Exchange 2022', 'no-version exchange 2022'],
    ['start', 'form'],
    ['Exchange 2022', 'question source (no-such-version)'],
    ['2016', 'question mailboxes'],
    ['was there an Exchange 2011?', 'no-version exchange 2011 + mailboxes'],
  ],
  'methods are asked for by what they do, in an interview and after it': [
    ['which methods keep the Outlook profile?', 'options-with outlookProfile'],
    ['and the passwords?', 'options-with password'],
    ['which methods are possible for 3000 mailboxes?', 'options-for 3000'],
    ['and 100?', 'options-for 100'],
    ['and from 2010?', 'options-for 2010'],
    ['does cutover keep the profile?', 'option cutover outlookProfile'],
    ['then which methods do?', 'options-with outlookProfile'],
    ['is staged possible with 300 mailboxes?', 'can-option staged 300'],
    ['and from 2010?', 'can-option staged 300 2010'],
    ['start', 'form'],
    ['2016', 'question mailboxes'],
    ['which methods keep the Outlook profile?', 'options-with outlookProfile + mailboxes'],
    ['200, 3 weeks, no residency, no coexistence', 'recommendation full-hybrid'],
    ['which method for 100 mailboxes?', 'recommendation minimal-hybrid'],
  ],
  'a version that there is not is said not to exist, all else is kept': [
    ['we run exchange 2025, 300 mailboxes', 'question source (no-such-version)'],
    ['2011', 'question source (no-such-version)'],
    ['2016', 'question duration'],
    ['3 weeks, no residency, no coexistence', 'recommendation full-hybrid'],
    ['no, 2011', 'question source (no-such-version)'],
    ['2013', 'recommendation full-hybrid'],
  ],
  'a version that there is not, Korean': [
    ['Exchange 2011 쓰는데 100명', 'question source (no-such-version)'],
    ['2013이요', 'question duration'],
  ],
  'versions side by side: asked about, or told': [
    ['2010이랑 2016 공존 가능?', 'coexistence 2010 2016'],
    ['can 2010 and 2016 coexist?', 'coexistence 2010 2016'],
    ['2010이랑 2016 섞여 있어요', 'question mailboxes'],
    ['400', 'question duration'],
  ],
  'where mail must stay is told, of own servers also alone': [
    ['메일은 사내 서버 밖으로 못 나가요', 'question source'],
    ['can mail stay on our own servers?', 'residency + source'],
    ['2010, 100명, 3주, 공존 없음', 'recommendation on-premises-upgrade'],
    ['no residency', 'recommendation minimal-hybrid'],
  ],
  'a number with no more than a few words': [
    ['딱 150명', 'question source'],
    ['start over', 'form'],
    ['about 350 mailboxes, what should we do?', 'question source'],
  ],
  'what is told before a recommendation is asked for is kept': [
    ['80 mailboxes', 'question source'],
    ['recommend', 'form'],
    ['3 weeks', 'question source'],
    ['추천', 'question source'],
    ['2013', 'question residency'],
  ],
  'whether in place is asked of one version after another': [
    ['can we upgrade 2016 to SE in place?', 'path 2016 SE true'],
    ['and 2019?', 'path 2019 SE true'],
  ],
};

describe.each(Object.entries(CONVERSATIONS))('%s', (_name, script) => {
  test('is answered so', () => {
    const talk = new Talk({ locale: 'en' });
    expect(script.map(([said]) => [said, gist(talk.say(said))])).toEqual(script);
  });
});

test('words that are none are greeted, or helped in an interview', () => {
  const talk = new Talk();
  expect(gist(talk.say(''))).toBe('welcome');
  talk.say('exchange 2007, 80 mailboxes');
  expect(gist(talk.say(' '))).toBe('notice help + duration');
});

describe('buttons', () => {
  test('the form gives the recommendation at once', () => {
    const talk = new Talk();
    talk.say('start');
    const inputs = {
      source: '2007',
      mailboxes: '1,200',
      duration: '3',
      unit: 'weeks',
      residency: 'in-country',
      country: 'South Korea',
      coexistence: 'no',
    } as const;
    expect(gist(talk.press({ do: 'submit' }, inputs))).toBe('recommendation staged');
    expect(talk.session.answers).toEqual({
      source: '2007',
      mailboxes: 1200,
      duration: 21,
      residency: 'in-country',
      country: 'KR',
      coexistence: false,
    });
  });

  test.each<[Inputs, string[]]>([
    [{ mailboxes: '' }, ['mailboxes']],
    [{ mailboxes: 'many', country: 'Narnia' }, ['mailboxes', 'country']],
    [{ country: '' }, ['country']],
    [{ country: undefined }, ['country']],
    [{ duration: '-3' }, ['duration']],
    [{ duration: 'over the holidays', coexistence: undefined }, ['duration', 'coexistence']],
    [{ source: '2012', residency: '' }, ['source', 'residency']],
  ])('a form with %j marks %j and keeps the rest', (wrong, marked) => {
    const talk = new Talk();
    talk.say('start');
    const right: Inputs = {
      source: '2010',
      mailboxes: '300',
      duration: '3',
      unit: 'weeks',
      residency: 'in-country',
      country: 'Japan',
      coexistence: 'yes',
    };
    const reply = talk.press({ do: 'submit' }, { ...right, ...wrong });
    expect(reply.kind === 'form' && Object.keys(reply.problems)).toEqual(marked);
    expect(reply.kind === 'form' && reply.typed).toMatchObject({
      source: wrong.source ?? '2010',
      mailboxes: wrong.mailboxes ?? '300',
    });
  });

  test('a form without an answer about coexistence is complete on own servers, and only there', () => {
    const inputs = { source: '2010', mailboxes: '300', duration: '3', unit: 'weeks', coexistence: '' } as const;
    const submitted = (residency: string) => {
      const talk = new Talk();
      talk.say('start');
      return gist(talk.press({ do: 'submit' }, { ...inputs, residency }));
    };
    expect(submitted('own-servers')).toBe('recommendation on-premises-upgrade');
    expect(submitted('none')).toBe('form !coexistence');
  });

  test('a duration with its own unit wins over the unit beside it', () => {
    const talk = new Talk();
    talk.say('start');
    talk.press(
      { do: 'submit' },
      { source: '2010', mailboxes: '1천', duration: '두 달', unit: 'weeks', residency: 'none', coexistence: 'no' },
    );
    expect(talk.session.answers).toMatchObject({ mailboxes: 1000, duration: 60 });
  });

  test('a button that changes the country asks for the residency where none is to stay in one', () => {
    const talk = new Talk();
    talk.say('Exchange 2010, 200 mailboxes, 3 weeks, no residency, no coexistence');
    expect(gist(talk.press({ do: 'ask', question: 'country' }))).toBe('question residency');
  });

  test('question buttons answer, go back and cancel; a cancelled interview can be taken up again', () => {
    const talk = new Talk();
    talk.say('exchange 2010 80 mailboxes');
    expect(gist(talk.press({ do: 'answer', question: 'duration', value: '7 days' }))).toBe('question residency');
    expect(gist(talk.press({ do: 'back', question: 'residency' }))).toBe('question duration');
    expect(gist(talk.press({ do: 'answer', question: 'duration' }, { duration: '3 weeks' }))).toBe('question residency');
    const cancelled = talk.press({ do: 'cancel' });
    expect(gist(cancelled)).toBe('notice cancelled');
    expect(talk.session.answers).toBeUndefined();
    expect(gist(talk.press({ do: 'resume' }))).toBe('question residency');
    expect(talk.session.answers).toEqual({ source: '2010', mailboxes: 80, duration: 21 });
  });

  test('a card further up still means what it shows, also for another person and after the session is gone', () => {
    const talk = new Talk();
    const old = talk.say('Exchange 2010, 200 mailboxes, 3 months, no residency, no coexistence');
    talk.say('we have 20 mailboxes and a week');
    expect(gist(talk.press({ do: 'compare' }, {}, old))).toBe('comparison');
    expect(talk.session.answers?.mailboxes).toBe(200);
    const other = new Talk();
    expect(gist(other.press({ do: 'recommend' }, {}, old))).toBe('recommendation full-hybrid');
  });

  test('pressing the same button twice says the same', () => {
    const talk = new Talk();
    const card = talk.say('exchange 2010 80 mailboxes');
    const first = talk.press({ do: 'answer', question: 'duration', value: '7 days' }, {}, card);
    expect(talk.press({ do: 'answer', question: 'duration', value: '7 days' }, {}, card)).toEqual(first);
  });

  test('a button that is not understood gives a way on', () => {
    expect(gist(new Talk().send({ kind: 'unknown-button' }))).toBe('notice old-card');
  });
});

describe('language', () => {
  test('what was chosen, then Hangul, then the client, then English', () => {
    expect(new Talk().say('hi').locale).toBe('en');
    expect(new Talk({ locale: 'ko' }).say('hi').locale).toBe('ko');
    expect(new Talk({ locale: 'en' }).say('안녕하세요').locale).toBe('ko');
    const talk = new Talk({ locale: 'ko' });
    expect(talk.say('in English please').locale).toBe('en');
    expect(talk.say('추천해줘').locale).toBe('en');
    expect(talk.say('한국어로 바꿔줘').locale).toBe('ko');
    expect(talk.say('Exchange 2007, 80 mailboxes').locale).toBe('ko');
  });

  test('words without a language keep the one last used', () => {
    const talk = new Talk({ locale: 'en' });
    talk.say('추천');
    expect(talk.say('2007').locale).toBe('ko');
    expect(talk.say('1,200').locale).toBe('ko');
  });

  test('a button is answered in the language of its card', () => {
    const talk = new Talk({ locale: 'en' });
    talk.say('추천');
    expect(talk.press({ do: 'cancel' }).locale).toBe('ko');
  });

  test('switching restates what is on the screen', () => {
    const talk = new Talk();
    talk.say('exchange 2007 80 mailboxes');
    const asked = talk.say('한국어');
    expect([gist(asked), asked.locale]).toEqual(['question duration', 'ko']);
  });
});
