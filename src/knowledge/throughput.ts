import type { Knowledge, ThroughputRow } from './schema.ts';

/** How long moves of a tenant of this many mailboxes take. */
export function tenantRow(knowledge: Knowledge, mailboxes: number): ThroughputRow {
  const row = knowledge.throughput.tenant.rows.find(({ from, to }) => from <= mailboxes && (to === undefined || mailboxes <= to));
  if (!row) throw new RangeError(`No throughput row holds ${mailboxes} mailboxes.`);
  return row;
}
