import { z } from 'zod';
import { Text } from '../../locale.ts';
import { Condition } from './condition.ts';
import { evidence, Statement } from './fact.ts';
import { Id, Names, OptionId, PrerequisiteId } from './ids.ts';

/** What an option has or has not: it needs a synchronisation, gives free/busy, keeps the Outlook profile. */
export const TRAITS = [
  'directorySync',
  'freeBusy',
  'addressList',
  'moveBack',
  'outlookProfile',
  'redownload',
  'password',
  'csv',
  'copies',
  'downtime',
] as const;
export const Trait = z.enum(TRAITS);
export type Trait = z.infer<typeof Trait>;

/** What options are compared by: one row each in a comparison. */
export const ASPECTS = ['size', 'duration', 'sourceVersion', ...TRAITS] as const;
export const Aspect = z.enum(ASPECTS);
export type Aspect = z.infer<typeof Aspect>;

const Step = z.strictObject({ text: Text, when: Condition.optional(), ...evidence });

/** A migration method. */
export const Option = z.strictObject({
  id: OptionId,
  /** Full name, as a heading, and a short one for tables. */
  name: Text,
  short: Text,
  names: Names,
  cloud: z.boolean(),
  /** One sentence: what it is. */
  summary: Statement,
  /** One sentence: who it is for. */
  suits: Statement,
  /** One short phrase an aspect; every option answers every aspect that its sources cover. `has`: see `TRAITS`. */
  aspects: z.partialRecord(Aspect, Statement.extend({ has: z.boolean().optional() })),
  /** What to mind wherever it is compared, by the ids of those that say it. */
  compared: z
    .strictObject({ prerequisites: z.array(PrerequisiteId), hazards: z.array(Id) })
    .default({ prerequisites: [], hazards: [] }),
  limits: z.array(Id).default([]),
  prerequisites: z.array(PrerequisiteId).min(1),
  /** What users notice. */
  impact: z.array(Statement).min(1),
  steps: z.array(Step).default([]),
  links: z.array(Id).min(1),
});
export type Option = z.infer<typeof Option>;
