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

export interface Question {
  /** A text, sent with its own headers by POST. */
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Bytes of the answer at most. */
  most: number;
  /** For the whole of it, ms. */
  patience: number;
  signal?: AbortSignal;
}

/**
 * Asks another program, by its address. Without cookies, referrer and cache; no redirect is followed, so that what is sent
 * reaches nobody else. Whatever it answers is an answer, errors too.
 * @throws Failure `no-access`, `no-connection` where nobody listens, `no-answer` after `patience`, `too-large`
 */
export async function ask(address: string, { headers, body, most, patience: wait, signal }: Question): Promise<{ status: number; text: string }> {
  const timeout = AbortSignal.timeout(wait);
  try {
    const response = await fetch(address, {
      method: 'POST', headers, body, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'error',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    return { status: response.status, text: new TextDecoder().decode(await bodyOf(response, most)) };
  } catch (error) {
    if (timeout.aborted) throw new Failure('no-answer', { cause: error });
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
