import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  body: string | Uint8Array;
  headers?: Record<string, string>;
  status?: number;
}

/** A site on this machine that answers what the test says, and notes what it was asked with. */
export interface Site {
  origin: string;
  answer: Map<string, Served>;
  asked: { path: string; headers: NodeJS.Dict<string | string[]> }[];
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const answer = new Map<string, Served>();
  const asked: Site['asked'] = [];
  const server: Server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const { body, headers, status } = answer.get(request.url ?? '') ?? { body: 'not here', status: 404 };
    response.writeHead(status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    // As: a TCP server's address is an AddressInfo once it listens.
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer, asked,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
