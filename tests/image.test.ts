import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n');
/** What the build context holds: `.dockerignore` leaves everything out and takes some of it back. */
const taken = read('.dockerignore')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

describe('the image', () => {
  it('copies what is there, and what the build context holds', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '));
    expect(copied.toSorted()).toEqual(['cards', 'package-lock.json', 'package.json', 'package.json', 'src']);
    for (const name of copied) {
      expect(existsSync(new URL(`../${name}`, import.meta.url)), name).toBe(true);
      expect(taken, name).toContain(name);
    }
  });

  it('runs as the Node.js that the tests run on, and not as root', () => {
    const [major] = packageJson.devDependencies.node.replace('^', '').split('.');
    const stages = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(stages).toEqual([`node:${major}-slim`, `node:${major}-slim`]);
    expect(read('Dockerfile')).toMatch(/^USER node$/m);
  });

  it('has every package that the sources import: none is there for development only', () => {
    const sources = tracked.filter((file) => /^src\/.*\.ts$/.test(file) && existsSync(new URL(`../${file}`, import.meta.url)));
    const imported = new Set(
      sources.flatMap((file) =>
        [...read(file).matchAll(/^(?:import|export) (?!type )[^;]*?from '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm)].map(
          ([, one, other]) =>
            (one ?? other ?? '')
              .split('/')
              .slice(0, (one ?? other ?? '').startsWith('@') ? 2 : 1)
              .join('/'),
        ),
      ),
    );
    const packages = [...imported].filter((name) => !name.startsWith('node:'));
    expect(packages.length).toBeGreaterThan(4);
    expect(Object.keys(packageJson.dependencies)).toEqual(expect.arrayContaining(packages));
  });

  it('needs no file beyond what it copies', () => {
    const reads = tracked
      .filter((file) => /^src\/.*\.ts$/.test(file) && existsSync(new URL(`../${file}`, import.meta.url)))
      .flatMap((file) =>
        [...read(file).matchAll(/new URL\([`']((?:\.\.\/)+)([\w-]*)/g)].map(([, up = '', name]) => [file, up, name] as const),
      );
    const outside = reads
      .filter(([file, up]) => up.split('/').length - 1 >= file.split('/').length - 1)
      .map(([, , name]) => name);
    expect([...new Set(outside)].filter((name) => name !== 'cards' && name !== '')).toEqual([]);
  });
});
