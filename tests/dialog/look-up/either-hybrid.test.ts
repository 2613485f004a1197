import { describe, expect, test } from 'vitest';
import { render } from '../../../src/render/render.ts';
import { gist, STAGE, Talk } from '../conversation.ts';

const ASKED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'topic certificates': [
    ['self-signed cert for hybrid ok?'],
    ['2016 hybrid certificate?'],
    ['하이브리드에 자체 서명 인증서 써도 돼?'],
    ['hybrid ports', 'and certificates?'],
  ],
  'topic ports': [['which ports for hybrid?'], ['하이브리드 포트 뭐 열어?'], ['하이브리드 방화벽']],
  'option minimal-hybrid certificates': [['minimal hybrid certificate'], ['하이브리드 인증서', '최소 하이브리드는?']],
  'option full-hybrid ports': [
    ['full hybrid ports'],
    ['hybrid ports', 'and full hybrid?'],
    ['하이브리드 포트', '전체 하이브리드는?'],
  ],
  'notice choose': [['hybrid'], ['hybrid steps'], ['하이브리드 권한']],
};

describe.each(Object.entries(ASKED))('%s', (expected, said) => {
  test.each(said.map((turns) => [turns] as const))('%j', (turns) => {
    const talk = new Talk({ locale: 'en' });
    const replies = turns.map((turn) => gist(talk.say(turn)));
    expect(replies.at(-1)).toBe(expected);
  });
});

test.each([
  ['en', 'self-signed cert for hybrid ok?', /hybrid .* a self-signed one does not work\.$/],
  ['ko', '하이브리드에 자체 서명 인증서 써도 돼?', /하이브리드 .*자체 서명 인증서는 쓸 수 없습니다\.$/],
  ['en', 'minimal hybrid self-signed?', /self-signed one.* cannot be completed/],
] as const)('%s: whether a self-signed certificate will do for a hybrid: %s', (locale, text, words) => {
  expect(render(STAGE, new Talk({ locale }).say(text)).summary).toMatch(words);
});
