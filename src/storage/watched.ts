import type { Observe } from '../events.ts';
import { isEtagConflict } from './conflict.ts';
import type { Store } from './store.ts';

/** The same store; lost races are told. */
export function watched(store: Store, observe: Observe): Store {
  return {
    read: (keys) => store.read(keys),
    async write(changes) {
      try {
        await store.write(changes);
      } catch (error) {
        if (isEtagConflict(error)) observe({ event: 'conflict' });
        throw error;
      }
    },
    delete: (keys) => store.delete(keys),
    sweep: () => store.sweep(),
    close: () => store.close(),
  };
}
