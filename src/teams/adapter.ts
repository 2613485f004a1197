import type { TurnContext } from 'botbuilder';
import type { Locale } from '../locale.ts';
import { type Policy, refusalOf } from './admit.ts';
import { isDeliverAgain } from './again.ts';
import { cloudOf } from './cloud.ts';
import { cloudAdapter } from './cloud-adapter.ts';
import type { Edge } from './edge.ts';
import { Incoming } from './incoming.ts';
import { signingKeys } from './keys.ts';
import { note } from './notes.ts';
import { type Caller, verifyToken } from './token.ts';
import { type Bot, type HttpAnswer, type Turns, turnsOf } from './turns.ts';

/** Takes the body of a request whose sender is known. */
export type Receive = (body: unknown) => Promise<HttpAnswer>;
/** Looks at the Authorization header, before anything else of a request is read. */
export type Identify = (authorization: string) => Promise<{ receive: Receive } | { refused: HttpAnswer }>;

type Setup = Readonly<{
  /** The Bot Framework's own, by their names. Without MicrosoftAppId nobody is authenticated. */
  settings: Readonly<Record<string, string>>;
  /** Service hosts missing: those of the cloud. */
  policy: Omit<Policy, 'local' | 'serviceHosts'> & { serviceHosts?: readonly string[] };
  bot: Bot;
  onTurnError: (context: TurnContext, error: Error) => Promise<void>;
  edge: Edge;
  languageOf?: (incoming: Incoming) => Promise<Locale>;
  turnsPerMinute?: number;
  deadline?: number;
}>;

/** Three seconds below the time after which the channel sends an activity again. */
const DEADLINE = 12_000;

const NOT_AUTHENTICATED: HttpAnswer = { status: 401, body: { error: 'Not authenticated.' } };
const NOT_ALLOWED: HttpAnswer = { status: 403, body: { error: 'Not allowed.' } };
const NO_ACTIVITY: HttpAnswer = { status: 400, body: { error: 'Not an activity.' } };

/** The way in for activities: who sends them, whether they may have a turn, and what to answer over HTTP. */
export function createAdapter(setup: Setup): { identify: Identify } & Pick<Turns, 'running' | 'settled'> {
  const { settings, edge, languageOf = async () => 'en', deadline = DEADLINE } = setup;
  const { MicrosoftAppId: appId = '' } = settings;
  const { serviceHosts, ...cloud } = cloudOf(settings);
  const door: Policy = { serviceHosts, ...setup.policy, local: appId === '' };
  const takeTurn = cloudAdapter({
    settings: { ...settings, ...cloud },
    appId,
    audience: cloud.ToChannelFromBotOAuthScope,
    async onTurnError(context, error) {
      if (isDeliverAgain(error)) throw error;
      note({ failed: true });
      await setup.onTurnError(context, error);
    },
  });
  const turns = turnsOf({ ...setup, takeTurn, languageOf, deadline });
  const expected = {
    issuer: cloud.ToBotFromChannelTokenIssuer,
    audience: appId,
    findKey: signingKeys(cloud.ToBotFromChannelOpenIdMetadataUrl, edge.now),
    now: edge.now,
  };

  async function receive(body: unknown, caller: Caller | undefined): Promise<HttpAnswer> {
    const { data: incoming } = Incoming.safeParse(body);
    if (incoming === undefined) return refused(NO_ACTIVITY, 'no-activity');
    const refusal = refusalOf(incoming, caller, door);
    if (refusal) return refused(refusal.status === 401 ? NOT_AUTHENTICATED : NOT_ALLOWED, refusal.reason);
    return turns.take(incoming);
  }

  function refused(answer: HttpAnswer, reason: string): HttpAnswer {
    edge.observe({ event: 'refused', status: answer.status, reason });
    return answer;
  }

  return {
    async identify(authorization) {
      if (door.local) return { receive: (body) => receive(body, undefined) };
      const caller = await verifyToken(authorization, expected);
      if (typeof caller === 'string') return { refused: refused(NOT_AUTHENTICATED, caller) };
      return { receive: (body) => receive(body, caller) };
    },
    running: turns.running,
    settled: turns.settled,
  };
}
