import { azureBlobStorage } from './azure-blob.ts';
import { sqliteStorage } from './sqlite.ts';
import type { Lifetime, Store } from './store.ts';

type Options = Readonly<{
  lifetime?: Lifetime;
  /** Where the container is: a connection string, or the address of an account that a managed identity may use. */
  azure?: Readonly<{ connectionString?: string; accountUrl?: string }>;
}>;

const FOREVER: Lifetime = { days: Number.POSITIVE_INFINITY, now: Date.now };

/**
 * Opens what STORAGE names: `sqlite:PATH`, `azure-blob:CONTAINER`, or `memory:` for a store that is gone with the process.
 * A container is asked for, and made, when it is first used.
 */
export function openStorage(setting: string, { lifetime = FOREVER, azure = {} }: Options = {}): Store {
  if (setting === 'memory:') return sqliteStorage(':memory:', lifetime);
  const [, container] = /^azure-blob:(.+)$/.exec(setting) ?? [];
  if (container !== undefined) return azureBlobStorage({ container, ...azure }, lifetime);
  const path = setting.replace(/^sqlite:/, '');
  try {
    return sqliteStorage(path, lifetime);
  } catch (error) {
    throw new Error(`STORAGE: ${path} cannot be opened: ${error instanceof Error ? error.message : error}`);
  }
}
