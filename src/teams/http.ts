import { Agent as HttpAgent, type IncomingMessage, request as plainRequest } from 'node:http';
import { Agent as HttpsAgent, request as secureRequest } from 'node:https';

/** One request with JSON in it. The signal ends it, whatever it waits for; one that is aborted already begins none. */
export type Call = Readonly<{ method: 'POST' | 'PUT'; url: string; authorization?: string; body: object; signal: AbortSignal }>;
export type Called = Readonly<{ status: number; retryAfter?: string }>;

/** A connection that nobody uses is closed before the other side does that, in the middle of the next request. */
const SPARE = { keepAlive: true, timeout: 20_000 };
const plain = new HttpAgent(SPARE);
const secure = new HttpsAgent(SPARE);

/** Milliseconds for what an answer says besides its status. */
const REST = 2000;

/** Calls once, and follows nothing. Rejects with a system error (`code`), or with that of the signal, when no answer came. */
export async function call({ method, url, authorization, body, signal }: Call): Promise<Called> {
  // Who asks may have signed in for so long that nobody waits any more.
  signal.throwIfAborted();
  const bytes = Buffer.from(JSON.stringify(body));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'user-agent': 'exchange-migration-advisor',
    ...(authorization !== undefined && { authorization }),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = url.startsWith('https:')
      ? secureRequest(url, { method, headers, agent: secure }, resolve)
      : plainRequest(url, { method, headers, agent: plain }, resolve);
    // Node's own option for it watches the request in a dozen ways.
    signal.addEventListener('abort', () => outgoing.destroy(signal.reason), { once: true });
    outgoing.once('error', reject);
    outgoing.end(bytes);
  });
  // Nothing of what else it says is needed, but the connection is, for the next request, unless it takes too long to get it back.
  const tooLong = setTimeout(() => response.destroy(), REST).unref();
  response.once('error', () => undefined).once('close', () => clearTimeout(tooLong));
  response.resume();
  const { 'retry-after': retryAfter } = response.headers;
  return { status: response.statusCode ?? 0, ...(retryAfter !== undefined && { retryAfter }) };
}
