import { expect, it } from 'vitest';
import { inOrder } from '../../src/teams/order.ts';

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

it('does the work of one key in the order in which it came', async () => {
  const ordered = inOrder();
  const done: string[] = [];
  const first = gate();
  const a = ordered('x', async () => {
    await first.passed;
    done.push('a');
  });
  const b = ordered('x', async () => done.push('b'));
  await ordered('y', async () => done.push('y'));
  expect(done).toEqual(['y']);
  first.open();
  await Promise.all([a, b]);
  expect(done).toEqual(['y', 'a', 'b']);
});

it('goes on after work that failed, and hands the failure to its own caller', async () => {
  const ordered = inOrder();
  const failing = ordered('x', async () => {
    throw new Error('a');
  });
  const next = ordered('x', async () => 'b');
  await expect(failing).rejects.toThrow('a');
  await expect(next).resolves.toBe('b');
});
