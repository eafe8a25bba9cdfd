import type { HTTPRequest, Page } from 'puppeteer-core';
import { browserServices } from '../browsers/chromium-session.ts';
import type { SiteProxy } from '../browsers/site-proxy.ts';
import type { ReportedRequest } from './report.ts';

const extensionScheme = 'chrome-extension://';
/** Reading and highlighting ask for nothing, so such a request has no purpose that we could name. */
export const unknownPurpose = 'unknown: nothing that the extension does here needs the network';

/** Watches one page from before it is opened, to tell what the page did from what the extension did. */
export interface PageWatch {
  /** What left the browser since then and was neither the page's own nor the browser's. */
  requests(): Promise<ReportedRequest[]>;
  /** Exceptions that passed through the extension's code. */
  errors: string[];
}

export async function watchPage(page: Page, proxy: SiteProxy): Promise<PageWatch> {
  const from = proxy.requests.length;
  const own = new Map<string, number>();
  const note = (method: string, url: string) => own.set(`${method} ${url}`, (own.get(`${method} ${url}`) ?? 0) + 1);
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!byExtension(request)) note(request.method(), request.url());
  });
  const devtools = await page.createCDPSession();
  await devtools.send('Network.enable');
  devtools.on('Network.webSocketCreated', ({ url }) => void note('WEBSOCKET', url.replace(/^ws/, 'http')));
  page.on('pageerror', (error) => {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (trace.includes(extensionScheme)) errors.push(trace);
  });
  return {
    errors,
    async requests() {
      const unclaimed = new Map(own);
      const isOwn = ({ method, url }: ReportedRequest) => {
        const left = unclaimed.get(`${method} ${url}`) ?? 0;
        unclaimed.set(`${method} ${url}`, left - 1);
        return left > 0;
      };
      const found = await icons(page);
      const byBrowser = ({ url }: ReportedRequest) => new URL(url).hostname === browserServices || found.includes(url);
      const seen = proxy.requests.slice(from).map(({ url, method, purpose = unknownPurpose }) => ({ url, method, purpose }));
      return seen.filter((request) => !byBrowser(request) && !isOwn(request));
    },
  };
}

/** A content script's request is the page's to the browser; its stack tells. */
function byExtension(request: HTTPRequest): boolean {
  const initiator = request.initiator();
  const callers = [initiator?.url ?? '', ...(initiator?.stack?.callFrames ?? []).map(({ url }) => url)];
  return callers.some((url) => url.startsWith(extensionScheme));
}

/** The browser fetches a page's icons itself, for the page. */
function icons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')];
    return [...links.map(({ href }) => href), `${location.origin}/favicon.ico`];
  });
}
