import { z } from 'zod';
import { Text } from '../../locale.ts';
import { evidence } from './fact.ts';
import { CountryCode } from './ids.ts';

/**
 * Where Microsoft 365 keeps mail at rest. `local`: commits to this country; `union`: to the European Union as a whole;
 * `separate`: another operator.
 */
export const Geography = z.strictObject({
  country: CountryCode,
  kind: z.enum(['local', 'union', 'separate']),
  /** Of a union. */
  members: z.array(CountryCode).default([]),
  text: Text,
  ...evidence,
});
export type Geography = z.infer<typeof Geography>;

/** How people write countries beyond their names in each language, by country code, lower case. */
export const CountryNames = z.record(CountryCode, z.array(z.string().min(1)).min(1));
export type CountryNames = z.infer<typeof CountryNames>;
