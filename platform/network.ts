import type { LedgerEntry, Purpose } from '../core/ledger/entry.ts';
import { asFailure, Failure } from './failure.ts';
import { addEntry, closeEntry } from './ledger/database.ts';

export interface Outgoing {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body: string | null;
  purpose: Purpose;
  /** A key that stands in the body or the address; the ledger shows dots for it. */
  secret?: string | undefined;
  /** Whether to go where the answer points. Never with a key: it goes to its own host alone. */
  redirects: 'refuse' | 'follow';
  /** For the whole of it, ms: an answer that drips is given up, too. */
  timeout: number;
  /** Bytes of the answer's body. */
  limit: number;
  signal: AbortSignal;
  /** Called with the whole text so far, each time that more has come. */
  onText?: ((soFar: string) => void) | undefined;
}

export interface Incoming {
  /** Where redirections led to. */
  url: string;
  status: number;
  header(name: string): string | null;
  /** As they came, after the transport's own compression. */
  bytes: ArrayBuffer;
}

type Outcome = Pick<LedgerEntry, 'received' | 'status' | 'ended'>;

/**
 * The one way out to the network. Written into the ledger first; as a stranger would ask: no cookies, no referrer, no cache.
 * Whatever the server answers is a reply, errors too.
 * @throws Failure `unreachable`, `too-slow`, `answer-too-large`, `cut-off`, `cancelled`, `disk-full`, `not-saved`
 */
export async function send(request: Outgoing): Promise<Incoming> {
  if (request.signal.aborted) throw new Failure('cancelled');
  const key = await record(request);
  const outcome: Outcome = { received: 0, status: null, ended: null };
  try {
    return await exchange(request, outcome);
  } finally {
    // The request has been made: that its end could not be noted must not hide its answer.
    await closeEntry(key, outcome).catch(() => undefined);
  }
}

async function record({ url, method, body, purpose, secret }: Outgoing): Promise<number> {
  const hide = (text: string) => (secret === undefined || secret === '' ? text : text.replaceAll(secret, '•••'));
  const sent = new TextEncoder().encode(body ?? '').length;
  const entry = {
    time: new Date().toISOString(), method, url: hide(url), host: new URL(url).host, purpose, text: hide(body ?? ''), sent, received: null, status: null, ended: null,
  };
  return addEntry(entry).catch((error: unknown) => {
    throw asFailure(error, 'not-saved');
  });
}

async function exchange(request: Outgoing, outcome: Outcome): Promise<Incoming> {
  const timeout = AbortSignal.timeout(request.timeout);
  const signal = AbortSignal.any([request.signal, timeout]);
  const explain = (error: unknown, code: 'unreachable' | 'cut-off') => {
    if (request.signal.aborted) return new Failure('cancelled', { cause: error });
    return timeout.aborted ? new Failure('too-slow', { cause: error }) : asFailure(error, code);
  };
  const { url, method, headers, body, redirects } = request;
  const redirect = redirects === 'follow' ? 'follow' : 'error';
  const response = await fetch(url, { method, headers, body, signal, redirect, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })
    .catch((error: unknown) => {
      throw explain(error, 'unreachable');
    });
  outcome.status = response.status;
  outcome.ended = response.redirected ? response.url : null;
  const bytes = await readBody(response, request, outcome).catch((error: unknown) => {
    throw explain(error, 'cut-off');
  });
  return { url: response.url, status: response.status, header: (name) => response.headers.get(name), bytes };
}

async function readBody(response: Response, { limit, onText }: Outgoing, outcome: Outcome): Promise<ArrayBuffer> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    throw new Failure('answer-too-large');
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const decoder = new TextDecoder();
  let text = '';
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    outcome.received = (outcome.received ?? 0) + part.value.byteLength;
    if (outcome.received > limit) {
      await reader?.cancel();
      throw new Failure('answer-too-large');
    }
    parts.push(part.value);
    onText?.((text += decoder.decode(part.value, { stream: true })));
  }
  return new Blob(parts).arrayBuffer();
}
