import { enableCompileCache, flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// A turn runs through much code, most of it once: left to itself, the engine takes thousands of turns to compile that well.
setFlagsFromString('--invocation-count-for-maglev=30');
setFlagsFromString('--invocation-count-for-turbofan=200');

// What Node makes of the sources is kept for the next start, also when this process ends without warning.
enableCompileCache();
const { run } = await import('./run.ts');
await run();
flushCompileCache();
