import { browser } from '#imports';
import { officialPatterns } from '../core/reference/official-hosts.ts';
import type { SiteReport } from '../core/protocol.ts';
import type { SiteState } from '../core/settings.ts';
import { Failure } from './failure.ts';
import { zoteroOrigin } from './programs/zotero.ts';
import { changeSettings, readSettings, stateOf } from './settings.ts';
import { isOfficial, originOf, patternOf } from './site.ts';
import { readEngine } from './translation/engine-settings.ts';

const scriptId = 'detect';

/**
 * Access and switch of the site in a tab.
 * @throws Failure `unreadable-page`, or `no-access` where the browser hides even the address from us
 */
export async function siteOfTab(tabId: number): Promise<SiteReport> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab !== undefined && tab.url === undefined) throw new Failure('no-access');
  const origin = originOf(tab?.url);
  if (origin === null) throw new Failure('unreadable-page');
  return siteReport(origin);
}

/** Access and switch of an origin. */
export async function siteReport(origin: string): Promise<SiteReport> {
  return { origin, access: await accessTo(origin), state: stateOf(await readSettings(), origin) };
}

/** Whether an address may be read for good, and by whose leave. */
export async function accessTo(address: string): Promise<SiteReport['access']> {
  const origin = originOf(address);
  const allowed = origin !== null && (await browser.permissions.contains({ origins: [patternOf(origin)] }));
  return !allowed ? 'none' : isOfficial(new URL(origin).hostname) ? 'listed' : 'granted';
}

/** Sets the switch of an origin. */
export async function setSite(origin: string, state: SiteState): Promise<SiteReport> {
  await changeSettings((before) => ({ ...before, sites: { ...before.sites, [origin]: state } }));
  await registerGrantedSites();
  return siteReport(origin);
}

/**
 * Asks the user for one origin. To be called in an extension page, directly in the handler of a click:
 * after any `await` the browser no longer counts it as the user's wish.
 */
export function requestSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

/** Gives the user's permission for one origin back to the browser. */
export function revokeSite(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(origin)] });
}

let last: Promise<unknown> = Promise.resolve();

/** Lets the deciding script run on the sites that the user granted, except where it is switched off. */
export function registerGrantedSites(): Promise<void> {
  const registered = last.then(register);
  last = registered.catch(() => undefined);
  return registered;
}

async function register(): Promise<void> {
  const [{ origins = [] }, { sites }, engine] = await Promise.all([browser.permissions.getAll(), readSettings(), readEngine().catch(() => null)]);
  const off = Object.keys(sites).filter((origin) => sites[origin] === 'off').map(patternOf);
  // An engine's host and a program on this computer were allowed to be spoken to, not to be read.
  const engineOrigin = originOf(engine?.settings.base);
  const spokenTo = [zoteroOrigin, engineOrigin].filter((origin) => origin !== null && !Object.hasOwn(sites, origin)).map((origin) => patternOf(origin ?? ''));
  const matches = origins.filter((pattern) => ![...officialPatterns, ...off, ...spokenTo].includes(pattern));
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  // Listed hosts have it from the manifest; it would run twice there.
  const excludeMatches = [...officialPatterns, ...off];
  await browser.scripting.registerContentScripts([{ id: scriptId, js: ['detect.js'], matches, excludeMatches, runAt: 'document_idle', allFrames: true }]);
}
