import type { Config } from './config.ts';
import { languageOf } from './dialog/language.ts';
import { searchLookUps } from './dialog/look-up/search.ts';
import { respond } from './dialog/respond.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { render } from './render/render.ts';
import { renderResult } from './render/result.ts';
import { type Listening, listen } from './server/server.ts';
import { openStorage } from './storage/open.ts';
import { sweepDaily } from './storage/sweep.ts';
import { createAdapter } from './teams/adapter.ts';
import type { Advise } from './teams/answer.ts';
import { createBot } from './teams/bot.ts';
import { reportFailure } from './teams/failure.ts';
import type { Search } from './teams/message-extension.ts';

/** Puts the parts together and starts to listen. */
export async function start(config: Config): Promise<Listening> {
  const knowledge = loadKnowledge();
  const stage = () => ({
    knowledge,
    today: config.asOf ?? new Date().toISOString().slice(0, 10),
    showDate: config.asOf !== undefined,
    keptDays: config.sessionDays,
  });
  const advise: Advise = (session, message, compact) => {
    const { session: next, reply } = respond(stage(), session, message);
    return { session: next, ...render({ ...stage(), compact }, reply) };
  };
  const search: Search = (text, { skip, count }, client) => {
    const locale = languageOf({}, { kind: 'words', text, ...(client && { locale: client }) });
    const found = searchLookUps(knowledge, text).slice(skip, skip + count);
    return found.map((lookUp) => renderResult(stage(), lookUp, locale));
  };

  const storage = openStorage(config.storage, {
    lifetime: { days: config.sessionDays, now: Date.now },
    azure: config.azure,
  });
  try {
    await storage.read(['ready']).catch((error: unknown) => {
      throw new Error(`STORAGE: ${error instanceof Error ? error.message : error}`);
    });
    const stopSweeping = sweepDaily(storage);
    const receive = createAdapter({
      settings: config.botFramework,
      bot: createBot(storage, advise, search),
      onTurnError: reportFailure(storage),
    });
    const server = await listen(config, { receive, ready: () => storage.read(['ready']) });
    return {
      port: server.port,
      async stop() {
        stopSweeping();
        await server.stop();
        storage.close();
      },
    };
  } catch (error) {
    storage.close();
    throw error;
  }
}
