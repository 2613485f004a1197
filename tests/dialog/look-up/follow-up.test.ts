import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/locale.ts';
import { gist, Talk } from '../conversation.ts';

const TOLD: Readonly<Record<Locale, string>> = {
  en: 'Exchange 2010, 1200 mailboxes, 3 months, no residency, no coexistence',
  ko: '익스체인지 2010, 사서함 1200개, 3개월, 제약 없음, 공존 필요 없음',
};

function last(locale: Locale, said: readonly string[]): string {
  const talk = new Talk({ locale });
  const replies = said.map((text) => gist(talk.say(text)));
  return replies.at(-1) ?? '';
}

const SITUATION = '90 1200 2010 false none';

describe('after a recommendation', () => {
  test.each([
    ['option full-hybrid ports', ['ports?', 'firewall?'], ['포트는?', '방화벽은?']],
    ['option full-hybrid certificates', ['certificates?', 'and the certificate?'], ['인증서는?']],
    ['option full-hybrid freeBusy', ['what about free/busy'], ['프리비지는?']],
    ['option full-hybrid outlookProfile', ['and the outlook profile?'], ['프로필은?']],
    ['option full-hybrid licences', ['and the licences?'], ['라이선스는?']],
    ['option full-hybrid impact', ['what do users notice?'], ['사용자 영향은?']],
    ['option full-hybrid steps', ['steps', 'show me the steps'], ['진행 순서', '순서', '단계', '단계 알려줘', '절차가 뭐야']],
    ['checklist', ['prerequisites'], ['준비물 뭐', '준비물', '준비할거', '준비사항 알려줘']],
    ['form', ['start over'], ['아니다 그냥 처음부터', '아니 처음부터 다시', '에라 처음부터']],
    ['notice thanks', ['thanks'], ['언더스탠드 고마워요', '이해했어요 감사합니다']],
    [`can-option cutover ${SITUATION}`, ['why not cutover?'], ['왜 컷오버는 안돼?']],
    [`can-option staged ${SITUATION}`, ['why not staged?'], ['단계적은 왜 안 되나요?']],
    ['throughput 1200', ['how long does it take?'], ['얼마나 걸려?']],
    ['hazard ews-retirement', ['and EWS?'], ['EWS는?']],
    ['hazard basic-authentication', ['and smtp auth?'], ['기본 인증은?']],
  ] as const)('%s', (expected, english, korean) => {
    for (const text of english) expect(last('en', [TOLD.en, text]), text).toBe(expected);
    for (const text of korean) expect(last('ko', [TOLD.ko, text]), text).toBe(expected);
  });

  test.each([
    ['en', 'and 2016?'],
    ['en', 'what about exchange 2016?'],
    ['ko', '그럼 2016은?'],
  ] as const)('%s %j is the same situation with another version', (locale, text) => {
    const talk = new Talk({ locale });
    talk.say(TOLD[locale]);
    expect(gist(talk.say(text))).toBe('recommendation full-hybrid');
    expect(talk.session.answers).toMatchObject({ source: '2016', mailboxes: 1200, duration: 90 });
  });

  test.each([
    ['en', ['how do I reset my password?', "thanks, that's what I need"]],
    ['ko', ['비밀번호 잊어버렸어', '좋네요 필요한 답변이었어요']],
  ] as const)('%s: what is about something else is no part of the option', (locale, said) => {
    for (const text of said) expect(last(locale, [TOLD[locale], text]), text).not.toMatch(/^option/);
  });

  test('a number or a time still changes the answers', () => {
    const talk = new Talk({ locale: 'en' });
    talk.say(TOLD.en);
    expect(gist(talk.say('100 mailboxes and a week'))).toMatch(/^recommendation/);
    expect(talk.session.answers).toMatchObject({ mailboxes: 100, duration: 7 });
  });

  test('what was looked up since is what a follow-up is about', () => {
    expect(last('en', [TOLD.en, 'when does 2010 end?', 'and 2013?'])).toBe('support exchange-2013');
    expect(last('en', [TOLD.en, 'cutover', 'ports?'])).toBe('option cutover ports');
  });
});

describe('after a hazard or a topic', () => {
  test.each([
    ['hazard basic-authentication', ['EWS?', 'and smtp auth?'], ['ews 종료?', '기본 인증은?']],
    ['hazard ews-retirement', ['is tls 1.0 ok?', 'and ews?'], ['tls 버전?', '그럼 ews는?']],
    ['topic certificates', ['tls version?', 'certificates?'], ['tls 버전?', '인증서는?']],
    ['topic ports', ['ews?', 'and ports?'], ['ews 종료?', '포트는?']],
    ['options freeBusy', ['ews?', 'what about free/busy'], ['ews 종료?', '프리비지는?']],
    ['support exchange-2016', ['ews?', 'and 2016?'], ['ews 종료?', '그럼 2016은?']],
    ['option cutover', ['ews?', 'what about cutover?'], ['ews 종료?', '컷오버는?']],
  ] as const)('%s', (expected, english, korean) => {
    expect(last('en', english)).toBe(expected);
    expect(last('ko', korean)).toBe(expected);
  });
});

