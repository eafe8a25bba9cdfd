import { browser } from '#imports';
import { asFailure, Failure } from './failure.ts';
import { originOf, patternOf } from './site.ts';

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

/**
 * The only place that speaks to the network for what is kept. Asks as a stranger would: without cookies, credentials,
 * referrer and cache. Whatever the server answers is a reply, errors too.
 * @param most bytes of the body at most
 * @throws Failure `no-access` where the browser does not let us read the answer, `no-connection`, `too-large`
 */
export async function fetchAfresh(address: string, most: number, signal?: AbortSignal): Promise<Reply> {
  if (originOf(address) === null) throw new Failure('no-access');
  const timeout = AbortSignal.timeout(patience);
  try {
    const response = await fetch(address, {
      credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'follow',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    const received = Date.now();
    const bytes = await bodyOf(response, most);
    return { url: response.url, status: response.status, type: response.headers.get('content-type') ?? '', bytes, ...clock(response, received) };
  } catch (error) {
    throw asFailure(error, (await isAllowed(address)) ? 'no-connection' : 'no-access');
  }
}

async function bodyOf(response: Response, most: number): Promise<ArrayBuffer> {
  if (Number(response.headers.get('content-length') ?? 0) > most) throw new Failure('too-large');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > most) {
      await reader?.cancel();
      throw new Failure('too-large');
    }
    parts.push(part.value);
  }
  return new Blob(parts).arrayBuffer();
}

function clock(response: Response, received: number): Pick<Reply, 'serverTime' | 'clockOffset'> {
  const time = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(time) ? { serverTime: null, clockOffset: null } : { serverTime: new Date(time).toISOString(), clockOffset: received - time };
}

/** The browser gives one error for a wire that is cut and for an answer that we may not read. */
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
