import { z } from 'zod';
import { IsoDate, Text } from '../../locale.ts';
import { evidence, Statement } from './fact.ts';
import { Id, Names } from './ids.ts';

/** Something that goes wrong, or will, if nobody minds it. */
export const Hazard = z.strictObject({
  id: Id,
  title: Text,
  names: Names,
  text: Text,
  /** Before this day it is not a fact yet. */
  begins: IsoDate.optional(),
  /** From this day on it lies behind, or was to: what is said of it as something to come is out of date. */
  ends: IsoDate.optional(),
  details: z.array(Statement).default([]),
  links: z.array(Id).default([]),
  ...evidence,
});
export type Hazard = z.infer<typeof Hazard>;
