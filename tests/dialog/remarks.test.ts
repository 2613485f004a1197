import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import { QUESTION_IDS } from '../../src/rules/answers.ts';
import { gist, STAGE, Talk } from './conversation.ts';

const ADVISED = {
  en: 'Exchange 2013, 100 mailboxes, 3 weeks, no residency, no coexistence',
  ko: 'Exchange 2013, 사서함 100개, 3주, 보관 위치 제약 없음, 공존 불필요',
};

/** What is said before, what then, and what comes back. */
function answerTo(before: readonly string[], said: string): string {
  const talk = new Talk();
  for (const words of before) talk.say(words);
  return gist(talk.say(said));
}

describe('after an advice', () => {
  test.each([
    ['reasons', 'why?', 'how come?', 'why this one', 'what are the reasons?', 'explain', 'but why is that the best option'],
    ['reasons', 'why minimal hybrid?', 'why hybrid?', 'why do you recommend minimal hybrid?'],
    ['reasons', '왜?', '왜요', '왜 이거야', '근거가 뭐예요', '이유', '이유가 뭐야?', '왜 이 방법을 추천해요?'],
    ['reasons', '왜 하이브리드야?', '최소 하이브리드를 추천하는 이유가 뭐예요?'],
    ['comparison', 'any other options?', 'what are the alternatives', 'is there another way?'],
    ['comparison', '다른 건 왜 안돼?', '다른 방법은 없나요', '다른 대안은?', '대안 있나요'],
    ['comparison', 'why not the others'],
    ['comparison', 'no hybrid', 'no hybrid please', "we don't want hybrid", 'anything but full hybrid', 'without a hybrid?'],
    ['comparison', '하이브리드 말고', '하이브리드는 싫어요', '하이브리드 말고 다른 방법은요?', '하이브리드 안 하고 싶은데'],
    ['reasons', '추천하는 근거는?', '왜 그렇게 추천하신 거예요?', 'what would change it?', 'can you explain', 'reason please'],
    ['checklist', '출처는?', 'sources?'],
    ['notice thanks', 'ㅇㅇ 고마워', '알겠어'],
    ['notice choose', 'prerequisites of the alternative', 'second option checklist', '두번째 안 준비사항', '대안 준비사항도'],
    [
      'notice thanks',
      'ok',
      'okay',
      'ok ta',
      'cheers mate',
      'thanks all',
      'ㅇㅋ',
      'ㅇㅇ',
      '네',
      '고마워요 수고하세요',
      '고맙습니다~ 수고하셨어요',
      'ㄳㄳ',
    ],
    ['notice thanks', '👍', '👌🏻', '🙏', 'ok 👍', '넵👍🏻', '👌ㅋㅋ'],
    ['notice not-understood', '👎', '👍👎', '🤷‍♂️', '😀'],
    // Neighbours: something else is asked.
    ['support exchange-2016', '왜 2016은 지원이 끝났어?', 'when does exchange 2016 end?'],
    ['can-option cutover 2013 100 21 none false', 'why not cutover?', '컷오버는 왜 안돼?'],
    ['option minimal-hybrid prerequisites', 'minimal hybrid prerequisites', '최소 하이브리드 준비 사항'],
    ['checklist', 'checklist', '준비 사항'],
  ])('%s', (expected, ...all) => {
    const sorted = (words: string) => words.split(' ').sort().join(' ');
    for (const said of all) {
      const locale = /[가-힣ㄱ-ㅎ]/.test(said) ? 'ko' : 'en';
      expect([said, sorted(answerTo([ADVISED[locale]], said))]).toEqual([said, sorted(expected)]);
    }
  });

  test('of the method that was advised, also once something else was looked up', () => {
    const before = [ADVISED.en, 'ports?', 'when does exchange 2016 end?'];
    expect(answerTo(before, 'why hybrid?')).toBe('reasons');
    expect(answerTo(before, 'why?')).toBe('reasons');
    expect(answerTo(before, 'and 2013?')).toBe('support exchange-2013');
  });

  test('the alternative is one of those that are possible; where there is one, it is that', () => {
    const offered = new Talk();
    offered.say(ADVISED.en);
    const reply = offered.say('prerequisites of the second option');
    const asks = reply.kind === 'notice' ? reply.offers : [];
    const part = 'prerequisites';
    expect(asks).toEqual(
      (['cutover', 'full-hybrid', 'imap', 'on-premises-upgrade'] as const).map((option) => ({
        do: 'look-up',
        ask: { about: 'option', option, part },
      })),
    );
    expect(answerTo(['Exchange 2000, 40 mailboxes, 3 weeks, no residency, no coexistence'], '대안 준비사항')).toBe(
      'option on-premises-upgrade prerequisites',
    );
    expect(answerTo(['Exchange 2016, 40 mailboxes, 3 weeks, own servers, no coexistence'], '대안 준비사항')).toBe('comparison');
  });

  test.each(['en', 'ko'] as const)(
    'why says the rule that decided, the answers, what would change it and the sources: %s',
    (locale) => {
      const talk = new Talk();
      talk.say(ADVISED[locale]);
      const { card, summary } = render(STAGE, talk.say(locale === 'en' ? 'why?' : '왜?'));
      const shown = JSON.stringify(card);
      const words =
        locale === 'en'
          ? ['Fewer than 150 mailboxes', 'For: Exchange 2013', '- 150 mailboxes → Full hybrid', 'Source: ', 'Why not the others']
          : [
              '사서함이 150개 미만',
              '조건: Exchange 2013',
              '- 사서함 150개 → 전체 하이브리드',
              '출처: ',
              '다른 방법을 추천하지 않는 이유',
            ];
      for (const one of words) expect(shown).toContain(one);
      expect(shown).toContain(JSON.stringify(summary).slice(1, -1));
    },
  );
});

