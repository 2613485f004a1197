import { z } from 'zod';
import type { IsoDate } from '../locale.ts';
import freshnessJson from './freshness.json' with { type: 'json' };
import { daysBetween } from './support.ts';

/** A check that is more days ago than this is one to make again. */
export const FRESH_DAYS = z.strictObject({ days: z.int().min(1) }).parse(freshnessJson).days;

/** Whether a fact that was checked on one day should have been checked again by another. */
export function isStale(checked: IsoDate, today: IsoDate): boolean {
  return daysBetween(checked, today) > FRESH_DAYS;
}
