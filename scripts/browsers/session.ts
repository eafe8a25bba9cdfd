import type { Browser, Page } from 'puppeteer-core';
import type { SiteProxy } from './site-proxy.ts';

/** A browser with the built extension, behind a proxy that serves the test's pages under their real addresses. */
export interface Session {
  kind: 'chromium' | 'firefox';
  browser: Browser;
  proxy: SiteProxy;
  /** Opens an address in a new tab; `prepare` gets the empty page first. Answers when the document is there. */
  openTab(url: string, prepare?: (page: Page) => Promise<void>): Promise<Tab>;
  /** A page of the product: `library.html`, `options.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Runs a function in a tab of the extension's origin that holds nothing of the product. */
  inExtension: InExtension;
  /** Ends the background worker as the browser does when it is idle. False where the browser has no way to. */
  stopWorker(): Promise<boolean>;
  close(): Promise<void>;
}

export type InExtension = <Args extends unknown[], Result>(
  task: (...args: Args) => Result | Promise<Result>, ...args: Args
) => Promise<Result>;

export interface Tab {
  page: Page;
  /** The number that the extension's API knows the tab by. */
  id: number;
}

export interface SessionOptions {
  program: string;
  /** Folder of the built extension. */
  extension: string;
  /** Folder of the profile; kept when the session ends, so that a next one can go on. */
  profile: string;
  headless: boolean;
  /** The only hosts that are asked of the proxy; all others are reached as usual. For a person who goes on reading. */
  hosts?: string[];
  /** Width and height of the page in CSS pixels. */
  size?: { width: number; height: number };
}
