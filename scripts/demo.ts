import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Runs the bot and the Microsoft 365 Agents Playground, a Teams-like chat in the browser, until Ctrl+C. */

const EXAMPLES = [
  'We run Exchange 2007 with 1,200 mailboxes, have 3 weeks, data must stay in Korea, no coexistence needed',
  '익스체인지 2007, 사서함 1200개, 3주, 데이터는 국내 보관, 공존 필요 없음',
  'When does Exchange 2013 end?',
];
const PATIENCE = 60_000;
/** The demo is local whatever the environment says: nobody can sign in to a registered bot from the Playground. */
const NOT_FOR_DEMO = /^(MicrosoftApp|Certificate|NODE_ENV$|HOST$)/;

const children: ChildProcess[] = [];
let stopping = false;

const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_FOR_DEMO.test(name)));
const botPort = await freePort(Number(process.env.PORT || 3978), 'the bot');
const chatPort = await freePort(56150, 'the Playground');
const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
const chat = `http://localhost:${chatPort}`;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
run('The bot', [fileURLToPath(import.meta.resolve('../src/index.ts'))], {
  PORT: String(botPort),
  STORAGE: process.env.STORAGE || 'memory:',
});
run('The Playground', [fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js')), ...playgroundOptions()], {
  TEAMSAPPTESTER_BROWSER: process.env.TEAMSAPPTESTER_BROWSER || 'none',
});
await Promise.all([answers(`http://127.0.0.1:${botPort}/readyz`), answers(chat)]);

console.log(`
  Open  ${chat}

  and type, for example:
${EXAMPLES.map((words) => `    ${words}`).join('\n')}

  Ctrl+C ends the demo.
`);

function playgroundOptions(): string[] {
  return ['--app-endpoint', endpoint, '--channel-id', 'msteams', '--port', String(chatPort), '--disable-telemetry'];
}

function run(name: string, args: readonly string[], variables: Readonly<Record<string, string>>): void {
  const child = spawn(process.execPath, args, { env: { ...environment, ...variables }, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  child.once('exit', (code) => {
    if (stopping) return;
    console.error(`${name} ended (${code ?? 'killed'}), so the demo ends.`);
    void stop(1);
  });
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
  const ended = running.map((child) => once(child, 'exit'));
  for (const child of running) child.kill();
  await Promise.race([Promise.all(ended), sleep(5000)]);
  for (const child of running) child.kill('SIGKILL');
  process.exit(code);
}

/** The port, or a free one when it is taken. */
async function freePort(wanted: number, whose: string): Promise<number> {
  const port = await tryPort(wanted);
  if (port !== undefined) return port;
  const other = await tryPort(0);
  if (other === undefined) throw new Error('No port is free.');
  console.log(`Port ${wanted} is in use, so ${whose} takes ${other}.`);
  return other;
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!stopping) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > deadline) {
      console.error(`${url} does not answer.`);
      await stop(1);
    }
    await sleep(200);
  }
}
