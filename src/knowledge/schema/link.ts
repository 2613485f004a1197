import { z } from 'zod';
import { Text } from '../../locale.ts';
import { evidence } from './fact.ts';
import { HttpsUrl, Id } from './ids.ts';

/** A page to send people to. `roadmapUrls` are the addresses that the Exchange 2007 roadmap gave for it. */
export const Link = z.strictObject({
  id: Id,
  title: Text,
  url: HttpsUrl,
  roadmapUrls: z.array(z.string().min(1)).default([]),
  note: Text.optional(),
  ...evidence,
});
export type Link = z.infer<typeof Link>;
