import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/start.ts';
import { wholeBot } from '../whole-bot.ts';

const bot = wholeBot({ METRICS_PORT: '0' });

async function figures(): Promise<Map<string, number>> {
  const text = await (await fetch(`http://127.0.0.1:${bot.server().metricsPort}/metrics`)).text();
  const lines = text.split('\n').flatMap((line) => /^(bot_[^ ]+) (\S+)$/.exec(line) ?? []);
  return new Map(lines.flatMap((name, index) => (index % 3 === 1 ? [[name, Number(lines[index + 1])] as const] : [])));
}

it('counts turns, sends, what was sent again, and who was turned away', async () => {
  const chat = bot.chat({ kind: 'personal', locale: 'ko-KR' });
  await chat.say('2013은 지원이 언제 끝나나요?');
  await chat.say('help');
  await chat.raw({ type: 'invoke', name: 'task/fetch' });
  await chat.raw({ type: 5 });
  await chat.raw({ type: 'message', channelId: 'directline', text: 'hi' });
  expect([...(await figures())]).toEqual(
    expect.arrayContaining([
      ['bot_turns_total{kind="words",scope="personal",outcome="done"}', 2],
      ['bot_turns_total{kind="other",scope="personal",outcome="unknown"}', 1],
      ['bot_turn_seconds_count{kind="words"}', 2],
      ['bot_sends_total{method="POST",outcome="done"}', 2],
      ['bot_refused_total{status="400",reason="no-activity"}', 1],
      ['bot_refused_total{status="403",reason="channel"}', 1],
      ['bot_in_flight', 0],
      ['bot_storage_conflicts_total', 0],
      ['bot_failures_total', 0],
    ]),
  );
});

it('counts failures and retries', async () => {
  bot.teams().refuse('POST', 429);
  await bot.chat({ kind: 'personal', person: 'lee' }).say('help');
  bot.teams().heal();
  const now = await figures();
  expect(now.get('bot_send_retries_total{method="POST"}')).toBeGreaterThan(0);
  expect(now.get('bot_sends_total{method="POST",outcome="429"}')).toBeGreaterThan(1);
  expect(now.get('bot_turns_total{kind="words",scope="personal",outcome="failed"}')).toBe(1);
  expect(now.get('bot_failures_total')).toBeGreaterThan(0);
});

it('is not on the public port, and nothing else is on its own', async () => {
  expect((await fetch(`http://127.0.0.1:${bot.server().port}/metrics`)).status).toBe(404);
  for (const path of ['/', '/healthz', '/api/messages', '/metrics/..'])
    expect((await fetch(`http://127.0.0.1:${bot.server().metricsPort}${path}`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${bot.server().metricsPort}/metrics`, { method: 'POST' })).status).toBe(404);
});

it('names METRICS_PORT when the port is in use, and leaves nothing behind', async () => {
  const taken = readConfig({ PORT: '0', STORAGE: 'memory:', METRICS_PORT: String(bot.server().metricsPort) });
  await expect(start(taken)).rejects.toThrow(/^METRICS_PORT: .*cannot be listened on/);
});
