import { adviceFrom } from './advise.ts';
import type { Config } from './config.ts';
import type { Observe } from './events.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { countEvents, serveMetrics } from './server/metrics.ts';
import { pages } from './server/pages.ts';
import { type Listening, listen } from './server/server.ts';
import { openStorage } from './storage/open.ts';
import type { Store } from './storage/store.ts';
import { sweepDaily } from './storage/sweep.ts';
import { watched } from './storage/watched.ts';
import { createAdapter } from './teams/adapter.ts';
import { createBot } from './teams/bot.ts';
import { EDGE } from './teams/edge.ts';
import { languageOfPerson, reportFailure } from './teams/failure.ts';

/** `metricsPort` is missing where metrics are not served; `running`: how many turns are being taken. */
type Started = Listening & Readonly<{ metricsPort?: number; running: () => number }>;

/** Puts the parts together and starts to listen. What happens is told to `log`. */
export async function start(config: Config, log: Observe = () => undefined): Promise<Started> {
  const storage = openStorage(config.storage, { lifetime: { days: config.sessionDays, now: Date.now }, azure: config.azure });
  try {
    await storage.read(['ready']).catch((error: unknown) => {
      throw new Error(`STORAGE: ${error instanceof Error ? error.message : error}`);
    });
    return await open(config, storage, log);
  } catch (error) {
    storage.close();
    throw error;
  }
}

/** Milliseconds after which what the first question needs is made: a tenth of a second that the start does not wait for. */
const ONCE_READY = 250;

async function open(config: Config, store: Store, log: Observe): Promise<Started> {
  const { advise, search, prepare } = adviceFrom(loadKnowledge(), config);
  const counts = config.metrics && countEvents();
  const observe: Observe = (event) => {
    log(event);
    counts?.observe(event);
  };
  const storage = watched(store, observe);
  const edge = { ...EDGE, observe };
  const { identify, running, settled } = createAdapter({
    settings: config.botFramework,
    policy: config.allowed,
    bot: createBot(storage, advise, search, { edge, keptDays: config.sessionDays }),
    onTurnError: reportFailure(storage, edge),
    edge,
    languageOf: (incoming) => languageOfPerson(storage, incoming, edge),
    ...(config.turnsPerMinute !== undefined && { turnsPerMinute: config.turnsPerMinute }),
  });
  const server = await listen(config, {
    identify,
    ready: () => storage.read(['ready']),
    observe,
    pages: pages(config.sessionDays),
  });
  const metrics = await (config.metrics && counts && serveMetrics(config.metrics, counts, server.inFlight))?.catch(
    async (error: unknown) => {
      await server.stop();
      throw error;
    },
  );
  const stopSweeping = sweepDaily(storage, observe);
  const preparing = setTimeout(prepare, ONCE_READY);
  return {
    ...server,
    running,
    ...(metrics && { metricsPort: metrics.port }),
    async stop() {
      stopSweeping();
      clearTimeout(preparing);
      await server.stop();
      await settled();
      metrics?.stop();
      storage.close();
    },
  };
}
