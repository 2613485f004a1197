import { describe, expect, it } from 'vitest';
import { Incoming } from '../../src/teams/incoming.ts';
import { readExecute, readMessage } from '../../src/teams/message.ts';

const incoming = (fields: object): Incoming =>
  Incoming.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:1/',
    conversation: { id: 'c' },
    from: { id: '29:kim' },
    recipient: { id: '28:bot' },
    ...fields,
  });
const mention = (text: string, id = '28:bot') => ({ type: 'mention', mentioned: { id, name: 'x' }, text });
const button = { do: 'start', v: 1, locale: 'ko' };

describe('words', () => {
  it.each([
    ['plain', { text: 'Exchange 2007' }, 'Exchange 2007'],
    ['none', {}, ''],
    ['null', { text: null, value: null }, ''],
    ['only an attachment', { text: '', attachments: [{ contentType: 'image/png' }] }, ''],
    ['spaces and line breaks', { text: '  2007 \r\n 서버\t\u00a0' }, '2007 서버'],
    ['entities', { text: 'a&nbsp;b &amp; c &lt;3 &gt; &quot;&apos;&#39;&#x20;&#54620;' }, `a b & c <3 > "'' 한`],
    ['entities only once', { text: '&amp;lt;' }, '&lt;'],
    [
      'what only looks like an entity',
      { text: '&bogus; &#9999999; R&D; &constructor;' },
      '&bogus; &#9999999; R&D; &constructor;',
    ],
    ['invisible characters', { text: '\ufeff20\u200b07 \u200d사서\u2060함' }, '2007 사서함'],
    ['decomposed Hangul', { text: '사서함'.normalize('NFD') }, '사서함'],
    ['less than', { text: 'mailboxes < 150, at 3 weeks' }, 'mailboxes < 150, at 3 weeks'],
    ['a mention', { text: '<at>이전 도우미</at>&nbsp;help\n', entities: [mention('<at>이전 도우미</at>')] }, 'help'],
    ['a mention in the middle', { text: '2016? <at>Bot (a+b)</at> end', entities: [mention('<at>Bot (a+b)</at>')] }, '2016? end'],
    [
      'somebody else',
      { text: '<at>Bot</at> <at>Lee</at> asks', entities: [mention('<at>Lee</at>', '29:lee'), mention('<at>Bot</at>')] },
      'asks',
    ],
    [
      'somebody named like a product, in two parts',
      {
        text: '<at>Bot</at> <at>Kim</at> <at>2013</at> has 300 mailboxes',
        entities: [mention('<at>Bot</at>'), mention('<at>Kim</at>', '29:kim'), mention('<at>2013</at>', '29:kim')],
      },
      'has 300 mailboxes',
    ],
    [
      'a channel',
      { text: '<at>Bot</at> <at>2013</at>', entities: [mention('<at>Bot</at>'), mention('<at>2013</at>', '19:channel')] },
      '2013',
    ],
    [
      'entities that are no mention',
      { text: 'hi', entities: [{ type: 'mention' }, { type: 'ProductInfo' }, { mentioned: 1 }] },
      'hi',
    ],
    ['only a mention', { text: '<at>Bot</at>', entities: [mention('<at>Bot</at>')] }, ''],
  ])('%s', (_, fields, text) => {
    expect(readMessage(incoming(fields))).toEqual({ kind: 'words', text });
  });

  it('are cut where no question reaches', () => {
    expect(readMessage(incoming({ text: 'x'.repeat(50_000) }))).toEqual({ kind: 'words', text: 'x'.repeat(2000) });
  });
});

describe('the language of the client', () => {
  const client = (locale: string) => [{ type: 'clientInfo', locale }];
  it.each([
    [{ locale: 'ko-KR' }, 'ko'],
    [{ locale: 'ko' }, 'ko'],
    [{ locale: 'KO-kr' }, 'ko'],
    [{ locale: 'en-GB' }, 'en'],
    [{ entities: client('ko-KR') }, 'ko'],
    [{ locale: null, entities: [{ type: 'mention' }, ...client('en-US')] }, 'en'],
    [{ locale: 'en-US', entities: client('ko-KR') }, 'en'],
    [{ locale: 'kok-IN' }, undefined],
    [{ locale: 'de-DE' }, undefined],
    [{ locale: '' }, undefined],
    [{}, undefined],
  ])('%j is %s', (fields, locale) => {
    expect(readMessage(incoming({ text: 'hi', ...fields })).locale).toBe(locale);
  });
});

describe('buttons', () => {
  const read = {
    'Action.Submit': (data: unknown) => readMessage(incoming({ value: data })),
    'Action.Execute': (data: unknown) =>
      readExecute(incoming({ type: 'invoke', value: { action: { type: 'Action.Execute', data } } })),
  };
  describe.each(Object.entries(read))('%s', (_, pressed) => {
    it('carry the inputs of the card beside their own data', () => {
      const data = {
        ...button,
        do: 'submit',
        answers: '2007,,,,,no',
        mailboxes: '1200',
        duration: 3,
        unit: 'weeks',
        coexistence: false,
      };
      expect(pressed(data)).toEqual({
        kind: 'button',
        button: { ...button, do: 'submit', answers: { source: '2007', coexistence: false } },
        inputs: { mailboxes: '1200', duration: '3', unit: 'weeks', coexistence: 'false' },
      });
    });

    it('tell an empty input from none, and leave out what is meant for Teams', () => {
      const data = { ...button, mailboxes: '', unit: '', country: null, msteams: { feedback: { hide: true } } };
      expect(pressed(data)).toEqual({ kind: 'button', button, inputs: { mailboxes: '' } });
    });

    it.each([
      ['of an older version', { ...button, v: 0 }],
      ['of another bot', { verb: 'vote' }],
      ['with a foreign key', { ...button, admin: true }],
      ['with an unknown unit', { ...button, unit: 'years' }],
      ['with an endless input', { ...button, mailboxes: '1'.repeat(201) }],
      ['with an impossible answer', { ...button, answers: ',-1,,,,' }],
      ['with an answer that is no number', { ...button, answers: ',many,,,,' }],
      ['with a country that does not exist', { ...button, answers: '2007,,,in-country,ZZ,' }],
      ['with too few answers', { ...button, answers: '2007' }],
      ['with answers that are no text', { ...button, answers: { source: '2007' } }],
      ['with nothing', {}],
    ])('%s are unknown', (_, data) => {
      expect(pressed(data)).toEqual({ kind: 'unknown-button' });
    });
  });

  it('may carry text instead of data', () => {
    expect(read['Action.Execute']('text')).toEqual({ kind: 'unknown-button' });
    expect(read['Action.Execute'](undefined)).toEqual({ kind: 'unknown-button' });
  });

  it.each([undefined, null, 'text', 7, [], {}, { action: null }, { action: 'x' }])('are not in an invoke with %j', (value) => {
    expect(readExecute(incoming({ type: 'invoke', value }))).toBeUndefined();
  });
});
