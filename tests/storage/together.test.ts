import { setImmediate as round } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { together } from '../../src/storage/together.ts';

describe('jobs done together', () => {
  it('are those given before the event loop comes round, in their order', async () => {
    const groups: string[][] = [];
    const give = together(async (jobs: readonly string[]) => {
      groups.push([...jobs]);
      return jobs.map((job) => job.toUpperCase());
    });
    expect(await Promise.all([give('a'), give('b'), give('c')])).toEqual(['A', 'B', 'C']);
    expect(await give('d')).toBe('D');
    expect(groups).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('fail alone where one has an error, and all where nothing was done', async () => {
    const give = together(async (jobs: readonly number[]) => {
      if (jobs.includes(0)) throw new Error('nothing was done');
      return jobs.map((job) => (job < 0 ? new Error(`${job} lost`) : job));
    });
    expect(await Promise.allSettled([give(1), give(-1), give(2)])).toMatchObject([
      { value: 1 },
      { reason: { message: '-1 lost' } },
      { value: 2 },
    ]);
    expect(await Promise.allSettled([give(1), give(0)])).toMatchObject([
      { reason: { message: 'nothing was done' } },
      { reason: { message: 'nothing was done' } },
    ]);
  });

  it('do not wait for a group that is still at it', async () => {
    const groups: (() => void)[] = [];
    const give = together((jobs: readonly string[]) => new Promise<string[]>((resolve) => groups.push(() => resolve([...jobs]))));
    const first = give('a');
    await round();
    const second = give('b');
    await round();
    groups[1]?.();
    expect(await second).toBe('b');
    groups[0]?.();
    expect(await first).toBe('a');
  });
});
