import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** Content made when it is asked for, by path: what the page must not compute itself, lest it warm up what is measured. */
export type Data = Record<string, () => string>;

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Serves a folder on this machine alone. */
export async function serve(folder: string, data: Data): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(response, pathname, data[pathname]?.() ?? fileAt(folder, pathname));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A TCP server's address is an AddressInfo once it listens.
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

function fileAt(folder: string, pathname: string): string | null {
  const file = join(folder, pathname === '/' ? 'index.html' : pathname);
  return file.startsWith(folder) && existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function answer(response: ServerResponse, pathname: string, body: string | null): void {
  const type = types[pathname === '/' ? '.html' : extname(pathname)] ?? 'text/plain';
  response.writeHead(body === null ? 404 : 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    // Isolated pages have a timer of 5 µs instead of 100.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  response.end(body ?? '');
}
