import type { OptionId } from '../../knowledge/schema.ts';

/** The option that people weigh each against most. */
export const RIVALS = {
  cutover: 'staged',
  staged: 'cutover',
  'minimal-hybrid': 'full-hybrid',
  'full-hybrid': 'minimal-hybrid',
  imap: 'cutover',
  'on-premises-upgrade': 'full-hybrid',
} as const satisfies Record<OptionId, OptionId>;
