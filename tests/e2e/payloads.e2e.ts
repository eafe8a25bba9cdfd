import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../scripts/browsers/session.ts';
import { clipDraft } from '../platform/library/drafts-of-clips.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { productPage } from './faults/product-code.ts';

interface Payload {
  what: string;
  html: string;
}

const own = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/clips/payloads.json'), 'utf8')) as Payload[];
/** The cases of https://github.com/cure53/DOMPurify, where a folder with more cases is named. */
const suite = join(process.env.EXTRA_FIXTURES ?? '', 'suites/dompurify/expect.json');
const isGiven = process.env.EXTRA_FIXTURES !== undefined && existsSync(suite);
const more = isGiven ? (JSON.parse(readFileSync(suite, 'utf8')) as { title: string; payload: string }[]) : [];
const payloads = [...own, ...more.map(({ title, payload }) => ({ what: title, html: payload }))];

const profile = newProfile();
let session: Session;
let ids: string[];

/** Each payload is kept as a clip, the way a page that was taken over would hand it in. */
beforeAll(async () => {
  session = await startBrowser(profile);
  await session.inExtension(switchOffSecondLook);
  const drafts = payloads.map(({ html }, at) => clipDraft(`Bài ${at}`, { html }, `https://haiduong.gov.vn/p?nid=${at}`));
  ids = await session.inExtension(keepAll, drafts);
}, 180_000);

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

/** Of the browser's own requests, which come when they like. */
const vendors = /\b(?:google|gstatic|googleapis|mozilla|firefox)\b|^browser\.invalid$/;

/** Dialogs that opened on the page, and requests that left the browser, from now on. */
function watch(page: Page) {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss().catch(() => undefined);
  });
  const before = session.proxy.requests.length;
  const requests = () => session.proxy.requests.slice(before).map(({ url }) => url).filter((url) => !vendors.test(new URL(url).hostname));
  return { dialogs, requests };
}

test('as they are, on a page without defence, they run and ask: what is watched for can be seen', async () => {
  const page = await session.browser.newPage();
  session.proxy.serve('https://control.example.vn/', '<!doctype html><body>');
  await page.goto('https://control.example.vn/');
  const { dialogs, requests } = watch(page);
  for (const { html } of own) await page.evaluate(showRaw, html);
  await new Promise((done) => setTimeout(done, 1000));
  expect(dialogs.length).toBeGreaterThan(10);
  expect(requests().filter((url) => url.includes('spy.example.vn')).length).toBeGreaterThan(10);
  await page.close();
});

test(`${payloads.length} payloads kept as clips: opened in the library, none runs, none asks, none needs the second wall`, async () => {
  const page = await session.openExtensionPage('library.html');
  const { dialogs, requests } = watch(page);
  const seen = await page.evaluate(openAll, ids);
  expect(dialogs).toEqual([]);
  expect(requests()).toEqual([]);
  expect(seen.unshown).toEqual([]);
  expect(seen.violations).toEqual([]);
  await page.close();
}, 300_000);

test('put into the frame past the sanitiser, none runs and none asks either', async () => {
  const page = await session.openExtensionPage(`library.html#clip=${ids[0]}`);
  const { dialogs, requests } = watch(page);
  const put = await page.evaluate(putAll, payloads.map(({ html }) => html));
  expect(put).toBe(payloads.length);
  expect(dialogs).toEqual([]);
  expect(requests()).toEqual([]);
  await page.close();
}, 120_000);

test('sanitising what was sanitised changes nothing', async () => {
  const { run, page } = await productPage(session);
  const changed = await run(async (library, clips) => {
    const different: string[] = [];
    for (const id of clips) {
      const { html } = await library.openClip(id);
      if (html === null || library.sanitise(html) !== html) different.push(`${html} → ${library.sanitise(html ?? '')}`);
    }
    return different;
  }, ids);
  expect(changed).toEqual([]);
  await page.close();
});

/** Runs inside the extension. */
async function switchOffSecondLook(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(what: object): Promise<void> } } } };
  await chrome.storage.local.set({ settings: { version: 1, clips: { images: 0, corroborate: false } } });
}

/** Runs inside the extension. */
async function keepAll(drafts: object[]): Promise<string[]> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<{ ok?: { id: string }; error?: string }> } } };
  const ids: string[] = [];
  for (const argument of drafts) {
    const { ok, error } = await chrome.runtime.sendMessage({ name: 'keepClip', argument });
    if (ok === undefined) throw new Error(`${error}: ${JSON.stringify(argument).slice(0, 1000)}`);
    ids.push(ok.id);
  }
  return ids;
}

/** Runs in a web page: the payload in a frame of its own, which may do anything. */
async function showRaw(html: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><body>${html}`;
  document.body.append(frame);
  await new Promise((done) => setTimeout(done, 50));
}

/** Runs in the library: opens one clip after the other, and waits until it stands in its frame. */
async function openAll(clips: string[]): Promise<{ unshown: string[]; violations: string[] }> {
  const violations: string[] = [];
  const unshown: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  let last: HTMLIFrameElement | null = null;
  for (const id of clips) {
    location.hash = `clip=${id}`;
    const until = Date.now() + 10_000;
    let frame = document.querySelector('iframe');
    while ((frame === null || frame === last || frame.contentDocument?.querySelector('meta[content]') == null) && Date.now() < until) {
      await new Promise((done) => setTimeout(done, 10));
      frame = document.querySelector('iframe');
    }
    if (frame === null || frame === last) unshown.push(id);
    frame?.contentDocument?.addEventListener('securitypolicyviolation', (event) => violations.push(`${id}: ${event.violatedDirective} ${event.blockedURI}`));
    for (const link of frame?.contentDocument?.querySelectorAll('a') ?? []) link.click();
    await new Promise((done) => setTimeout(done, 20));
    last = frame;
  }
  await new Promise((done) => setTimeout(done, 1000));
  return { unshown, violations };
}

/** Runs in the library, where a clip is open. */
async function putAll(payloads: string[]): Promise<number> {
  const until = Date.now() + 10_000;
  const body = () => document.querySelector('iframe')?.contentDocument?.body;
  while (document.querySelector('iframe')?.contentDocument?.querySelector('meta[content]') == null && Date.now() < until) await new Promise((done) => setTimeout(done, 20));
  let put = 0;
  for (const html of payloads) {
    const place = body();
    if (place == null) break;
    // eslint-disable-next-line no-restricted-syntax -- The very thing that the product never does.
    place.innerHTML = html;
    put++;
    await new Promise((done) => setTimeout(done, 20));
  }
  await new Promise((done) => setTimeout(done, 1000));
  return put;
}
