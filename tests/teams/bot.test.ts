import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../src/events.ts';
import { type Listening, listen } from '../../src/server/server.ts';
import { openStorage } from '../../src/storage/open.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import type { Advise } from '../../src/teams/answer.ts';
import { createBot } from '../../src/teams/bot.ts';
import { conversationKey } from '../../src/teams/conversation.ts';
import { EDGE } from '../../src/teams/edge.ts';
import { reportFailure } from '../../src/teams/failure.ts';
import type { Incoming } from '../../src/teams/incoming.ts';
import { personKey } from '../../src/teams/taken.ts';
import { buttonsOf, cardIn, cardOf, type Place, type TeamsClient, teamsClient, wordsOf } from '../teams-client.ts';

/** The smallest dialog: counts the turns of a person in `answers.mailboxes` and shows the count and the message. */
const counting: Advise = (session, message) => {
  if (message.kind === 'words' && message.text === 'fail') throw new Error('SECRET at secret.ts:1');
  if (message.kind === 'button' && message.button.do === 'cancel') throw new Error('SECRET at secret.ts:2');
  const mailboxes = (session.answers?.mailboxes ?? 0) + 1;
  const heard = message.kind === 'words' ? message.text : message.kind === 'button' ? message.button.do : message.kind;
  const text = `${mailboxes} ${heard} ${message.locale ?? '-'}`;
  const spoke = message.kind === 'words' && /[가-힣]/.test(message.text) ? ('ko' as const) : session.spoke;
  return {
    session: heard === 'forget me' ? undefined : { ...session, ...(spoke && { spoke }), answers: { mailboxes } },
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text }],
      actions: [{ type: 'Action.Execute', title: '', data: button }],
    },
    summary: text,
  };
};

const button = { do: 'start', v: 1, locale: 'en' };
let time = Date.now();
let server: Listening;
let teams: TeamsClient;
const seen: Event[] = [];
const observe = (event: Event) => void seen.push(event);
const storage = openStorage('memory:');

beforeAll(async () => {
  const { identify } = createAdapter({
    settings: {},
    policy: { tenants: ['*'], channels: ['msteams'] },
    bot: createBot(storage, counting, () => [], { edge: { ...EDGE, observe, now: () => time }, keptDays: 30 }),
    onTurnError: reportFailure(storage, { ...EDGE, observe }),
    edge: { ...EDGE, observe },
  });
  server = await listen({ port: 0, host: '127.0.0.1', maxInFlight: 100 }, { identify, ready: async () => undefined, observe });
  teams = await teamsClient(() => `http://127.0.0.1:${server.port}/api/messages`);
});
afterEach(() => {
  teams.heal();
});
afterAll(async () => {
  await server.stop();
  await teams.close();
  storage.close();
});

const newChat = (kind?: Place['kind'], locale?: string) => teams.newChat(kind, locale);
const shown = (card: unknown) => wordsOf(card).filter(Boolean).join('\n');

