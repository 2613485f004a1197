import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf } from '../render/card-faults.ts';
import { type Place, wordsOf } from '../teams-client.ts';
import { wholeBot } from '../whole-bot.ts';

const { chat } = wholeBot();

const Answer = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachmentLayout: z.literal('list'),
    attachments: z.array(
      z.object({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.looseObject({ type: z.literal('AdaptiveCard') }),
        preview: z.looseObject({
          contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
          content: z.looseObject({ title: z.string().min(1), text: z.string().min(1) }),
        }),
      }),
    ),
  }),
});

async function search(
  query: string | undefined,
  { locale = 'en-US', queryOptions = {}, kind = 'personal' as Place['kind'] } = {},
) {
  const parameters = query === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'query', value: query }];
  const value = { commandId: 'lookup', parameters, queryOptions };
  const outcome = await chat({ kind, locale }).raw({ type: 'invoke', name: 'composeExtension/query', value });
  expect([outcome.status, outcome.posted.length, outcome.updated.length]).toEqual([200, 0, 0]);
  return Answer.parse(outcome.body).composeExtension.attachments;
}

describe('the search command', () => {
  test('opens with what is asked most', async () => {
    const found = await search(undefined);
    expect(found.map(({ preview }) => preview.content.title).slice(0, 2)).toEqual(['What ends next', 'What is supported now']);
    expect(found.length).toBeLessThanOrEqual(25);
  });

  test.each([
    ['2013 eos', 'en-US', '11 April 2023'],
    ['2013 지원 종료', 'en-US', '2023년 4월 11일'],
    ['cutover limit', 'ko-KR', '2,000'],
    ['Exchange 2016 requirements', 'en-US', 'Windows Server 2012'],
    ['컷오버', 'en-US', '컷오버(일괄)'],
    ['2007 -> SE', 'en-US', '2013'],
  ])('%s finds what the chat would answer', async (query, locale, words) => {
    const [first] = await search(query, { locale });
    expect(wordsOf(first?.content).join('\n')).toContain(words);
  });

  test.each(['personal', 'groupChat', 'channel', 'meeting'] as const)('works in a %s', async (kind) => {
    expect((await search('2016', { kind })).length).toBeGreaterThan(2);
  });

  test.each(['', ' ', 'asdf qwer', '💥', '<at>bot</at>', '}{${', 'x'.repeat(4000)])(
    '%j finds something helpful',
    async (query) => {
      const found = await search(query);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(25);
    },
  );

  test('typing narrows', async () => {
    expect((await search('exch')).length).toBeGreaterThan((await search('exchange 2013 eos')).length);
  });

  test.each([
    { parameters: [{ value: '2013 eos' }], queryOptions: { skip: 0, count: 25 }, commandContext: 'compose' },
    { commandId: null, parameters: [{ name: null, value: '2013 eos' }], queryOptions: { skip: null, count: null } },
    { parameters: [{ name: 'query', value: '2013 eos' }], queryOptions: null },
  ])('needs neither the name of the command, nor that of the parameter, nor a page: %j', async (value) => {
    const outcome = await chat({ kind: 'personal', locale: 'en-US' }).raw({
      type: 'invoke',
      name: 'composeExtension/query',
      value,
    });
    const [first] = Answer.parse(outcome.body).composeExtension.attachments;
    expect(wordsOf(first?.content).join('\n')).toContain('11 April 2023');
  });

  test('pages', async () => {
    const all = await search(undefined, { queryOptions: { skip: 0, count: 25 } });
    const second = await search(undefined, { queryOptions: { skip: 5, count: 5 } });
    expect(second.map(({ preview }) => preview.content.title)).toEqual(
      all.slice(5, 10).map(({ preview }) => preview.content.title),
    );
    expect(await search(undefined, { queryOptions: { skip: 1000, count: 25 } })).toEqual([]);
  });

  test('cards have no fault, no button and one language', async () => {
    for (const [locale, language, queries] of [
      ['en-US', 'en', ['', 'exchange', 'hybrid', 'korea residency']],
      ['ko-KR', 'ko', ['', '익스체인지', '하이브리드', '국내 보관']],
    ] as const) {
      for (const query of queries) {
        for (const { content, preview } of await search(query, { locale })) {
          expect(faultsOf(content, language), preview.content.title).toEqual([]);
          expect(content).not.toHaveProperty('actions');
        }
      }
    }
  });

  test.each([undefined, null, 5, 'x', { commandId: 'lookup', parameters: 'x' }])('%j is no query', async (value) => {
    const outcome = await chat({ kind: 'personal' }).raw({ type: 'invoke', name: 'composeExtension/query', value });
    expect(outcome.status).toBe(400);
  });
});
