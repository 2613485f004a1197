import fc from 'fast-check';

/** Activities as Teams sends them, and what is left of them after somebody has played with them. */

const TENANT = '11111111-2222-3333-4444-555555555555';
const SENTENCES = [
  'We run Exchange 2007 with 1,200 mailboxes, have 3 weeks, data must stay in Korea, no coexistence needed',
  '익스체인지 2007, 사서함 1200개, 3주, 데이터는 국내 보관, 공존 필요 없음',
  'recommend',
  'start',
  '시작',
  'back',
  'change mailboxes',
  '사서함 변경',
  'compare',
  'checklist',
  'when does Exchange 2013 end?',
  '2016은 지원이 언제 끝나나요?',
  'and 2016?',
  '2007 -> SE',
  'cutover vs staged',
  '컷오버 몇 명까지?',
  'which Exchange runs on Windows Server 2012 R2?',
  'how long for 5 TB and 800 mailboxes',
  'delete my data',
  '내 데이터 삭제',
  '한국어',
  'English please',
  'help',
  '2',
  '네',
  'I don’t know',
  'three hundred',
  '3개월 뒤',
  '1천2백 개',
];
const BUTTONS = [
  { do: 'start' },
  { do: 'restart' },
  { do: 'submit' },
  { do: 'answer', question: 'mailboxes', value: '300' },
  { do: 'answer', question: 'source', value: '2010' },
  { do: 'answer', question: 'country', value: 'KR' },
  { do: 'ask', question: 'duration' },
  { do: 'back', question: 'residency' },
  { do: 'change' },
  { do: 'recommend' },
  { do: 'compare' },
  { do: 'checklist' },
  { do: 'resume' },
  { do: 'show' },
  { do: 'language', to: 'ko' },
  { do: 'look-up', ask: { about: 'support', products: ['exchange-2013'] } },
  { do: 'look-up', ask: { about: 'path', from: '2007' } },
  { do: 'look-up', ask: { about: 'throughput', mailboxes: 5000 } },
  { do: 'fromTheFuture' },
];
const INPUTS = {
  source: '2007',
  mailboxes: '1,200',
  duration: '3',
  unit: 'weeks',
  residency: 'in-country',
  country: 'KR',
  coexistence: 'no',
};

/** Surrogates alone, marks that turn text around, joined emoji, letters of many code points, what a database or a log may not like. */
const ODD = [
  '\ud800',
  '\udfff\ud83d',
  '\u202eabc\u202c',
  '👩‍👩‍👧‍👦🇰🇷',
  'ᄒ\u1161\u11ab글',
  `a${'\u0301'.repeat(500)}`,
  '\u0000\u0007\u001b[31m',
  '\ufeff\u200b\u2066',
  '﷽'.repeat(200),
  "'; DROP TABLE records; --",
  '{{text}} #{7*7} <at>x</at><script>',
  '../../../etc/passwd',
  '가'.repeat(5000),
  '9'.repeat(400),
  `${'1,'.repeat(3000)}1 mailboxes`,
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.repeat(40),
  `${'exchange 20'.repeat(180)}`,
  ' '.repeat(1990),
  '%00%ff%c0%ae',
];
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...ODD)).map((parts) => parts.join(' ')) },
);

const scalar = fc.oneof(
  words,
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 1e308, 1e-320, Number.MAX_SAFE_INTEGER + 2, 2 ** 70, '', '2007', [], {}),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const keys = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  'do',
  'v',
  'id',
  'type',
  'text',
  '',
  '가',
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.uniqueArray(fc.tuple(keys, tie('value')), { maxLength: 5, selector: ([key]) => key }).map(owning),
  ),
})).value;

/** With `__proto__` as a property of its own, as JSON.parse makes it. */
function owning(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [key, value] of entries)
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
}

const button = fc
  .record({
    data: fc.oneof({ weight: 5, arbitrary: fc.constantFrom<object>(...BUTTONS) }, { weight: 1, arbitrary: fc.constant({}) }),
    v: fc.constantFrom<unknown>(1, 1, 1, 2, '1'),
    locale: fc.constantFrom<unknown>('en', 'ko', 'de', 5),
    inputs: fc.constantFrom({}, INPUTS, { mailboxes: 'viele' }, { ...INPUTS, country: 'XX', unit: 'aeons' }),
  })
  .map(({ data, v, locale, inputs }) => ({ ...data, v, locale, ...inputs }));

const said = words.map((text) => ({ type: 'message', textFormat: 'plain', text }));
const mentioned = words.map((text) => ({
  type: 'message',
  text: `<at>도우미</at>&nbsp;${text}`,
  entities: [{ type: 'mention', mentioned: { id: '28:bot', name: '도우미' }, text: '<at>도우미</at>' }],
}));
const submitted = button.map((value) => ({ type: 'message', replyToId: 'bot-1', value }));
const executed = button.map((data) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: 'bot-1',
  value: { action: { type: 'Action.Execute', verb: 'press', data }, trigger: 'manual' },
}));
const searched = fc
  .record({ value: words, skip: fc.integer({ min: -2, max: 60 }), count: fc.integer({ min: -2, max: 60 }) })
  .map(({ value, skip, count }) => ({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'lookup', parameters: [{ name: 'query', value }], queryOptions: { skip, count } },
  }));
