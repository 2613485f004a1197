import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { Incoming } from './incoming.ts';

/** What goes back over HTTP. */
export type Answer = Readonly<{ status: number; body?: object }>;
export type Receive = (body: unknown, authorization: string) => Promise<Answer>;

type Setup = Readonly<{
  settings: Readonly<Record<string, string>>;
  bot: (context: TurnContext) => Promise<void>;
  onTurnError: (context: TurnContext, error: Error) => Promise<void>;
}>;

/** CloudAdapter's own `process` puts the text of exceptions into the HTTP response; its turn, one level below, does not. */
class TeamsAdapter extends CloudAdapter {
  async takeTurn(authorization: string, activity: Activity, bot: (context: TurnContext) => Promise<void>): Promise<unknown> {
    return this.processActivity(authorization, activity, (context) => {
      withoutRetries(context.turnState.get(this.ConnectorClientKey));
      return bot(context);
    });
  }
}

type Pipeline = Readonly<{ removePolicy: (policy: { name: string }) => readonly unknown[] }>;
const Connector = z.object({ client: z.object({ pipeline: z.custom<Pipeline>((value) => value !== undefined) }) });

/**
 * By itself the connector client sends up to four times on 5xx, also new messages, which then stand in the chat twice. Its
 * options cannot turn that off: they reach neither its pipeline nor its retry policy.
 */
function withoutRetries(connector: unknown): void {
  const removed = Connector.parse(connector).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  if (removed.length !== 1) throw new Error('The retry policy of the connector client is not where it was.');
}

const Responded = z.object({ status: z.int(), body: z.looseObject({}).optional() });
/** botbuilder's own error, which has a status, and those of the token library below it, which it passes on as they are. */
const NotAuthenticated = z.union([
  z.looseObject({ statusCode: z.union([z.literal(401), z.literal(403)]) }),
  z.looseObject({ name: z.enum(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']) }),
]);

/** Receives activities: authenticates them, runs the bot, and says what to answer over HTTP. */
export function createAdapter({ settings, bot, onTurnError }: Setup): Receive {
  const adapter = new TeamsAdapter(new ConfigurationBotFrameworkAuthentication(settings));
  adapter.onTurnError = onTurnError;
  return async (body, authorization) => {
    const incoming = Incoming.safeParse(body);
    if (!incoming.success) return { status: 400, body: { error: 'Not an activity.' } };
    try {
      const result = await adapter.takeTurn(authorization, incoming.data as unknown as Activity, bot);
      return result === undefined ? { status: 200 } : answerOf(result);
    } catch (error) {
      // Errors of the bot go to onTurnError: this is from before the turn.
      return refusal(error);
    }
  };
}

function answerOf(result: unknown): Answer {
  const { status, body } = Responded.parse(result);
  return body === undefined ? { status } : { status, body };
}

function refusal(error: unknown): Answer {
  if (NotAuthenticated.safeParse(error).success) return { status: 401, body: { error: 'Not authenticated.' } };
  console.error('An activity could not be taken in:', error instanceof Error ? error.stack : error);
  return { status: 500, body: { error: 'The activity could not be taken in.' } };
}
