import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../src/server/server.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Advise } from '../../src/teams/answer.ts';
import { buttonsOf, cardIn, cardOf, type Fault, type Post, type TeamsClient, teamsClient, wordsOf } from '../teams-client.ts';
import { botOn } from './bot.ts';
import { testEdge } from './edge.ts';

/** Says how many turns there were, and what was heard. */
const counting: Advise = (session, message) => {
  const mailboxes = (session.answers?.mailboxes ?? 0) + 1;
  const heard = message.kind === 'button' ? message.button.do : 'words';
  const text = `turn ${mailboxes}: ${heard}`;
  const shown = heard === 'show' ? { ...session } : { ...session, answers: { mailboxes } };
  return { session: shown, card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] }, summary: text };
};

const START = Date.parse('2026-11-25T00:00:00Z');
const { edge, passed, pass, reset, runOut, failures } = testEdge(START);

const storage = openStorage('memory:');
let server: Listening;
let teams: TeamsClient;
let chats = 0;
let tried = 0;
let survived = 0;

beforeAll(async () => {
  server = await botOn(storage, counting, edge);
  teams = await teamsClient(() => `http://127.0.0.1:${server.port}/api/messages`);
});
afterEach(({ task }) => {
  tried += 1;
  if (task.result?.state !== 'fail') survived += 1;
  teams.heal();
  failures.length = 0;
});
afterAll(async () => {
  await server.stop();
  await teams.close();
  console.log(`Connector faults: ${tried} cases tried, ${survived} survived.`);
});

/** A chat with one turn behind it, and its card. */
async function talk() {
  const chat = teams.chat({ kind: 'personal', conversation: `faults-${++chats}`, person: `faults-${chats}`, locale: 'ko-KR' });
  const [card] = (await chat.say('x')).posted;
  if (card === undefined) throw new Error('No answer.');
  teams.requests.length = 0;
  reset();
  return { chat, card };
}
const shown = (posts: readonly Post[]) => posts.map((post) => wordsOf(cardOf(post))[0]);
const count = (method: string) => teams.requests.filter((one) => one === method).length;
const times = (n: number, fault: Fault) => Array.from({ length: n }, () => fault);
const pressOf = (data: object) => ({ do: 'start', v: 1, locale: 'ko', ...data });

describe('a new message', () => {
  it.each<[string, Fault[], { requests: number; waited: number }]>([
    ['429 with Retry-After in seconds', [{ status: 429, headers: { 'retry-after': '3' } }], { requests: 2, waited: 3250 }],
    [
      '429 with Retry-After as a date',
      [{ status: 429, headers: { 'retry-after': 'Wed, 25 Nov 2026 00:00:02 GMT' } }],
      { requests: 2, waited: 2250 },
    ],
    ['429 without Retry-After', [{ status: 429 }], { requests: 2, waited: 500 }],
    [
      '429 with a Retry-After that says nothing',
      [{ status: 429, headers: { 'retry-after': 'soon' } }],
      { requests: 2, waited: 500 },
    ],
    ['412', [{ status: 412 }], { requests: 2, waited: 500 }],
    ['429, 412 and 429', [{ status: 429 }, { status: 412 }, { status: 429 }], { requests: 4, waited: 3500 }],
  ])('is sent again after %s', async (_, faults, { requests, waited }) => {
    const { chat } = await talk();
    teams.script('POST', faults);
    const { status, posted } = await chat.say('x');
    expect([status, shown(posted)]).toEqual([200, ['turn 2: words']]);
    expect([count('POST'), passed()]).toEqual([requests, waited]);
  });

  const unknown: readonly [string, Fault][] = [
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '1' } }],
    ['408', { status: 408 }],
    ['a connection reset', { fate: 'reset' }],
    ['no answer in time', { fate: 'hang', hung: runOut }],
  ];
  const both = unknown.flatMap(([name, fault]) => [
    [name, 'not carried out', fault, 0] as const,
    [name, 'carried out', { ...fault, applied: true }, 1] as const,
  ]);
  it.each(both)('is not sent again after %s (%s): a card says so and leads on', async (_, __, fault, visible) => {
    const { chat, card } = await talk();
    teams.script('POST', [fault]);
    const words = { type: 'message', text: 'x', id: `unknown-${chats}` };
    const { status, posted } = await chat.raw(words);
    expect(status).toBe(200);
    expect(shown(posted)).toEqual([...times(visible, {}).map(() => 'turn 2: words'), '답변이 중단되었습니다']);
    expect(count('POST')).toBe(2);
    // Another delivery of it is no second turn, and the button shows what is kept.
    expect(await chat.raw(words)).toMatchObject({ status: 200, posted: [], updated: [] });
    const [show] = buttonsOf(cardOf(posted.at(-1)));
    expect(show?.data).toMatchObject({ do: 'show', locale: 'ko' });
    expect(wordsOf(cardIn(await chat.execute(posted.at(-1)?.id ?? '', show?.data ?? {})))).toEqual(['turn 3: show']);
    expect(shown((await chat.say('x')).posted)).toEqual(['turn 3: words']);
    expect(card.updates).toBe(0);
  });

  it('that may not be sent again in time is a clear card at once', async () => {
    const { chat } = await talk();
    teams.script('POST', [{ status: 429, headers: { 'retry-after': '60' } }]);
    expect(shown((await chat.say('x')).posted)).toEqual(['처리하지 못했습니다']);
    expect(passed()).toBe(0);
  });

  it.each([
    ['429', times(99, { status: 429 })],
    ['412', times(99, { status: 412 })],
  ])('is given up after %s all the time, long before the channel gives up', async (_, faults) => {
    const { chat } = await talk();
    teams.script('POST', faults);
    const words = { type: 'message', text: 'x', id: `given-up-${chats}` };
    expect(await chat.raw(words)).toMatchObject({ status: 503, posted: [] });
    expect(passed()).toBeGreaterThan(5000);
    expect(passed()).toBeLessThan(13_000);
    expect(count('POST')).toBeLessThan(12);
    // When the channel delivers it again, the person learns of it.
    teams.heal();
    pass(15_000);
    expect(shown((await chat.raw(words)).posted)).toEqual(['답변이 중단되었습니다']);
  });
});

