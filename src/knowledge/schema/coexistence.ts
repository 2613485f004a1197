import { z } from 'zod';
import { Text } from '../../locale.ts';
import { evidence, Statement } from './fact.ts';
import { ExchangeVersion } from './ids.ts';

/**
 * Whether two versions may share one organisation, older first. A pair that is not listed is not supported.
 * `minimum` is the update level that servers of each side need; `maximum` the newest that still works.
 */
export const CoexistencePair = z.strictObject({
  older: ExchangeVersion,
  newer: ExchangeVersion,
  supported: z.boolean(),
  /** False where it is possible but the source advises another way. */
  advised: z.boolean().default(true),
  minimum: z.strictObject({ older: Text.optional(), newer: Text.optional() }).default({}),
  maximum: z.strictObject({ newer: Text }).optional(),
  /** What stops it, or what to mind. */
  note: Text.optional(),
  ...evidence,
});
export type CoexistencePair = z.infer<typeof CoexistencePair>;

/** An upgrade of the same server, the old product being replaced by setup, from one of some cumulative `updates` by their numbers. */
export const InPlaceUpgrade = z.strictObject({
  older: ExchangeVersion,
  newer: ExchangeVersion,
  minimum: Text,
  updates: z.array(z.int().positive()).min(1),
  ...evidence,
});
export type InPlaceUpgrade = z.infer<typeof InPlaceUpgrade>;

export const Coexistence = z.strictObject({
  pairs: z.array(CoexistencePair),
  inPlace: z.array(InPlaceUpgrade),
  rules: z.array(Statement),
  /** What decides how long an upgrade takes, of which no source gives a figure: by its kind, and what the published figures are of. */
  duration: z.strictObject({ newServers: Statement, inPlace: Statement, published: Statement }),
});
export type Coexistence = z.infer<typeof Coexistence>;
