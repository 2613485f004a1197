import { enableCompileCache, flushCompileCache } from 'node:module';

// What Node makes of the sources is kept for the next start, also when this process ends without warning.
enableCompileCache();
const { run } = await import('./run.ts');
await run();
flushCompileCache();
