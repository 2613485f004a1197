import { z } from 'zod';
import { Text } from '../../locale.ts';
import { evidence, Statement } from './fact.ts';

/** Days until 90 % of the moves of a tenant of `from` to `to` mailboxes are done. Data moves only. */
export const TenantRow = z.strictObject({
  from: z.int().positive(),
  to: z.int().positive().optional(),
  typicalDays: z.int().positive(),
  upperDays: z.int().positive(),
});
export type TenantRow = z.infer<typeof TenantRow>;

/** Days until half, and 90 %, of the mailboxes of a size are moved; without days where such a mailbox cannot be moved. */
export const MailboxRow = z.strictObject({
  size: Text,
  /** The sizes of the row in gigabytes: below `under`, or up to and with `upTo`; neither for what is larger still. */
  under: z.number().positive().optional(),
  upTo: z.number().positive().optional(),
  p50Days: z.int().positive().optional(),
  p90Days: z.int().positive().optional(),
});
export type MailboxRow = z.infer<typeof MailboxRow>;

/** How long moves take, as Microsoft publishes it. */
export const Throughput = z.strictObject({
  tenant: z.strictObject({ rows: z.array(TenantRow).min(1), note: Text, ...evidence }),
  mailbox: z.strictObject({ rows: z.array(MailboxRow).min(1), note: Text, ...evidence }),
  /** How many mailboxes move at a time, the limits first. */
  concurrency: z.array(Statement).min(1),
  notes: z.array(Statement),
});
export type Throughput = z.infer<typeof Throughput>;
