import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '../locale.ts';

/** What the log says of a turn besides what the activity shows. */
export type Notes = { locale?: Locale; answer?: string; again?: boolean; failed?: boolean; late?: boolean };

const current = new AsyncLocalStorage<Notes>();

/** Does work, and keeps what is noted during it. */
export function noting<T>(notes: Notes, work: () => Promise<T>): Promise<T> {
  return current.run(notes, work);
}

/** Adds to the notes of the turn that is being taken; the last one counts, as a turn may be worked out again. */
export function note(more: Notes): void {
  Object.assign(current.getStore() ?? {}, more);
}