const others = fc.constantFrom<object>(
  { type: 'installationUpdate', action: 'add' },
  { type: 'installationUpdate', action: 'remove' },
  { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
  { type: 'conversationUpdate', membersRemoved: [{ id: '29:kim' }] },
  { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
  { type: 'messageUpdate', text: 'edited' },
  { type: 'messageDelete' },
  { type: 'typing' },
  { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} },
  { type: 'invoke', name: 'task/fetch', value: {} },
  { type: 'invoke', name: 'composeExtension/queryLink', value: { url: 'https://learn.microsoft.com/' } },
  { type: 'invoke', name: 'fromTheFuture' },
  { type: 'endOfConversation' },
  { type: 'trace', valueType: 'x' },
);

function envelope(serviceUrl: string) {
  return fc
    .record({
      id: fc.integer({ min: 1, max: 5000 }),
      chat: fc.integer({ min: 1, max: 40 }),
      kind: fc.constantFrom('personal', 'groupChat', 'channel'),
      locale: fc.constantFrom('ko-KR', 'en-US', 'de-DE', undefined),
      deliveryMode: fc.constantFrom(undefined, undefined, undefined, 'expectReplies', 'notification'),
    })
    .map(({ id, chat, kind, locale, deliveryMode }) => ({
      id: `in-${id}`,
      channelId: 'msteams',
      serviceUrl,
      timestamp: '2026-11-22T01:02:03.456Z',
      ...(locale && { locale }),
      ...(deliveryMode && { deliveryMode }),
      from: { id: `29:p${chat % 7}`, name: '김관리' },
      recipient: { id: '28:bot', name: '도우미' },
      conversation: { id: `c${chat}`, tenantId: TENANT, conversationType: kind, isGroup: kind !== 'personal' },
      channelData: { tenant: { id: TENANT } },
      entities: [{ type: 'clientInfo', country: 'KR', ...(locale && { locale }) }],
    }));
}

/** The body of one request: most are activities with one to four things wrong, some are right, some are no JSON any more. */
export function bodies(serviceUrl: string): fc.Arbitrary<string> {
  const whole = fc
    .tuple(envelope(serviceUrl), fc.oneof(said, mentioned, submitted, executed, searched, others))
    .map(([sent, what]) => JSON.stringify({ ...sent, ...what }));
  const changes = fc.array(
    fc.record({ at: fc.nat(), how: fc.constantFrom('replace', 'drop', 'add', 'nest'), key: keys, value: anything }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const changed = fc.tuple(whole, changes).map(([text, all]) => all.reduce(change, text).replace(/"nested (\d+)"/g, nested));
  const broken = fc.tuple(whole, fc.nat(), fc.string({ maxLength: 3 })).map(([text, at, put]) => {
    const place = at % text.length;
    return text.slice(0, place) + put + text.slice(place + 1);
  });
  return fc.oneof(
    { weight: 3, arbitrary: whole },
    { weight: 8, arbitrary: changed },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: anything.map((value) => JSON.stringify(value)) },
  );
}

type Change = Readonly<{ at: number; how: 'replace' | 'drop' | 'add' | 'nest'; key: string; value: unknown }>;
type Spot = { holder: Record<string, unknown>; key: string };

/** Changes one place of a JSON text. Text goes in and out, so that no prototype of the test's own is touched. */
function change(text: string, { at, how, key, value }: Change): string {
  const root: unknown = JSON.parse(text);
  const spots = spotsOf(root);
  const spot = spots[at % Math.max(spots.length, 1)];
  if (spot === undefined) return text;
  const put = (holder: object, name: string, what: unknown) =>
    Object.defineProperty(holder, name, { value: what, enumerable: true, configurable: true, writable: true });
  if (how === 'replace') put(spot.holder, spot.key, value);
  else if (how === 'drop') delete spot.holder[spot.key];
  else if (how === 'add') put(spot.holder, key, value);
  else put(spot.holder, spot.key, `nested ${at % 10 ? at % 45 : at % 20_000}`);
  return JSON.stringify(root);
}

/** Deeper than JSON.stringify can go, so it is made of text. */
function nested(_: string, depth: string): string {
  return `${'[{"a":'.repeat(Number(depth))}1${'}]'.repeat(Number(depth))}`;
}

function spotsOf(value: unknown, depth = 0): Spot[] {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(value).flatMap((key) => [{ holder, key }, ...spotsOf(holder[key], depth + 1)]);
}
