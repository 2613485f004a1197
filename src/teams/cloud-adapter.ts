import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  INVOKE_RESPONSE_KEY,
  TurnContext,
} from 'botbuilder';
import type { SignIn } from './connector.ts';

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

/** What is used of the Bot Framework's credentials. */
type Credentials = Readonly<{ signRequest: (request: { headers: Headers }) => Promise<unknown> }>;

/** What an invoke that the bot left alone is answered with. */
const NOT_IMPLEMENTED = { status: 501 };

/**
 * CloudAdapter's own `process` reads the request itself and puts the text of exceptions into the response, and its turn makes two
 * clients for other services each time, one of which sends a message again that may have been sent. So of a turn only the
 * context, the middleware and what becomes of errors are its own; who calls was found out before.
 */
class TeamsAdapter extends CloudAdapter {
  async takeTurn(activity: Activity, bot: Logic, signIn: SignIn): Promise<unknown> {
    const context = new TurnContext(this, activity);
    context.turnState.set(this.ConnectorClientKey, signIn);
    await this.runMiddleware(context, bot);
    if (activity.deliveryMode === 'expectReplies') return { status: 200, body: { activities: context.bufferedReplyActivities } };
    if (activity.type !== 'invoke') return undefined;
    return context.turnState.get(INVOKE_RESPONSE_KEY)?.value ?? NOT_IMPLEMENTED;
  }

  async credentials(appId: string, audience: string): Promise<Credentials> {
    const connectors = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId));
    return (await connectors.create('', audience)).credentials as unknown as Credentials;
  }
}

/** Those that the Bot Framework makes of the settings. They keep their tokens until these expire. */
export function credentialsOf({ settings, appId, audience }: Omit<Setup, 'onTurnError'>): Promise<Credentials> {
  return new TeamsAdapter(new ConfigurationBotFrameworkAuthentication(settings)).credentials(appId, audience);
}

function signInWith(setup: Omit<Setup, 'onTurnError'>): SignIn {
  let credentials: Promise<Credentials> | undefined;
  return async () => {
    credentials ??= credentialsOf(setup);
    const headers = new Headers();
    await (await credentials).signRequest({ headers });
    return headers.get('authorization') ?? undefined;
  };
}

export function cloudAdapter({ onTurnError, ...setup }: Setup): TakeTurn {
  const adapter = new TeamsAdapter(new ConfigurationBotFrameworkAuthentication(setup.settings));
  adapter.onTurnError = onTurnError;
  const signIn = signInWith(setup);
  return (activity, bot) => adapter.takeTurn(activity, bot, signIn);
}
