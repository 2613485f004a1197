import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFaults, packageFiles, Target, zipped } from './app-package.ts';

/** Writes the app package for Teams: a zip that a Teams administrator uploads. */
const USAGE = `npm run package -- --app-id ID --domain HOST [options]

  --app-id ID          the bot's app id (MicrosoftAppId)
  --domain HOST        where the bot is served, such as bot.example.com
  --teams-app-id ID    the id of the app in Teams, if it is not to be the bot's
  --developer NAME     who offers the app, as Teams shows it (the domain, unless given)
  --website URL        where help is to be had (https://HOST/, unless given)
  --out FILE           dist/app-package.zip, unless given`;

try {
  const { out, ...given } = options();
  const parsed = Target.safeParse(given);
  if (!parsed.success)
    refuse(parsed.error.issues.map(({ path, message }) => `--${kebab(String(path[0]))} ${message}`).join('\n'));
  const files = packageFiles(parsed.data);
  const faults = await packageFaults(files);
  if (faults.length > 0) refuse(`The package does not hold to the schema of Teams:\n${faults.join('\n')}`);
  mkdirSync(dirname(resolve(out)), { recursive: true });
  writeFileSync(out, zipped(files));
  console.log(`${out}: for ${parsed.data.domain}`);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}

function options() {
  const { values } = parseArgs({
    options: {
      'app-id': { type: 'string' },
      domain: { type: 'string' },
      'teams-app-id': { type: 'string' },
      developer: { type: 'string' },
      website: { type: 'string' },
      out: { type: 'string', default: 'dist/app-package.zip' },
    },
  });
  const { 'app-id': appId, 'teams-app-id': teamsAppId, out, ...rest } = values;
  if (appId === undefined || rest.domain === undefined) refuse('--app-id and --domain are needed.');
  return { appId, ...(teamsAppId !== undefined && { teamsAppId }), ...rest, out };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function refuse(problem: string): never {
  console.error(`${problem}\n\n${USAGE}`);
  process.exit(1);
}
