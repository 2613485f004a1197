import { type Activity, CardFactory } from 'botbuilder';
import { z } from 'zod';
import type { Locale } from '../locale.ts';

/** One thing found: what the list shows of it, and the card that choosing it puts into the chat. */
export type Found = Readonly<{ title: string; text: string; card: object }>;
export type Page = Readonly<{ skip: number; count: number }>;
/** Finds what words ask for, in the language of the words or else of the client. */
export type Search = (query: string, page: Page, locale?: Locale) => readonly Found[];

/**
 * There is one search command with one parameter: their names decide nothing, and some clients leave them out, or send null.
 * `initialRun`: the box was just opened.
 */
const Query = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string().nullish(), value: z.unknown() })).nullish(),
  queryOptions: z.looseObject({ skip: z.int().min(0).nullish(), count: z.int().min(1).nullish() }).nullish(),
});

/** Teams shows no more in a list. */
const PAGE = 25;
const MAX_QUERY = 400;

/** The answer to `composeExtension/query`, or undefined when the value is no query of ours. */
export function answerQuery(value: unknown, search: Search, locale?: Locale): Partial<Activity> | undefined {
  const query = Query.safeParse(value);
  if (!query.success) return undefined;
  const { parameters, queryOptions } = query.data;
  const words = parameters?.find(({ name }) => name !== 'initialRun')?.value;
  const { skip, count } = { skip: queryOptions?.skip ?? 0, count: queryOptions?.count ?? PAGE };
  const found = search(
    typeof words === 'string' ? words.slice(0, MAX_QUERY) : '',
    { skip, count: Math.min(count, PAGE) },
    locale,
  );
  const composeExtension = { type: 'result', attachmentLayout: 'list', attachments: found.map(attachmentOf) };
  return { type: 'invokeResponse', value: { status: 200, body: { composeExtension } } };
}

function attachmentOf({ title, text, card }: Found): object {
  return { ...CardFactory.adaptiveCard(card), preview: CardFactory.thumbnailCard(title, undefined, undefined, { text }) };
}
