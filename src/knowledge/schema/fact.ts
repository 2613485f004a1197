import { z } from 'zod';
import { IsoDate, Text } from '../../locale.ts';
import { SourceId } from './ids.ts';

/**
 * How well a fact is founded: `stated` by Microsoft or official data, `reported` by a third party,
 * `inferred` from stated facts, or this project's own `judgement` where the sources leave a gap.
 */
export const Basis = z.enum(['stated', 'reported', 'inferred', 'judgement']);
export type Basis = z.infer<typeof Basis>;

/** Where a fact comes from and the day it was last checked against that source. Part of every fact. */
export const evidence = { source: z.array(SourceId).min(1), checked: IsoDate, basis: Basis.default('stated') };
export const Evidence = z.strictObject(evidence);
export type Evidence = z.infer<typeof Evidence>;

/** A sentence that is a fact. */
export const Statement = z.strictObject({ text: Text, ...evidence });
export type Statement = z.infer<typeof Statement>;

export const DateFact = z.strictObject({ date: IsoDate, note: Text.optional(), ...evidence });
