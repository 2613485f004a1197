import { z } from 'zod';
import { Text } from '../../locale.ts';
import { evidence } from './fact.ts';
import { Id } from './ids.ts';

/** A number that a rule or a sentence uses. */
export const Limit = z.strictObject({
  id: Id,
  value: z.number().positive(),
  unit: z.enum(['mailboxes', 'days', 'rows', 'licences']),
  text: Text,
  ...evidence,
});
export type Limit = z.infer<typeof Limit>;
