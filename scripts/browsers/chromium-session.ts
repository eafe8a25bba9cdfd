import puppeteer, { TargetType } from 'puppeteer-core';
import { extensionOrigin } from './extension-origin.ts';
import type { Session, SessionOptions } from './session.ts';
import { startSiteProxy, type SiteProxy } from './site-proxy.ts';
import { openTab } from './tabs.ts';
import { until } from './wait.ts';

/** Where Chromium's own services are sent, to tell what it asks for itself from what the extension asks for. */
export const browserServices = 'browser.invalid';

export async function startChromium(options: SessionOptions): Promise<Session> {
  const proxy = await startSiteProxy();
  const browser = await puppeteer.launch({
    executablePath: options.program,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: options.profile,
    defaultViewport: options.headless ? (options.size ?? { width: 1200, height: 900 }) : null,
    args: [...flags, ...(options.headless ? english.flags : []), ...network(proxy, options.hosts ?? null)],
    env: { ...process.env, ...(options.headless ? english.environment : {}) },
  });
  const id = await browser.installExtension(options.extension);
  const origin = extensionOrigin(browser, `chrome-extension://${id}/`);
  return {
    kind: 'chromium',
    browser,
    proxy,
    inExtension: origin.run,
    openTab: (url, prepare) => openTab(browser, origin.run, url, prepare),
    openExtensionPage: (path) => origin.open(path),
    async stopWorker() {
      const devtools = await (await origin.page()).createCDPSession();
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await devtools.detach();
      const gone = () => Promise.resolve(!browser.targets().some((target) => target.type() === TargetType.SERVICE_WORKER));
      return (await until(gone, 5000)) === true;
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

const flags = [
  // Debian's Chromium refuses its sandbox to root, and many machines forbid it to others.
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=NetworkTimeServiceQuerying',
  ...['gaia-url', 'google-apis-url', 'google-base-url'].map((name) => `--${name}=http://${browserServices}`),
  `--component-updater=url-source=http://${browserServices}`,
];

/** Scripts look for the interface's words, which follow the machine's language otherwise. */
const english = { flags: ['--lang=en'], environment: { LANGUAGE: 'en', LANG: 'en_GB.UTF-8' } };

/** Everything goes through the proxy, or only these hosts. */
function network({ port, spki }: SiteProxy, hosts: string[] | null): string[] {
  const route = hosts === null
    ? [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>']
    : [`--proxy-pac-url=${autoConfiguration(port, hosts)}`];
  return [...route, `--ignore-certificate-errors-spki-list=${spki}`];
}

function autoConfiguration(port: number, hosts: string[]): string {
  const choice = `${JSON.stringify(hosts)}.includes(host) ? "PROXY 127.0.0.1:${port}" : "DIRECT"`;
  const script = `function FindProxyForURL(url, host) { return ${choice}; }`;
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
}
