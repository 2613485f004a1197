import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const ONLINE = {
  MicrosoftAppId: 'an-id',
  MicrosoftAppPassword: 'pa55w0rd',
  MicrosoftAppTenantId: 'a-tenant',
  MicrosoftAppType: 'SingleTenant',
};

describe('settings', () => {
  it('are local without any variable', () => {
    expect(readConfig({})).toEqual({
      port: 3978,
      host: '127.0.0.1',
      storage: 'sqlite:data/sessions.db',
      azure: {},
      sessionDays: 30,
      local: true,
      allowed: { tenants: ['*'], channels: ['msteams'] },
      maxInFlight: 256,
      log: { level: 'info' },
      botFramework: {},
    });
  });

  it('take an empty variable as not set', () => {
    expect(
      readConfig({ PORT: '', HOST: ' ', STORAGE: '', AS_OF: '', MicrosoftAppId: '', MicrosoftAppPassword: '', NODE_ENV: '' }),
    ).toEqual(readConfig({}));
  });

  it('pass the Bot Framework its own names', () => {
    const names = {
      ...ONLINE,
      ToBotFromChannelTokenIssuer: 'https://issuer.example',
      OAuthApiEndpoint: 'https://token.example',
      PATH: '/bin',
    };
    const { PATH: _, ...own } = names;
    expect(readConfig(names)).toMatchObject({ local: false, host: '0.0.0.0', botFramework: own });
  });

  it.each([
    [
      { PORT: '0', HOST: 'localhost', STORAGE: 'memory:', AS_OF: '2018-01-31' },
      { port: 0, host: 'localhost', storage: 'memory:', asOf: '2018-01-31' },
    ],
    [
      { PORT: '65535', HOST: '127.5.5.5', STORAGE: 'sqlite:/var/x y.db' },
      { port: 65535, host: '127.5.5.5', storage: 'sqlite:/var/x y.db' },
    ],
    [
      { HOST: '::1', AS_OF: '2028-02-29' },
      { host: '::1', asOf: '2028-02-29' },
    ],
    [
      { ...ONLINE, HOST: '10.0.0.7', NODE_ENV: 'production', ALLOWED_TENANTS: 'a-tenant' },
      { host: '10.0.0.7', local: false },
    ],
    [{ MicrosoftAppId: 'an-id', MicrosoftAppType: 'userassignedmsi', MicrosoftAppTenantId: 'a-tenant' }, { local: false }],
    // Outside production the bot's own tenant is served when none is named.
    [{ ...ONLINE, MicrosoftAppTenantId: 'A-Tenant' }, { allowed: { tenants: ['a-tenant'], channels: ['msteams'] } }],
    [
      {
        ...ONLINE,
        ALLOWED_TENANTS: ' B-2, c ,',
        ALLOWED_CHANNELS: 'msteams,webchat',
        ALLOWED_SERVICE_HOSTS: '*.Example.com,127.0.0.1',
      },
      {
        allowed: {
          tenants: ['b-2', 'c'],
          channels: ['msteams', 'webchat'],
          serviceHosts: ['*.example.com', '127.0.0.1'],
        },
      },
    ],
    // A person is limited where persons are known.
    [ONLINE, { turnsPerMinute: 60 }],
    [{ TURNS_PER_MINUTE: '5' }, { local: true, turnsPerMinute: 5 }],
    [
      { LOG_LEVEL: 'debug', LOG_HASH_KEY: 'a key for hashes', METRICS_PORT: '9464' },
      { log: { level: 'debug', hashKey: 'a key for hashes' }, metrics: { port: 9464, host: '127.0.0.1' } },
    ],
    [{ MicrosoftAppTenantId: 'a-tenant' }, { local: true, allowed: { tenants: ['*'], channels: ['msteams'] } }],
    [
      { STORAGE: 'azure-blob:bot-sessions', AZURE_STORAGE_CONNECTION_STRING: 'AccountName=x', SESSION_TTL_DAYS: '7' },
      { storage: 'azure-blob:bot-sessions', azure: { connectionString: 'AccountName=x' }, sessionDays: 7 },
    ],
    [
      { STORAGE: 'azure-blob:abc', AZURE_STORAGE_ACCOUNT_URL: 'https://x.blob.core.windows.net' },
      { azure: { accountUrl: 'https://x.blob.core.windows.net' } },
    ],
  ])('%j are taken', (variables, expected) => {
    expect(readConfig(variables)).toMatchObject(expected);
  });

  it.each([
    [{ PORT: 'abc' }, /- PORT must be a port number/],
    [{ PORT: '65536' }, /- PORT must be a port number/],
    [{ PORT: '-1' }, /- PORT must be a port number/],
    [{ PORT: '39.5' }, /- PORT must be a port number/],
    [{ STORAGE: 'postgres://x' }, /- STORAGE must be sqlite:PATH, azure-blob:CONTAINER or memory:/],
    [{ STORAGE: 'sqlite:' }, /- STORAGE must be sqlite:PATH/],
    [{ STORAGE: 'azure-blob:Upper' }, /- STORAGE must be sqlite:PATH/],
    [{ STORAGE: 'azure-blob:ab' }, /- STORAGE must be sqlite:PATH/],
    [{ STORAGE: 'azure-blob:abc' }, /- AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT_URL .* must be set/],
    [
      {
        STORAGE: 'azure-blob:abc',
        AZURE_STORAGE_CONNECTION_STRING: 'pa55w0rd',
        AZURE_STORAGE_ACCOUNT_URL: 'https://x.blob.core.windows.net',
      },
      /- AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT_URL .* one of them/,
    ],
    [{ AZURE_STORAGE_ACCOUNT_URL: 'http://pa55w0rd.example' }, /- AZURE_STORAGE_ACCOUNT_URL must be the https address/],
    [{ SESSION_TTL_DAYS: '0' }, /- SESSION_TTL_DAYS must be a whole number of days/],
    [{ SESSION_TTL_DAYS: 'forever' }, /- SESSION_TTL_DAYS must be a whole number of days/],
    [{ AS_OF: '2026-02-30' }, /- AS_OF must be a date that exists/],
    [{ AS_OF: '22.11.2026' }, /- AS_OF must be a date that exists/],
    [{ ...ONLINE, AS_OF: '2018-01-31', NODE_ENV: 'production' }, /- AS_OF must not be set when NODE_ENV is production/],
    [{ NODE_ENV: 'production' }, /- MicrosoftAppId must be set when NODE_ENV is production/],
    [{ HOST: '0.0.0.0' }, /- HOST must be a loopback address/],
    [{ HOST: '127.0.0.1.example.com' }, /- HOST must be a loopback address/],
    [{ MicrosoftAppPassword: 'pa55w0rd' }, /- MicrosoftAppId must be set when MicrosoftAppPassword/],
    [{ MicrosoftAppId: 'an-id' }, /- MicrosoftAppPassword or a certificate must be set/],
    [{ ...ONLINE, MicrosoftAppType: 'pa55w0rd' }, /- MicrosoftAppType must be SingleTenant, MultiTenant or UserAssignedMSI/],
    [{ ...ONLINE, NODE_ENV: 'production' }, /- ALLOWED_TENANTS must be set/],
    [{ ...ONLINE, MicrosoftAppTenantId: 'contoso.example' }, /- ALLOWED_TENANTS must be set/],
    [{ MicrosoftAppId: 'an-id', MicrosoftAppPassword: 'pa55w0rd' }, /- ALLOWED_TENANTS must be set/],
    [{ ALLOWED_TENANTS: 'contoso.example' }, /- ALLOWED_TENANTS must be ids of tenants/],
    [{ ALLOWED_TENANTS: ',' }, /- ALLOWED_TENANTS must be ids of tenants/],
    [{ ALLOWED_CHANNELS: 'ms teams' }, /- ALLOWED_CHANNELS must be names of channels/],
    [{ ALLOWED_SERVICE_HOSTS: 'https://x.example' }, /- ALLOWED_SERVICE_HOSTS must be names of hosts/],
    [{ ALLOWED_SERVICE_HOSTS: '*' }, /- ALLOWED_SERVICE_HOSTS must be names of hosts/],
    [{ MAX_IN_FLIGHT: '0' }, /- MAX_IN_FLIGHT must be a whole number of requests/],
    [{ ...ONLINE, MicrosoftAppTenantId: '' }, /- MicrosoftAppTenantId is required/],
    [{ TURNS_PER_MINUTE: '-5' }, /- TURNS_PER_MINUTE must be a whole number of turns/],
    [{ LOG_LEVEL: 'all' }, /- LOG_LEVEL must be debug, info/],
    [{ LOG_HASH_KEY: 'pa55w0rd' }, /- LOG_HASH_KEY must be at least 16 characters/],
    [{ METRICS_PORT: 'x' }, /- METRICS_PORT must be a port number/],
    [{ PORT: 'x', AS_OF: 'y' }, /- PORT must[\s\S]*- AS_OF must/],
  ])('%j are refused by name, without any value', (variables, message) => {
    expect(() => readConfig(variables)).toThrow(message);
    expect(() => readConfig(variables)).not.toThrow(/pa55w0rd/);
  });

  it('are each explained in .env.example, with nothing set', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const names = [...example.matchAll(/^#?([A-Za-z_]+)=(.*)$/gm)].map(([, name]) => name);
    const source = readFileSync(new URL('../../src/environment.ts', import.meta.url), 'utf8');
    const read = [...source.matchAll(/^ {2}'([A-Za-z]+)',$|^ {2}([A-Z_]+): /gm)].map(([, own, other]) => own ?? other);
    expect(names.toSorted()).toEqual([...new Set(read)].toSorted());
    expect(example).not.toMatch(/^[A-Za-z_]+=.+$/m);
  });
});
