import { expect, it } from 'vitest';
import { EDGE } from '../../src/teams/edge.ts';
import { inOrder } from '../../src/teams/order.ts';
import { testEdge } from '../faults/edge.ts';

const LONG = 60_000;

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

/** Work of the key x that is begun and goes on until the gate is opened; `done` says what was done. */
function holdingUp(ordered: ReturnType<typeof inOrder>) {
  const done: string[] = [];
  const first = gate();
  const a = ordered('x', LONG, async () => {
    await first.passed;
    done.push('a');
  });
  return { done, first, a };
}

it('does the work of one key in the order in which it came', async () => {
  const ordered = inOrder(EDGE);
  const { done, first, a } = holdingUp(ordered);
  const b = ordered('x', LONG, async () => done.push('b'));
  await ordered('y', LONG, async () => done.push('y'));
  expect(done).toEqual(['y']);
  first.open();
  await Promise.all([a, b]);
  expect(done).toEqual(['y', 'a', 'b']);
});

it('goes on after work that failed, and hands the failure to its own caller', async () => {
  const ordered = inOrder(EDGE);
  const failing = ordered('x', LONG, async () => {
    throw new Error('a');
  });
  const next = ordered('x', LONG, async () => 'b');
  await expect(failing).rejects.toThrow('a');
  await expect(next).resolves.toBe('b');
});

it('never begins work whose turn did not come in time, and goes on with the next', async () => {
  const { edge, runOut } = testEdge(0);
  const ordered = inOrder(edge);
  const { done, first, a } = holdingUp(ordered);
  const b = ordered('x', LONG, async () => done.push('b'));
  // Only what waits can be given up; what was begun goes on.
  await Promise.resolve();
  runOut();
  await expect(b).rejects.toThrow(expect.objectContaining({ name: 'DeliverAgain' }));
  const c = ordered('x', LONG, async () => done.push('c'));
  expect(done).toEqual([]);
  first.open();
  await Promise.all([a, c]);
  expect(done).toEqual(['a', 'c']);
});