describe('ports and certificates', () => {
  test.each([
    ['topic ports', ['which ports are needed?', 'firewall ports'], ['방화벽 포트 뭐 열어야 해?', '필요한 포트']],
    ['topic certificates', ['which certificate do I need?', 'can we use a self-signed certificate'], ['인증서 뭐 필요해?']],
    ['option cutover ports', ['which ports for cutover'], ['컷오버 포트']],
    ['option full-hybrid certificates', ['full hybrid certificate'], ['전체 하이브리드 인증서']],
  ] as const)('%s', (expected, english, korean) => {
    for (const text of english) expect(last('en', [text]), text).toBe(expected);
    for (const text of korean) expect(last('ko', [text]), text).toBe(expected);
  });
});

test.each([
  ['options-with csv true', 'en', ['which methods keep passwords?', 'and without a CSV?']],
  ['options-with csv', 'en', ['which methods keep passwords?', 'and a CSV?']],
  ['options-with directorySync true', 'ko', ['암호 안 바뀌는 방법', '디렉터리 동기화 없이는?']],
  ['options-with outlookProfile', 'ko', ['암호 안 바뀌는 방법', '프로필은?']],
] as const)('%s: what the next methods do is asked as it is said', (expected, locale, said) => {
  expect(last(locale, said)).toBe(expected);
});

test.each([
  ['en', '2007 to SE?', 'can i skip 2013', 'path 2007 SE 2013'],
  ['ko', '2007에서 SE로?', '2010 건너뛰면?', 'path 2007 SE 2010'],
] as const)('%s: after %j, %j is about a stop on that way', (locale, asked, next, expected) => {
  expect(last(locale, [asked, next])).toBe(expected);
});

test.each([
  ['options-for 90', ['cutover vs hybrid', 'and for 90 mailboxes?']],
  ['options-for 90', ['cutover vs hybrid', 'which one is quicker', 'and for 90 mailboxes?']],
  ['can-option cutover 90', ['cutover', 'for 90 mailboxes?']],
  ['question source', ['cutover vs hybrid', 'we have 90 mailboxes']],
  ['question source', ['cutover', '90 mailboxes']],
] as const)('%s: a number is of the methods where it is asked, else of those who say it', (expected, said) => {
  expect(last('en', said)).toBe(expected);
});

test.each(['hybrid agent vs classic hybrid whats the diff', 'modern hybrid vs classic hybrid', 'hybrid agent'])(
  'what is called hybrid and is no method is not known: %s',
  (said) => {
    expect(last('en', [said])).toBe('notice out-of-scope');
  },
);

describe('after a look-up', () => {
  test.each([
    [
      'runs-on windows-server-2016 SE',
      ['windows server 2016 eol', 'can SE run on it?'],
      ['윈도우서버 2016 언제 끝나', '그 위에 SE 되나'],
    ],
    [
      'can-option staged 2016',
      ['tell me about staged', 'does that work with 2016 too?'],
      ['스테이지드는요', '그거 2016에서도 되나'],
    ],
    ['support windows-server-2016', ['when does 2016 end', 'no, windows server'], ['2016 언제 끝남?', '아니 윈도우서버 말이야']],
    ['support outlook-2016', ['when does 2016 end', 'i meant outlook'], ['2016 언제 끝남?', '아니 아웃룩']],
    [
      'options-with outlookProfile',
      ['cutover limit', 'and staged?', 'which of them keeps the outlook profile?'],
      ['컷오버 제한', '단계적은?', '둘 중 어느 게 프로필 유지돼?'],
    ],
    [
      'option full-hybrid licences',
      ['do I need a hybrid license', 'and full hybrid?'],
      ['하이브리드 라이선스?', '전체 하이브리드는?'],
    ],
  ] as const)('%s', (expected, english, korean) => {
    expect(last('en', english)).toBe(expected);
    expect(last('ko', korean)).toBe(expected);
  });
});

test.each([
  [['컷오버가 뭐임', '단계적은', '둘이 뭐가 달라'], 'compare staged cutover'],
  [['단계적이 뭐야', '둘 차이'], 'compare staged cutover'],
  [['what is staged', "what's the difference between the two"], 'compare staged cutover'],
  [['컷오버가 뭐임', '둘이 뭐가 달라', '2016에서 둘다 됨?'], 'options-for 2016'],
] as const)('of the two methods that were spoken of: %j', (said, expected) => {
  expect(last('ko', said)).toBe(expected);
});
