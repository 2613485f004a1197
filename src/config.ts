import { z } from 'zod';
import { IsoDate } from './locale.ts';

/** Settings that the Bot Framework reads itself; they are passed on under their own names. */
const BOT_FRAMEWORK = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'ChannelService',
  'ValidateAuthority',
  'CallerId',
  'OAuthUrl',
  'OAuthApiEndpoint',
  'BotOpenIdMetadata',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
] as const;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const Environment = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a port number, 0 to 65535 (0 takes a free one)')
    .transform(Number)
    .default(3978),
  HOST: z.string().optional(),
  STORAGE: z
    .string()
    .regex(
      // A container: 3 to 63 lower-case letters, digits and single hyphens.
      /^(memory:|sqlite:.+|azure-blob:(?=.{3,63}$)[a-z\d]+(-[a-z\d]+)*)$/,
      'must be sqlite:PATH, azure-blob:CONTAINER or memory:',
    )
    .default('sqlite:data/sessions.db'),
  AZURE_STORAGE_CONNECTION_STRING: z.string().optional(),
  AZURE_STORAGE_ACCOUNT_URL: z.url({ protocol: /^https$/, error: 'must be the https address of a storage account' }).optional(),
  SESSION_TTL_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a whole number of days, 1 to 9999')
    .transform(Number)
    .default(30),
  AS_OF: IsoDate.optional(),
  NODE_ENV: z.string().optional(),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppType: z
    .string()
    .regex(/^(SingleTenant|MultiTenant|UserAssignedMSI)$/i, 'must be SingleTenant, MultiTenant or UserAssignedMSI')
    .optional(),
});
type Environment = z.infer<typeof Environment>;

/** Names from the environment to their values; absent means not set. */
export type Variables = Readonly<Record<string, string | undefined>>;

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
  botFramework: Readonly<Record<string, string>>;
}>;

/** The configuration, or an error that names every variable at fault and never shows a value. */
export function readConfig(variables: Variables = process.env): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) refuse(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${expected(issue)}`));
  const env = parsed.data;
  const problems = contradictions(env, set);
  if (problems.length > 0) refuse(problems);
  const local = env.MicrosoftAppId === undefined;
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
    botFramework: Object.fromEntries(BOT_FRAMEWORK.flatMap((name) => (set[name] === undefined ? [] : [[name, set[name]]]))),
  };
}

function expected(issue: z.core.$ZodIssue): string {
  return issue.path[0] === 'AS_OF' ? 'must be a date that exists, as YYYY-MM-DD' : issue.message;
}

function contradictions(env: Environment, set: Variables): string[] {
  const production = env.NODE_ENV === 'production';
  const local = env.MicrosoftAppId === undefined;
  const secret = set.MicrosoftAppPassword ?? set.CertificatePrivateKey;
  const managed = env.MicrosoftAppType?.toLowerCase() === 'userassignedmsi';
  const azure = env.STORAGE.startsWith('azure-blob:');
  const ways = [env.AZURE_STORAGE_CONNECTION_STRING, env.AZURE_STORAGE_ACCOUNT_URL].filter((way) => way !== undefined).length;
  const rules: [boolean, string][] = [
    [
      azure && ways !== 1,
      'AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT_URL (for a managed identity), one of them, must be set for STORAGE azure-blob:',
    ],
    [production && local, 'MicrosoftAppId must be set when NODE_ENV is production: without it nobody is authenticated'],
    [production && env.AS_OF !== undefined, 'AS_OF must not be set when NODE_ENV is production'],
    [local && secret !== undefined, 'MicrosoftAppId must be set when MicrosoftAppPassword or CertificatePrivateKey is'],
    [
      local && !LOOPBACK.test(env.HOST ?? 'localhost'),
      'HOST must be a loopback address (127.0.0.1) while MicrosoftAppId is not set',
    ],
    [!local && !managed && secret === undefined, 'MicrosoftAppPassword or a certificate must be set for MicrosoftAppId'],
  ];
  return rules.flatMap(([broken, problem]) => (broken ? [problem] : []));
}

function refuse(problems: readonly string[]): never {
  throw new Error(`The settings in the environment cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
}
