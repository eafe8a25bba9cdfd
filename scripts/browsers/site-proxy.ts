import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { makeCertificate } from './certificate.ts';
import { forward } from './forward.ts';

/** A request that left the browser, seen from outside it. */
export interface ObservedRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  /** What the forwarded origin was forwarded for. */
  purpose?: string | undefined;
}

/** HTML: text, or the bytes of a file, which may name its own encoding. */
export type ServedPage = string | Uint8Array;

/**
 * Stands between a test's browser and the net: answers the addresses that were given to it,
 * refuses every other, and keeps a list of all that was asked.
 */
export interface SiteProxy {
  port: number;
  /** Of its certificate, see `Certificate`. */
  spki: string;
  requests: ObservedRequest[];
  /** HTML under this address; a later call changes what it serves. */
  serve(url: string, page: ServedPage): void;
  /** Lets requests to this origin through to it; they are in the list as well, with what they are for. */
  forward(origin: string, purpose?: string): void;
  close(): Promise<void>;
}

export async function startSiteProxy(): Promise<SiteProxy> {
  const pages = new Map<string, ServedPage>();
  const forwarded = new Map<string, string>();
  const requests: ObservedRequest[] = [];
  const sockets = new Set<Duplex>();
  const { key, certificate, spki } = makeCertificate();
  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = fullAddress(scheme, request);
    const purpose = forwarded.get(new URL(url).origin);
    requests.push({ method: request.method ?? 'GET', url, headers: request.headers, purpose });
    if (purpose === undefined) send(response, pages.get(withoutFragment(url)));
    else forward(url, request, response);
  };
  const refuseSocket = (scheme: string) => (request: IncomingMessage, socket: Duplex) => {
    requests.push({ method: 'WEBSOCKET', url: fullAddress(scheme, request), headers: request.headers });
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  };
  const secure = createHttps({ key, cert: certificate }, answer('https')).on('upgrade', refuseSocket('https'));
  const proxy = createHttp(answer('http')).on('upgrade', refuseSocket('http'));
  proxy.on('connect', (_request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.add(socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket)));
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    secure.emit('connection', socket);
  });
  // Browsers that stop in the middle of a handshake are no fault of ours.
  secure.on('tlsClientError', () => undefined);
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  // A TCP server's address is an AddressInfo once it listens.
  const { port } = proxy.address() as AddressInfo;
  return {
    port,
    spki,
    requests,
    serve: (url, page) => void pages.set(withoutFragment(url), page),
    forward: (origin, purpose = 'translation') => void forwarded.set(origin, purpose),
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.closeAllConnections();
      await new Promise((done) => proxy.close(done));
    },
  };
}

function send(response: ServerResponse, page: ServedPage | undefined): void {
  if (page === undefined) response.writeHead(403, { 'content-type': 'text/plain' }).end('Not served by this test.');
  else response.writeHead(200, { 'content-type': htmlType(page), 'cache-control': 'no-store' }).end(page);
}

function htmlType(page: ServedPage): string {
  const head = typeof page === 'string' ? '' : Buffer.from(page.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset/i.test(head) ? 'text/html' : 'text/html; charset=utf-8';
}

function fullAddress(scheme: string, request: IncomingMessage): string {
  const url = request.url ?? '/';
  return new URL(/^https?:/.test(url) ? url : `${scheme}://${request.headers.host ?? 'unknown.invalid'}${url}`).href;
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
