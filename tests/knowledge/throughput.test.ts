import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { tenantRow } from '../../src/knowledge/throughput.ts';

const knowledge = loadKnowledge();

test.each([
  [1, 5, 14],
  [999, 5, 14],
  [1000, 10, 30],
  [4999, 10, 30],
  [5000, 20, 45],
  [9999, 20, 45],
  [10_000, 30, 60],
  [49_999, 30, 60],
  [50_000, 45, 90],
  [100_000, 45, 90],
  [100_001, 60, 180],
  [1_000_000, 60, 180],
])('%i mailboxes take %i to %i days', (mailboxes, typical, upper) => {
  expect(tenantRow(knowledge, mailboxes)).toMatchObject({ typicalDays: typical, upperDays: upper });
});

test('fewer than one mailbox has no row', () => {
  expect(() => tenantRow(knowledge, 0)).toThrow(RangeError);
});

test('the rows leave no gap', () => {
  const { rows } = knowledge.throughput.tenant;
  expect(rows.map(({ from }) => from)).toEqual([1, ...rows.slice(0, -1).map(({ to }) => (to ?? 0) + 1)]);
  expect(rows.at(-1)?.to).toBeUndefined();
});
