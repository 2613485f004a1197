import { beforeEach, describe, expect, it } from 'vitest';
import { cardOf } from '../teams-client.ts';
import { button, countingBot, shown } from './counting-bot.ts';

const { teams, newChat, events } = countingBot();

describe('a failure', () => {
  beforeEach(() => {
    events.length = 0;
  });

  it('is told in the language of the person, by a reference that the log has, without its text', async () => {
    const outcome = await newChat('personal', 'ko-KR').say('fail');
    const words = shown(cardOf(outcome.posted[0]));
    expect(words).toMatch(/[가-힣]/);
    expect(JSON.stringify(outcome)).not.toMatch(/SECRET|secret\.ts/);
    const reference = /[\da-f]{8}$/m.exec(words)?.[0];
    expect(events).toContainEqual({
      event: 'failed',
      what: 'A turn failed',
      error: new Error('SECRET at secret.ts:1'),
      reference,
    });
    expect(outcome.status).toBe(200);
  });

  it('is told in the language last used where the client names none of ours', async () => {
    const chat = newChat();
    await chat.say('안녕하세요');
    expect(shown(cardOf((await chat.say('fail')).posted[0]))).toMatch(/[가-힣]/);
    expect(shown(cardOf((await newChat().say('fail')).posted[0]))).not.toMatch(/[가-힣]/);
  });

  it('keeps the answers', async () => {
    const chat = newChat();
    await chat.say('x');
    await chat.say('fail');
    expect(shown(cardOf((await chat.say('x')).posted[0]))).toBe('2 x -');
  });

  it('of a button leaves its card, and answers the invoke', async () => {
    const chat = newChat();
    const [first] = (await chat.say('x')).posted;
    const outcome = await chat.execute(first?.id ?? '', { ...button, do: 'cancel' });
    expect(outcome).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: expect.stringMatching(/[\da-f]{8}$/) },
      updated: [],
    });
    expect(outcome.posted).toHaveLength(1);
    expect(JSON.stringify(outcome)).not.toContain('SECRET');
  });

  it('that cannot be told either is delivered again, and does not end the bot', async () => {
    const chat = newChat();
    teams().refuse('POST', 403);
    expect((await chat.say('x')).status).toBe(503);
    expect(events).toContainEqual(expect.objectContaining({ event: 'failed', what: 'The person could not be told' }));
    expect(events).toContainEqual(expect.objectContaining({ event: 'turn', outcome: 'failed' }));
    teams().heal();
    expect((await chat.say('x')).posted).toHaveLength(1);
  });

  it('to welcome is made good by the next delivery', async () => {
    const chat = newChat();
    teams().refuse('POST', 403);
    expect(await chat.install()).toMatchObject({ status: 503, posted: [] });
    teams().heal();
    expect((await chat.install()).posted).toHaveLength(1);
    expect((await chat.install()).posted).toEqual([]);
  });
});
