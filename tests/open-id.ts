import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Bot Framework's login service of our own: metadata, keys, and the tokens that a channel would send. */
export type OpenId = Awaited<ReturnType<typeof openId>>;

export const ISSUER = 'https://api.botframework.example';
export const APP_ID = '00000000-aaaa-bbbb-cccc-111111111111';

/** Keys by id, with the channels that each may sign for. */
const ENDORSEMENTS = { teams: ['msteams'], webchat: ['webchat'], any: [] } as const;
export type KeyId = keyof typeof ENDORSEMENTS;

type Token = Readonly<{ claims?: object; header?: object; key?: KeyId | 'stranger'; signature?: string }>;

export async function openId(serviceUrl: string) {
  const pairs = new Map(
    [...Object.keys(ENDORSEMENTS), 'stranger'].map((id) => [id, generateKeyPairSync('rsa', { modulusLength: 2048 })]),
  );
  const asked: string[] = [];
  let broken = false;

  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(broken ? 503 : 200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(request.url === '/keys' ? { keys: published() } : { issuer: ISSUER, jwks_uri: `${origin}/keys` }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function published(): object[] {
    const rsa = Object.entries(ENDORSEMENTS).map(([kid, endorsements]) => ({
      ...pairs.get(kid)?.publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
      ...(endorsements.length > 0 && { endorsements }),
    }));
    return [...rsa, { kty: 'EC', kid: 'elliptic', crv: 'P-256', x: 'eA', y: 'eQ' }, { kty: 'RSA', kid: 'damaged' }];
  }

  function privateKey(id: string): KeyObject {
    const pair = pairs.get(id);
    if (pair === undefined) throw new Error(`No key "${id}"`);
    return pair.privateKey;
  }

  /** As the channel sends it, but for what the test wants otherwise. A claim that is undefined is left out. */
  function token({ claims = {}, header = {}, key = 'teams', signature }: Token = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: ISSUER, aud: APP_ID, nbf: now - 60, exp: now + 3600, serviceurl: serviceUrl, ...claims };
    const signed = [{ alg: 'RS256', typ: 'JWT', kid: key, ...header }, all].map(encoded).join('.');
    return `${signed}.${signature ?? createSign('RSA-SHA256').update(signed).sign(privateKey(key), 'base64url')}`;
  }

  return {
    token,
    asked,
    /** The public key of a pair, as an attacker has it too. */
    publicPem: (id: KeyId) => String(pairs.get(id)?.publicKey.export({ format: 'pem', type: 'spki' })),
    break: () => {
      broken = true;
    },
    mend: () => {
      broken = false;
    },
    /** The settings of a bot that believes this service. */
    settings: {
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: 'pa55w0rd-of-the-bot',
      MicrosoftAppType: 'MultiTenant',
      ToBotFromChannelTokenIssuer: ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: `${origin}/.well-known/openidconfiguration`,
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The oldest trick: the public key used as the secret of an HMAC. */
export function hmacToken(claims: object, kid: string, secret: string): string {
  const signed = [{ alg: 'HS256', typ: 'JWT', kid }, claims].map(encoded).join('.');
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
