import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Listening } from '../../src/server/server.ts';
import { start } from '../../src/start.ts';
import { startBot } from '../bot-process.ts';

let bot: Listening;
beforeAll(async () => {
  bot = await start(readConfig({ PORT: '0', STORAGE: 'memory:', SESSION_TTL_DAYS: '17' }));
});
afterAll(() => bot.stop());

const get = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${bot.port}${path}`, { method });

describe.each([
  ['/', ['Migration Advisor for Exchange', '마이그레이션 도우미']],
  ['/privacy', ['17 days', '17일', 'delete my data', '내 데이터 삭제']],
  ['/terms', ['no legal advice', '법률 자문이 아닙니다']],
])('%s', (path, words) => {
  it('can be read in both languages, and needs nothing from elsewhere', async () => {
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const word of words) expect(html).toContain(word);
    expect(html.match(/<section lang="(ko|en)"/g)).toEqual(['<section lang="ko"', '<section lang="en"']);
    expect(html).not.toMatch(/https?:|src=|href=|<script|\{days\}|undefined/);
  });

  it('answers HEAD', async () => {
    const response = await get(path, 'HEAD');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

it('reading them leaves no line in the log', async () => {
  const own = await startBot({});
  await fetch(new URL('/privacy', own.endpoint));
  expect(await own.end('SIGTERM')).toBe(0);
  expect(own.lines.filter((line) => !/"event":"(?:listening|stopping|stopped)"/.test(line))).toEqual([]);
});

it('there are no other pages', async () => {
  expect((await get('/privacy/x')).status).toBe(404);
});
