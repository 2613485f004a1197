import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Locale } from '../locale.ts';
import { isDeliverAgain } from './again.ts';
import type { TakeTurn } from './cloud-adapter.ts';
import { describeTurn } from './describe.ts';
import type { Edge } from './edge.ts';
import { stillWorkingAnswer, tooFastAnswer, tooFastCard } from './hold.ts';
import { type Incoming, tenantsOf } from './incoming.ts';
import { turnLimit } from './limit.ts';
import { localeOf } from './message.ts';
import { type Notes, noting } from './notes.ts';
import { post } from './send.ts';
import { personKey } from './taken.ts';

/** What goes back over HTTP. */
export type HttpAnswer = Readonly<{ status: number; body?: object }>;
export type Bot = (context: TurnContext, incoming: Incoming) => Promise<void>;

type Setup = Readonly<{
  takeTurn: TakeTurn;
  bot: Bot;
  edge: Edge;
  /** The language of the person, for what is said without a turn. */
  languageOf: (incoming: Incoming) => Promise<Locale>;
  /** Turns a minute that one person gets; missing: as many as they like. */
  turnsPerMinute?: number;
  /** Milliseconds after which a request is answered although its turn goes on: below the 15 s of the channel. */
  deadline: number;
}>;

/** `running`: how many turns are being taken. `settled` resolves when that is none, or they are not worth waiting for. */
export type Turns = Readonly<{
  take: (incoming: Incoming) => Promise<HttpAnswer>;
  running: () => number;
  settled: () => Promise<unknown>;
}>;

/** How long turns may go on, once the bot stops, whose requests were answered before they were done. */
const PATIENCE = 5000;

/** Milliseconds for the card that says that it was too much. */
const SEND = 5000;

const Responded = z.object({ status: z.int(), body: z.looseObject({}).optional() });
const DONE: HttpAnswer = { status: 200 };
const FAILED: HttpAnswer = { status: 500, body: { error: 'The activity could not be taken in.' } };
/** The channel delivers it again. */
const AGAIN: HttpAnswer = { status: 503, body: { error: 'The activity is not answered yet.' } };

/** Turns of those who may have one: not too many of one person, each answered in time, and each in the log. */
export function turnsOf({ takeTurn, bot, edge, languageOf, turnsPerMinute, deadline }: Setup): Turns {
  const verdictOn = turnsPerMinute === undefined ? undefined : turnLimit(turnsPerMinute, edge.now);
  const { observe } = edge;
  const running = new Set<Promise<unknown>>();

  function run(incoming: Incoming, work: Bot, notes: Notes = {}): Promise<HttpAnswer> {
    const turn = worked(incoming, work, notes);
    running.add(turn);
    void turn.finally(() => running.delete(turn));
    return turn;
  }

  async function worked(incoming: Incoming, work: Bot, notes: Notes): Promise<HttpAnswer> {
    const begun = performance.now();
    const turn = () => takeTurn(incoming as unknown as Activity, (context) => work(context, incoming));
    const result = await noting(notes, turn).catch((error: unknown) => {
      if (isDeliverAgain(error)) return AGAIN;
      // Errors of the bot are dealt with in the turn: this is from before it.
      observe({ event: 'failed', what: 'An activity could not be taken in', error });
      return FAILED;
    });
    const answer = result === undefined ? DONE : answerOf(result);
    if (result === AGAIN && !notes.failed) {
      observe({ event: 'refused', status: answer.status, reason: 'not-begun' });
      return answer;
    }
    const ms = Math.round(performance.now() - begun);
    const { failed, ...said } = notes;
    const outcome = failed || answer.status === 500 ? 'failed' : answer.status === 501 ? 'unknown' : 'done';
    observe({ event: 'turn', ...describeTurn(incoming), outcome, ms, ...said });
    return answer;
  }

  /**
   * The answer of a turn, or one before it: an invoke is told that it takes longer; anything else is delivered again, and then
   * it is known whether it was answered.
   */
  async function answered(incoming: Incoming): Promise<HttpAnswer> {
    const notes: Notes = {};
    const turn = run(incoming, bot, notes);
    const { promise: late, resolve } = Promise.withResolvers<'late'>();
    const timer = setTimeout(resolve, deadline, 'late');
    void turn.finally(() => clearTimeout(timer));
    const first = await Promise.race([turn, late]);
    if (first !== 'late') return first;
    notes.late = true;
    // Asking the storage for the language of the person may be what takes so long.
    const { locale = 'en' } = localeOf(incoming);
    return incoming.type === 'invoke' ? { status: 200, body: stillWorkingAnswer(incoming.name, locale) } : AGAIN;
  }

  async function tooFast(incoming: Incoming, hush: boolean): Promise<HttpAnswer> {
    observe({ event: 'refused', status: 200, reason: 'too-fast' });
    if (hush && incoming.type !== 'invoke') return DONE;
    const locale = await languageOf(incoming);
    if (incoming.type === 'invoke') return { status: 200, body: tooFastAnswer(incoming.name, locale) };
    return run(incoming, (context) => post({ context, edge, until: edge.now() + SEND }, tooFastCard(locale)));
  }

  return {
    async take(incoming) {
      const verdict = isByHand(incoming) ? verdictOn?.(`${tenantsOf(incoming)} ${personKey(incoming)}`) : undefined;
      return verdict === undefined || verdict === 'go' ? answered(incoming) : tooFast(incoming, verdict === 'hush');
    },
    running: () => running.size,
    settled: () => Promise.race([Promise.allSettled(running), new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]),
  };
}

/** What somebody wrote or pressed; what Teams tells by itself is not theirs to answer for. */
function isByHand({ type }: Incoming): boolean {
  return type === 'message' || type === 'invoke';
}

function answerOf(result: unknown): HttpAnswer {
  const { status, body } = Responded.parse(result);
  return body === undefined ? { status } : { status, body };
}
