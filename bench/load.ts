import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from './process.ts';
import type { Teams } from './teams.ts';
import type { Script } from './turns.ts';

/** Nobody is met twice, so that the limit of what one person may ask in a minute is not what is measured. */
let people = 0;

export type Target = Readonly<{ bot: Bot; teams: Teams }>;

/** Milliseconds of CPU a turn costs, over `turns` turns of a script, eight chats at a time. */
export async function cpuPerTurn({ bot, teams }: Target, script: Script, turns: number): Promise<number> {
  const before = await bot.usage();
  let done = 0;
  const chat = async () => {
    while (done < turns) {
      for (const activity of script(++people)) {
        await teams.send(bot.url, activity);
        done += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, chat));
  return ((await bot.usage()).cpu - before.cpu) / done;
}

/**
 * Latencies in milliseconds, sorted, of turns sent at a rate whatever the bot does (so a slow answer delays none that follows),
 * and counted from when they were due.
 */
export async function latencies(
  { bot, teams }: Target,
  scripts: readonly Script[],
  rate: number,
  seconds: number,
): Promise<number[]> {
  const from = performance.now();
  const turns: Promise<number>[] = [];
  for (let turn = 0; turn < rate * seconds; turn++) {
    const due = from + (turn * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const [activity = {}] = scripts[turn % scripts.length]?.(++people) ?? [];
    turns.push(teams.send(bot.url, activity).then(() => performance.now() - due));
  }
  return (await Promise.all(turns)).toSorted((a, b) => a - b);
}

/** The value that a share of the sorted values does not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
