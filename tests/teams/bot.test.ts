import { describe, expect, it } from 'vitest';
import { conversationKey } from '../../src/teams/conversation.ts';
import type { Incoming } from '../../src/teams/incoming.ts';
import { personKey } from '../../src/teams/taken.ts';
import { cardOf } from '../teams-client.ts';
import { button, countingBot, shown } from './counting-bot.ts';

const { teams, newChat, storage, pass } = countingBot();

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

  it('say nothing by the names of the people they mention', async () => {
    const bot = { type: 'mention', mentioned: { id: '28:bot', name: 'bot' }, text: '<at>bot</at>' };
    const kim = { type: 'mention', mentioned: { id: '29:kim', name: 'Kim 2013' }, text: '<at>Kim 2013</at>' };
    const text = '<at>bot</at>&nbsp;<at>Kim 2013</at> 300 mailboxes';
    const { posted } = await newChat('groupChat').raw({ type: 'message', text, entities: [bot, kim] });
    expect(shown(cardOf(posted[0]))).toBe('1 300 mailboxes -');
  });

  it('for the bot alone, as slash commands are, need no mention', async () => {
    const recipient = { id: '28:bot', name: 'bot', isTargeted: true };
    const { posted } = await newChat('groupChat').raw({ type: 'message', text: 'x', recipient });
    expect(shown(cardOf(posted[0]))).toBe('1 x -');
  });

  it('are answered in the thread of a channel', async () => {
    const { posted } = await teams().chat({ kind: 'channel', person: 'lee' }).say('help');
    expect(posted[0]).toMatchObject({
      conversation: '19:channel@thread.tacv2;messageid=1700000000000',
      repliesTo: expect.stringMatching(/^in-/),
    });
  });

  it('are counted for each person alone, in a conversation that they share', async () => {
    const place = { kind: 'groupChat', conversation: 'shared' } as const;
    const [a, b] = [teams().chat({ ...place, person: 'a' }), teams().chat({ ...place, person: 'b' })];
    await a.say('x');
    await a.say('x');
    expect(shown(cardOf((await b.say('x')).posted[0]))).toBe('1 x -');
    expect(shown(cardOf((await a.say('x')).posted[0]))).toBe('3 x -');
  });

  it('are all counted when they come at once, and answered in their order', async () => {
    const chat = newChat();
    const before = teams().posts.length;
    await Promise.all(Array.from({ length: 20 }, () => chat.say('x')));
    const counts = teams()
      .posts.slice(before)
      .map((post) => shown(cardOf(post)));
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
    const before = teams().posts.length;
    await Promise.all([chat.install(), chat.botAdded()]);
    expect(teams().posts.slice(before)).toHaveLength(1);
  });

  it.each(['groupChat', 'meeting', 'channel'] as const)('in a %s conversation posts nothing', async (kind) => {
    const chat = newChat(kind);
    expect(await chat.install()).toMatchObject({ status: 200, posted: [] });
    expect(await chat.botAdded()).toMatchObject({ status: 200, posted: [] });
  });

  it('that could not be welcomed is welcomed the next time', async () => {
    const chat = newChat();
    teams().refuse('POST', 403);
    expect((await chat.install()).posted).toEqual([]);
    teams().heal();
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

describe('a person who wants to be forgotten', () => {
  it('starts anew, and is not in the record any more', async () => {
    const place = { kind: 'groupChat', conversation: 'to be forgotten' } as const;
    const [kim, lee] = [teams().chat({ ...place, person: 'kim' }), teams().chat({ ...place, person: 'lee' })];
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
    const [kim, lee] = [teams().chat({ ...place, person: 'kim' }), teams().chat({ ...place, person: 'lee' })];
    const day = 24 * 60 * 60 * 1000;
    for (const chat of [kim, lee]) await chat.say('x');
    pass(20 * day);
    await lee.say('x');
    pass(11 * day);
    expect(shown(cardOf((await lee.say('x')).posted[0]))).toBe('3 x -');
    expect(shown(cardOf((await kim.say('x')).posted[0]))).toBe('1 x -');
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
