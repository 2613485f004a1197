import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'boundaries-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** File, what it imports, and whether the folders may do that. */
const IMPORTS: readonly [string, string, boolean][] = [
  ['src/locale.ts', './knowledge/load.ts', false],
  ['src/index.ts', 'botbuilder', false],
  ['src/index.ts', './server/server.ts', true],
  ['src/start.ts', 'restify', false],
  ['src/start.ts', './teams/bot.ts', true],
  ['src/knowledge/a.ts', '../rules/answers.ts', false],
  ['src/knowledge/a.ts', '../dialog/session.ts', false],
  ['src/knowledge/a.ts', '../locale.ts', true],
  ['src/knowledge/a.ts', './schema.ts', true],
  ['src/knowledge/schema/a.ts', '../load.ts', false],
  ['src/knowledge/schema/a.ts', '../../rules/answers.ts', false],
  ['src/knowledge/schema/a.ts', '../../locale.ts', true],
  ['src/rules/a.ts', '../dialog/session.ts', false],
  ['src/rules/a.ts', '../config.ts', false],
  ['src/rules/a.ts', 'node:fs', false],
  ['src/rules/a.ts', '../knowledge/schema.ts', true],
  ['src/dialog/a.ts', '../render/render.ts', false],
  ['src/dialog/a.ts', '../teams/message.ts', false],
  ['src/dialog/a.ts', 'botbuilder', false],
  ['src/dialog/a.ts', '../rules/answers.ts', true],
  ['src/dialog/understand/a.ts', '../../teams/message.ts', false],
  ['src/dialog/understand/a.ts', 'botbuilder', false],
  ['src/dialog/understand/a.ts', '../problem.ts', true],
  ['src/dialog/understand/a.ts', '../../rules/answers.ts', true],
  ['src/render/a.ts', '../teams/activity.ts', false],
  ['src/render/a.ts', 'botbuilder-core', false],
  ['src/render/a.ts', '../dialog/reply.ts', true],
  ['src/teams/a.ts', '../server/server.ts', false],
  ['src/teams/a.ts', '../storage/sqlite.ts', false],
  ['src/teams/a.ts', '../rules/recommend.ts', false],
  ['src/teams/a.ts', '../knowledge/load.ts', false],
  ['src/teams/a.ts', 'restify', false],
  ['src/teams/a.ts', 'pino', false],
  ['src/teams/a.ts', 'botbuilder', true],
  ['src/teams/a.ts', 'jose', true],
  ['src/teams/a.ts', '../events.ts', true],
  ['src/storage/a.ts', '../dialog/session.ts', false],
  ['src/storage/a.ts', 'restify', false],
  ['src/storage/a.ts', 'botbuilder', true],
  ['src/storage/a.ts', '../events.ts', true],
  ['src/storage/a.ts', '@azure/storage-blob', true],
  ['src/teams/a.ts', '@azure/storage-blob', false],
  ['src/server/a.ts', 'botbuilder', false],
  ['src/server/a.ts', '../teams/adapter.ts', false],
  ['src/server/a.ts', 'jose', false],
  ['src/server/a.ts', 'restify', true],
  ['src/server/a.ts', 'pino', true],
];

const Report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      message: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.int() }) }),
    }),
  ),
});

/** Plants files in a copy of the project that holds nothing else, and tells what Biome says of each line: `path:line` → messages. */
function plant(files: ReadonlyMap<string, readonly string[]>, rule: string): Map<string, string> {
  for (const name of ['biome.json', '.gitignore']) cpSync(join(root, name), join(copy, name));
  for (const [path, lines] of files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), lines.join('\n'));
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const output = run(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.']);
  const said = Report.parse(JSON.parse(output)).diagnostics.filter(({ category }) => category === rule);
  return new Map(said.map(({ message, location }) => [`${location.path}:${location.start.line}`, message]));
}

/** Biome ends with an error code when it finds something. */
function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return z.looseObject({ stdout: z.string() }).parse(error).stdout;
  }
}

describe('imports run one way', () => {
  const files = Map.groupBy(IMPORTS, ([path]) => path);
  const rows = [...files].flatMap(([path, imports]) =>
    imports.map(([, imported, allowed], index) => ({ path, imported, allowed, line: `${path}:${index + 1}` })),
  );
  let said: Map<string, string>;
  beforeAll(() => {
    const sources = [...files].map(
      ([path, imports]) => [path, imports.map(([, imported]) => `export * from '${imported}';`)] as const,
    );
    said = plant(new Map(sources), 'lint/style/noRestrictedImports');
  });

  it.each(rows)('$path imports $imported: $allowed', ({ line, allowed }) => {
    if (allowed) expect(said.get(line)).toBeUndefined();
    // The message says what to do instead, not only what is wrong.
    else expect(said.get(line)).toMatch(/belongs? in |start\.ts's to say|imports zod only|does not know|is handed to/);
  });
});

it('only config.ts reads the environment', () => {
  const line = ['export const name = process.env.NAME;'];
  const said = plant(
    new Map([
      ['src/config.ts', line],
      ['src/teams/env.ts', line],
    ]),
    'lint/style/noProcessEnv',
  );
  expect([...said.keys()]).toEqual(['src/teams/env.ts:1']);
});
