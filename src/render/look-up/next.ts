import { z } from 'zod';
import { LookUp } from '../../dialog/look-up/look-up.ts';
import nextJson from './next.json' with { type: 'json' };

const Next = z.record(z.string(), LookUp.array());
const NEXT = z.strictObject({ hazards: Next, topics: Next }).parse(nextJson);

/** What one asks next after a hazard or a topic, by its id; of one that is not named there is nothing special to ask. */
export function nextAfter(kind: keyof typeof NEXT, id: string): readonly LookUp[] {
  return NEXT[kind][id] ?? [];
}
