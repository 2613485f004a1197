import { z } from 'zod';
import { Text } from '../../locale.ts';
import { HttpsUrl, SourceId } from './ids.ts';

/**
 * Something that was read: `url` leads a reader to it, `date` is the date of the copy that was read, left out where the copy
 * bears none. Only this project's own judgement has no address.
 */
export const Source = z
  .strictObject({
    id: SourceId,
    title: Text,
    publisher: z.string().min(1),
    kind: z.enum(['microsoft', 'official-data', 'third-party', 'project']),
    url: HttpsUrl.optional(),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .optional(),
  })
  .refine(({ kind, url }) => url !== undefined || kind === 'project', { path: ['url'], error: 'a source has an address' });
export type Source = z.infer<typeof Source>;
