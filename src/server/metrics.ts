import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Observe } from '../events.ts';

/** The figures so far in Prometheus' text format. */
export type Metrics = Readonly<{ observe: Observe; text: (inFlight: number) => Promise<string>; type: string }>;

/** In seconds; the channel gives up after 15. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** Counts events. */
export function countEvents(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const turns = new Counter({
    registers,
    name: 'bot_turns_total',
    help: 'Turns taken',
    labelNames: ['kind', 'scope', 'outcome'],
  });
  const seconds = new Histogram({
    registers,
    name: 'bot_turn_seconds',
    help: 'Time from a request to the end of its turn',
    labelNames: ['kind'],
    buckets: BUCKETS,
  });
  const sends = new Counter({
    registers,
    name: 'bot_sends_total',
    help: 'Requests to the connector',
    labelNames: ['method', 'outcome'],
  });
  const retries = new Counter({
    registers,
    name: 'bot_send_retries_total',
    help: 'Those that were sent again',
    labelNames: ['method'],
  });
  const conflicts = new Counter({
    registers,
    name: 'bot_storage_conflicts_total',
    help: 'Turns worked out again after a lost race',
  });
  const refusals = new Counter({
    registers,
    name: 'bot_refused_total',
    help: 'Requests without a turn',
    labelNames: ['status', 'reason'],
  });
  const failures = new Counter({ registers, name: 'bot_failures_total', help: 'Errors in the log' });
  const working = new Gauge({ registers, name: 'bot_in_flight', help: 'Requests being worked on' });

  return {
    observe(event) {
      switch (event.event) {
        case 'turn':
          turns.inc({ kind: event.kind, scope: event.scope, outcome: event.outcome });
          return seconds.observe({ kind: event.kind }, event.ms / 1000);
        case 'send':
          if (event.attempt > 1) retries.inc({ method: event.method });
          return sends.inc({ method: event.method, outcome: event.status ?? event.outcome });
        case 'conflict':
          return conflicts.inc();
        case 'refused':
          return refusals.inc({ status: event.status, reason: event.reason });
        case 'failed':
          return failures.inc();
        case 'listening':
        case 'stopping':
        case 'stopped':
          return undefined;
        default:
          return event satisfies never;
      }
    },
    text(inFlight) {
      working.set(inFlight);
      return registry.metrics();
    },
    type: registry.contentType,
  };
}

/** Serves GET /metrics on a listener of its own, so that the public port cannot show it. */
export async function serveMetrics(
  at: Readonly<{ port: number; host: string }>,
  { text, type }: Metrics,
  inFlight: () => number,
): Promise<{ port: number; stop: () => void }> {
  const http = createServer(async (request, response) => {
    const found = request.method === 'GET' && request.url === '/metrics';
    response.writeHead(found ? 200 : 404, { 'content-type': found ? type : 'text/plain' });
    response.end(found ? await text(inFlight()) : 'Not found\n');
  });
  http.listen(at.port, at.host);
  await once(http, 'listening').catch((error: unknown) => {
    throw new Error(
      `METRICS_PORT: ${at.host}:${at.port} cannot be listened on: ${error instanceof Error ? error.message : error}`,
    );
  });
  return {
    port: (http.address() as AddressInfo).port,
    stop() {
      http.close();
      http.closeAllConnections();
    },
  };
}
