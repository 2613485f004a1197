import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import { STAGE, Talk } from '../dialog/conversation.ts';
import { texts } from './card-faults.ts';

function cardAfter(...said: readonly string[]): string {
  const talk = new Talk();
  const [reply] = said.map((text) => talk.say(text)).slice(-1);
  return reply ? texts(render(STAGE, reply).card).join('\n') : '';
}

describe('the card shows how an answer was taken', () => {
  test.each([
    ['Exchange 2013, 100 to 150 mailboxes', 'up to 150 mailboxes'],
    ['Exchange 2013, 300 mailboxes, 2-3 weeks', 'up to 3 weeks'],
    ['Exchange 2013, 300 mailboxes, until the end of May', '190 days (about 6 months), until 31 May 2027'],
    ['Exchange 2013, 300 mailboxes, by the end of May, anywhere, no coexistence', '190 days (about 6 months), until 31 May 2027'],
    ['2013, 사서함 100~150개', '사서함 150개(최대)'],
    ['2013, 사서함 300개, 2~3주', '3주(최대)'],
    ['2013, 사서함 300개, 내년 5월 말까지', '190일(약 6개월), 2027년 5월 31일까지'],
    ['Exchange 2013, on-prem only, everything moves to Exchange Online', 'Which of the two holds?'],
    ['2013, 메일은 사내 서버에만 보관, M365로 옮길 계획입니다', '둘 중 어느 쪽입니까?'],
    ['2016 to SE, 300 mailboxes', 'mail stays on own servers (as Exchange SE is the target)'],
    ['2010 and 2016, 300 mailboxes', 'Exchange 2010 (oldest of 2010 and 2016)'],
    ['2010이랑 2016 섞여 있고 사서함 300개', 'Exchange 2010(2010과 2016 중 가장 오래된 버전 기준)'],
    ['2016, 149 users + 30 shared mailboxes', '179 mailboxes (149 + 30)'],
    ['2016, 사용자 1,149명이랑 공유 사서함 30개', '사서함 1,179개(1,149 + 30)'],
    ['2016, 300 mailboxes, no rush', 'The method depends on a rough time, also with “no rush”.'],
    ['2016, 사서함 300개, 기간 제한없음', '급하지 않으면 3개월을 선택해 주십시오.'],
    ['we run Exchange 2025, 300 mailboxes', 'There is no Exchange 2025. The newest version is Exchange SE.'],
    ['Exchange 2011 쓰는데 100명', 'Exchange 2011은 없는 버전입니다. 최신 버전은 Exchange SE입니다.'],
    ['2013, 300 mailboxes, by 20 November', '“by 20 November” is already over'],
    ['2013, 사서함 300개, 11월 초까지', '이미 지난 날짜입니다'],
  ])('%s: %s', (said, shown) => {
    expect(cardAfter(said)).toContain(shown);
  });

  test.each([
    ['As per M365 plan -> ask Kim?', '“As per M365 plan -> ask Kim?”'],
    ['음, M365 도입 계획대로요!', '‘음, M365 도입 계획대로요!’'],
    ['👎', '“👎”'],
    ['[x](http://a.b) <b> *이거* `뭐`', '‘x (http://a.b) b> 이거 뭐’'],
  ])('what was not understood is shown as it was typed, but for Markdown: %s', (said, shown) => {
    expect(cardAfter('2013, 300 mailboxes', said)).toContain(shown);
  });

  test.each([
    ['in June', 'until 30 June 2027'],
    ['Q2 next year', 'until 30 June 2027'],
    ['June', 'until 31 May 2027'],
  ])('a period alone says until when it may last: %s', (said, shown) => {
    expect(cardAfter('Exchange 2016, 500 mailboxes', said)).toContain(shown);
  });

  test('choices are to be typed where the buttons are those of the open question', () => {
    const typed = 'Type one of these: Minimal hybrid: possible? · Full hybrid: possible?';
    expect(cardAfter('Exchange 2013, 300 mailboxes, 2 months, anywhere', 'why not hybrid?')).toContain(typed);
    expect(cardAfter('why not hybrid?')).toContain('Choose one');
  });

  test('what was understood of it leaves no holes', () => {
    expect(cardAfter('사서함 300개 2013 3주 사서함 500개')).toContain('‘사서함 300개 2013 3주 사서함 500개’');
  });

  test('once: later only the number stands', () => {
    const later = cardAfter('Exchange 2013, 300 mailboxes, until the end of May', 'anywhere');
    expect(later).toContain('190 days');
    expect(later).not.toContain('31 May');
  });

  test.each([
    ['no, 2013', 'Changed: Exchange 2010 → Exchange 2013'],
    ['make it 3 months', 'Changed: 3 weeks → 3 months'],
    ['no, Germany', 'Changed: mail may be stored anywhere → mail stays in Germany'],
    ['아니 2013', '바뀐 조건: Exchange 2010 → Exchange 2013'],
    ['공존은 필요해요', '바뀐 조건: 공존 불필요 → 공존 필요'],
    ['3주로 바꿔줘', '바뀐 조건 없음'],
    ['200 mailboxes', 'Nothing changed'],
  ])('an answer that was changed, with what it was: %s', (said, shown) => {
    expect(cardAfter('Exchange 2010, 200 mailboxes, 3 weeks, no residency, no coexistence', said)).toContain(shown);
  });

  test('a question shows it, too; an answer that was added is no change', () => {
    expect(cardAfter('recommend', '2010', '200', '아니 2013')).toContain('바뀐 조건: Exchange 2010 → Exchange 2013');
    expect(cardAfter('recommend', '2010', '200')).not.toContain('Changed');
  });
});
