import type { Purpose } from '../../core/ledger/entry.ts';
import { asFailure, Failure } from '../failure.ts';
import { addEntry, closeEntry } from './database.ts';

export interface Outgoing {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body: string | null;
  purpose: Purpose;
  /** A key that stands in the body or the address; the ledger shows dots for it. */
  secret?: string | undefined;
  /** For the whole of it, ms: an answer that drips is given up, too. */
  timeout: number;
  /** Bytes of the answer's body. */
  limit: number;
  signal: AbortSignal;
  /** Called with the whole text so far, each time that more has come. */
  onText?: ((soFar: string) => void) | undefined;
}

export interface Incoming {
  status: number;
  header(name: string): string | null;
  text: string;
}

/**
 * The one way out to the network. Written into the ledger first; no cookies, no referrer, no cache, and no
 * redirect is followed, so that a key goes to its own host alone.
 * @throws Failure `unreachable`, `too-slow`, `too-large`, `cut-off`, `cancelled`, `not-saved`
 */
export async function send(request: Outgoing): Promise<Incoming> {
  if (request.signal.aborted) throw new Failure('cancelled');
  const key = await record(request);
  const progress = { received: 0, status: null as number | null };
  try {
    return await exchange(request, progress);
  } finally {
    // The request has been made: that its end could not be noted must not hide its answer.
    await closeEntry(key, progress).catch(() => undefined);
  }
}

async function record({ url, method, body, purpose, secret }: Outgoing): Promise<number> {
  const hide = (text: string) => (secret === undefined || secret === '' ? text : text.replaceAll(secret, '•••'));
  const sent = new TextEncoder().encode(body ?? '').length;
  const entry = { time: new Date().toISOString(), method, url: hide(url), host: new URL(url).host, purpose, text: hide(body ?? ''), sent, received: null, status: null };
  return addEntry(entry).catch((error: unknown) => {
    throw new Failure('not-saved', { cause: error });
  });
}

async function exchange(request: Outgoing, progress: { received: number; status: number | null }): Promise<Incoming> {
  const timeout = AbortSignal.timeout(request.timeout);
  const signal = AbortSignal.any([request.signal, timeout]);
  const explain = (error: unknown, code: 'unreachable' | 'cut-off') => {
    if (request.signal.aborted) return new Failure('cancelled', { cause: error });
    return timeout.aborted ? new Failure('too-slow', { cause: error }) : asFailure(error, code);
  };
  const { url, method, headers, body } = request;
  const response = await fetch(url, { method, headers, body, signal, redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })
    .catch((error: unknown) => {
      throw explain(error, 'unreachable');
    });
  progress.status = response.status;
  const text = await readBody(response, request, progress).catch((error: unknown) => {
    throw explain(error, 'cut-off');
  });
  return { status: response.status, header: (name) => response.headers.get(name), text };
}

async function readBody(response: Response, { limit, onText }: Outgoing, progress: { received: number }): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    throw new Failure('too-large');
  }
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    progress.received += part.value.length;
    if (progress.received > limit) {
      await reader.cancel();
      throw new Failure('too-large');
    }
    text += decoder.decode(part.value, { stream: true });
    onText?.(text);
  }
  return text + decoder.decode();
}
