import type { z } from 'zod';
import { BOT_FRAMEWORK, contradictions, Environment, ownTenant, type Variables } from './environment.ts';
import type { IsoDate } from './locale.ts';

export type Config = Readonly<{
  port: number;
  host: string;
  storage: string;
  /** Where the container is that an `azure-blob:` storage names. */
  azure: Readonly<{ connectionString?: string; accountUrl?: string }>;
  /** Days after which what is kept of a conversation expires, counted from its last turn. */
  sessionDays: number;
  /** The reviewer's date instead of today's. */
  asOf?: IsoDate;
  /** No app id: nobody is authenticated, so only this machine may connect. */
  local: boolean;
  /** Whom the bot serves. `*` is every tenant; service hosts missing are those of the cloud. */
  allowed: Readonly<{ tenants: readonly string[]; channels: readonly string[]; serviceHosts?: readonly string[] }>;
  /** Requests that are worked on at once. */
  maxInFlight: number;
  /** Turns a minute that one person gets; missing: as many as they like. */
  turnsPerMinute?: number;
  log: Readonly<{ level: Environment['LOG_LEVEL']; hashKey?: string }>;
  /** Where metrics are served; missing: nowhere. */
  metrics?: Readonly<{ port: number; host: string }>;
  botFramework: Readonly<Record<string, string>>;
}>;

/** More than a person can do, and than a form filled in by hand needs. */
const TURNS_PER_MINUTE = 60;

/** The configuration, or an error that names every variable at fault and never shows a value. */
export function readConfig(variables: Variables = process.env): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) refuse(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${expected(issue)}`));
  const env = parsed.data;
  const problems = contradictions(env, set);
  if (problems.length > 0) refuse(problems);
  const local = env.MicrosoftAppId === undefined;
  const turnsPerMinute = env.TURNS_PER_MINUTE ?? (local ? undefined : TURNS_PER_MINUTE);
  const own = local ? '*' : ownTenant(env);
  return {
    port: env.PORT,
    host: env.HOST ?? (local ? '127.0.0.1' : '0.0.0.0'),
    storage: env.STORAGE,
    azure: {
      ...(env.AZURE_STORAGE_CONNECTION_STRING !== undefined && { connectionString: env.AZURE_STORAGE_CONNECTION_STRING }),
      ...(env.AZURE_STORAGE_ACCOUNT_URL !== undefined && { accountUrl: env.AZURE_STORAGE_ACCOUNT_URL }),
    },
    sessionDays: env.SESSION_TTL_DAYS,
    ...(env.AS_OF !== undefined && { asOf: env.AS_OF }),
    local,
    allowed: {
      tenants: env.ALLOWED_TENANTS ?? (own === undefined ? [] : [own]),
      channels: env.ALLOWED_CHANNELS,
      ...(env.ALLOWED_SERVICE_HOSTS !== undefined && { serviceHosts: env.ALLOWED_SERVICE_HOSTS }),
    },
    maxInFlight: env.MAX_IN_FLIGHT,
    ...(turnsPerMinute !== undefined && { turnsPerMinute }),
    log: { level: env.LOG_LEVEL, ...(env.LOG_HASH_KEY !== undefined && { hashKey: env.LOG_HASH_KEY }) },
    ...(env.METRICS_PORT !== undefined && { metrics: { port: env.METRICS_PORT, host: env.METRICS_HOST } }),
    botFramework: Object.fromEntries(BOT_FRAMEWORK.flatMap((name) => (set[name] === undefined ? [] : [[name, set[name]]]))),
  };
}

function expected(issue: z.core.$ZodIssue): string {
  return issue.path[0] === 'AS_OF' ? 'must be a date that exists, as YYYY-MM-DD' : issue.message;
}

function refuse(problems: readonly string[]): never {
  throw new Error(`The settings in the environment cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
}
