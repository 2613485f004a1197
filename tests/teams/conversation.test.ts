import { afterAll, describe, expect, it } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import { changeConversation, conversationKey, readSession } from '../../src/teams/conversation.ts';
import { Incoming } from '../../src/teams/incoming.ts';
import { personKey } from '../../src/teams/taken.ts';

const storage = openStorage('memory:');
afterAll(() => storage.close());

const incoming = Incoming.parse({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1/',
  conversation: { id: '19:team;messageid=1' },
  from: { id: '29:kim' },
});
const key = conversationKey(incoming);
const person = personKey(incoming);
const kim = { at: 1, session: { spoke: 'ko', answers: { mailboxes: 300 } } };
const record = { v: 2, welcomed: true, people: { [person]: kim }, taken: [] };

describe('the record of a conversation', () => {
  it('names nobody', () => {
    expect(`${key} ${person}`).toMatch(/^conversation:[\da-f]{32} [\da-f]{32}$/);
    expect(conversationKey({ ...incoming, conversation: { id: '19:team;messageid=2' } })).not.toBe(key);
    expect(conversationKey({ ...incoming, channelId: 'webchat' })).not.toBe(key);
    expect(personKey({ ...incoming, from: null })).not.toBe(person);
  });

  it('is read back as it was', async () => {
    await storage.write({ [key]: { ...record, eTag: '*' } });
    expect(await readSession(storage, incoming)).toEqual(kim.session);
  });

  it.each([
    ['of another version', { ...record, v: 1 }],
    ['with an unknown key', { ...record, extra: 1 }],
    ['with a damaged session', { ...record, people: { [person]: { at: 1, session: { answers: { mailboxes: 'many' } } } } }],
    ['with a person that is no hash', { ...record, people: { constructor: {} } }],
    ['with an activity that is no hash', { ...record, taken: [{ id: '1700000000000' }] }],
    ['that is empty', {}],
  ])('%s is dropped, and can be written again', async (_, stored) => {
    await storage.write({ [key]: { ...stored, eTag: '*' } });
    expect(await readSession(storage, incoming)).toBeUndefined();
    const { result: seen } = await changeConversation(storage, key, (conversation) => ({
      conversation: { ...conversation, welcomed: true },
      result: conversation,
    }));
    expect(seen).toEqual({ v: 2, welcomed: false, people: {}, taken: [] });
    expect((await storage.read([key]))[key]).toMatchObject({ v: 2, welcomed: true, people: {} });
  });

  it('is worked out again from what another process saved first', async () => {
    await storage.delete([key]);
    const seen: number[] = [];
    await changeConversation(storage, key, (conversation) => {
      seen.push(Object.keys(conversation.people).length);
      // Another process saves between our read and our write, the first time.
      if (seen.length === 1) void storage.write({ [key]: { ...record, eTag: '*' } });
      return { conversation: { ...conversation, welcomed: false }, result: undefined };
    });
    expect(seen).toEqual([0, 1]);
    expect((await storage.read([key]))[key]).toMatchObject({ welcomed: false, people: record.people });
  });

  it('is given up when every attempt is lost', async () => {
    let attempts = 0;
    const change = changeConversation(storage, key, (conversation) => {
      attempts += 1;
      void storage.write({ [key]: { ...record, eTag: '*' } });
      return { conversation: { ...conversation }, result: undefined };
    });
    await expect(change).rejects.toMatchObject({ name: 'EtagConflict' });
    expect(attempts).toBeLessThan(100);
  });
});
