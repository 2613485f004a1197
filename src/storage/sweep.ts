import type { Observe } from '../events.ts';
import type { Store } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Deletes expired records now and once a day; returns what ends it. It keeps no process alive. */
export function sweepDaily(store: Store, observe: Observe, every = DAY): () => void {
  const sweep = () => {
    store.sweep().catch((error: unknown) => observe({ event: 'failed', what: 'Expired records were not deleted', error }));
  };
  sweep();
  const timer = setInterval(sweep, every).unref();
  return () => clearInterval(timer);
}
