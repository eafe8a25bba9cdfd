import 'fake-indexeddb/auto';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendToZotero, zoteroTarget } from '../../../platform/programs/zotero.ts';
import { ZoteroServer } from './zotero-server.ts';

const ris = 'TY  - ELEC\r\nTI  - Hải Thành họp báo “nóng” 🎉\r\nUR  - https://haithanh.gov.vn/a\r\nER  - \r\n';
let zotero: ZoteroServer;
let origin: string;

beforeEach(async () => {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  zotero = new ZoteroServer();
  origin = await zotero.start();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await zotero.stop();
});

describe('where it will land', () => {
  test.each([
    [{ library: 'My Library', collection: null, editable: true }],
    [{ library: 'Nhóm nghiên cứu', collection: 'Cải cách 2025', editable: true }],
    [{ library: 'Read only', collection: null, editable: false }],
  ])('%j', async (chosen) => {
    zotero.chosen = chosen;
    expect(await zoteroTarget(origin)).toEqual(chosen);
    expect(zotero.received).toEqual([]);
  });
});

test('what is sent arrives letter for letter, once for each sending', async () => {
  expect(await sendToZotero(ris, 's1', origin)).toBe('saved');
  expect(await sendToZotero(ris, 's1', origin)).toBe('already');
  expect(await sendToZotero(ris, 's2', origin)).toBe('saved');
  expect(zotero.received).toEqual([{ session: 's1', ris }, { session: 's2', ris }]);
  for (const headers of zotero.headers) expect([headers.cookie, headers.referer, headers['x-zotero-connector-api-version']]).toEqual([undefined, undefined, '3']);
});

const both = [['where', () => zoteroTarget(origin)], ['send', () => sendToZotero(ris, 's', origin)]] as const;

describe.each(both)('%s', (_, task) => {
  const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end('x');
  test.each<[string, (response: ServerResponse) => void, string]>([
    ['keeps browsers out', status(403), 'refused'],
    ['does not know the request', status(404), 'strange'],
    ['fails', status(500), 'strange'],
    ['is another program', (response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>'), 'strange'],
    ['sends us elsewhere', (response) => void response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(), 'closed'],
    ['breaks off', (response) => void response.destroy(), 'closed'],
    ['answers without end', (response) => {
      response.writeHead(200);
      const pour = (): void => { while (response.write('x'.repeat(100_000))); };
      response.on('drain', pour);
      pour();
    }, 'strange'],
  ])('%s', async (_name, instead, problem) => {
    zotero.instead = instead;
    await expect(task()).rejects.toMatchObject({ name: 'ZoteroError', problem });
  });

  test('does not run', async () => {
    await zotero.stop();
    await expect(task()).rejects.toMatchObject({ problem: 'closed' });
    zotero = new ZoteroServer();
    await zotero.start();
  });

  test('may not be asked', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
    await zotero.stop();
    await expect(task()).rejects.toMatchObject({ problem: 'not-allowed' });
    zotero = new ZoteroServer();
    await zotero.start();
  });
});

test('one that takes too long is given up', async () => {
  zotero.delay = 60_000;
  await expect(zoteroTarget(origin)).rejects.toMatchObject({ problem: 'slow' });
}, 10_000);

test('one that was slow and has it all the same makes no second copy', async () => {
  zotero.delay = 200;
  await expect(sendToZotero(ris, 's', origin, AbortSignal.timeout(50))).rejects.toMatchObject({ name: 'ZoteroError' });
  await vi.waitUntil(() => zotero.received.length === 1);
  zotero.delay = 0;
  expect(await sendToZotero(ris, 's', origin)).toBe('already');
  expect(zotero.received).toHaveLength(1);
});

test('a library that is read-only takes nothing', async () => {
  zotero.chosen = { library: 'Read only', collection: null, editable: false };
  await expect(sendToZotero(ris, 's', origin)).rejects.toMatchObject({ problem: 'read-only' });
});

test('what is no RIS is not understood', async () => {
  await expect(sendToZotero('<html>', 's', origin)).rejects.toMatchObject({ problem: 'not-understood' });
});
