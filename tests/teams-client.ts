import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** A small Teams: it sends what Teams sends to the bot, and stands in for the connector that the bot answers to. */
export type TeamsClient = Awaited<ReturnType<typeof teamsClient>>;

const Card = z.looseObject({ type: z.literal('AdaptiveCard'), version: z.string() });
const Sent = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.object({ contentType: z.string(), content: Card })).optional(),
});
type Card = z.infer<typeof Card>;

/** A message of the bot as it stands in the chat. */
export type Post = { id: string; conversation: string; repliesTo?: string; updates: number; sent: z.infer<typeof Sent> };

export type Place = Readonly<{
  kind: 'personal' | 'groupChat' | 'channel' | 'meeting';
  locale?: string;
  person?: string;
  conversation?: string;
}>;

/** What the connector does with one request instead of carrying it out and saying so; `applied`: it carries it out nevertheless. */
export type Fault = Readonly<{
  status?: number;
  headers?: Record<string, string>;
  fate?: 'reset' | 'hang';
  /** What happens once the request hangs. */
  hung?: () => void;
  applied?: boolean;
}>;

export type Outcome = { status: number; body: unknown; posted: Post[]; updated: Post[] };

type Activity = Readonly<{ conversation: Readonly<{ id: string }>; [field: string]: unknown }>;

const BOT = { id: '28:bot', name: '이전 도우미 (Advisor)' };
const TENANT = '11111111-2222-3333-4444-555555555555';

export async function teamsClient(bot: () => string, headers: () => Record<string, string> = () => ({})) {
  const posts: Post[] = [];
  const changes: Post[] = [];
  const faults = new Map<string, number>();
  const scripts = new Map<string, Fault[]>();
  const requests: string[] = [];
  let delay = async (): Promise<unknown> => undefined;
  let ids = 0;
  let persons = 0;

  const server = createServer((request, response) => void connector(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  async function connector(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, conversation = '', activity] =
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(request.url ?? '') ?? [];
    const sent = Sent.parse(JSON.parse((await text(request)) || '{"type":"none"}'));
    const method = request.method ?? '';
    requests.push(method);
    await delay();
    const status = faults.get(method);
    const fault = scripts.get(method)?.shift() ?? (status === undefined ? undefined : { status });
    const done = fault === undefined || fault.applied ? carryOut(method, conversation, activity, sent) : undefined;
    if (fault?.fate === 'hang') return fault.hung?.();
    if (fault?.fate === 'reset') return void response.socket?.resetAndDestroy();
    if (fault === undefined && done !== undefined) return reply(response, done.status, done.body);
    reply(response, fault?.status ?? 500, { error: { code: 'Fault', message: 'as the test asked for' } }, fault?.headers);
  }

  function carryOut(method: string, conversation: string, activity: string | undefined, sent: Post['sent']) {
    if (method === 'PUT') {
      const post = posts.find(({ id }) => id === decodeURIComponent(activity ?? ''));
      if (post === undefined)
        return { status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'none' } } };
      post.sent = sent;
      post.updates += 1;
      changes.push(post);
      return { status: 200, body: { id: post.id } };
    }
    const repliesTo = activity === undefined ? {} : { repliesTo: decodeURIComponent(activity) };
    const post = { id: `bot-${++ids}`, conversation: decodeURIComponent(conversation), ...repliesTo, updates: 0, sent };
    posts.push(post);
    return { status: 201, body: { id: post.id } };
  }

  /** What happened in the conversation of the activity until the bot answered. */
  async function send(activity: Activity): Promise<Outcome> {
    const [before, changesBefore] = [posts.length, changes.length];
    const here = (post: Post) => post.conversation === activity.conversation.id;
    const response = await fetch(bot(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers() },
      body: JSON.stringify(activity),
      // The channel waits no longer.
      signal: AbortSignal.timeout(15_000),
    });
    const body = await response.text();
    const [posted, updated] = [posts.slice(before).filter(here), changes.slice(changesBefore).filter(here)];
    return { status: response.status, body: parsed(body), posted, updated };
  }

  function chat(place: Place) {
    const base = () => envelope(place, serviceUrl, `in-${++ids}`);
    return {
      /** Everything of one's own, on top of what Teams always sends. */
      raw: (fields: object) => send({ ...base(), ...fields }),
      /** The same words without a mention, which only an app that may hear everything is sent outside a personal chat. */
      sayAround: (words: string) => send({ ...base(), type: 'message', textFormat: 'plain', text: words }),
      say: (words: string) => send({ ...base(), type: 'message', textFormat: 'plain', ...written(words, place) }),
      submit: (replyToId: string, value: object) => send({ ...base(), type: 'message', replyToId, value }),
      execute: (replyToId: string, data: object) =>
        send({
          ...base(),
          type: 'invoke',
          name: 'adaptiveCard/action',
          replyToId,
          value: { action: { type: 'Action.Execute', verb: 'press', data }, trigger: 'manual' },
        }),
      install: () => send({ ...withoutLocale(base()), type: 'installationUpdate', action: 'add' }),
      uninstall: () => send({ ...withoutLocale(base()), type: 'installationUpdate', action: 'remove' }),
      botAdded: () => send({ ...withoutLocale(base()), type: 'conversationUpdate', membersAdded: [{ id: BOT.id }] }),
    };
  }

  /** A chat that nobody has written in yet. */
  function newChat(kind: Place['kind'] = 'personal', locale?: string) {
    persons += 1;
    return chat({ kind, person: `p${persons}`, conversation: `c${persons}`, ...(locale !== undefined && { locale }) });
  }

  return {
    chat,
    newChat,
    send,
    serviceUrl,
    posts,
    /** The connector answers this method with this status from now on. */
    refuse: (method: 'POST' | 'PUT', status: number) => faults.set(method, status),
    /** The connector does these with the next requests of this method, and then what it always does. */
    script: (method: 'POST' | 'PUT', script: readonly Fault[]) => scripts.set(method, [...script]),
    /** The connector waits for this before it does anything. */
    delay(wait: () => Promise<unknown>) {
      delay = wait;
    },
    /** The methods of all requests that came to the connector. */
    requests,
    heal() {
      faults.clear();
      scripts.clear();
      delay = async () => undefined;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The only card of a message, which must be nothing but a card. */
export function cardOf(post: Post | undefined): Card {
  const [attachment, ...more] = post?.sent.attachments ?? [];
  if (attachment === undefined || more.length > 0) throw new Error(`Not one card: ${JSON.stringify(post)}`);
  return attachment.content;
}

/** The card that replaces the pressed one, out of the answer to an Action.Execute. */
export function cardIn(outcome: Outcome): Card {
  const expected = z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: Card,
  });
  return expected.parse(outcome.body).value;
}

