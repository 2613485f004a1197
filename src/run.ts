import { setFlagsFromString } from 'node:v8';
import { readConfig } from './config.ts';
import { openLog } from './server/log.ts';
import { start } from './start.ts';

/** The whole life of the process: settings, start, signals. */
export async function run(): Promise<void> {
  try {
    await serve();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function serve(): Promise<void> {
  let stopping = false;
  const config = readConfig();
  const log = openLog(config.log);
  const { port, metricsPort, running, stop } = await start(config, log);
  compileEagerly();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const end = (code: number) => {
        log({ event: 'stopped', dropped: running() });
        process.exit(code);
      };
      if (stopping) end(1);
      stopping = true;
      log({ event: 'stopping', signal });
      void stop().then(() => end(0));
    });
  }
  // Node would print the error with all that it quotes.
  process.on('uncaughtException', (error) => {
    log({ event: 'failed', what: 'The process ends', error });
    process.exit(1);
  });
  log({
    event: 'listening',
    url: `http://${config.host}:${port}/api/messages`,
    local: config.local,
    ...(metricsPort !== undefined && { metrics: `http://${config.metrics?.host}:${metricsPort}/metrics` }),
  });
}

/**
 * A turn runs through much code, most of it once: left to itself, the engine takes thousands of turns to compile that well. The
 * start runs code once that is never needed again.
 */
function compileEagerly(): void {
  setFlagsFromString('--invocation-count-for-maglev=30');
  setFlagsFromString('--invocation-count-for-turbofan=200');
}
