import { describe, expect, test } from 'vitest';
import type { LookUp } from '../../../src/dialog/look-up/look-up.ts';
import { gist, Talk } from '../conversation.ts';

/** What is asked, and what it comes to: a question of all methods, or something else that sounds like one. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'options-with outlookProfile': [
    'which option keeps Outlook profiles',
    'is there a migration that does not touch outlook profiles',
    '어떤 방식이 아웃룩 재설정 없이 되나',
    '프로필 안 건드리는 방법',
    '프로필 재생성 필요없는 방식 알려줘',
    'Exchange 2013에서 프로필 유지되는 방법',
  ],
  'options-with outlookProfile true': [
    'which migration needs a new outlook profile',
    'which methods do not keep the outlook profile',
    'do users need new outlook profiles after the migration',
    '프로필 새로 만들어야 하는 방식은 뭔가요',
    '프로필이 유지되지 않는 방법은?',
  ],
  'options-with directorySync true': [
    'which migration works without Active Directory sync',
    'AD 동기화 안 해도 되는 방법',
    'is there a method without directory sync for 3000 mailboxes',
    '2010에서 디렉터리 동기화 없이 되는 방법',
  ],
  'options-with freeBusy': [
    'which methods support coexistence',
    '2010에서 공존 되는 방법',
    '사서함 300개, 공존되는 방법',
    'with which method can users see calendars of people who are not migrated yet?',
    '약속 있음·없음 보이는 방식',
  ],
  // What a method must do is answered before what the number or the version allows.
  'options-with password': ['which methods for 3,000 mailboxes keep passwords?'],
  'options-with downtime true': ['300명인데 다운타임 없는 방법'],
  'options-with copies true': ['which migration type copies only e-mail', '메일만 옮겨지는 방식이 뭐야'],
  'options-for 3000': ['which method for 3000 mailboxes', '사서함 3천개면 어떤 방식이 가능한가요'],
  'options-for 2001': ['2000명 넘으면 어떤 방법'],
  'options-for 2010': ['which methods work from Exchange 2010', '2010에서 되는 방법'],
  options: [
    'list all migration methods',
    '어떤 방법들이 있어?',
    'what are my options',
    'what options do we have?',
    '어떤 옵션이 있나요',
  ],
  'options size': ['how many mailboxes can each method move', '방법별 최대 사서함 수'],
  form: ['which method is best', 'recommend a method that keeps outlook profiles', '프로필 유지되는 방법으로 추천해줘'],
  'question source': ['which method is best for 3000 mailboxes', '사서함 3천개면 어떤 방식이 좋아요?'],
  'option cutover outlookProfile': ['does cutover keep profiles', '컷오버하면 프로필 새로 만들어요?'],
  'compare cutover staged': ['passwords: cutover vs staged'],
  'path 2010 SE': ['which way from 2010 to SE'],
  'topic other-ways': ['이 방법들 말고 다른 이전 방법은 없어요?'],
  'throughput concurrency': ['한번에 몇 개씩 옮겨지나요'],
};

describe.each(Object.entries(ASKED))('%s', (expected, texts) => {
  test.each(texts)('"%s"', (text) => {
    expect(gist(new Talk({ locale: 'en' }).say(text))).toBe(expected);
  });
});

test('calendars and contacts move by all methods, public folders by none', () => {
  const asked = (text: string): LookUp | undefined => {
    const reply = new Talk({ locale: 'en' }).say(text);
    return reply.kind === 'answer' ? reply.lookUp : undefined;
  };
  expect(asked('which method moves calendars')).toEqual({ about: 'options-with', trait: 'copies' });
  expect(asked('is there a method for public folders')).toEqual({ about: 'topic', topic: 'public-folders' });
});
