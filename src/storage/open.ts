import type { Storage } from 'botbuilder';
import { sqliteStorage } from './sqlite.ts';

/** Opens what STORAGE names: `sqlite:PATH`, or `memory:` for a store that is gone with the process. */
export function openStorage(setting: string): Storage & { close(): void } {
  if (setting === 'memory:') return sqliteStorage(':memory:');
  const path = setting.replace(/^sqlite:/, '');
  try {
    return sqliteStorage(path);
  } catch (error) {
    throw new Error(`STORAGE: ${path} cannot be opened: ${error instanceof Error ? error.message : error}`);
  }
}
