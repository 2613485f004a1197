import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visitAll } from '../../scripts/links/visit.ts';

const MANNERS = { pause: 1, patience: 500, longestWait: 1000 };
const asked: { path: string; method: string; agent: string }[] = [];
let underWay = 0;
let mostUnderWay = 0;
let base = '';
let other = '';

/** What each path answers, by the number of times it was asked before. */
const PATHS: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse, times: number) => void>> = {
  '/ok': (_, response) => response.end('here'),
  '/none': (_, response) => end(response, 404),
  '/gone': (_, response) => end(response, 410),
  '/no-head': ({ method }, response) => end(response, method === 'HEAD' ? 405 : 200),
  '/head-lies': ({ method }, response) => end(response, method === 'HEAD' ? 404 : 200),
  '/robots': (_, response) => end(response, 403),
  '/wait': (_, response, times) => end(response, times === 0 ? 429 : 200, { 'retry-after': '0' }),
  '/always-wait': (_, response) => end(response, 429, { 'retry-after': '0' }),
  '/moment': (_, response, times) => end(response, times === 0 ? 503 : 200),
  '/broken': (_, response) => end(response, 500),
  '/reset': (request) => request.socket.destroy(),
  '/silent': () => {},
  '/within': (_, response) => end(response, 301, { location: '/ok' }),
  '/away': (_, response) => end(response, 301, { location: `${other}/ok` }),
};

const server = createServer((request, response) => {
  underWay += 1;
  mostUnderWay = Math.max(mostUnderWay, underWay);
  response.once('close', () => {
    underWay -= 1;
  });
  const path = request.url ?? '';
  const times = asked.filter((one) => one.path === path).length;
  asked.push({ path, method: request.method ?? '', agent: request.headers['user-agent'] ?? '' });
  PATHS[path.split('?')[0] ?? '']?.(request, response, times);
});

beforeAll(async () => {
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  base = `http://localhost:${port}`;
  other = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a visit', () => {
  it.each<[string, Visit['state'], string]>([
    ['/ok', 'ok', ''],
    ['/none', 'dead', '404'],
    ['/gone', 'dead', '410'],
    ['/no-head', 'ok', ''],
    ['/head-lies', 'ok', ''],
    ['/robots', 'refused', '403'],
    ['/wait', 'ok', ''],
    ['/always-wait', 'refused', '429'],
    ['/moment', 'ok', ''],
    ['/broken', 'unreachable', '500'],
    ['/reset', 'unreachable', ''],
    ['/silent', 'unreachable', ''],
    ['/within', 'ok', ''],
    ['/away', 'moved', '/ok'],
  ])('to %s is %s', async (path, state, detail) => {
    const [visit] = await visitAll([`${base}${path}`], MANNERS);
    expect(visit).toMatchObject({ url: `${base}${path}`, state });
    expect(visit?.detail).toContain(detail);
  });

  it('to nobody is unreachable', async () => {
    const [visit] = await visitAll(['http://127.0.0.1:1/'], MANNERS);
    expect(visit?.state).toBe('unreachable');
  });

  it('says who it is, and visits one host one request at a time and each address once', async () => {
    asked.length = 0;
    mostUnderWay = 0;
    const urls = Array.from({ length: 8 }, (_, index) => `${base}/ok?${index % 4}`);
    await visitAll(urls, MANNERS);
    expect(mostUnderWay).toBe(1);
    expect(asked).toHaveLength(4);
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set(['exchange-migration-advisor link check']));
  });
});

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers);
  response.end();
}
