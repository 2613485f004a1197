import { describe, expect, test } from 'vitest';
import { anyOf } from '../../../src/dialog/understand/phrases.ts';

const PHRASES = anyOf({ en: 'migrat*, lose[sd]?, *n’t, (how|what) … (move|way)', ko: '추천, 어떻게…옮' });

describe('phrases', () => {
  test.each([
    'migrating soon',
    'we lost and lose mail',
    'they don’t',
    'how should we move',
    '방법 추천해줘',
    '어떻게 해야 빨리 옮기나',
  ])('are found in "%s"', (text) => {
    expect(PHRASES.test(text)).toBe(true);
  });

  test.each([
    'immigration',
    'loser',
    'nt',
    'showing a move',
    'how? a way',
    '어떻게? 옮기나',
    `어떻게 ${'아주 '.repeat(8)}옮기나`,
  ])('are not found in "%s"', (text) => {
    expect(PHRASES.test(text)).toBe(false);
  });
});
