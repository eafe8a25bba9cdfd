import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium } from '../../scripts/browsers/browser-kind.ts';
import { startChromium } from '../../scripts/browsers/chromium-session.ts';
import { findBrowser } from '../../scripts/browsers/find-browser.ts';
import type { Session } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { buildFolder } from '../../scripts/steps/build-extension.ts';
import { ZoteroServer } from '../platform/programs/zotero-server.ts';
import { browserName, newProfile, removeProfile } from './driver/browser.ts';
import { press, shows } from './driver/product-page.ts';
import { visitArticle } from './driver/visit.ts';
import { address, articlePage, title } from './pages/article-page.ts';

/** Zotero's own port, which the extension asks for by its number. */
const port = 23119;

// Nobody is there to give the permission, so the manifest has it: what differs is this one line. The steps are the same in every browser.
describe.runIf(browserName === 'chromium')('an article is handed to other programs', () => {
  const profile = newProfile();
  const extension = mkdtempSync(join(tmpdir(), 'chu-giai-programs-'));
  const zotero = new ZoteroServer();
  let session: Session;
  let panel: Page;

  beforeAll(async () => {
    cpSync(buildFolder('chrome'), extension, { recursive: true });
    const file = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
    manifest.host_permissions.push('http://127.0.0.1/*');
    writeFileSync(file, JSON.stringify(manifest));
    session = await startChromium({ program: await findBrowser(chromium), extension, profile, headless: true, hosts: [new URL(address).hostname, 'web.archive.org'] });
    const { tab } = await visitArticle(session, address, articlePage());
    panel = await session.openExtensionPage(`sidepanel.html?tabId=${tab.id}`);
    await press(panel, 'Send to…');
  });

  afterAll(async () => {
    await session?.close();
    await zotero.stop().catch(() => undefined);
    removeProfile(profile);
    rmSync(extension, { recursive: true, force: true });
  });

  test('Zotero: that it does not run is said; where it lands is shown first; it arrives once', async () => {
    await press(panel, 'Zotero');
    expect(await shows(panel, 'Zotero does not answer.')).toBe(true);
    await zotero.start(port);
    zotero.chosen = { library: 'Thư viện', collection: 'Cải cách 2025', editable: true };
    await press(panel, 'Try again');
    expect(await shows(panel, 'Thư viện › Cải cách 2025')).toBe(true);
    expect(zotero.received).toEqual([]);
    await press(panel, 'Save there');
    expect(await shows(panel, 'Saved in Zotero.')).toBe(true);
    expect(zotero.received).toHaveLength(1);
    expect(zotero.received[0]?.ris).toContain(`TI  - ${title}\r\n`);
    expect(zotero.received[0]?.ris).toContain(`UR  - ${address}\r\n`);
    for (const { cookie, referer } of zotero.headers) expect([cookie, referer]).toEqual([undefined, undefined]);
  });

  test('Zotero: a library that is read-only is offered no button', async () => {
    zotero.chosen = { library: 'Nhóm', collection: null, editable: false };
    await press(panel, 'Other programs');
    await press(panel, 'Zotero');
    expect(await shows(panel, 'This library of Zotero is read-only.')).toBe(true);
    expect(await panel.evaluate(() => document.body.innerText)).not.toContain('Save there');
  });

  test('Obsidian: a link with the whole note, into the vault that is named', async () => {
    await press(panel, 'Other programs');
    await press(panel, 'Obsidian');
    const link = () => panel.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href^="obsidian:"]')?.href ?? '');
    expect(await until(async () => (await link()) !== '', 5000)).toBe(true);
    const asked = new URLSearchParams((await link()).replace(/^.*?\?/, ''));
    expect(asked.get('content')).toContain(`# ${title}`);
    expect(asked.has('vault')).toBe(false);
    await (await panel.$('.cg-send-box input'))!.type('Báo chí');
    expect(await until(async () => new URLSearchParams((await link()).replace(/^.*?\?/, '')).get('vault') === 'Báo chí', 5000)).toBe(true);
  });

  test('a word processor: both forms are on the clipboard', async () => {
    await press(panel, 'Other programs');
    await panel.bringToFront();
    await press(panel, 'Word processor');
    expect(await shows(panel, 'Copied.')).toBe(true);
    const { html, text } = await pasted();
    expect(html).toContain(`<a href="${address}">`);
    expect(text).toContain(title);
  });

  /** What a program gets that the reader pastes into. */
  async function pasted(): Promise<{ html: string; text: string }> {
    await panel.evaluate(() => document.addEventListener('paste', ({ clipboardData }) => {
      Object.assign(document.documentElement.dataset, { html: clipboardData?.getData('text/html'), text: clipboardData?.getData('text/plain') });
    }));
    await panel.keyboard.down('Control');
    await panel.keyboard.press('v', { commands: ['Paste'] });
    await panel.keyboard.up('Control');
    await until(() => panel.evaluate(() => document.documentElement.dataset['text'] !== undefined), 5000);
    return panel.evaluate(() => ({ html: document.documentElement.dataset['html'] ?? '', text: document.documentElement.dataset['text'] ?? '' }));
  }

  test('the Internet Archive: nothing is opened before it was said what becomes public', async () => {
    const before = session.proxy.requests.length;
    await press(panel, 'Internet Archive');
    expect(await shows(panel, 'shows the copy to everybody')).toBe(true);
    expect(await shows(panel, `https://web.archive.org/save/${address}`)).toBe(true);
    expect(session.proxy.requests.slice(before).filter(({ url }) => url.includes('archive.org'))).toEqual([]);
    await press(panel, 'Open the address');
    expect(await until(() => Promise.resolve(session.proxy.requests.some(({ url }) => url === `https://web.archive.org/save/${address}`)), 10_000)).toBe(true);
  });
});
