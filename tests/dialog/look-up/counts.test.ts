import { expect, test } from 'vitest';
import { Talk } from '../conversation.ts';

/** What a text asks of a method: for how many mailboxes, of which version. */
function asked(text: string): string | undefined {
  const reply = new Talk({ locale: 'en' }).say(text);
  if (reply.kind !== 'answer') return undefined;
  const { lookUp } = reply;
  if (lookUp.about !== 'can-option') return lookUp.about;
  const { mailboxes, source } = lookUp.answers;
  return [lookUp.option, mailboxes ?? '-', source ?? '-'].join(' ');
}

test.each([
  ['max 2000 mailboxes cutover?', 'cutover 2000 -'],
  ['is cutover ok for 2000 mailboxes', 'cutover 2000 -'],
  ['can cutover do 2000 users', 'cutover 2000 -'],
  ['cutover limit is 2000 right?', 'cutover 2000 -'],
  ['staged max 2000?', 'staged 2000 -'],
  ['컷오버 2000개까지 되나', 'cutover 2000 -'],
  ['컷오버 2000명 가능?', 'cutover 2000 -'],
  ['컷오버 최대 2000?', 'cutover 2000 -'],
  ['사서함 2000개 넘기려는데 컷오버 되나', 'cutover 2000 -'],
  ['사서함 2000개 넘는데 컷오버 되나', 'cutover 2001 -'],
  ['사서함 2000개 옮기려는데 컷오버 되나', 'cutover 2000 -'],
  ['staged from 2000', 'staged - 2000'],
  ['2000에서 스테이지드 되나', 'staged - 2000'],
  ['2000 eol', 'support'],
  ['2000 to 2016', 'path'],
])('2000 is a number or a version: "%s" is %s', (text, expected) => {
  expect(asked(text)).toBe(expected);
});

test.each([
  ['cutover max 3000?', 'cutover 3000 -'],
  ['can cutover do 1,800?', 'cutover 1800 -'],
  ['컷오버 최대 1800?', 'cutover 1800 -'],
  ['cutover 2013 300?', 'cutover 300 2013'],
  ['cutover in 3 phases', 'option'],
  ['is the cutover limit 2000 or 150?', 'option'],
  ['cutover port 443', 'option'],
])('a number beside a method counts mailboxes: "%s" is %s', (text, expected) => {
  expect(asked(text)).toBe(expected);
});

test.each([
  ['2013 사서함 컷오버', 'cutover - 2013'],
  ['cutover of 2013 mailboxes', 'cutover 2013 -'],
  ['cutover 2013 mailboxes?', 'cutover - 2013'],
  ['cutover for 2,013 mailboxes', 'cutover 2013 -'],
  ['컷오버 2013명', 'cutover 2013 -'],
])('the mailboxes of a version are no number of them: "%s" is %s', (text, expected) => {
  expect(asked(text)).toBe(expected);
});

test.each([
  ['cutover 149 mailboxes?', 'cutover 149 -'],
  ['cutover over 149 mailboxes?', 'cutover 150 -'],
  ['cutover 2013 149 users?', 'cutover 149 2013'],
])('the end of a word is no "over": "%s" is %s', (text, expected) => {
  expect(asked(text)).toBe(expected);
});

test.each([
  ['200기가 넘는 사서함 되나', { gigabytes: 200, over: true }],
  ['사서함 하나에 50기가 넘는거 있으면 마이그 되나', { gigabytes: 50, over: true }],
  ['mailbox larger than 200gb possible?', { gigabytes: 200, over: true }],
  ['can we move mailboxes over 50 GB', { gigabytes: 50, over: true }],
  ['how long does a 50 GB mailbox take', { gigabytes: 50 }],
  ['200GB 넘지 않는 사서함 되나', { gigabytes: 200 }],
  ['50기가 사서함 옮기는데 얼마나 걸려', { gigabytes: 50 }],
])('"%s" is of such a size, or of more', (text, size) => {
  const reply = new Talk({ locale: 'en' }).say(text);
  expect('lookUp' in reply && reply.lookUp).toEqual({ about: 'throughput', ...size });
});
