import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { z } from 'zod';

type Logic = (context: TurnContext) => Promise<void>;
/** Runs the bot on an activity; the result is what the bot left to answer an invoke with. Errors of the bot are not its errors. */
export type TakeTurn = (activity: Activity, bot: Logic) => Promise<unknown>;

type Setup = Readonly<{
  settings: Readonly<Record<string, string>>;
  appId: string;
  /** What tokens for the connector are made out for. */
  audience: string;
  onTurnError: (context: TurnContext, error: Error) => Promise<void>;
}>;

/**
 * CloudAdapter's own `process` reads the request itself and puts the text of exceptions into the response; its turn, one level
 * below, does neither. Who calls was found out before it.
 */
class TeamsAdapter extends CloudAdapter {
  async takeTurn(appId: string, audience: string, activity: Activity, bot: Logic): Promise<unknown> {
    const claimsIdentity = this.createClaimsIdentity(appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return this.processActivity({ audience, claimsIdentity, connectorFactory }, activity, (context) => {
      withoutRetries(context.turnState.get(this.ConnectorClientKey));
      return bot(context);
    });
  }
}

export function cloudAdapter({ settings, appId, audience, onTurnError }: Setup): TakeTurn {
  const adapter = new TeamsAdapter(new ConfigurationBotFrameworkAuthentication(settings));
  adapter.onTurnError = onTurnError;
  return (activity, bot) => adapter.takeTurn(appId, audience, activity, bot);
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
