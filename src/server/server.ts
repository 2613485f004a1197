import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, type Request, type Response } from 'restify';
import type { Observe } from '../events.ts';
import { isSmall, readBody } from './body.ts';
import { PAGE_HEADERS, type Page } from './pages.ts';

type Answer = Readonly<{ status: number; body?: object }>;

/** What is behind the doors of the server. */
export type Routes = Readonly<{
  /** Asked before the body is read: what to do with it, or what to answer instead. */
  identify: (authorization: string) => Promise<{ receive: (body: unknown) => Promise<Answer> } | { refused: Answer }>;
  /** Rejects when a turn could not be taken now. */
  ready: () => Promise<unknown>;
  observe: Observe;
  /** What anyone may read. */
  pages?: readonly Page[];
}>;

type At = Readonly<{ port: number; host: string; maxInFlight: number }>;

/** `stop` lets the turns that are being taken finish; meanwhile `/readyz` says 503 and no other turn is taken. */
export type Listening = Readonly<{ port: number; inFlight: () => number; stop: () => Promise<void> }>;

/** How long turns may take to finish once the server stops. */
const PATIENCE = 13_000;

const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** Longer than load balancers keep a connection that nobody uses: they must be the ones to close it. */
  keepAliveTimeout: 75_000,
  /** How late a time-out above may strike. */
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16 * 1024,
};
const MAX_CONNECTIONS = 2000;

const ALIVE: Answer = { status: 200, body: { status: 'alive' } };
const BUSY: Answer = { status: 503, body: { error: 'Too many requests at once.' } };
const STOPPING: Answer = { status: 503, body: { error: 'Stopping.' } };

const ERRORS: Readonly<Record<number, string>> = { 404: 'Not found.', 405: 'Method not allowed.' };

type RestifyError = Error & { statusCode: number; toJSON: () => object };

export async function listen(at: At, routes: Routes): Promise<Listening> {
  const restify = createServer({ name: '' });
  const turns = new Set<Response>();
  let stopping = false;

  restify.post('/api/messages', async (request: Request, response: Response) => {
    if (stopping) return answer(request, response, refuse(routes, STOPPING, 'stopping'));
    if (turns.size >= at.maxInFlight) return answer(request, response, refuse(routes, BUSY, 'busy'));
    turns.add(response);
    response.once('close', () => turns.delete(response));
    answer(request, response, await receive(request, routes));
  });
  restify.get('/healthz', async (request: Request, response: Response) => answer(request, response, ALIVE));
  const readiness = rarely(() => checkReadiness(routes));
  restify.get('/readyz', async (request: Request, response: Response) =>
    answer(request, response, stopping ? { status: 503, body: { status: 'stopping' } } : await readiness()),
  );
  for (const { path, html } of routes.pages ?? []) {
    // A value back from a handler would be logged by restify, with the whole request.
    restify.get(path, async (_: Request, response: Response) => void response.sendRaw(200, html, PAGE_HEADERS));
    restify.head(path, async (_: Request, response: Response) => void response.sendRaw(200, '', PAGE_HEADERS));
  }

  // Its own answers repeat the path, and whatever an error says.
  restify.on('restifyError', (_request: Request, _response: Response, error: RestifyError, done: () => void) => {
    error.toJSON = () => ({ error: ERRORS[error.statusCode] ?? 'The request failed.' });
    done();
  });

  // restify makes a server of its own without options; this one has the limits, and hands requests on.
  const http = createHttpServer(LIMITS, (request, response) => restify.server.emit('request', request, response));
  http.maxConnections = MAX_CONNECTIONS;
  http.listen(at.port, at.host);
  await once(http, 'listening').catch((error: unknown) => {
    throw taken(error) ? new Error(`PORT: ${at.port} is in use by another program. Stop it or set another PORT.`) : error;
  });

  return {
    port: (http.address() as AddressInfo).port,
    inFlight: () => turns.size,
    async stop() {
      stopping = true;
      const overdue = AbortSignal.timeout(PATIENCE);
      await Promise.allSettled([...turns].map((response) => once(response, 'close', { signal: overdue })));
      const closed = once(http, 'close');
      http.close();
      // Node waits for connections that are merely open, too.
      http.closeAllConnections();
      await closed;
    },
  };
}

async function receive(request: Request, routes: Routes): Promise<Answer> {
  try {
    const who = await routes.identify(request.headers.authorization ?? '');
    if ('refused' in who) return who.refused;
    const body = await readBody(request);
    if ('error' in body) return refuse(routes, { status: body.status, body: { error: body.error } }, body.reason);
    return await who.receive(body.json);
  } catch (error) {
    // Whoever goes away in the middle of a body is no failure of ours, and nobody is left to answer.
    if (request.destroyed && !request.complete) return refuse(routes, { status: 400 }, 'aborted');
    routes.observe({ event: 'failed', what: 'A request failed', error });
    return { status: 500, body: { error: 'The request failed.' } };
  }
}

function refuse(routes: Routes, refusal: Answer, reason: string): Answer {
  routes.observe({ event: 'refused', status: refusal.status, reason });
  return refusal;
}

/** The same answer for a second: whoever asks all the time must not keep the storage busy. */
function rarely<T>(work: () => Promise<T>): () => Promise<T> {
  let last: { until: number; result: Promise<T> } | undefined;
  return () => {
    if (last === undefined || performance.now() >= last.until) last = { until: performance.now() + 1000, result: work() };
    return last.result;
  };
}

async function checkReadiness(routes: Routes): Promise<Answer> {
  try {
    await routes.ready();
    return { status: 200, body: { status: 'ready' } };
  } catch (error) {
    routes.observe({ event: 'failed', what: 'Not ready', error });
    return { status: 503, body: { status: 'not ready' } };
  }
}

function answer(request: Request, response: Response, { status, body }: Answer): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // What is left of a refused body is read by Node when it is small; else the connection cannot serve another request.
  if (!request.complete && !isSmall(request)) response.setHeader('Connection', 'close');
  response.statusCode = status;
  if (body !== undefined) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  // Not restify's own send, which looks for a formatter among many, and takes as long as half a turn.
  response.end(body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
}

function taken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
