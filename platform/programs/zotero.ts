import * as v from 'valibot';
import { browser } from '#imports';
import type { ZoteroOutcome, ZoteroProblem, ZoteroTarget } from '../../core/programs/zotero.ts';
import { codeOf } from '../failure.ts';
import { send } from '../network.ts';
import { patternOf } from '../site.ts';

/** Zotero's connector listens there, on this computer alone: https://www.zotero.org/support/dev/client_coding/connector_http_server */
export const zoteroOrigin = 'http://127.0.0.1:23119';

/** Browsers without this header are kept out. Version 3 is that of Zotero 5 to 8. */
const version = { 'X-Zotero-Connector-API-Version': '3' };
/** A library with very many collections. */
const most = 5_000_000;
/** It asks a disk for its own library, ms; importing may take longer. */
const patience = { target: 5000, import: 30_000 };

const target = v.object({
  libraryName: v.string(), libraryEditable: v.optional(v.boolean(), true), editable: v.optional(v.boolean(), true),
  id: v.nullish(v.union([v.number(), v.string()]), null), name: v.optional(v.string()),
});

export class ZoteroError extends Error {
  override readonly name = 'ZoteroError';
  readonly problem: ZoteroProblem;

  constructor(problem: ZoteroProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

/** What is chosen in Zotero's window just now. @throws ZoteroError */
export async function zoteroTarget(origin = zoteroOrigin, signal?: AbortSignal): Promise<ZoteroTarget> {
  const { status, text } = await question(origin, '/connector/getSelectedCollection', 'application/json', '{}', patience.target, signal);
  if (status !== 200) throw new ZoteroError(problemOf(status, text));
  const result = v.safeParse(target, parsed(text));
  if (!result.success) throw new ZoteroError('strange');
  const { libraryName, libraryEditable, editable, id, name } = result.output;
  return { library: libraryName, collection: id === null ? null : name ?? null, editable: libraryEditable && editable };
}

/**
 * Puts records in RIS where `zoteroTarget` said.
 * @param session names this sending: Zotero takes each once, so that trying again makes no second copy
 * @throws ZoteroError
 */
export async function sendToZotero(ris: string, session: string, origin = zoteroOrigin, signal?: AbortSignal): Promise<ZoteroOutcome> {
  const path = `/connector/import?session=${encodeURIComponent(session)}`;
  const { status, text } = await question(origin, path, 'text/plain', ris, patience.import, signal);
  if (status === 201) return 'saved';
  if (status === 409) return 'already';
  throw new ZoteroError(problemOf(status, text));
}

async function question(origin: string, path: string, type: string, body: string, wait: number, signal?: AbortSignal): Promise<{ status: number; text: string }> {
  const request = {
    url: `${origin}${path}`, method: 'POST' as const, headers: { ...version, 'Content-Type': type }, body, purpose: 'program' as const, redirects: 'refuse' as const, timeout: wait, limit: most,
    signal: signal ?? new AbortController().signal,
  };
  try {
    const { status, bytes } = await send(request);
    return { status, text: new TextDecoder().decode(bytes) };
  } catch (error) {
    throw new ZoteroError(await unreached(codeOf(error), origin), { cause: error });
  }
}

/** The browser gives one error for a program that is closed and for an address that we may not speak to. */
async function unreached(code: ReturnType<typeof codeOf>, origin: string): Promise<ZoteroProblem> {
  if (code === 'too-slow') return 'slow';
  if (code !== 'unreachable' && code !== 'cut-off') return 'strange';
  return (await browser.permissions.contains({ origins: [patternOf(origin)] }).catch(() => false)) ? 'closed' : 'not-allowed';
}

/** Of a read-only library Zotero answers 500, with the reason inside. */
function problemOf(status: number, text: string): ZoteroProblem {
  if (status === 403) return 'refused';
  if (status === 400) return 'not-understood';
  return v.is(v.object({ libraryEditable: v.literal(false) }), parsed(text)) ? 'read-only' : 'strange';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