const ButtonAction = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string(),
  data: z.looseObject({}),
});
export type ButtonAction = z.infer<typeof ButtonAction>;

/** All buttons of a card, wherever they are, without fallbacks. */
export function buttonsOf(card: unknown): ButtonAction[] {
  if (typeof card !== 'object' || card === null) return [];
  const own = ButtonAction.safeParse(card);
  if (own.success) return [own.data];
  return Object.entries(card).flatMap(([key, value]) => (key === 'fallback' ? [] : buttonsOf(value)));
}

/** All words that a card shows. */
export function wordsOf(card: unknown): string[] {
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([key, value]) => {
    if (typeof value !== 'string') return key === 'data' || key === 'fallback' ? [] : wordsOf(value);
    return ['text', 'title', 'value', 'label', 'placeholder', 'errorMessage', 'altText'].includes(key) ? [value] : [];
  });
}

function envelope({ kind, locale, person = 'kim', conversation }: Place, serviceUrl: string, id: string) {
  const thread = kind === 'channel' ? '19:channel@thread.tacv2;messageid=1700000000000' : `${kind}-of-${person}`;
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-22T01:02:03.456Z',
    ...(locale !== undefined && { locale }),
    from: { id: `29:${person}`, name: '김관리', aadObjectId: '99999999-8888-7777-6666-555555555555' },
    recipient: BOT,
    conversation: {
      id: conversation ?? thread,
      tenantId: TENANT,
      conversationType: kind === 'meeting' ? 'groupChat' : kind,
      ...(kind !== 'personal' && { isGroup: true }),
    },
    channelData: { tenant: { id: TENANT }, ...(kind === 'meeting' && { meeting: { id: 'bWVldGluZw==' } }) },
    entities: [{ type: 'clientInfo', platform: 'Web', country: 'KR', ...(locale !== undefined && { locale }) }],
  };
}

/** Outside a personal chat a bot is only ever sent what mentions it. */
function written(words: string, { kind, locale }: Place) {
  if (kind === 'personal') return { text: words };
  const mention = `<at>${BOT.name}</at>`;
  return {
    text: `${mention}&nbsp;${words}\n`,
    entities: [
      { type: 'mention', mentioned: BOT, text: mention },
      { type: 'clientInfo', ...(locale !== undefined && { locale }) },
      { type: 'ProductInfo', id: 'COPILOT' },
    ],
  };
}

function withoutLocale(activity: ReturnType<typeof envelope>) {
  const { locale: _, entities: __, ...rest } = activity;
  return rest;
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  // Not chained: restify replaces writeHead in the whole process, by one that returns nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
