import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Request, type Response } from 'restify';
import { readBody } from './body.ts';

type Answer = Readonly<{ status: number; body?: object }>;

/** What is behind the doors of the server. */
export type Routes = Readonly<{
  receive: (body: unknown, authorization: string) => Promise<Answer>;
  /** Rejects when a turn could not be taken now. */
  ready: () => Promise<unknown>;
}>;

export type Listening = Readonly<{ port: number; stop: () => Promise<void> }>;

/** How long turns may take to finish once the server stops. */
const PATIENCE = 10_000;

export async function listen(at: Readonly<{ port: number; host: string }>, routes: Routes): Promise<Listening> {
  const server = createServer({ name: '' });
  let stopping = false;

  server.post('/api/messages', async (request: Request, response: Response) => answer(response, await receive(request, routes)));
  server.get('/healthz', async (_: Request, response: Response) => answer(response, { status: 200, body: { status: 'alive' } }));
  server.get('/readyz', async (_: Request, response: Response) => answer(response, await readiness(stopping, routes)));

  const http = server.server;
  let turns = 0;
  http.on('request', (_, response) => {
    turns += 1;
    response.once('close', () => {
      turns -= 1;
      if (stopping && turns === 0) http.closeAllConnections();
    });
  });
  http.requestTimeout = 30_000;
  server.listen(at.port, at.host);
  await once(server, 'listening').catch((error: unknown) => {
    throw taken(error) ? new Error(`PORT: ${at.port} is in use by another program. Stop it or set another PORT.`) : error;
  });

  return {
    port: (http.address() as AddressInfo).port,
    async stop() {
      stopping = true;
      const closed = once(http, 'close');
      server.close();
      // Node waits for connections that are merely open, too.
      if (turns === 0) http.closeAllConnections();
      const overdue = setTimeout(() => http.closeAllConnections(), PATIENCE);
      await closed;
      clearTimeout(overdue);
    },
  };
}

async function receive(request: Request, routes: Routes): Promise<Answer> {
  const body = await readBody(request);
  if ('error' in body) return { status: body.status, body: { error: body.error } };
  try {
    return await routes.receive(body.json, request.headers.authorization ?? '');
  } catch (error) {
    console.error('A request failed:', error);
    return { status: 500, body: { error: 'The request failed.' } };
  }
}

async function readiness(stopping: boolean, routes: Routes): Promise<Answer> {
  if (stopping) return { status: 503, body: { status: 'stopping' } };
  try {
    await routes.ready();
    return { status: 200, body: { status: 'ready' } };
  } catch (error) {
    console.error('Not ready:', error);
    return { status: 503, body: { status: 'not ready' } };
  }
}

function answer(response: Response, { status, body }: Answer): void {
  // A refused body is not read to its end, so the connection cannot serve another request.
  if (status === 413 || status === 415) response.setHeader('Connection', 'close');
  if (body === undefined) response.send(status);
  else response.send(status, body);
}

function taken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