describe('words', () => {
  it.each(['personal', 'groupChat', 'meeting', 'channel'] as const)(
    'are answered by one card in a %s conversation',
    async (kind) => {
      const outcome = await newChat(kind, 'ko-KR').say('사서함 300개');
      expect(outcome).toMatchObject({ status: 200, body: '', updated: [] });
      expect(outcome.posted).toHaveLength(1);
      expect(shown(cardOf(outcome.posted[0]))).toBe('1 사서함 300개 ko');
      expect(outcome.posted[0]?.sent).toMatchObject({ type: 'message', summary: '1 사서함 300개 ko' });
      expect(outcome.posted[0]?.sent.text).toBeUndefined();
    },
  );

  it.each(['groupChat', 'meeting', 'channel'] as const)('are not meant for the bot in a %s without a mention', async (kind) => {
    const chat = newChat(kind);
    expect(await chat.sayAround('사서함 300개')).toMatchObject({ status: 200, posted: [], updated: [] });
    const lee = { type: 'mention', mentioned: { id: '29:lee', name: 'Lee' }, text: '<at>Lee</at>' };
    expect((await chat.raw({ type: 'message', text: '<at>Lee</at> 300', entities: [lee] })).posted).toEqual([]);
    expect(shown(cardOf((await chat.say('x')).posted[0]))).toBe('1 x -');
  });

  it('for the bot alone, as slash commands are, need no mention', async () => {
    const recipient = { id: '28:bot', name: 'bot', isTargeted: true };
    const { posted } = await newChat('groupChat').raw({ type: 'message', text: 'x', recipient });
    expect(shown(cardOf(posted[0]))).toBe('1 x -');
  });

  it('are answered in the thread of a channel', async () => {
    const { posted } = await teams.chat({ kind: 'channel', person: 'lee' }).say('help');
    expect(posted[0]).toMatchObject({
      conversation: '19:channel@thread.tacv2;messageid=1700000000000',
      repliesTo: expect.stringMatching(/^in-/),
    });
  });

  it('are counted for each person alone, in a conversation that they share', async () => {
    const place = { kind: 'groupChat', conversation: 'shared' } as const;
    const [a, b] = [teams.chat({ ...place, person: 'a' }), teams.chat({ ...place, person: 'b' })];
    await a.say('x');
    await a.say('x');
    expect(shown(cardOf((await b.say('x')).posted[0]))).toBe('1 x -');
    expect(shown(cardOf((await a.say('x')).posted[0]))).toBe('3 x -');
  });

  it('are all counted when they come at once, and answered in their order', async () => {
    const chat = newChat();
    const before = teams.posts.length;
    await Promise.all(Array.from({ length: 20 }, () => chat.say('x')));
    const counts = teams.posts.slice(before).map((post) => shown(cardOf(post)));
    expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 1} x -`));
  });

  it('may be missing', async () => {
    const outcome = await newChat().raw({
      type: 'message',
      attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example' }],
    });
    expect(shown(cardOf(outcome.posted[0]))).toBe('1  -');
  });
});

describe('an activity that comes again', () => {
  it('is no second turn, and posts nothing', async () => {
    const chat = newChat();
    const again = { type: 'message', id: 'again', text: 'x' };
    expect((await chat.raw(again)).posted).toHaveLength(1);
    expect(await chat.raw(again)).toMatchObject({ status: 200, body: '', posted: [], updated: [] });
    expect(shown(cardOf((await chat.say('x')).posted[0]))).toBe('2 x -');
  });

  it('is answered once when both copies come together', async () => {
    const chat = newChat();
    const before = teams.posts.length;
    await Promise.all([1, 2].map(() => chat.raw({ type: 'message', id: 'twin', text: 'x' })));
    expect(teams.posts.slice(before)).toHaveLength(1);
  });

  it('gets the same card again when it is an invoke, whatever was said since', async () => {
    const chat = newChat();
    const [first] = (await chat.say('x')).posted;
    const value = { action: { type: 'Action.Execute', data: button } };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', id: 'f:again', replyToId: first?.id, value };
    const once = await chat.raw(invoke);
    await chat.say('x');
    const twice = await chat.raw(invoke);
    expect(shown(cardIn(once))).toBe('2 start -');
    expect(twice).toMatchObject({ status: 200, body: once.body, posted: [], updated: [] });
    expect(shown(cardOf((await chat.say('x')).posted[0]))).toBe('4 x -');
  });

  it('in another conversation, or long after, is another one', async () => {
    const [chat, other] = [newChat(), newChat()];
    const again = { type: 'message', id: 'again', text: 'x' };
    await chat.raw(again);
    expect((await other.raw(again)).posted).toHaveLength(1);
    for (let turn = 0; turn < 20; turn++) await chat.say('x');
    expect((await chat.raw(again)).posted).toEqual([]);
    time += 120_000;
    await chat.say('x');
    expect((await chat.raw(again)).posted).toHaveLength(1);
  });

  it('after a failure is taken', async () => {
    const chat = newChat();
    const failing = { type: 'message', id: 'again', text: 'fail' };
    await chat.raw(failing);
    expect((await chat.raw({ ...failing, text: 'x' })).posted.map((post) => shown(cardOf(post)))).toEqual(['1 x -']);
  });
});

describe('a press of a button', () => {
  const press = (replyToId: string | undefined, data: object, id?: string) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    ...(id !== undefined && { id }),
    replyToId,
    value: { action: { type: 'Action.Execute', data } },
  });
  const own = (card: unknown) => buttonsOf(card)[0]?.data ?? {};

  it('that a client sends again under another id is no second turn, and gets the same card', async () => {
    const chat = newChat();
    const [card] = (await chat.say('x')).posted;
    const data = own(cardOf(card));
    expect(data).toEqual({ ...button, n: expect.stringMatching(/^[\w-]{8}$/) });
    const first = await chat.raw(press(card?.id, data));
    const second = await chat.raw(press(card?.id, data));
    expect(shown(cardIn(first))).toBe('2 start -');
    expect(second).toMatchObject({ status: 200, body: first.body, posted: [], updated: [] });
    expect(shown(cardOf((await chat.say('x')).posted[0]))).toBe('3 x -');
  });

  it('of Action.Submit that comes again under another id posts nothing', async () => {
    const chat = newChat();
    const [card] = (await chat.say('x')).posted;
    const data = own(cardOf(card));
    expect((await chat.submit(card?.id ?? '', { ...data, mailboxes: '7' })).updated).toHaveLength(1);
    expect(await chat.submit(card?.id ?? '', { ...data, mailboxes: '7' })).toMatchObject({ posted: [], updated: [] });
  });

  it.each([
    ['with other inputs', { mailboxes: '8' }, 0],
    ['a minute later', { mailboxes: '7' }, 60_000],
  ])('%s is another press', async (_, inputs, passed) => {
    const chat = newChat();
    const [card] = (await chat.say('x')).posted;
    const data = own(cardOf(card));
    await chat.submit(card?.id ?? '', { ...data, mailboxes: '7' });
    time += passed;
    const { updated } = await chat.submit(card?.id ?? '', { ...data, ...inputs });
    expect(updated.map((post) => shown(cardOf(post)))).toEqual(['3 start -']);
  });

  it('by another person is their own', async () => {
    const place = { kind: 'groupChat', conversation: 'pressed by two' } as const;
    const [card] = (await teams.chat({ ...place, person: 'a' }).say('x')).posted;
    const data = own(cardOf(card));
    await teams.chat({ ...place, person: 'a' }).execute(card?.id ?? '', data);
    const outcome = await teams.chat({ ...place, person: 'b' }).execute(card?.id ?? '', data);
    expect(shown(cardIn(outcome))).toBe('1 start -');
  });

  it('on a card from before presses were told apart is a turn each time', async () => {
    const chat = newChat();
    for (const turn of [1, 2]) expect(shown(cardIn(await chat.execute('old-card', button)))).toBe(`${turn} start -`);
  });

  it('differs from a press of the same button on another card', async () => {
    const chat = newChat();
    const [one, two] = [(await chat.say('x')).posted[0], (await chat.say('x')).posted[0]];
    expect(own(cardOf(one))).not.toEqual(own(cardOf(two)));
    await chat.execute(one?.id ?? '', own(cardOf(one)));
    expect(shown(cardIn(await chat.execute(two?.id ?? '', own(cardOf(two)))))).toBe('4 start -');
  });
});

describe('a person who wants to be forgotten', () => {
  it('starts anew, and is not in the record any more', async () => {
    const place = { kind: 'groupChat', conversation: 'to be forgotten' } as const;
    const [kim, lee] = [teams.chat({ ...place, person: 'kim' }), teams.chat({ ...place, person: 'lee' })];
    const [card] = (await kim.say('x')).posted;
    await kim.execute(card?.id ?? '', button);
    await lee.say('x');
    expect(shown(cardOf((await kim.say('forget me')).posted[0]))).toBe('3 forget me -');
    const incoming = { channelId: 'msteams', conversation: { id: 'to be forgotten' } } as Incoming;
    const key = conversationKey(incoming);
    const { people, taken } = (await storage.read([key]))[key];
    expect(Object.keys(people)).toEqual([personKey({ ...incoming, from: { id: '29:lee' } })]);
    expect(taken.filter(({ person }: { person: string }) => !(person in people))).toEqual([
      expect.not.objectContaining({ before: expect.anything() }),
    ]);
    expect(shown(cardOf((await kim.say('x')).posted[0]))).toBe('1 x -');
    expect(shown(cardOf((await lee.say('x')).posted[0]))).toBe('2 x -');
  });

  it('need only wait, also where others go on', async () => {
    const place = { kind: 'groupChat', conversation: 'to be waited in' } as const;
    const [kim, lee] = [teams.chat({ ...place, person: 'kim' }), teams.chat({ ...place, person: 'lee' })];
    const day = 24 * 60 * 60 * 1000;
    for (const chat of [kim, lee]) await chat.say('x');
    time += 20 * day;
    await lee.say('x');
    time += 11 * day;
    expect(shown(cardOf((await lee.say('x')).posted[0]))).toBe('3 x -');
    expect(shown(cardOf((await kim.say('x')).posted[0]))).toBe('1 x -');
  });
});

describe('a button', () => {
  it('of Action.Execute replaces its card, at once and for good', async () => {
    const chat = newChat('personal', 'en-US');
    const [first] = (await chat.say('x')).posted;
    const outcome = await chat.execute(first?.id ?? '', button);
    expect(outcome).toMatchObject({ status: 200, posted: [], updated: [{ id: first?.id, updates: 1 }] });
    expect(cardIn(outcome)).toEqual(cardOf(outcome.updated[0]));
    expect(shown(cardIn(outcome))).toBe('2 start en');
  });

  it('of Action.Submit replaces its card', async () => {
    const chat = newChat();
    const [first] = (await chat.say('x')).posted;
    const outcome = await chat.submit(first?.id ?? '', { ...button, mailboxes: '7' });
    expect(outcome).toMatchObject({ status: 200, body: '', posted: [], updated: [{ id: first?.id }] });
    expect(shown(cardOf(first))).toBe('2 start -');
  });

  it.each([
    ['execute', 404, 1],
    ['execute', 403, 1],
    ['execute', 405, 0],
    ['submit', 404, 1],
    ['submit', 403, 1],
    ['submit', 405, 1],
    ['submit', 501, 1],
  ] as const)('(%s) of a card that cannot be changed (%i) leads to %i new message', async (press, status, posted) => {
    const chat = newChat();
    const [first] = (await chat.say('x')).posted;
    teams.refuse('PUT', status);
    const outcome = await chat[press](first?.id ?? '', button);
    expect(outcome.status).toBe(200);
    expect(outcome.posted.map((post) => shown(cardOf(post)))).toEqual(Array(posted).fill('2 start -'));
    if (press === 'execute') expect(shown(cardIn(outcome))).toBe('2 start -');
  });

  it('of a card that is long gone leads to a new message', async () => {
    const outcome = await newChat().submit('deleted', button);
    expect(outcome.posted).toHaveLength(1);
  });

  it('that this version does not know is an unknown button, not an error', async () => {
    const outcome = await newChat().execute('some-card', { v: 0 });
    expect(shown(cardIn(outcome))).toBe('1 unknown-button -');
  });

  it.each([undefined, null, 'x', {}, { action: 'x' }])('with a malformed value (%j) is a bad request', async (value) => {
    const outcome = await newChat().raw({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect(outcome).toMatchObject({
      status: 400,
      body: {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: expect.any(String) },
      },
      posted: [],
    });
  });
});

describe('an installation', () => {
  it.each([
    ['installed, then added', ['install', 'botAdded', 'install']],
    ['added, then installed', ['botAdded', 'install', 'botAdded']],
  ] as const)('(%s) is welcomed once', async (_, events) => {
    const chat = newChat();
    const welcomes = [];
    for (const event of events) welcomes.push(...(await chat[event]()).posted);
    expect(welcomes.map((post) => shown(cardOf(post)))).toEqual(['1 installed -']);
    await chat.say('x');
    expect((await chat.install()).posted).toEqual([]);
  });

  it('is welcomed once when both events come together', async () => {
    const chat = newChat();
    const before = teams.posts.length;
    await Promise.all([chat.install(), chat.botAdded()]);
    expect(teams.posts.slice(before)).toHaveLength(1);
  });

  it.each(['groupChat', 'meeting', 'channel'] as const)('in a %s conversation posts nothing', async (kind) => {
    const chat = newChat(kind);
    expect(await chat.install()).toMatchObject({ status: 200, posted: [] });
    expect(await chat.botAdded()).toMatchObject({ status: 200, posted: [] });
  });

  it('that could not be welcomed is welcomed the next time', async () => {
    const chat = newChat();
    teams.refuse('POST', 403);
    expect((await chat.install()).posted).toEqual([]);
    teams.heal();
    expect((await chat.botAdded()).posted).toHaveLength(1);
  });

  it('that ends is forgotten', async () => {
    const chat = newChat();
    await chat.install();
    await chat.say('x');
    expect((await chat.uninstall()).posted).toEqual([]);
    expect(shown(cardOf((await chat.install()).posted[0]))).toBe('1 installed -');
  });

  it('of somebody else is not the bot’s', async () => {
    const outcome = await newChat().raw({ type: 'conversationUpdate', membersAdded: [{ id: '29:lee' }] });
    expect(outcome).toMatchObject({ status: 200, posted: [] });
  });
});

describe('anything else', () => {
  it.each([
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'typing' },
    { type: 'messageUpdate', text: 'edited' },
    { type: 'messageDelete' },
    { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} },
    { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] },
    { type: 'endOfConversation', from: null, recipient: null },
    { type: 'fromTheFuture' },
  ])('$type is taken without a word', async (activity) => {
    expect(await newChat().raw(activity)).toMatchObject({ status: 200, body: '', posted: [], updated: [] });
  });

  it.each(['task/fetch', 'composeExtension/queryLink', 'fromTheFuture', undefined])(
    'invoke %s is not implemented',
    async (name) => {
      expect(await newChat().raw({ type: 'invoke', name, value: {} })).toMatchObject({ status: 501, posted: [] });
    },
  );
});

describe('a failure', () => {
  beforeEach(() => {
    seen.length = 0;
  });

  it('is told in the language of the person, by a reference that the log has, without its text', async () => {
    const outcome = await newChat('personal', 'ko-KR').say('fail');
    const words = shown(cardOf(outcome.posted[0]));
    expect(words).toMatch(/[가-힣]/);
    expect(JSON.stringify(outcome)).not.toMatch(/SECRET|secret\.ts/);
    const reference = /[\da-f]{8}$/m.exec(words)?.[0];
    expect(seen).toContainEqual({ event: 'failed', what: 'A turn failed', error: new Error('SECRET at secret.ts:1'), reference });
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

  it('to send is logged and does not end the bot', async () => {
    const chat = newChat();
    teams.refuse('POST', 403);
    expect((await chat.say('x')).status).toBe(200);
    expect(seen).toContainEqual(expect.objectContaining({ event: 'failed', what: 'The person could not be told' }));
    teams.heal();
    expect((await chat.say('x')).posted).toHaveLength(1);
  });
});
