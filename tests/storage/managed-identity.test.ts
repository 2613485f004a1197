import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startAzurite } from '../azurite.ts';

const folder = mkdtempSync(join(tmpdir(), 'identity-'));
const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
const certified = makeCertificate();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Tokens are sent over https only, and Node.js has no way to make a certificate.
it.runIf(certified)('a managed identity opens the container, with a token from where the bot runs', async () => {
  const azurite = await startAzurite({ key, cert });
  const asked: unknown[] = [];
  const endpoint = createServer((request, response) => {
    asked.push([request.url, request.headers['x-identity-header']]);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(tokenFor('https://storage.azure.com')));
  });
  endpoint.listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  const { port } = endpoint.address() as AddressInfo;

  const source = `
    import { openStorage } from ${JSON.stringify(new URL('../../src/storage/open.ts', import.meta.url).href)};
    const storage = openStorage('azure-blob:managed', { azure: { accountUrl: ${JSON.stringify(azurite.accountUrl)} } });
    await storage.write({ a: { text: '가' } });
    console.log((await storage.read(['a'])).a.text);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    env: { NODE_EXTRA_CA_CERTS: cert, IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/token`, IDENTITY_HEADER: 'the-header' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  child.stdout.on('data', (data) => said.push(String(data)));
  const [code] = await once(child, 'close');
  endpoint.close();
  await azurite.stop();
  expect([code, said.join('')]).toEqual([0, '가\n']);
  expect(asked).toEqual([[expect.stringContaining(encodeURIComponent('https://storage.azure.com')), 'the-header']]);
});

/** What the identity endpoint of Azure App Service answers; Azurite looks at what the token says, not at who signed it. */
function tokenFor(resource: string) {
  const now = Math.floor(Date.now() / 1000);
  const issuer = 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/';
  const claims = { aud: resource, iss: issuer, iat: now, nbf: now - 60, exp: now + 3600, ver: '1.0' };
  const parts = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return { access_token: `${parts.join('.')}.c2lnbmVk`, expires_on: String(now + 3600), resource, token_type: 'Bearer' };
}

function makeCertificate(): boolean {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2'];
  try {
    execFileSync('openssl', ['req', '-x509', ...files, ...subject], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
