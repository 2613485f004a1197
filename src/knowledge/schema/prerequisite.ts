import { z } from 'zod';
import { Text } from '../../locale.ts';
import { Condition } from './condition.ts';
import { evidence } from './fact.ts';
import { PrerequisiteId } from './ids.ts';

/** What a prerequisite is about, in the order in which one sees to it. */
export const AREAS = ['cloud', 'servers', 'directory', 'network', 'mailboxes', 'switch'] as const;

/** Something to have or do before an option works. */
export const Prerequisite = z.strictObject({
  id: PrerequisiteId,
  area: z.enum(AREAS),
  /** A few words, as on a checklist. */
  title: Text,
  /** One or two sentences. */
  text: Text,
  optional: z.boolean().default(false),
  when: Condition.optional(),
  ...evidence,
});
export type Prerequisite = z.infer<typeof Prerequisite>;
