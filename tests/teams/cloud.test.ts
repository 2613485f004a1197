import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cloudOf } from '../../src/teams/cloud.ts';
import { credentialsOf } from '../../src/teams/cloud-adapter.ts';

const APP = { MicrosoftAppId: 'an-id', MicrosoftAppTenantId: 'A-Tenant' };
const PASSWORD = { ...APP, MicrosoftAppPassword: 'pa55w0rd' };
const CERTIFICATE = { ...APP, CertificateThumbprint: 'a'.repeat(40), CertificatePrivateKey: '-----BEGIN PRIVATE KEY-----' };
const GOVERNMENT = { ChannelService: 'https://botframework.azure.us' };
const CHINA = { ChannelService: 'https://botframework.azure.cn' };
const OWN = {
  ToBotFromChannelTokenIssuer: 'https://issuer.example',
  ToBotFromChannelOpenIdMetadataUrl: 'https://keys.example/.well-known',
  ToChannelFromBotLoginUrl: 'https://login.example/tenant',
  ToChannelFromBotOAuthScope: 'https://scope.example',
  OAuthUrl: 'https://oauth.example',
};

describe('the addresses of a cloud', () => {
  it.each<[string, Record<string, string>, object]>([
    [
      'public Azure',
      {},
      {
        ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        serviceHosts: expect.arrayContaining(['smba.trafficmanager.net']),
      },
    ],
    [
      'the US government',
      GOVERNMENT,
      {
        ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
        ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
        serviceHosts: expect.arrayContaining(['*.teams.microsoft.us']),
      },
    ],
    [
      'China',
      { ...CHINA, MicrosoftAppTenantId: 'a-tenant' },
      {
        ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
        ToChannelFromBotLoginUrl: 'https://login.partner.microsoftonline.cn/a-tenant',
        serviceHosts: expect.arrayContaining(['*.botframework.azure.cn']),
      },
    ],
    // The Bot Framework would take the rest as empty, and then any issuer.
    [
      'one of them replaced',
      { ToChannelFromBotLoginUrl: 'https://login.example' },
      { ToBotFromChannelTokenIssuer: 'https://api.botframework.com', ToChannelFromBotLoginUrl: 'https://login.example' },
    ],
    [
      'older names',
      { BotOpenIdMetadata: 'https://keys.example', OAuthApiEndpoint: 'https://oauth.example' },
      { ToBotFromChannelOpenIdMetadataUrl: 'https://keys.example', OAuthUrl: 'https://oauth.example' },
    ],
    [
      'a newer name and the older one',
      { BotOpenIdMetadata: 'https://older.example', ToBotFromChannelOpenIdMetadataUrl: 'https://newer.example' },
      { ToBotFromChannelOpenIdMetadataUrl: 'https://newer.example' },
    ],
    ['a cloud that nobody knows, all named', { ChannelService: 'https://own.example', ...OWN }, { ...OWN, serviceHosts: [] }],
  ])('%s', (_, settings, expected) => {
    expect(cloudOf(settings)).toMatchObject(expected);
  });

  it('of an unknown cloud are asked for by name', () => {
    expect(() =>
      cloudOf({ ChannelService: 'https://own.example', ToBotFromChannelTokenIssuer: 'https://issuer.example' }),
    ).toThrow(
      /^ChannelService must be https:\/\/botframework\.azure\.us or .* ToBotFromChannelOpenIdMetadataUrl, .* must be set as well$/,
    );
    expect(() => cloudOf({ OAuthUrl: 'x' })).toThrow('OAuthUrl must be an address (https://…)');
  });
});

const Credentials = z.object({
  constructor: z.custom<{ name: string }>(),
  oAuthEndpoint: z.string(),
  oAuthScope: z.string(),
});

/** What a turn would sign its requests with. */
async function credentials(settings: Readonly<Record<string, string>>) {
  const { serviceHosts: _, ...cloud } = cloudOf(settings);
  const audience = cloud.ToChannelFromBotOAuthScope;
  const appId = settings.MicrosoftAppId ?? '';
  const found = await credentialsOf({ settings: { ...settings, ...cloud }, appId, audience });
  const { constructor: made, oAuthEndpoint, oAuthScope } = Credentials.parse(found);
  return [made.name, oAuthEndpoint, oAuthScope];
}

describe('the bot signs in', () => {
  const login = 'https://login.microsoftonline.com';
  const scope = 'https://api.botframework.com';
  it.each<[string, Record<string, string>, [string, string, string]]>([
    [
      'single tenant, password',
      { ...PASSWORD, MicrosoftAppType: 'SingleTenant' },
      ['MicrosoftAppCredentials', `${login}/A-Tenant`, scope],
    ],
    [
      'multi tenant, password',
      { ...PASSWORD, MicrosoftAppType: 'MultiTenant' },
      ['MicrosoftAppCredentials', `${login}/botframework.com`, scope],
    ],
    ['no type, password', PASSWORD, ['MicrosoftAppCredentials', `${login}/botframework.com`, scope]],
    [
      'single tenant, certificate',
      { ...CERTIFICATE, MicrosoftAppType: 'SingleTenant' },
      ['CertificateAppCredentials', `${login}/A-Tenant`, scope],
    ],
    [
      'multi tenant, certificate',
      { ...CERTIFICATE, MicrosoftAppType: 'MultiTenant' },
      ['CertificateAppCredentials', `${login}/botframework.com`, scope],
    ],
    [
      'managed identity',
      { ...APP, MicrosoftAppType: 'UserAssignedMSI' },
      ['ManagedIdentityAppCredentials', `${login}/botframework.com`, scope],
    ],
    [
      'the US government',
      { ...PASSWORD, ...GOVERNMENT, MicrosoftAppType: 'SingleTenant' },
      ['MicrosoftGovernmentAppCredentials', 'https://login.microsoftonline.us/A-Tenant', 'https://api.botframework.us'],
    ],
    [
      'China',
      { ...PASSWORD, ...CHINA, MicrosoftAppType: 'SingleTenant' },
      ['PrivateCloudAppCredentials', 'https://login.partner.microsoftonline.cn/a-tenant', 'https://api.botframework.azure.cn'],
    ],
    [
      'a login of its own',
      { ...PASSWORD, ...OWN, MicrosoftAppType: 'SingleTenant' },
      ['PrivateCloudAppCredentials', OWN.ToChannelFromBotLoginUrl, OWN.ToChannelFromBotOAuthScope],
    ],
  ])('%s', async (_, settings, expected) => {
    expect(await credentials(settings)).toEqual(expected);
  });
});
