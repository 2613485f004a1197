import { parseArgs } from 'node:util';
import { growingKnowledge, growingStorage } from './growth.ts';
import { inside } from './inside.ts';
import { print, type Row, save } from './report.ts';
import { cpu, highestRate, latency, memory, openPair, type Pair, startUp } from './served.ts';
import { openTeams } from './teams.ts';

/** `npm run bench -- [part ...] [--json FILE]`: measures the parts named, or all. */
const SERVED = { latency, rate: highestRate, memory } as const satisfies Record<string, (pair: Pair) => Promise<Row[]>>;
const ALONE = {
  cpu: async () => {
    const teams = await openTeams();
    try {
      return await cpu(teams);
    } finally {
      teams.close();
    }
  },
  start: startUp,
  inside,
  growth: async () => [...(await growingKnowledge()), ...(await growingStorage())],
} as const satisfies Record<string, () => Promise<Row[]>>;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const parts = [...Object.keys(SERVED), ...Object.keys(ALONE)];
const unknown = positionals.filter((part) => !parts.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts: ${parts.join(', ')}.`);
  process.exit(2);
}
const wanted = (part: string) => positionals.length === 0 || positionals.includes(part);
const rows: Row[] = [];

for (const [part, measure] of Object.entries(SERVED)) {
  if (!wanted(part)) continue;
  const teams = await openTeams();
  const pair = await openPair(teams);
  try {
    show(await measure(pair));
  } finally {
    await pair.close();
    teams.close();
  }
}
for (const [part, measure] of Object.entries(ALONE)) if (wanted(part)) show(await measure());
if (values.json) save(values.json, rows);

function show(more: readonly Row[]): void {
  print(more);
  rows.push(...more);
}
