import { browser } from '#imports';
import type { FailureCode } from '../../core/failure.ts';
import type { Purpose } from '../../core/ledger/entry.ts';
import { codeOf, Failure } from '../failure.ts';
import { type Incoming, send } from '../network.ts';
import { originOf, patternOf } from '../site.ts';

/** Portals are slow; after this a person has gone on, ms. Less than a worker may wait. */
const patience = 20_000;

export interface Reply {
  /** Where redirections led to. */
  url: string;
  status: number;
  /** The `Content-Type` header; empty where there is none. */
  type: string;
  /** As they came, after the transport's own compression. */
  bytes: ArrayBuffer;
  /** The server's `Date` header: ISO 8601, UTC. */
  serverTime: string | null;
  /** This computer's clock minus the server's, ms. */
  clockOffset: number | null;
}

/** What a reader of a clip is told; the other codes stay as they are. */
const plainly: Partial<Record<FailureCode, FailureCode>> = { 'answer-too-large': 'too-large', 'too-slow': 'no-connection', 'cut-off': 'no-connection', cancelled: 'no-connection' };

/**
 * An address looked at as a stranger would, wherever it leads. Whatever the server answers is a reply, errors too.
 * @param most bytes of the body at most
 * @throws Failure `no-access` where the browser does not let us read the answer, `no-connection`, `too-large`, `not-saved`
 */
export async function fetchAfresh(address: string, most: number, purpose: Purpose, signal = new AbortController().signal): Promise<Reply> {
  if (originOf(address) === null) throw new Failure('no-access');
  try {
    const reply = await send({ url: address, method: 'GET', headers: {}, body: null, purpose, redirects: 'follow', timeout: patience, limit: most, signal });
    return { url: reply.url, status: reply.status, type: reply.header('content-type') ?? '', bytes: reply.bytes, ...clock(reply, Date.now()) };
  } catch (error) {
    const code = codeOf(error);
    // The browser gives one error for a wire that is cut and for an answer that we may not read.
    if (code === 'unreachable') throw new Failure((await isAllowed(address)) ? 'no-connection' : 'no-access', { cause: error });
    throw new Failure(plainly[code] ?? code, { cause: error });
  }
}

function clock(reply: Incoming, received: number): Pick<Reply, 'serverTime' | 'clockOffset'> {
  const time = Date.parse(reply.header('date') ?? '');
  return Number.isNaN(time) ? { serverTime: null, clockOffset: null } : { serverTime: new Date(time).toISOString(), clockOffset: received - time };
}

async function isAllowed(address: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [patternOf(new URL(address).origin)] });
  } catch {
    return false;
  }
}

/** Whether a host is one of the open Internet: pictures of an article are fetched from there alone. */
export function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[') || !hostname.includes('.') || /\.(?:localhost|local|internal|lan|home|corp|arpa)$/.test(hostname)) return false;
  return !/^\d+(?:\.\d+){3}$/.test(hostname);
}
