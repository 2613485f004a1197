import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Event } from '../../src/events.ts';
import { describeError } from '../../src/server/error.ts';
import { openLog } from '../../src/server/log.ts';
import { sampler } from '../../src/server/sample.ts';

const TURN: Event = {
  event: 'turn',
  kind: 'words',
  scope: 'personal',
  outcome: 'done',
  ms: 7,
  conversation: 'conversation:1',
  person: 'p1',
  locale: 'ko',
  answer: 'question:mailboxes',
};

function logged(setup: Parameters<typeof openLog>[0], ...events: Event[]): Record<string, unknown>[] {
  const lines: string[] = [];
  const log = openLog(setup, { write: (line) => void lines.push(line) });
  for (const event of events) log(event);
  return lines.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
}

describe('a line', () => {
  it('of a turn says what it was, with hashes for who', () => {
    const [line] = logged({ level: 'info' }, TURN);
    expect(line).toEqual({
      ...TURN,
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      conversation: expect.stringMatching(/^[\da-f]{12}$/),
      person: expect.stringMatching(/^[\da-f]{12}$/),
    });
  });

  it('has the same hashes for the same key, and others for another', () => {
    const person = (hashKey?: string) => logged({ level: 'info', ...(hashKey && { hashKey }) }, TURN)[0]?.person;
    expect(person('one key for hashes')).toBe(person('one key for hashes'));
    expect(new Set([person('one key for hashes'), person('another key for it'), person(), person()]).size).toBe(4);
  });

  it.each<[Event, string]>([
    [{ event: 'send', method: 'POST', attempt: 1, ms: 3, outcome: 'done' }, 'debug'],
    [{ event: 'send', method: 'PUT', attempt: 2, ms: 3, outcome: 'refused', status: 503 }, 'warn'],
    [{ event: 'conflict' }, 'debug'],
    [{ event: 'refused', status: 401, reason: 'no-token' }, 'warn'],
    [{ event: 'failed', what: 'A turn failed', error: new Error('x'), reference: '12345678' }, 'error'],
    [{ event: 'stopping', signal: 'SIGTERM' }, 'info'],
  ])('%j has the level %s', (event, level) => {
    expect(logged({ level: 'debug' }, event)).toMatchObject([{ event: event.event, level }]);
  });
});

it('refusals of a kind are logged ten times a minute, and then counted', () => {
  let time = 0;
  const sample = sampler(() => time);
  const seen = Array.from({ length: 25 }, () => sample('no-token'));
  expect(seen.filter((left) => left !== undefined)).toEqual(Array.from({ length: 10 }, () => 0));
  expect(sample('tenant')).toBe(0);
  time = 60_000;
  expect([sample('no-token'), sample('no-token')]).toEqual([15, 0]);
});

describe('an error', () => {
  it('is told with its place and its cause', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(describeError(new TypeError('fetch failed', { cause }))).toEqual({
      name: 'TypeError',
      message: 'fetch failed',
      at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
      cause: { name: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED', at: expect.any(Array) },
    });
  });

  it.each([
    ['JSON', () => JSON.parse('{"name": 홍길동}')],
    ['a schema', () => z.strictObject({}).parse({ 홍길동: 1 })],
    ['the connector', () => throwing('RestError', 'Bad request: 홍길동', { statusCode: 400, request: { body: '홍길동' } })],
    ['a message of many lines', () => throwing('RestError', 'x\n    at 홍길동 (y)\n    at z', {})],
    ['a thrown text', () => throwText('홍길동')],
  ])('does not quote %s', (_, work) => {
    const described = JSON.stringify(describeError(caught(work)));
    expect(described).not.toContain('홍길동');
    expect(described).toMatch(/"name":"\w+"/);
  });

  it('keeps no more than its beginning', () => {
    expect(describeError(new Error('x'.repeat(1000))).message).toHaveLength(300);
  });
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

function throwing(name: string, message: string, more: object): never {
  throw Object.assign(new Error(message), { name }, more);
}

function throwText(text: string): never {
  throw text;
}
