import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Event } from '../../src/events.ts';
import type { Listening } from '../../src/server/server.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Advise } from '../../src/teams/answer.ts';
import { EDGE, type Edge } from '../../src/teams/edge.ts';
import { type TeamsClient, teamsClient } from '../teams-client.ts';
import { botOn } from './bot.ts';

/** Twelve people in one meeting, whose turns are taken one after another, while the connector answers nobody. */
const PEOPLE = Array.from({ length: 12 }, (_, index) => `crowd-${index}`);

/** Time passes so many times faster. */
const FAST = 20;
const began = Date.now();
const events: Event[] = [];
const edge: Edge = {
  ...EDGE,
  now: () => began + (Date.now() - began) * FAST,
  sleep: (time) => EDGE.sleep(time / FAST),
  alarm: (time, ring) => EDGE.alarm(time / FAST, ring),
  observe: (event) => void events.push(event),
};
const DEADLINE = 12_000 / FAST;

const echo: Advise = (session, message) => ({
  session,
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: message.kind }] },
  summary: message.kind,
});

const storage = openStorage('memory:');
let server: Listening;
let teams: TeamsClient;
let heard: Promise<unknown>;
beforeAll(async () => {
  server = await botOn(storage, echo, edge, DEADLINE);
  teams = await teamsClient(() => `http://127.0.0.1:${server.port}/api/messages`);
});
beforeEach(() => {
  events.length = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  heard = promise;
  const hang = Array.from({ length: 200 }, () => ({ fate: 'hang', hung: resolve }) as const);
  teams.script('POST', hang);
  teams.script('PUT', hang);
});
afterEach(() => teams.heal());
afterAll(async () => {
  await server.stop();
  await teams.close();
});

const meeting = (person: string, conversation: string) => teams.chat({ kind: 'meeting', person, conversation });
const countOf = (event: Event['event']) => events.filter((one) => one.event === event).length;

it('nobody is told 200 who got nothing, and each gets one card when it is delivered again', async () => {
  const recipient = { id: '28:bot', isTargeted: true };
  const deliver = (person: string) => meeting(person, 'words').raw({ type: 'message', text: 'x', id: person, recipient });
  const first = await Promise.all(PEOPLE.map(deliver));
  expect(first.map(({ status }) => status)).toEqual(PEOPLE.map(() => 503));
  const notBegun = events.filter((one) => one.event === 'refused' && one.reason === 'not-begun').length;
  expect(notBegun).toBeGreaterThan(6);
  // What was begun ends, also where its request was answered before.
  await expect.poll(() => countOf('turn') + notBegun).toBe(PEOPLE.length);

  teams.heal();
  const again = await Promise.all([...PEOPLE, ...PEOPLE].map(deliver));
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set([200]));
  const posted = teams.posts.filter(({ conversation }) => conversation === 'words');
  expect(posted.map(({ repliesTo }) => repliesTo).toSorted()).toEqual(PEOPLE.toSorted());
});

it('a search waits for nobody, and a press that was not begun changes nothing', async () => {
  const words = PEOPLE.map((person) => meeting(person, 'mixed').say('x'));
  await heard;
  const search = await meeting('crowd-0', 'mixed').raw({ type: 'invoke', name: 'composeExtension/query', value: {} });
  expect(search).toMatchObject({ status: 200, body: { composeExtension: {} } });
  expect(countOf('turn')).toBe(1);
  const press = await meeting('crowd-1', 'mixed').execute('bot-1', { do: 'start', v: 1, locale: 'en' });
  expect(press).toMatchObject({ status: 503, posted: [], updated: [] });
  expect((await Promise.all(words)).map(({ status }) => status)).toEqual(PEOPLE.map(() => 503));
});
