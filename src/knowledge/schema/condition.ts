import { z } from 'zod';
import { IsoDate } from '../../locale.ts';
import { ExchangeVersion } from './ids.ts';

/** Where mail has to be: anywhere, in a country, or on servers of one's own. */
export const Residency = z.enum(['none', 'in-country', 'own-servers']);
export type Residency = z.infer<typeof Residency>;

/**
 * How an upgrade on premises stands: a path of hops, one hop `in-place`, the newest version in use already (`current`), no
 * documented path, or a version in use that is not released yet on the day.
 */
export const UpgradeStanding = z.enum(['path', 'in-place', 'current', 'no-path', 'unreleased']);
export type UpgradeStanding = z.infer<typeof UpgradeStanding>;

/** What a prerequisite or a step needs to hold before it is shown. Every field given must hold. */
export const Condition = z.strictObject({
  source: z.array(ExchangeVersion).min(1).optional(),
  residency: z.array(Residency).min(1).optional(),
  coexistence: z.boolean().optional(),
  upgrade: z.array(UpgradeStanding).min(1).optional(),
  from: IsoDate.optional(),
  before: IsoDate.optional(),
});
export type Condition = z.infer<typeof Condition>;
