import * as v from 'valibot';
import type { FailureCode } from '../../core/failure.ts';
import { type Incoming, type Outgoing, send } from '../network.ts';
import { EngineFailure, type TranslateOptions } from './engine.ts';

/** A page of translations is a few kilobytes; more is no answer. Bytes. */
const limit = 2_000_000;
/** ms; a large model on a small computer needs its time. */
const patience = 60_000;

const byStatus: Record<number, FailureCode> = {
  400: 'engine-request', 401: 'engine-key', 402: 'engine-quota', 403: 'engine-forbidden', 404: 'engine-request', 408: 'too-slow', 413: 'engine-request',
  415: 'engine-request', 422: 'engine-request', 429: 'engine-busy', 456: 'engine-quota', 503: 'engine-busy', 529: 'engine-busy',
};

type Question = Pick<Outgoing, 'url' | 'headers' | 'onText' | 'secret'> & { body: object };

/** Posts JSON to an engine and answers the text of its reply where the status says that it is one. @throws EngineFailure, Failure */
export async function postJson({ url, headers, body, onText, secret }: Question, { signal, purpose, timeout = patience }: TranslateOptions): Promise<string> {
  const reply = await send({
    url, method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json', ...headers }, body: JSON.stringify(body), purpose, secret, redirects: 'refuse', timeout, limit, signal, onText,
  });
  if (reply.status < 200 || reply.status >= 300) throw statusFailure(reply);
  return new TextDecoder().decode(reply.bytes);
}

function statusFailure(reply: Incoming): EngineFailure {
  const code = byStatus[reply.status] ?? (reply.status >= 500 ? 'engine-broken' : 'engine-answer');
  return new EngineFailure(code, code === 'engine-busy' ? waitOf(reply.header('retry-after'), Date.now()) : null);
}

/** Retry-After in ms: seconds, or a date (RFC 9110, 10.2.3); null where there is none to be read. */
export function waitOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  // V8 takes many things for a date; HTTP's begins with the day of the week.
  const date = /^[A-Z][a-z]{2}/.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** The reply's JSON in the shape that the protocol has. @throws EngineFailure `engine-answer`, `cut-off` */
export function parseReply<Schema extends v.GenericSchema>(text: string, schema: Schema): v.InferOutput<Schema> {
  const result = v.safeParse(schema, jsonOf(text));
  if (!result.success) throw new EngineFailure('engine-answer');
  return result.output;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A reply that begins as JSON and does not end as such was cut; anything else was none.
    const cut = /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text);
    throw new EngineFailure(cut ? 'cut-off' : 'engine-answer', null, { cause: error });
  }
}
