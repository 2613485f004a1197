import { readConfig } from './config.ts';
import { start } from './start.ts';

try {
  const config = readConfig();
  const { port, stop } = await start(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
  if (config.local)
    console.log('Local: MicrosoftAppId is not set, so nobody is authenticated and only this machine can connect.');
  console.log(`Listening on http://${config.host}:${port}/api/messages`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
