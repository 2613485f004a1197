import { readFileSync } from 'node:fs';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import draft04 from 'ajv-draft-04';
import { zipSync } from 'fflate';
import { z } from 'zod';

/** A host name without a scheme or a path, such as `bot.example.com`. */
const Domain = z
  .string()
  .regex(/^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i, 'must be a host name, such as bot.example.com');
const Id = z.guid('must be an id, such as 11111111-2222-3333-4444-555555555555');

/** What an app package is made for. Teams knows the app by `teamsAppId`, which is the bot's own id unless it is given. */
export const Target = z.strictObject({
  appId: Id,
  domain: Domain,
  teamsAppId: Id.optional(),
  developer: z.string().trim().min(1).max(32, 'must have 32 characters at most').optional(),
  website: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
});
export type Target = z.infer<typeof Target>;

const FILES = ['manifest.json', 'en.json', 'ko.json', 'color.png', 'outline.png'] as const;
/** The earliest that a zip can say, so that the same input makes the same bytes. */
const ALWAYS = new Date(1980, 0, 1);

/** The files of the package, with the placeholders of the manifest filled in. */
export function packageFiles(target: Target): Record<string, Uint8Array> {
  const files = Object.fromEntries(FILES.map((name) => [name, read(name)]));
  const values = valuesOf(target);
  const manifest = text(files['manifest.json']).replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`manifest/manifest.json: nothing fills ${name}`);
    return JSON.stringify(value).slice(1, -1);
  });
  return { ...files, 'manifest.json': new TextEncoder().encode(manifest) };
}

function valuesOf({ appId, domain, teamsAppId, developer, website }: Target): Readonly<Record<string, string>> {
  return {
    APP_ID: teamsAppId ?? appId,
    BOT_ID: appId,
    DOMAIN: domain,
    DEVELOPER: developer ?? domain.slice(0, 32),
    WEBSITE: website ?? `https://${domain}/`,
    VERSION: version(),
  };
}

/** What is wrong with the package by the official schemas of the app and of its languages; nothing needs a network. */
export async function packageFaults(files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  const manifest = JSON.parse(text(files['manifest.json'])) as TeamsManifest;
  const faults = await AppManifestUtils.validateAgainstSchema(manifest);
  const schema = localisationSchema(String(manifest.manifestVersion));
  // The schema has patterns that are no Unicode patterns.
  const validate = new draft04.default({ unicodeRegExp: false, strict: false, validateFormats: false }).compile(schema);
  for (const name of ['en.json', 'ko.json']) {
    if (validate(JSON.parse(text(files[name])))) continue;
    faults.push(...(validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`));
  }
  return faults;
}

export function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: ALWAYS }]])), {
    level: 9,
  });
}

function localisationSchema(manifestVersion: string): object {
  const main = import.meta.resolve('@microsoft/app-manifest');
  const file = new URL(`json-schemas/teams/v${manifestVersion}/MicrosoftTeams.Localization.schema.json`, main);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function version(): string {
  const file = new URL('../package.json', import.meta.url);
  return z.looseObject({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

function read(name: string): Uint8Array {
  return readFileSync(new URL(`../manifest/${name}`, import.meta.url));
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
