import puppeteer from 'puppeteer-core';
import { extensionOrigin } from './extension-origin.ts';
import type { Session, SessionOptions } from './session.ts';
import { startSiteProxy } from './site-proxy.ts';
import { openTab } from './tabs.ts';

/** The origin that the extension gets in our profiles; Firefox would draw one by lot. */
const uuid = '6f1d1d7c-0d0e-4b7a-9f3e-2f5f0c9f1a11';

/** Firefox over WebDriver BiDi. The extension is installed for the session, and its data outlives it. */
export async function startFirefox(options: SessionOptions & { addonId: string }): Promise<Session> {
  const proxy = await startSiteProxy();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    headless: options.headless,
    acceptInsecureCerts: true,
    userDataDir: options.profile,
    defaultViewport: options.size ?? { width: 1200, height: 900 },
    extraPrefsFirefox: { ...extensionPreferences(options.addonId), ...proxyPreferences(proxy.port) },
    // Pages of an extension are the system's own to Firefox.
    args: ['--remote-allow-system-access'],
  });
  await browser.installExtension(options.extension);
  const origin = extensionOrigin(browser, `moz-extension://${uuid}/`);
  return {
    kind: 'firefox',
    browser,
    proxy,
    inExtension: origin.run,
    openTab: (url, prepare) => openTab(browser, origin.run, url, prepare),
    openExtensionPage: (path) => origin.open(path),
    stopWorker: async () => origin.run(backgroundEnds, idleTime * 5),
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** Milliseconds without an event after which Firefox ends the background page: 30 s by default. */
const idleTime = 2000;

function extensionPreferences(addonId: string): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    // A temporary add-on is taken away when Firefox ends; its library must stay for the next session.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.background.idle.timeout': idleTime,
    'intl.locale.requested': 'en-US',
  };
}

function proxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** Runs inside the extension. Whether the background page has ended within the time given. */
async function backgroundEnds(patience: number): Promise<boolean> {
  const { browser } = globalThis as unknown as { browser: { extension: { getBackgroundPage(): unknown } } };
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (browser.extension.getBackgroundPage() === null) return true;
    await new Promise((done) => setTimeout(done, 200));
  }
  return false;
}
