import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../src/events.ts';
import { MAX_BODY } from '../../src/server/body.ts';
import { type Listening, listen } from '../../src/server/server.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import { EDGE } from '../../src/teams/edge.ts';
import { APP_ID, hmacToken, ISSUER, type OpenId, openId } from '../open-id.ts';

const TENANT = '11111111-2222-3333-4444-555555555555';
const NOBODY = { status: 401, body: '{"error":"Not authenticated."}' };
const NOT_ALLOWED = { status: 403, body: '{"error":"Not allowed."}' };
const NO_ACTIVITY = { status: 400, body: '{"error":"Not an activity."}' };

const events: Event[] = [];
const observe = (event: Event) => void events.push(event);
let turns = 0;
let calls = 0;
let tried = 0;

const connector = createServer((_, response) => {
  calls += 1;
  response.end();
});
let serviceUrl: string;
let login: OpenId;
let server: Listening;

beforeAll(async () => {
  connector.listen(0, '127.0.0.1');
  await once(connector, 'listening');
  serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  login = await openId(serviceUrl);
  server = await bot(login.settings);
});
beforeEach(() => {
  events.length = turns = calls = 0;
});
afterAll(async () => {
  await server.stop();
  await login.close();
  connector.close();
  console.log(`At the door: ${tried} requests turned away, none took a turn or made the bot call anybody.`);
});

async function bot(settings: Readonly<Record<string, string>>): Promise<Listening> {
  const { identify } = createAdapter({
    settings,
    policy: { tenants: [TENANT], channels: ['msteams', 'webchat'], serviceHosts: ['127.0.0.1', '*.example.com'] },
    bot: async () => {
      turns += 1;
    },
    onTurnError: async () => undefined,
    edge: { ...EDGE, observe },
  });
  return listen({ port: 0, host: '127.0.0.1', maxInFlight: 50 }, { identify, ready: async () => undefined, observe });
}

/** What Teams sends, but for the fields named; one that is undefined is left out. */
function activity(fields: object = {}): object {
  return {
    type: 'message',
    id: 'in-1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:kim', name: '김관리' },
    recipient: { id: '28:bot' },
    conversation: { id: 'c1', tenantId: TENANT, conversationType: 'personal' },
    channelData: { tenant: { id: TENANT } },
    text: 'help',
    ...fields,
  };
}

