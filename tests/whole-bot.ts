import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '../src/config.ts';
import { start } from '../src/start.ts';
import { type Place, type TeamsClient, teamsClient } from './teams-client.ts';

/** The day of the tests: what is said of dates does not change under them. */
const AS_OF = '2026-11-22';

/**
 * The whole bot, with a small Teams in front of it, from the first test of a file to the last.
 * @param variables of the environment, besides those that keep it to itself
 */
export function wholeBot(variables: Readonly<Record<string, string>> = {}) {
  let server: Awaited<ReturnType<typeof start>>;
  let teams: TeamsClient;
  beforeAll(async () => {
    server = await start(readConfig({ PORT: '0', STORAGE: 'memory:', AS_OF, ...variables }));
    teams = await teamsClient(() => `http://127.0.0.1:${server.port}/api/messages`);
  });
  afterAll(async () => {
    await server.stop();
    await teams.close();
  });
  return {
    server: () => server,
    teams: () => teams,
    chat: (place: Place) => teams.chat(place),
    newChat: (kind?: Place['kind'], locale?: string) => teams.newChat(kind, locale),
  };
}
