import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuPerTurn, latencies, median, quantile, type Target } from './load.ts';
import { type Bot, startBot } from './process.ts';
import type { Row } from './report.ts';
import type { Teams } from './teams.ts';
import { KINDS, type Kind, SCRIPTS, type Script } from './turns.ts';

const ECHO = new URL('echo.ts', import.meta.url);
const ADVISOR = new URL('../src/index.ts', import.meta.url);

export type Pair = Readonly<{ echo: Target; advisor: Target; close: () => Promise<void> }>;

/** Both bots, each a process of its own; the advisor keeps its sessions in a new SQLite file. */
export async function openPair(teams: Teams): Promise<Pair> {
  const echo = await startBot(ECHO);
  const advisor = await startAdvisor();
  return {
    echo: { bot: echo, teams },
    advisor: { bot: advisor, teams },
    close: async () => void (await Promise.all([echo.stop(), advisor.stop()])),
  };
}

async function startAdvisor(): Promise<Bot> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bot = await startBot(ADVISOR, { STORAGE: `sqlite:${join(folder, 'sessions.db')}` });
  return {
    ...bot,
    async stop() {
      await bot.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const ECHOED: Script = SCRIPTS['look-up'];
const EVERY_KIND = KINDS.filter((kind) => kind !== 'step-by-step interview').map((kind) => SCRIPTS[kind]);

/** Code that is new to the engine costs many times what it costs later: each kind is asked so often before it is measured. */
async function warmUp({ echo, advisor }: Pair, turns = 1500): Promise<void> {
  await cpuPerTurn(echo, ECHOED, turns * KINDS.length);
  for (const kind of KINDS) await cpuPerTurn(advisor, SCRIPTS[kind], turns);
}

/**
 * CPU per turn, as the mean of all rounds: garbage is collected in one round and not in the next, and it counts. What a turn costs on
 * a shared machine may double from one second to the next, so each short round of a kind has a round of the echo bot just before
 * it. And a process may stay a tenth slower or faster than another of the same program for as long as it lives, so there are
 * several of either, and the ratio is the median of theirs.
 */
export async function cpu(teams: Teams, { pairs = 5, rounds = 10, turns = 100 } = {}): Promise<Row[]> {
  const costs: Costs[] = [];
  for (let one = 0; one < pairs; one++) {
    const pair = await openPair(teams);
    try {
      await warmUp(pair, 3000);
      costs.push(await costsOf(pair, rounds, turns));
    } finally {
      await pair.close();
    }
  }
  const rows = KINDS.map((kind) => ({
    what: `CPU per turn: ${kind}`,
    value: median(costs.map(({ own }) => own[kind])),
    unit: 'ms',
    ratio: median(costs.map(({ echo, own }) => own[kind] / echo)),
  }));
  return [{ what: 'CPU per turn: echo', value: median(costs.map(({ echo }) => echo)), unit: 'ms' }, ...rows];
}

/** Milliseconds of CPU for a turn of the echo bot, and for one of each kind. */
type Costs = Readonly<{ echo: number; own: Record<Kind, number> }>;

async function costsOf({ echo, advisor }: Pair, rounds: number, turns: number): Promise<Costs> {
  let echoed = 0;
  const own = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (let round = 0; round < rounds; round++) {
    for (const kind of KINDS) {
      echoed += (await cpuPerTurn(echo, ECHOED, turns)) / rounds / KINDS.length;
      own[kind] += (await cpuPerTurn(advisor, SCRIPTS[kind], turns)) / rounds;
    }
  }
  return { echo: echoed, own };
}

/** At the most that Teams lets an app do in a tenant: 50 requests a second. */
export async function latency(pair: Pair, { rate = 50, seconds = 20 } = {}): Promise<Row[]> {
  await warmUp(pair);
  const { echo, advisor } = pair;
  const own = await latencies(advisor, EVERY_KIND, rate, seconds);
  const echoed = await latencies(echo, [ECHOED], rate, seconds);
  return [0.5, 0.95, 0.99].map((share) => ({
    what: `p${share * 100} at ${rate} requests a second`,
    value: quantile(own, share),
    unit: 'ms',
    ratio: quantile(own, share) / quantile(echoed, share),
  }));
}

const RATES = [100, 150, 200, 250, 300, 400, 500, 600, 800, 1000];
const MOST_P99 = 250;

/** The highest rate, in requests a second, whose p99 stays under 250 ms. */
export async function highestRate(pair: Pair, { seconds = 5 } = {}): Promise<Row[]> {
  await warmUp(pair);
  const { echo, advisor } = pair;
  const own = await highest(advisor, EVERY_KIND, seconds);
  const echoed = await highest(echo, [ECHOED], seconds);
  return [{ what: `highest rate with p99 under ${MOST_P99} ms`, value: own, unit: '/s', ratio: own / echoed }];
}

async function highest(target: Target, scripts: readonly Script[], seconds: number): Promise<number> {
  let reached = 0;
  for (const rate of RATES) {
    const sorted = await latencies(target, scripts, rate, seconds).catch(() => undefined);
    if (!sorted || quantile(sorted, 0.99) >= MOST_P99) break;
    reached = rate;
  }
  return reached;
}

/** From the start of the process until it is ready, one bot after the other. */
export async function startUp({ times = 7 } = {}): Promise<Row[]> {
  const echoed: number[] = [];
  const own: number[] = [];
  for (let time = 0; time < times; time++) {
    for (const [start, taken] of [[() => startBot(ECHO), echoed] as const, [startAdvisor, own] as const]) {
      const bot = await start();
      taken.push(bot.ready);
      await bot.stop();
    }
  }
  return [{ what: 'start-up until ready', value: median(own), unit: 'ms', ratio: median(own) / median(echoed) }];
}

const MEGABYTE = 1024 * 1024;

/** Resident memory after the start and after many turns, and whether it goes on growing. */
export async function memory({ echo, advisor }: Pair, { compared = 20_000, most = 50_000 } = {}): Promise<Row[]> {
  const started = [await advisor.bot.usage({ collect: true }), await echo.bot.usage({ collect: true })] as const;
  await cpuPerTurn(echo, ECHOED, compared);
  await manyTurns(advisor, compared);
  const [own, echoed] = [await advisor.bot.usage({ collect: true }), await echo.bot.usage({ collect: true })];
  await manyTurns(advisor, most - compared);
  const last = await advisor.bot.usage({ collect: true });
  return [
    row('after start', started[0].rss, started[1].rss),
    row(`after ${compared} turns`, own.rss, echoed.rss),
    row(`after ${most} turns`, last.rss, echoed.rss),
    { what: `live objects after ${most} turns`, value: last.heap / MEGABYTE, unit: 'MB', ratio: last.heap / own.heap },
  ];
}

function row(when: string, own: number, echoed: number): Row {
  return { what: `memory ${when}`, value: own / MEGABYTE, unit: 'MB', ratio: own / echoed };
}

async function manyTurns(target: Target, turns: number): Promise<void> {
  for (const script of EVERY_KIND) await cpuPerTurn(target, script, turns / EVERY_KIND.length);
}