describe.each(['execute', 'submit'] as const)('a card changed by %s', (press) => {
  const repeatable: readonly [string, Fault][] = [
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
    ['429 without', { status: 429 }],
    ['412', { status: 412 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['a connection reset', { fate: 'reset' }],
    ['no answer in time', { fate: 'hang', hung: runOut }],
  ];
  const both = repeatable.flatMap(([name, fault]) => [
    [name, 'not carried out', fault] as const,
    [name, 'carried out', { ...fault, applied: true }] as const,
  ]);
  it.each(both)('is changed again after %s (%s)', async (_, __, fault) => {
    const { chat, card } = await talk();
    teams.script('PUT', [fault]);
    const outcome = await chat[press](card.id, pressOf({}));
    expect([outcome.status, outcome.posted, shown([card])]).toEqual([200, [], ['turn 2: start']]);
    expect(count('PUT')).toBe(2);
    if (press === 'execute') expect(cardIn(outcome)).toEqual(cardOf(card));
  });

  it.each([403, 404])('and gone (%i) becomes one new message', async (status) => {
    const { chat, card } = await talk();
    teams.script('PUT', [{ status }]);
    const { posted } = await chat[press](card.id, pressOf({}));
    expect([shown(posted), count('PUT'), count('POST')]).toEqual([['turn 2: start'], 1, 1]);
  });

  it.each<[string, Fault[]]>([
    ['500', [{ status: 500, applied: true }]],
    ['503 all the time', times(99, { status: 503 })],
  ])('that may or may not be changed (%s) is not posted as well', async (_, faults) => {
    const { chat, card } = await talk();
    teams.script('PUT', faults);
    const outcome = await chat[press](card.id, pressOf({}));
    expect(outcome.status).toBe(200);
    // Who pressed an Action.Execute has the card in the response; others learn that it is not known.
    expect(shown(outcome.posted)).toEqual(press === 'execute' ? [] : ['답변이 중단되었습니다']);
    if (press === 'execute') expect(wordsOf(cardIn(outcome))).toEqual(['turn 2: start']);
    expect(passed()).toBeLessThan(13_000);
  });
});

it('a button that failed may be pressed again at once', async () => {
  const { chat, card } = await talk();
  teams.script('PUT', times(99, { status: 503 }));
  const press = pressOf({ n: 'the-same' });
  expect(shown((await chat.submit(card.id, press)).posted)).toEqual(['답변이 중단되었습니다']);
  teams.heal();
  await chat.submit(card.id, press);
  expect(shown([card])).toEqual(['turn 3: start']);
  expect(await chat.submit(card.id, press)).toMatchObject({ posted: [], updated: [] });
});

it('a connector that is not there is tried again, as nothing can have arrived', async () => {
  const { chat } = await talk();
  const nobody = { type: 'message', text: 'x', serviceUrl: 'http://127.0.0.1:1/', id: 'nobody' };
  expect((await chat.raw(nobody)).status).toBe(503);
  expect(passed()).toBeGreaterThan(5000);
  pass(15_000);
  const { serviceUrl } = teams;
  expect(shown((await chat.raw({ ...nobody, serviceUrl })).posted)).toEqual(['답변이 중단되었습니다']);
  expect(failures.join()).toContain('ECONNREFUSED');
});

it('a message that another process is at is not called done before it is', async () => {
  // Its clock is ahead, so it seems to have begun only just now.
  const ahead = await botOn(storage, counting, { ...edge, now: () => edge.now() + 5000 });
  const others = await teamsClient(() => `http://127.0.0.1:${ahead.port}/api/messages`);
  const { promise: heard, resolve: hung } = Promise.withResolvers<void>();
  others.script('POST', [{ fate: 'hang', hung }]);
  const place = { kind: 'personal', conversation: 'two-processes', person: 'two-processes', locale: 'ko-KR' } as const;
  const words = { type: 'message', text: 'x', id: 'two-processes' };
  const first = others.chat(place).raw(words);
  await heard;
  expect(await teams.chat(place).raw(words)).toMatchObject({ status: 503, posted: [] });
  runOut();
  const { status, posted } = await first;
  expect([status, shown(posted)]).toEqual([200, ['답변이 중단되었습니다']]);
  expect(await teams.chat(place).raw(words)).toMatchObject({ status: 200, posted: [] });
  await ahead.stop();
  await others.close();
});
