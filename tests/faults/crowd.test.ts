import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Listening } from '../../src/server/server.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Advise } from '../../src/teams/answer.ts';
import { type TeamsClient, teamsClient } from '../teams-client.ts';
import { botOn } from './bot.ts';
import { testEdge } from './edge.ts';

/** Twelve people in one meeting, whose turns are taken one after another, while the connector answers nobody. */
const PEOPLE = Array.from({ length: 12 }, (_, index) => `crowd-${index}`);

const { edge, events, pass, runOut, waiting } = testEdge(Date.parse('2026-11-25T00:00:00Z'));

const echo: Advise = (session, message) => ({
  session,
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: message.kind }] },
  summary: message.kind,
});

let server: Listening;
let teams: TeamsClient;
let requests: number;
beforeAll(async () => {
  server = await botOn(openStorage('memory:'), echo, edge);
  teams = await teamsClient(() => `http://127.0.0.1:${server.port}/api/messages`);
});
beforeEach(() => {
  events.length = 0;
  requests = 0;
  const hung = () => {
    requests += 1;
  };
  teams.script(
    'POST',
    PEOPLE.map(() => ({ fate: 'hang', hung })),
  );
});
afterEach(() => teams.heal());
afterAll(async () => {
  await server.stop();
  await teams.close();
});

const meeting = (person: string, conversation: string) => teams.chat({ kind: 'meeting', person, conversation });
const notBegun = () => events.filter((one) => one.event === 'refused' && one.reason === 'not-begun').length;
const turns = () => events.filter((one) => one.event === 'turn').length;

/** One hangs and the others wait for it, until none of them may any longer. */
async function giveUp(people: number): Promise<void> {
  await expect.poll(() => [requests, waiting()]).toEqual([1, people]);
  runOut();
  // The first one is to be told that it failed, which hangs too.
  await expect.poll(() => [requests, waiting()]).toEqual([2, 1]);
  runOut();
}

it('nobody is told 200 who got nothing, and each gets one card when it is delivered again', async () => {
  const recipient = { id: '28:bot', isTargeted: true };
  const deliver = (person: string) => meeting(person, 'words').raw({ type: 'message', text: 'x', id: person, recipient });
  const first = Promise.all(PEOPLE.map(deliver));
  await giveUp(PEOPLE.length);
  expect((await first).map(({ status }) => status)).toEqual(PEOPLE.map(() => 503));
  expect([turns(), notBegun()]).toEqual([1, PEOPLE.length - 1]);

  teams.heal();
  pass(15_000);
  for (const _ of ['again', 'and once more'])
    expect((await Promise.all(PEOPLE.map(deliver))).map(({ status }) => status)).toEqual(PEOPLE.map(() => 200));
  const posted = teams.posts.filter(({ conversation }) => conversation === 'words');
  expect(posted.map(({ repliesTo }) => repliesTo).toSorted()).toEqual(PEOPLE.toSorted());
});

it('a search waits for nobody, and a press that was not begun changes nothing', async () => {
  const words = PEOPLE.map((person) => meeting(person, 'mixed').say('x'));
  await expect.poll(() => [requests, waiting()]).toEqual([1, PEOPLE.length]);
  const press = meeting('crowd-1', 'mixed').execute('bot-1', { do: 'start', v: 1, locale: 'en' });
  const search = await meeting('crowd-0', 'mixed').raw({ type: 'invoke', name: 'composeExtension/query', value: {} });
  expect(search).toMatchObject({ status: 200, body: { composeExtension: {} } });
  await giveUp(PEOPLE.length + 1);
  const [outcome, ...others] = await Promise.all([press, ...words]);
  expect(outcome).toMatchObject({ posted: [], updated: [] });
  expect([outcome, ...others].map(({ status }) => status)).toEqual([503, ...PEOPLE.map(() => 503)]);
});
