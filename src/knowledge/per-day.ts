import type { IsoDate } from '../locale.ts';
import { oncePer } from './once.ts';
import type { Knowledge } from './schema.ts';

type OfDay<Keys extends readonly string[], T> = (knowledge: Knowledge, today: IsoDate, ...keys: Keys) => T;

/**
 * Remembers what a pure function says of the knowledge on a day: it holds all day and is needed in every turn. Another day makes
 * it forget, so that nothing piles up.
 */
export function perDay<Keys extends readonly string[], T>(work: OfDay<Keys, T>): OfDay<Keys, T> {
  const dayOf = oncePer((_: Knowledge) => ({ today: '', known: new Map<string, T>() }));
  return (knowledge, today, ...keys) => {
    const day = dayOf(knowledge);
    if (day.today !== today) Object.assign(day, { today, known: new Map() });
    const key = keys.join();
    const known = day.known.get(key);
    if (known !== undefined || day.known.has(key)) return known as T;
    const found = work(knowledge, today, ...keys);
    day.known.set(key, found);
    return found;
  };
}
