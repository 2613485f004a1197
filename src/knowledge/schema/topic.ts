import { z } from 'zod';
import { Text } from '../../locale.ts';
import { Statement } from './fact.ts';
import { Id, Names } from './ids.ts';

/** A short list of statements under one heading, such as the benefits of Microsoft 365 or what end of support means. */
export const Topic = z.strictObject({
  id: Id,
  title: Text,
  names: Names,
  statements: z.array(Statement).min(1),
  links: z.array(Id).default([]),
});
export type Topic = z.infer<typeof Topic>;
