import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What became of an address: it answers (`ok`), from another host (`moved`), it does not exist (`dead`), it refuses programs
 * (`refused`), or nothing came back (`unreachable`).
 */
export type Visit = Readonly<{ url: string; state: 'ok' | 'moved' | 'dead' | 'refused' | 'unreachable'; detail: string }>;

/** Milliseconds: between two requests to one host, for one answer, and at most to wait when a host asks to. */
export type Manners = Readonly<{ pause: number; patience: number; longestWait: number }>;
export const MANNERS: Manners = { pause: 500, patience: 15_000, longestWait: 30_000 };

const HOSTS_AT_ONCE = 6;
const TRIES = 3;
const HEADERS = { 'user-agent': 'exchange-migration-advisor link check', accept: 'text/html,*/*' };
/** Servers that do not answer HEAD as they answer GET say one of these. */
const NOT_BY_HEAD: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 406, 501]);
const REFUSES: ReadonlySet<number> = new Set([401, 403, 429, 999]);

/** Visits every address once: some hosts at a time, but one request at a time to each. */
export async function visitAll(urls: readonly string[], manners: Manners = MANNERS): Promise<Visit[]> {
  const hosts = [...Map.groupBy(new Set(urls), (url) => new URL(url).host).values()];
  const visits: Visit[] = [];
  const worker = async () => {
    for (let host = hosts.pop(); host; host = hosts.pop()) {
      for (const url of host) {
        visits.push(await visit(url, manners));
        await sleep(manners.pause);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  return visits.toSorted((a, b) => a.url.localeCompare(b.url));
}

async function visit(url: string, manners: Manners): Promise<Visit> {
  try {
    const head = await answerOf(url, 'HEAD', manners);
    return judged(url, NOT_BY_HEAD.has(head.status) ? await answerOf(url, 'GET', manners) : head);
  } catch (error) {
    return { url, state: 'unreachable', detail: reasonOf(error) };
  }
}

/** The answer, asked for again where the host says to wait, fails for the moment, or breaks the connection. */
async function answerOf(url: string, method: 'HEAD' | 'GET', manners: Manners): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, { method, headers: HEADERS, signal: AbortSignal.timeout(manners.patience) });
      await response.body?.cancel();
      const again = response.status === 429 || response.status >= 502;
      if (!again || attempt === TRIES) return response;
      await sleep(waitAskedFor(response, manners));
    } catch (error) {
      if (attempt === TRIES) throw error;
      await sleep(manners.pause);
    }
  }
}

function waitAskedFor({ headers }: Response, { pause, longestWait }: Manners): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, longestWait) : pause;
}

function judged(url: string, { status, url: final }: Response): Visit {
  if (REFUSES.has(status)) return { url, state: 'refused', detail: String(status) };
  if (status >= 500) return { url, state: 'unreachable', detail: String(status) };
  if (status >= 400) return { url, state: 'dead', detail: String(status) };
  return new URL(final).host === new URL(url).host ? { url, state: 'ok', detail: '' } : { url, state: 'moved', detail: final };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
