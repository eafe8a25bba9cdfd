import * as v from 'valibot';
import { browser } from '#imports';
import type { ExtensionToBackground, PageToBackground } from '../core/protocol.ts';
import { answering, isCall, type Call } from './envelope.ts';
import { Failure } from './failure.ts';
import { listen, type Sender } from './listen.ts';
import { extensionSchemas, pageSchemas } from './message-schemas.ts';
import { originOf } from './site.ts';

/** Who called: the address of its document and its tab, as the browser says, not the caller. */
export interface Caller {
  /** Null where an extension page outside any tab called. */
  tabId: number | null;
  /** 0 for the page of the tab; another number for a frame of it, and for a page that is only being prepared. */
  frameId: number;
  /** Prerendered: not yet what the tab shows. */
  prepared: boolean;
  url: string;
  /** An extension page of ours, not a script in somebody's page. */
  trusted: boolean;
}

/** The functions of one interface, told who calls. */
export type CalledHandlers<Functions> = {
  [Name in keyof Functions]: Functions[Name] extends (...args: infer Args) => infer Result ? (argument: Args[0], caller: Caller) => Result | Promise<Result> : never;
};

export interface BackgroundHandlers {
  /** What scripts in visited pages may call, and extension pages too. */
  page: CalledHandlers<PageToBackground>;
  /** What only the extension's own pages may call. */
  extension: CalledHandlers<ExtensionToBackground>;
}

/** Answers calls to the background worker. Every call is checked before it is passed on; what fails is refused by code. */
export function answerAsBackground(handlers: BackgroundHandlers): void {
  listen((message, sender) => (isCall(message) ? answering(() => dispatch(handlers, message, sender)) : null));
}

function dispatch(handlers: BackgroundHandlers, { name, argument }: Call, sender: Sender): unknown {
  const kind = kindOf(sender);
  const caller: Caller = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0, prepared: sender.documentLifecycle === 'prerender', url: addressOf(sender), trusted: kind === 'extension' };
  if (kind === null) throw new Failure('refused');
  if (isOwn(pageSchemas, name)) return pass(pageSchemas[name], handlers.page[name], argument, caller);
  if (kind === 'page') throw new Failure('refused');
  if (isOwn(extensionSchemas, name)) return pass(extensionSchemas[name], handlers.extension[name], argument, caller);
  throw new Failure('malformed');
}

/** A page that changes its address by script is known by the tab: the sender's address stays the one that was loaded. */
function addressOf({ url = '', tab, frameId, documentLifecycle }: Sender): string {
  const shown = frameId === 0 && documentLifecycle !== 'prerender' ? (tab?.url ?? url) : url;
  return originOf(shown) === originOf(url) ? shown : url;
}

/** Schema and handler come from the same name, which their common type cannot say. */
function pass(schema: v.GenericSchema, handler: unknown, argument: unknown, caller: Caller): unknown {
  const checked = v.safeParse(schema, argument);
  if (!checked.success) throw new Failure('malformed');
  return (handler as (argument: unknown, caller: Caller) => unknown)(checked.output, caller);
}

/**
 * Decided by the document's address: an extension page in a tab has `sender.tab` too, and a frame of
 * ours in somebody's page is no place to change settings from.
 */
function kindOf({ id, url, origin, tab, frameId }: Sender): 'page' | 'extension' | null {
  if (id !== browser.runtime.id || url === undefined) return null;
  const own = browser.runtime.getURL('/');
  const isOurs = url.startsWith(own) && (origin === undefined || `${origin}/` === own);
  if (isOurs && (tab === undefined || frameId === undefined || frameId === 0)) return 'extension';
  // The browser vouches for the origin, but the address comes from the page's own process.
  const site = originOf(url);
  return tab?.id !== undefined && (isOurs || (site !== null && (origin === undefined || origin === site))) ? 'page' : null;
}

function isOwn<T extends object>(table: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(table, name);
}
