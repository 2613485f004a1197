import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { mailboxRow, tenantRow } from '../../src/knowledge/throughput.ts';

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

test.each([
  [0.5, 1, 7],
  [1, 1, 7],
  [10, 1, 7],
  [10.1, 3, 14],
  [50, 3, 14],
  [100, 3, 30],
  [150, 8, 45],
  [200, 8, 45],
  [200.1, undefined, undefined],
  [5000, undefined, undefined],
])('a mailbox of %f GB takes %s to %s days', (gigabytes, p50, p90) => {
  const row = mailboxRow(knowledge, gigabytes);
  expect([row.p50Days, row.p90Days]).toEqual([p50, p90]);
});

test.each([
  [10, 14],
  [50, 30],
  [150, 45],
  [200, undefined],
])('a mailbox of more than %f GB takes up to %s days', (gigabytes, p90) => {
  expect(mailboxRow(knowledge, gigabytes, true).p90Days).toBe(p90);
});

test('sizes of mailboxes stand in the words of their rows', () => {
  const rows = knowledge.throughput.mailbox.rows;
  expect(rows.slice(0, -1).every(({ size, under, upTo }) => size.en.includes(` ${under ?? upTo} GB`))).toBe(true);
  expect(rows.at(-1)?.under ?? rows.at(-1)?.upTo).toBeUndefined();
  expect(mailboxRow(knowledge, 1).size.en).not.toMatch(/under/);
});