describe('while a question is open', () => {
  /** What leads to each question. */
  const BEFORE = {
    source: ['start'],
    mailboxes: ['Exchange 2010'],
    duration: ['Exchange 2010, 100 mailboxes'],
    residency: ['Exchange 2010, 100 mailboxes, 3 weeks'],
    country: ['Exchange 2010, 100 mailboxes, 3 weeks', 'in one country'],
    coexistence: ['Exchange 2010, 100 mailboxes, 3 weeks, no residency'],
  } as const;

  test.each(QUESTION_IDS)('why %s is asked, and the question again below', (question) => {
    const before = [...(question === 'mailboxes' ? ['start', '2010'] : BEFORE[question])];
    const all = [
      'why?',
      'why do you ask',
      'what do you mean?',
      '왜?',
      '왜 물어봐요 그건',
      '그게 무슨 말이에요?',
      '질문이 이해가 안됩니다',
      'how is this relevant?',
    ];
    for (const said of all) expect([said, answerTo(before, said)]).toEqual([said, `notice why-asked + ${question}`]);
  });

  test.each(['en', 'ko'] as const)('each question says something of its own: %s', (locale) => {
    const said = QUESTION_IDS.map((question) => {
      const reply = { kind: 'notice', notice: 'why-asked', question, offers: [], locale } as const;
      return render(STAGE, reply).summary;
    });
    expect(new Set(said).size).toBe(QUESTION_IDS.length);
  });

  test.each([
    [BEFORE.coexistence, 'what is coexistence?', 'notice why-asked + coexistence'],
    [BEFORE.coexistence, '공존이 뭐예요?', 'notice why-asked + coexistence'],
    [BEFORE.coexistence, '사서함 수는 왜 물어봐요?', 'notice why-asked + coexistence'],
    [BEFORE.duration, 'what is coexistence?', 'notice meaning + duration'],
    [BEFORE.duration, '공존이 뭔데요', 'notice meaning + duration'],
    [[], '공존이 뭐예요?', 'notice meaning'],
    [[], 'what is free/busy', 'notice meaning'],
    [[], '2016과 2019 공존이 뭐예요', 'coexistence 2016 2019'],
    [BEFORE.residency, '데이터 위치가 무슨 뜻이야', 'notice why-asked + residency'],
    // What is missing is said before a checklist is shown.
    [BEFORE.duration, '체크리스트 줘', 'notice answers-first + duration'],
    [BEFORE.duration, '비교해줘', 'notice answers-first + duration'],
    [BEFORE.duration, 'compare', 'notice answers-first + duration'],
    [BEFORE.duration, 'what do i need to prepare', 'notice answers-first + duration'],
    [BEFORE.duration, '뭘 준비해야 해요?', 'notice answers-first + duration'],
    [BEFORE.duration, 'checklist', 'notice answers-first + duration'],
    // Understood, or where the move goes: no answer, and no slip.
    [BEFORE.duration, '👍', 'question duration'],
    [BEFORE.duration, '네', 'question duration'],
    [BEFORE.duration, 'ok', 'question duration'],
    [BEFORE.duration, '👎', 'question duration (unclear)'],
    [BEFORE.duration, '클라우드로 갈거임', 'notice cloud-noted + duration'],
    [BEFORE.duration, 'M365로 갑니다', 'notice cloud-noted + duration'],
    [BEFORE.duration, 'EXO로 갈거에요', 'notice cloud-noted + duration'],
    [BEFORE.duration, '클라우드로 가면 안됨', 'question duration'],
    [BEFORE.residency, 'we are moving to Exchange Online', 'notice cloud-noted + residency'],
    [BEFORE.duration, '클라우드로는 못 가요', 'question duration'],
    [['Exchange 2010, own servers only'], '클라우드로 갈거임', 'question residency (own-and-cloud)'],
    [BEFORE.residency, '네', 'question residency (which-residency)'],
    [BEFORE.residency, '국내에 둬야죠', 'question coexistence'],
    [BEFORE.residency, '당연히 국내죠', 'question coexistence'],
    [BEFORE.residency, '국내에 둬야 하죠?', 'residency KR + residency'],
    [BEFORE.coexistence, '👍🏻', 'recommendation full-hybrid'],
    // Neighbours: an answer, and questions for the knowledge.
    [BEFORE.coexistence, 'ㅇㅇ', 'recommendation full-hybrid'],
    [BEFORE.coexistence, 'ok', 'recommendation full-hybrid'],
    [[], 'no hybrid', 'notice choose'],
    [BEFORE.duration, '다른 방법은 없나요', 'topic other-ways + duration'],
    [BEFORE.duration, 'why not cutover?', 'can-option cutover + duration'],
  ])('%j, then %s', (before, said, expected) => expect(answerTo(before, said)).toBe(expected));

  test('a checklist asked for too early says what is missing', () => {
    const talk = new Talk();
    talk.say(BEFORE.duration[0]);
    const { card } = render(STAGE, talk.say('checklist'));
    expect(JSON.stringify(card)).toContain('Still missing: the time, where mail must stay and coexistence.');
  });
});

test.each(['why?', '왜?', 'what do you mean?', '다른 대안은?', 'the second option'])(
  'nothing was said that %s could be of',
  (said) => {
    expect(answerTo([], said)).toMatch(/^notice not-understood|^topic other-ways/);
  },
);
