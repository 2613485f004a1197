import type { Config } from './config.ts';
import { respond } from './dialog/respond.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { render } from './render/render.ts';
import { type Listening, listen } from './server/server.ts';
import { openStorage } from './storage/open.ts';
import { createAdapter } from './teams/adapter.ts';
import { type Advise, createBot } from './teams/bot.ts';
import { reportFailure } from './teams/failure.ts';

/** Puts the parts together and starts to listen. */
export async function start(config: Config): Promise<Listening> {
  const knowledge = loadKnowledge();
  const advise: Advise = (session, message) => {
    const world = { knowledge, today: config.asOf ?? new Date().toISOString().slice(0, 10) };
    const { session: next, reply } = respond(world, session, message);
    return { session: next, ...render({ ...world, showDate: config.asOf !== undefined }, reply) };
  };

  const storage = openStorage(config.storage);
  try {
    const receive = createAdapter({
      settings: config.botFramework,
      bot: createBot(storage, advise),
      onTurnError: reportFailure(storage),
    });
    const server = await listen(config, { receive, ready: () => storage.read(['ready']) });
    return {
      port: server.port,
      async stop() {
        await server.stop();
        storage.close();
      },
    };
  } catch (error) {
    storage.close();
    throw error;
  }
}