async function post(authorization: string | undefined, body: string, type = 'application/json', at = server) {
  const response = await fetch(`http://127.0.0.1:${at.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': type, ...(authorization !== undefined && { authorization }) },
    body,
  });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

/** That a request was turned away in just this way, for this reason, and that nothing else happened. */
async function turnedAway(
  request: Promise<Awaited<ReturnType<typeof post>>>,
  expected: typeof NOBODY,
  reason: string,
): Promise<void> {
  events.length = 0;
  const { status, body, headers } = await request;
  tried += 1;
  expect({ status, body }).toEqual(expected);
  expect(events).toEqual([{ event: 'refused', status: expected.status, reason }]);
  expect([turns, calls]).toEqual([0, 0]);
  expect(['server', 'x-powered-by', 'www-authenticate'].filter((name) => headers.has(name))).toEqual([]);
}

const now = () => Math.floor(Date.now() / 1000);
const bearer = (...token: Parameters<OpenId['token']>) => `Bearer ${login.token(...token)}`;

/** Name, the header, and the reason in the log. */
const STRANGERS: readonly [string, () => string | undefined, string][] = [
  ['no token', () => undefined, 'no-token'],
  ['an empty header', () => '', 'no-token'],
  ['another scheme', () => 'Basic eDp5', 'malformed'],
  ['the scheme alone', () => 'Bearer', 'malformed'],
  ['a token without its scheme', () => login.token(), 'malformed'],
  ['two tokens', () => `${bearer()} ${login.token()}`, 'malformed'],
  ['garbage', () => 'Bearer garbage', 'malformed'],
  ['garbage of three parts', () => 'Bearer x.y.z', 'malformed'],
  ['a header that is no object', () => `Bearer ${btoa('null')}.e30.x`, 'malformed'],
  ['alg none', () => bearer({ header: { alg: 'none' }, signature: '' }), 'algorithm'],
  ['alg none, signed', () => bearer({ header: { alg: 'none' } }), 'algorithm'],
  ['alg NONE', () => bearer({ header: { alg: 'NONE' } }), 'algorithm'],
  ['an HMAC with the public key', () => `Bearer ${hmac()}`, 'algorithm'],
  ['an algorithm that is none', () => bearer({ header: { alg: 'RS257' } }), 'algorithm'],
  ['a longer hash than the channel uses', () => bearer({ header: { alg: 'RS512' } }), 'algorithm'],
  ['a signature of another key', () => bearer({ header: { kid: 'teams' }, key: 'stranger' }), 'signature'],
  ['a signature cut short', () => bearer().slice(0, -20), 'signature'],
  ['no signature', () => bearer({ signature: '' }), 'signature'],
  ['claims changed after signing', () => tampered(), 'signature'],
  ['a key that nobody published', () => bearer({ key: 'stranger' }), 'unknown-key'],
  ['no key id', () => bearer({ header: { kid: undefined } }), 'unknown-key'],
  ['the key id of a prototype', () => bearer({ header: { kid: '__proto__' } }), 'unknown-key'],
  ['a key that is no RSA key', () => bearer({ header: { kid: 'elliptic' } }), 'unknown-key'],
  ['a key that is damaged', () => bearer({ header: { kid: 'damaged' } }), 'unknown-key'],
  [
    'a key of its own in the header',
    () => bearer({ key: 'stranger', header: { jwk: {}, jku: serviceUrl, x5u: serviceUrl } }),
    'unknown-key',
  ],
  ['a header that must be understood', () => bearer({ header: { crit: ['b64'], b64: false } }), 'malformed'],
  ['another audience', () => bearer({ claims: { aud: 'another-bot' } }), 'audience'],
  ['the audience in other letters', () => bearer({ claims: { aud: APP_ID.toUpperCase() } }), 'audience'],
  ['no audience', () => bearer({ claims: { aud: undefined } }), 'audience'],
  ['another issuer', () => bearer({ claims: { iss: 'https://login.example/' } }), 'issuer'],
  ['an issuer of the Emulator', () => bearer({ claims: emulator() }), 'issuer'],
  ['an issuer with a slash more', () => bearer({ claims: { iss: `${ISSUER}/` } }), 'issuer'],
  ['no issuer', () => bearer({ claims: { iss: undefined } }), 'issuer'],
  ['a token of yesterday', () => bearer({ claims: { exp: now() - 86_400 } }), 'expired'],
  ['a token that just expired for good', () => bearer({ claims: { exp: now() - 301 } }), 'expired'],
  ['a token that never expires', () => bearer({ claims: { exp: undefined } }), 'claim-missing'],
  ['an expiry that is no time', () => bearer({ claims: { exp: 'tomorrow' } }), 'claim-missing'],
  ['a token of tomorrow', () => bearer({ claims: { nbf: now() + 86_400 } }), 'not-yet-valid'],
  ['no service address', () => bearer({ claims: { serviceurl: undefined } }), 'claim-missing'],
  ['an empty service address', () => bearer({ claims: { serviceurl: '' } }), 'claim-missing'],
  ['a service address that is no text', () => bearer({ claims: { serviceurl: ['x'] } }), 'claim-missing'],
];

function hmac(): string {
  const claims = { iss: ISSUER, aud: APP_ID, exp: now() + 3600, serviceurl: serviceUrl };
  return hmacToken(claims, 'teams', login.publicPem('teams'));
}

function tampered(): string {
  const [header, , signature] = bearer({ claims: { aud: 'another-bot' } }).split('.');
  return [header, login.token().split('.')[1], signature].join('.');
}

/** What the Bot Framework would look up elsewhere, and remember for ever. */
function emulator(): object {
  return { iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT, ver: '1.0', appid: APP_ID };
}

describe('who is nobody learns nothing, whatever the body', () => {
  it.each(STRANGERS)('%s', async (_, header, reason) => {
    const bodies = [JSON.stringify(activity()), '{"type":', '', '[]', '{"type":5}', `"${'x'.repeat(1000)}"`];
    for (const body of bodies) await turnedAway(post(header(), body), NOBODY, reason);
    await turnedAway(post(header(), JSON.stringify(activity()), 'text/plain'), NOBODY, reason);
    await turnedAway(post(header(), JSON.stringify(activity({ channelId: 'AseChannel' }))), NOBODY, reason);
    await turnedAway(post(header(), JSON.stringify(activity({ channelId: 'emulator', serviceUrl: undefined }))), NOBODY, reason);
  });

  it('a body that is too large is not read first', async () => {
    const large = post(undefined, 'x'.repeat(MAX_BODY + 1)).catch(() => ({ ...NOBODY, headers: new Headers() }));
    await turnedAway(large, NOBODY, 'no-token');
  });

  it('a body that never comes takes no place', async () => {
    const sockets = Array.from({ length: 60 }, () => connect(server.port, '127.0.0.1'));
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
    }
    await Promise.all(sockets.map((socket) => once(socket, 'data')));
    expect(server.inFlight()).toBe(0);
    expect((await post(bearer(), JSON.stringify(activity()))).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it('tokens that name keys of their own cause no traffic', async () => {
    const before = login.asked.length;
    for (let count = 0; count < 50; count++) await post(bearer({ header: { kid: `made-up-${count}` } }), '{}');
    expect(login.asked.length - before).toBe(0);
  });
});

describe('the activity must be what the token is for', () => {
  it.each<[string, object, string, Parameters<OpenId['token']>[0]?]>([
    ['another service address', { serviceUrl: 'https://evil.example.com/' }, 'service-url-claim'],
    ['the same address written otherwise', { serviceUrl: 'http://127.0.0.1:80/' }, 'service-url-claim'],
    ['a channel that the key may not sign for', { channelId: 'webchat' }, 'endorsement'],
    ['the channel in other letters', { channelId: 'MSTeams' }, 'endorsement'],
    ['a key of another channel', {}, 'endorsement', { key: 'webchat' }],
    ['the Azure Stack channel, which has keys of its own', { channelId: 'AseChannel' }, 'endorsement'],
  ])('%s', async (_, fields, reason, token) => {
    await turnedAway(post(bearer(token), JSON.stringify(activity(fields))), NOBODY, reason);
  });
});

describe('who is known but not served is told so', () => {
  const elsewhere = { id: '99999999-2222-3333-4444-555555555555' };
  it.each<[string, object, string, string?]>([
    ['a channel that is not named', { channelId: 'directline' }, 'channel'],
    ['no channel of ours', { channelId: '__proto__' }, 'channel'],
    ['a service address elsewhere', {}, 'service-host', 'https://evil.example.net/'],
    ['a service address like ours', {}, 'service-host', 'https://smba.example.com.evil.example.net/'],
    ['the name that a pattern ends in', {}, 'service-host', 'https://example.com/'],
    ['plain HTTP', {}, 'service-host', 'http://smba.example.com/'],
    ['a name and a password in the address', {}, 'service-host', 'https://u:p@smba.example.com/'],
    ['another scheme', {}, 'service-host', 'ftp://smba.example.com/'],
    ['a question in the address', {}, 'service-host', 'https://smba.example.com/?x='],
    ['a place in the address', {}, 'service-host', 'https://smba.example.com/#x'],
    ['a file', {}, 'service-host', 'file:///etc/passwd'],
    ['the metadata service of the cloud', {}, 'service-host', 'http://169.254.169.254/'],
    ['loopback that is not named', {}, 'service-host', 'http://localhost/'],
    ['another tenant', { conversation: { id: 'c', tenantId: elsewhere.id }, channelData: { tenant: elsewhere } }, 'tenant'],
    ['another tenant in the conversation', { conversation: { id: 'c', tenantId: elsewhere.id } }, 'tenant'],
    ['another tenant in the channel data', { channelData: { tenant: elsewhere } }, 'tenant'],
    ['no tenant', { conversation: { id: 'c' }, channelData: undefined }, 'tenant'],
    ['an empty tenant', { conversation: { id: 'c', tenantId: '' }, channelData: { tenant: { id: '' } } }, 'tenant'],
    ['every tenant, it says', { conversation: { id: 'c', tenantId: '*' }, channelData: undefined }, 'tenant'],
  ])('%s', async (_, fields, reason, address = serviceUrl) => {
    const header = bearer({ key: 'any', claims: { serviceurl: address } });
    await turnedAway(post(header, JSON.stringify(activity({ serviceUrl: address, ...fields }))), NOT_ALLOWED, reason);
  });
});

describe('who is known and sends no activity is told so', () => {
  it.each<[string, string, typeof NOBODY, string, string?]>([
    ['no JSON', '{"type":', { status: 400, body: '{"error":"The body is not JSON."}' }, 'no-json'],
    ['nothing', '', { status: 400, body: '{"error":"The body is not JSON."}' }, 'no-json'],
    ['a list', '[]', NO_ACTIVITY, 'no-activity'],
    ['null', 'null', NO_ACTIVITY, 'no-activity'],
    ['a type that is no text', JSON.stringify(activity({ type: 5 })), NO_ACTIVITY, 'no-activity'],
    ['no type', JSON.stringify(activity({ type: undefined })), NO_ACTIVITY, 'no-activity'],
    [
      'no service address',
      JSON.stringify({ type: 'message', channelId: 'msteams', conversation: { id: 'c' } }),
      NO_ACTIVITY,
      'no-activity',
    ],
    [
      'a tenant that is no text',
      JSON.stringify({ ...activity(), channelData: { tenant: { id: 5 } } }),
      NO_ACTIVITY,
      'no-activity',
    ],
    ['plain text', 'hi', { status: 415, body: '{"error":"The body must be application/json."}' }, 'content-type', 'text/plain'],
  ])('%s', async (_, body, expected, reason, type) => {
    await turnedAway(post(bearer(), body, type), expected, reason);
  });

  it('too much', async () => {
    const expected = { status: 413, body: `{"error":"The body is larger than ${MAX_BODY} bytes."}` };
    const large = post(bearer(), ' '.repeat(MAX_BODY + 1)).catch(() => ({ ...expected, headers: new Headers() }));
    await turnedAway(large, expected, 'too-large');
  });
});

describe('who is known and served gets a turn', () => {
  it.each<[string, () => string, object?]>([
    ['a token as Teams sends it', () => bearer()],
    ['the scheme in other letters', () => bearer().replace('Bearer', 'bearer')],
    ['a token that expired within the tolerance of clocks', () => bearer({ claims: { exp: now() - 240 } })],
    ['a key without endorsements', () => bearer({ key: 'any' })],
    ['another channel that is named and endorsed', () => bearer({ key: 'webchat' }), { channelId: 'webchat' }],
    ['a tenant named only in the conversation', () => bearer(), { channelData: undefined }],
    ['a tenant named only in the channel data', () => bearer(), { conversation: { id: 'c' } }],
    ['a tenant in other letters', () => bearer(), { channelData: { tenant: { id: TENANT.toUpperCase() } } }],
    ['fields that nobody has heard of', () => bearer(), { entities: [{ type: 'QuotedReply', new: {} }], future: [1] }],
    [
      'an address below a pattern',
      () => bearer({ claims: { serviceurl: 'https://smba.example.com/kr/' } }),
      { serviceUrl: 'https://smba.example.com/kr/' },
    ],
  ])('%s', async (_, header, fields = {}) => {
    const { status, body } = await post(header(), JSON.stringify(activity(fields)));
    expect({ status, body, turns, events }).toMatchObject({
      status: 200,
      body: '',
      turns: 1,
      events: [{ event: 'turn', kind: 'words', outcome: 'done' }],
    });
  });
});

describe('the keys of the channel', () => {
  it('that cannot be read let nobody in, and are asked for again only after a pause', async () => {
    const down = await openId(serviceUrl);
    const at = await bot(down.settings);
    down.break();
    for (let count = 0; count < 10; count++)
      await turnedAway(post(`Bearer ${down.token()}`, JSON.stringify(activity()), undefined, at), NOBODY, 'keys-unavailable');
    expect(down.asked).toEqual(['/.well-known/openidconfiguration']);
    await at.stop();
    await down.close();
  });

  it('are asked for once, also by many at once', async () => {
    const fresh = await openId(serviceUrl);
    const at = await bot(fresh.settings);
    const body = JSON.stringify(activity());
    const all = await Promise.all(Array.from({ length: 20 }, () => post(`Bearer ${fresh.token()}`, body, undefined, at)));
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(fresh.asked).toEqual(['/.well-known/openidconfiguration', '/keys']);
    await at.stop();
    await fresh.close();
  });
});
