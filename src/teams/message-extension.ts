import type { Activity } from 'botbuilder';
import { CardFactory } from 'botbuilder';
import { z } from 'zod';
import type { Locale } from '../locale.ts';

/** One thing found: what the list shows of it, and the card that choosing it inserts. */
export type Result = Readonly<{ title: string; text: string; card: object }>;
/** Finds what words ask for, in the language of the words or else of the client. */
export type Search = (query: string, locale?: Locale) => readonly Result[];

/** The one search command of the manifest, and its parameter. */
const Query = z.looseObject({
  commandId: z.literal('lookup'),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z.looseObject({ skip: z.int().min(0).optional(), count: z.int().min(1).optional() }).optional(),
});

const PAGE = 25;
const MAX_QUERY = 400;

/** The answer to `composeExtension/query`: a page of results, or undefined when the value is no query of ours. */
export function answerQuery(value: unknown, search: Search, locale?: Locale): Partial<Activity> | undefined {
  const query = Query.safeParse(value);
  if (!query.success) return undefined;
  const { parameters, queryOptions: { skip = 0, count = PAGE } = {} } = query.data;
  const words = parameters.find(({ name }) => name === 'query')?.value;
  const found = search(typeof words === 'string' ? words.slice(0, MAX_QUERY) : '', locale);
  const page = found.slice(skip, skip + Math.min(count, PAGE));
  const composeExtension = { type: 'result', attachmentLayout: 'list', attachments: page.map(attachmentOf) };
  return { type: 'invokeResponse', value: { status: 200, body: { composeExtension } } };
}

function attachmentOf({ title, text, card }: Result): object {
  return { ...CardFactory.adaptiveCard(card), preview: CardFactory.thumbnailCard(title, undefined, undefined, { text }) };
}
