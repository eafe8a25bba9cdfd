import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Speaks the protocol of Zotero's connector as `server.js` and `server_connector.js` of Zotero 7 have it: what it refuses,
 * in which order, and with which status. Nothing of Zotero itself is in it.
 */
export class ZoteroServer {
  readonly received: { session: string; ris: string }[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  chosen: { library: string; collection: string | null; editable: boolean } = { library: 'My Library', collection: null, editable: true };
  /** ms */
  delay = 0;
  /** Answers this in place of everything. */
  instead: ((response: ServerResponse) => void) | null = null;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  async start(port = 0): Promise<string> {
    await new Promise<void>((done) => { this.server.listen(port, '127.0.0.1', done); });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('utf8');
    this.headers.push(request.headers);
    if (this.delay > 0) await new Promise((done) => setTimeout(done, this.delay));
    if (this.instead !== null) return this.instead(response);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://zotero');
    const say = (status: number, json?: unknown): void => void response.writeHead(status, { 'Content-Type': 'application/json' }).end(json === undefined ? '' : JSON.stringify(json));
    const endpoint = { '/connector/getSelectedCollection': this.selected, '/connector/import': this.import }[pathname];
    if (endpoint === undefined) return say(404);
    if (request.method !== 'POST') return say(400);
    if (!/^\d+$/.test(request.headers['content-length'] ?? '')) return say(400);
    const isBrowser = (request.headers['user-agent'] ?? '').startsWith('Mozilla/') || 'origin' in request.headers;
    if ((isBrowser || this.isStrict) && request.headers['x-zotero-connector-api-version'] === undefined) return say(403);
    endpoint.call(this, { body, type: request.headers['content-type'] ?? '', session: searchParams.get('session') ?? '' }, say);
  }

  /** Node's own requests look like no browser's: ours come from one. */
  private readonly isStrict = true;

  private selected({ type, body }: Asked, say: Say): void {
    if (!type.startsWith('application/json') || body !== '{}') return say(400);
    const { library, collection, editable } = this.chosen;
    say(200, {
      libraryID: 1, libraryName: library, libraryEditable: editable, filesEditable: editable, editable,
      id: collection === null ? null : 7, name: collection ?? library, targets: [{ id: 'L1', name: library, filesEditable: editable, level: 0 }],
    });
  }

  private import({ body, session }: Asked, say: Say): void {
    if (!/^\s*TY {2}- /.test(body)) return say(400);
    if (!this.chosen.editable) return say(500, { libraryEditable: false });
    if (this.received.some((each) => each.session === session)) return say(409, { error: 'SESSION_EXISTS' });
    this.received.push({ session, ris: body });
    say(201, body.split(/^ER {2}- /m).slice(0, -1).map((_, at) => ({ id: at, itemType: 'webpage' })));
  }
}

interface Asked {
  body: string;
  type: string;
  session: string;
}

type Say = (status: number, json?: unknown) => void;
