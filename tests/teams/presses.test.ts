import { describe, expect, it } from 'vitest';
import { buttonsOf, cardIn, cardOf } from '../teams-client.ts';
import { button, countingBot, shown } from './counting-bot.ts';

const { teams, newChat, pass } = countingBot();

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
    const before = teams().posts.length;
    await Promise.all([1, 2].map(() => chat.raw({ type: 'message', id: 'twin', text: 'x' })));
    expect(teams().posts.slice(before)).toHaveLength(1);
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
    pass(120_000);
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
    pass(passed);
    const { updated } = await chat.submit(card?.id ?? '', { ...data, ...inputs });
    expect(updated.map((post) => shown(cardOf(post)))).toEqual(['3 start -']);
  });

  it('by another person is their own', async () => {
    const place = { kind: 'groupChat', conversation: 'pressed by two' } as const;
    const [card] = (
      await teams()
        .chat({ ...place, person: 'a' })
        .say('x')
    ).posted;
    const data = own(cardOf(card));
    await teams()
      .chat({ ...place, person: 'a' })
      .execute(card?.id ?? '', data);
    const outcome = await teams()
      .chat({ ...place, person: 'b' })
      .execute(card?.id ?? '', data);
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
    teams().refuse('PUT', status);
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
