import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { packageFaults, packageFiles, Target, zipped } from '../../scripts/app-package.ts';

const BOT = '11111111-2222-3333-4444-555555555555';
const APP = '99999999-8888-7777-6666-555555555555';
const folder = mkdtempSync(join(tmpdir(), 'package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = packageFiles(
  Target.parse({ appId: BOT, domain: 'bot.example.com', teamsAppId: APP, developer: 'Example "Mail" Ltd' }),
);
const json = (name: string, from: Readonly<Record<string, Uint8Array>> = files) =>
  JSON.parse(new TextDecoder().decode(from[name]));
const manifest = json('manifest.json');
const languages = { en: json('en.json'), ko: json('ko.json') };

describe('the app package', () => {
  it('holds to the schemas of Teams', async () => {
    expect(await packageFaults(files)).toEqual([]);
  });

  it.each([
    ['an unknown property', 'manifest.json', { ...manifest, colour: 'red' }],
    ['a scope that is none', 'manifest.json', { ...manifest, bots: [{ botId: BOT, scopes: ['groupchat'] }] }],
    ['a name that is too long', 'ko.json', { ...languages.ko, 'name.short': '가'.repeat(31) }],
    ['a text of nothing', 'en.json', { ...languages.en, 'bots[0].commandLists[7].commands[0].title': 'x' }],
  ])('would not hold with %s', async (_, name, wrong) => {
    expect(await packageFaults({ ...files, [name]: new TextEncoder().encode(JSON.stringify(wrong)) })).not.toEqual([]);
  });

  it('has no placeholder left, and the ids and addresses that were asked for', () => {
    expect(JSON.stringify([manifest, languages])).not.toMatch(/\$\{|\{\{/);
    expect(manifest).toMatchObject({
      id: APP,
      version: packageJson.version,
      developer: {
        name: 'Example "Mail" Ltd',
        websiteUrl: 'https://bot.example.com/',
        privacyUrl: 'https://bot.example.com/privacy',
      },
      bots: [{ botId: BOT }],
      composeExtensions: [{ botId: BOT }],
      validDomains: ['bot.example.com'],
    });
  });

  it('says the same in the English texts as in the manifest', () => {
    const { $schema: _, ...texts } = languages.en;
    for (const [path, text] of Object.entries(texts)) expect(at(manifest, path), path).toBe(text);
  });

  it('has every text in both languages, and Korean ones are Korean', () => {
    expect(Object.keys(languages.ko).toSorted()).toEqual(Object.keys(languages.en).toSorted());
    const shown = shownTexts(manifest).toSorted();
    const { $schema: _, ...texts } = languages.ko;
    expect(Object.keys(texts).toSorted()).toEqual(shown);
    const english = Object.entries(texts).filter(([, text]) => !/[가-힣]/.test(String(text)));
    expect(english.map(([, text]) => text)).toEqual(['English', 'English']);
  });

  it('has icons of the right size: one in colour, one white on nothing', () => {
    const [color, outline] = [pixels('color.png'), pixels('outline.png')];
    expect([color.width, color.height]).toEqual([192, 192]);
    expect([outline.width, outline.height]).toEqual([32, 32]);
    const drawn = dots(outline).filter(([, , , alpha = 0]) => alpha > 0);
    expect(drawn.length).toBeGreaterThan(50);
    expect(drawn.length).toBeLessThan(32 * 32 - 300);
    expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(new Set(dots(color).map(([red, green, blue]) => `${red} ${green} ${blue}`)).size).toBeGreaterThan(3);
  });

  it('is the same zip every time, with all files at the top', () => {
    const zip = zipped(files);
    expect(Buffer.compare(zip, zipped(files))).toBe(0);
    expect(Object.keys(unzipSync(zip)).toSorted()).toEqual(['color.png', 'en.json', 'ko.json', 'manifest.json', 'outline.png']);
  });
});

describe('npm run package', () => {
  const run = (args: readonly string[]) =>
    promisify(execFile)(process.execPath, [
      fileURLToPath(new URL('../../scripts/package-manifest.ts', import.meta.url)),
      ...args,
    ]);

  it('writes it', async () => {
    const out = join(folder, 'made', 'app.zip');
    await run(['--app-id', BOT, '--domain', 'bot.example.com', '--out', out]);
    expect(json('manifest.json', unzipSync(readFileSync(out)))).toMatchObject({
      id: BOT,
      developer: { name: 'bot.example.com' },
    });
  });

  it.each([
    [[], '--app-id and --domain are needed'],
    [['--app-id', 'x', '--domain', 'bot.example.com'], '--app-id must be an id'],
    [['--app-id', BOT, '--domain', 'https://bot.example.com/'], '--domain must be a host name'],
    [['--app-id', BOT, '--domain', 'bot.example.com', '--website', 'http://example.com'], '--website must be an https address'],
    [['--app-id', BOT, '--domain', 'bot.example.com', '--colour', 'red'], "Unknown option '--colour'"],
  ])('with %j says what is expected', async (args, problem) => {
    await expect(run(args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(problem) });
  });
});

/** The value at a path such as `bots[0].commandLists[1].commands[2].title`. */
function at(value: unknown, path: string): unknown {
  return path.split(/[.[\]]+/).reduce<unknown>((found, key) => Object(found)[key], value);
}

/** Paths of everything that people read in Teams, as the files of the languages name them. */
function shownTexts(app: typeof manifest): string[] {
  const commands = app.bots[0].commandLists.flatMap(({ commands: all }: { commands: object[] }, list: number) =>
    all.flatMap((command, index) =>
      ['title', 'description', 'prompt']
        .filter((key) => key in command)
        .map((key) => `bots[0].commandLists[${list}].commands[${index}].${key}`),
    ),
  );
  const search = 'composeExtensions[0].commands[0]';
  const samples = app.composeExtensions[0].commands[0].samplePrompts.map(
    (_: object, index: number) => `${search}.samplePrompts[${index}].text`,
  );
  const parameter = ['title', 'description'].map((key) => `${search}.parameters[0].${key}`);
  return [
    ...['name.short', 'name.full', 'description.short', 'description.full', `${search}.title`, `${search}.description`],
    ...commands,
    ...samples,
    ...parameter,
  ];
}

function pixels(name: string): PNG {
  return PNG.sync.read(Buffer.from(files[name] ?? []));
}

function dots({ data }: PNG): number[][] {
  return Array.from({ length: data.length / 4 }, (_, index) => [...data.subarray(index * 4, index * 4 + 4)]);
}
