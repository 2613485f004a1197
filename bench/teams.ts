import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Teams is to a bot, as cheaply as possible: it takes replies in and sends activities. */
export type Teams = Readonly<{
  serviceUrl: string;
  /** Messages of bots received so far, new ones and updates. */
  received: () => number;
  /** Sends one activity and waits until its turn has ended; the milliseconds that took. An answer other than 200 is an error. */
  send: (url: string, activity: object) => Promise<number>;
  close: () => void;
}>;

export async function openTeams(): Promise<Teams> {
  let received = 0;
  let sent = 0;
  const server = createServer((incoming, response) => void accept(incoming, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });

  async function accept(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    await drained(incoming);
    received += 1;
    response.writeHead(incoming.method === 'PUT' ? 200 : 201, { 'content-type': 'application/json' });
    response.end(`{"id":"bot-${received}"}`);
  }

  return {
    serviceUrl,
    received: () => received,
    async send(url, activity) {
      sent += 1;
      const body = JSON.stringify({ ...activity, serviceUrl, id: `in-${sent}` });
      const from = performance.now();
      const outgoing = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
      outgoing.end(body);
      const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
      await drained(response);
      if (response.statusCode !== 200) throw new Error(`${response.statusCode} to ${body}`);
      return performance.now() - from;
    },
    close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function drained(stream: IncomingMessage): Promise<void> {
  stream.resume();
  await once(stream, 'end');
}
