const WARM_UP = 300;
const LONG = 1000;

/** Microseconds of CPU that one call costs, all threads together: unlike the time that passes, other programs do not add to it. */
export async function costOf(work: (turn: number) => unknown): Promise<number> {
  await repeat(work, WARM_UP);
  const before = process.cpuUsage();
  const turns = await repeat(work, LONG);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / turns;
}

async function repeat(work: (turn: number) => unknown, milliseconds: number): Promise<number> {
  const until = performance.now() + milliseconds;
  let turns = 0;
  while (performance.now() < until) {
    for (let batch = 0; batch < 10; batch++) {
      const result = work(turns++);
      if (result instanceof Promise) await result;
    }
  }
  return turns;
}
