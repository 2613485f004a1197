import type { Knowledge, MailboxRow, TenantRow } from './schema.ts';

/** How long moves of a tenant of this many mailboxes take. */
export function tenantRow(knowledge: Knowledge, mailboxes: number): TenantRow {
  const row = knowledge.throughput.tenant.rows.find(({ from, to }) => from <= mailboxes && (to === undefined || mailboxes <= to));
  if (!row) throw new RangeError(`No throughput row holds ${mailboxes} mailboxes.`);
  return row;
}

/** How long the move of one mailbox of this size, or of one that is just over it, takes; without days where it cannot be moved. */
export function mailboxRow(knowledge: Knowledge, gigabytes: number, isOver = false): MailboxRow {
  const row = knowledge.throughput.mailbox.rows.find(
    ({ under = Number.POSITIVE_INFINITY, upTo = Number.POSITIVE_INFINITY }) =>
      gigabytes < under && (isOver ? gigabytes < upTo : gigabytes <= upTo),
  );
  if (!row) throw new RangeError(`No throughput row holds a mailbox of ${gigabytes} GB.`);
  return row;
}
