import { z } from 'zod';
import { IsoDate } from './locale.ts';

/** Settings that the Bot Framework reads itself; they are passed on under their own names. */
export const BOT_FRAMEWORK = [
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

/** Names from the environment to their values; absent means not set. */
export type Variables = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const Port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a port number, 0 to 65535 (0 takes a free one)')
  .transform(Number);

function wholeNumber(unit: string) {
  return z
    .string()
    .regex(/^[1-9]\d{0,3}$/, `must be a whole number of ${unit}, 1 to 9999`)
    .transform(Number);
}

/** Values separated by commas, in lower case. */
function list(value: RegExp, expected: string) {
  return z
    .string()
    .transform((text) =>
      text
        .toLowerCase()
        .split(',')
        .flatMap((one) => one.trim() || []),
    )
    .refine((values) => values.length > 0 && values.every((one) => value.test(one)), expected);
}

export const Environment = z.object({
  PORT: Port.default(3978),
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
  SESSION_TTL_DAYS: wholeNumber('days').default(30),
  ALLOWED_TENANTS: list(
    /^(\*|[\da-z-]+)$/,
    'must be ids of tenants (not their domain names) separated by commas, or * for every tenant',
  ).optional(),
  ALLOWED_CHANNELS: list(/^[\da-z-]+$/, 'must be names of channels separated by commas').default(['msteams']),
  ALLOWED_SERVICE_HOSTS: list(
    /^((\*\.)?[\da-z-]+(\.[\da-z-]+)*|\[::1\])$/,
    'must be names of hosts without https:// and port, separated by commas; *.example.com for all below example.com',
  ).optional(),
  TURNS_PER_MINUTE: wholeNumber('turns').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').default('info'),
  LOG_HASH_KEY: z.string().min(16, 'must be at least 16 characters').optional(),
  METRICS_PORT: Port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  MAX_IN_FLIGHT: wholeNumber('requests').default(256),
  AS_OF: IsoDate.optional(),
  NODE_ENV: z.string().optional(),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  MicrosoftAppType: z
    .string()
    .regex(/^(SingleTenant|MultiTenant|UserAssignedMSI)$/i, 'must be SingleTenant, MultiTenant or UserAssignedMSI')
    .optional(),
});
export type Environment = z.infer<typeof Environment>;

/** What is wrong with settings that are each right by themselves. */
export function contradictions(env: Environment, set: Variables): string[] {
  const production = env.NODE_ENV === 'production';
  const local = env.MicrosoftAppId === undefined;
  const secret = set.MicrosoftAppPassword ?? set.CertificatePrivateKey;
  const managed = env.MicrosoftAppType?.toLowerCase() === 'userassignedmsi';
  const oneTenant = managed || env.MicrosoftAppType?.toLowerCase() === 'singletenant';
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
    [
      !local && oneTenant && env.MicrosoftAppTenantId === undefined,
      'MicrosoftAppTenantId is required when MicrosoftAppType is SingleTenant or UserAssignedMSI',
    ],
    [
      !local && env.ALLOWED_TENANTS === undefined && (production || ownTenant(env) === undefined),
      'ALLOWED_TENANTS must be set: the ids of the tenants to serve, separated by commas, or * for every tenant',
    ],
  ];
  return rules.flatMap(([broken, problem]) => (broken ? [problem] : []));
}

/** The bot's own tenant by its id; a domain name would never equal what an activity says. */
export function ownTenant({ MicrosoftAppTenantId: tenant }: Environment): string | undefined {
  return tenant === undefined || tenant.includes('.') ? undefined : tenant.toLowerCase();
}
