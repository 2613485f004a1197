import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The account that Azurite knows by itself; its key is public. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export type Azurite = Readonly<{ connectionString: string; accountUrl: string; stop: () => Promise<void> }>;

/**
 * A Blob service of Azure on this machine, empty, in memory, which tells nobody that it runs. With a certificate (paths of PEM
 * files) it speaks https and takes tokens too.
 */
export async function startAzurite(tls?: Readonly<{ key: string; cert: string }>): Promise<Azurite> {
  const main = fileURLToPath(import.meta.resolve('azurite/dist/src/blob/main.js'));
  const options = ['--blobPort', '0', '--silent', '--disableTelemetry', '--inMemoryPersistence', '--skipApiVersionCheck'];
  if (tls) options.push('--key', tls.key, '--cert', tls.cert, '--oauth', 'basic');
  const child = spawn(process.execPath, [main, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        said.push(line);
        const [found] = /https?:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
        if (found !== undefined) resolve(found);
      });
    }
    child.once('exit', () => reject(new Error(`Azurite did not start: ${said.join('\n')}`)));
  });
  const accountUrl = `${address}/${ACCOUNT}`;
  return {
    accountUrl,
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};BlobEndpoint=${accountUrl};`,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
