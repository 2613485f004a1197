import type { Storage } from 'botbuilder';
import { type Listening, listen } from '../../src/server/server.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import type { Advise } from '../../src/teams/answer.ts';
import { createBot } from '../../src/teams/bot.ts';
import type { Edge } from '../../src/teams/edge.ts';
import { reportFailure } from '../../src/teams/failure.ts';

/** The bot behind its door in this process, with a storage, a dialog and an edge of the test's own. */
export async function botOn(storage: Storage, advise: Advise, edge: Edge): Promise<Listening> {
  const { identify } = createAdapter({
    settings: {},
    policy: { tenants: ['*'], channels: ['msteams'] },
    bot: createBot(storage, advise, () => [], { edge }),
    onTurnError: reportFailure(storage, edge),
    edge,
  });
  const { observe } = edge;
  return listen({ port: 0, host: '127.0.0.1', maxInFlight: 100 }, { identify, ready: async () => undefined, observe });
}
