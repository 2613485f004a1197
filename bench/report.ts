import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** One figure. `ratio` is to the echo bot measured in the same run, or to the row that `than` names. */
export type Row = Readonly<{ what: string; value: number; unit: string; ratio?: number; than?: string }>;

export function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, value, unit, ratio, than = 'echo' } of rows) {
    const compared = ratio === undefined ? '' : `${ratio.toFixed(2).padStart(7)} x ${than}`;
    console.log(`${what.padEnd(width)}  ${figure(value).padStart(9)} ${unit.padEnd(3)}${compared}`);
  }
}

export function save(file: string, rows: readonly Row[]): void {
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  writeFileSync(file, `${JSON.stringify({ measured: new Date().toISOString(), machine, rows }, null, 2)}\n`);
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
