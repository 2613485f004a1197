import { z } from 'zod';
import clouds from './clouds.json' with { type: 'json' };

const Cloud = z.strictObject({
  ToBotFromChannelTokenIssuer: z.url(),
  ToBotFromChannelOpenIdMetadataUrl: z.url(),
  ToChannelFromBotLoginUrl: z.string(),
  ToChannelFromBotOAuthScope: z.url(),
  OAuthUrl: z.url(),
  /** Where the channel's connector is; `*.` stands for any name below. */
  serviceHosts: z.array(z.string()),
});
export type Cloud = Readonly<z.infer<typeof Cloud>>;

/** Azure's clouds by their ChannelService; the public one has none. Sources: botframework-connector, Microsoft Learn. */
const CLOUDS = new Map(Object.entries(z.record(z.string(), Cloud).parse(clouds)));

type Settings = Readonly<Record<string, string>>;

/**
 * The addresses of the cloud that ChannelService names, each replaced by the setting of its name where there is one. The Bot
 * Framework's own way is all or nothing: one address set leaves the others empty, and an empty issuer lets anybody in.
 */
export function cloudOf(settings: Settings): Cloud {
  const { ChannelService = '', MicrosoftAppTenantId = 'common' } = settings;
  const own = { ...settings, ...olderNames(settings) };
  const known = CLOUDS.get(ChannelService);
  const given = Object.fromEntries(Object.keys(Cloud.shape).flatMap((name) => (own[name] ? [[name, own[name]]] : [])));
  const cloud = Cloud.safeParse({ serviceHosts: [], ...known, ...given });
  if (!cloud.success) throw new Error(problemOf(ChannelService, cloud.error));
  return {
    ...cloud.data,
    ToChannelFromBotLoginUrl: cloud.data.ToChannelFromBotLoginUrl.replace('{tenant}', MicrosoftAppTenantId),
  };
}

function olderNames({ OAuthApiEndpoint, BotOpenIdMetadata, OAuthUrl, ToBotFromChannelOpenIdMetadataUrl }: Settings): object {
  return {
    OAuthUrl: OAuthUrl ?? OAuthApiEndpoint,
    ToBotFromChannelOpenIdMetadataUrl: ToBotFromChannelOpenIdMetadataUrl ?? BotOpenIdMetadata,
  };
}

function problemOf(channelService: string, { issues }: z.ZodError): string {
  const names = issues.map(({ path }) => path.join('.')).join(', ');
  if (CLOUDS.has(channelService)) return `${names} must be an address (https://…)`;
  const known = [...CLOUDS.keys()].filter(Boolean).join(' or ');
  return `ChannelService must be ${known}, or not set; for another cloud ${names} must be set as well`;
}
