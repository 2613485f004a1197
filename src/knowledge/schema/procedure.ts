import { z } from 'zod';
import { Text } from '../../locale.ts';
import { evidence } from './fact.ts';
import { ExchangeVersion, Id } from './ids.ts';

/** The steps of one hop between two Exchange versions. */
export const Procedure = z.strictObject({
  id: Id,
  from: z.array(ExchangeVersion).min(1),
  to: z.array(ExchangeVersion).min(1),
  inPlace: z.boolean().default(false),
  steps: z.array(Text).min(1),
  note: Text.optional(),
  ...evidence,
});
export type Procedure = z.infer<typeof Procedure>;
