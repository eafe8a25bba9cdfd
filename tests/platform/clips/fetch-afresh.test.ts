import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fetchAfresh, isPublicHost } from '../../../platform/clips/fetch-afresh.ts';
import { startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => { site = await startSite(); });
afterAll(() => site.close());
beforeEach(() => {
  site.asked.length = 0;
  vi.restoreAllMocks();
});

test('asks as a stranger, and gives what came', async () => {
  site.answer.set('/bai', { body: 'Tỉnh ủy', headers: { date: 'Tue, 24 Nov 2026 08:00:00 GMT', 'set-cookie': 'id=7' } });
  const reply = await fetchAfresh(`${site.origin}/bai`, 1000, 'refetch');
  expect({ ...reply, bytes: new TextDecoder().decode(reply.bytes) }).toMatchObject({
    url: `${site.origin}/bai`, status: 200, type: 'text/html; charset=utf-8', bytes: 'Tỉnh ủy', serverTime: '2026-11-24T08:00:00.000Z',
  });
  expect(reply.clockOffset).toBeCloseTo(Date.now() - Date.parse('2026-11-24T08:00:00Z'), -4);
  await fetchAfresh(`${site.origin}/bai`, 1000, 'refetch');
  for (const { headers } of site.asked) expect([headers.cookie, headers.authorization, headers.referer]).toEqual([undefined, undefined, undefined]);
});

test('an error of the server is a reply too', async () => {
  expect(await fetchAfresh(`${site.origin}/nowhere`, 1000, 'refetch')).toMatchObject({ status: 404 });
});

test.each([['said beforehand', { 'content-length': '2000' }], ['found on the way', { 'transfer-encoding': 'chunked' }]])('too large, %s', async (_, headers) => {
  site.answer.set('/big', { body: 'x'.repeat(2000), headers: headers });
  await expect(fetchAfresh(`${site.origin}/big`, 1000, 'refetch')).rejects.toMatchObject({ code: 'too-large' });
});

test.each([[true, 'no-connection'], [false, 'no-access']])('no answer, permission %s: %s', async (allowed, code) => {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(allowed as never);
  await expect(fetchAfresh('http://127.0.0.1:1/', 1000, 'refetch')).rejects.toMatchObject({ code });
});

test('given up by the caller', async () => {
  await expect(fetchAfresh(`${site.origin}/bai`, 1000, 'refetch', AbortSignal.abort())).rejects.toMatchObject({ name: 'Failure' });
});

test.each(['file:///etc/passwd', 'chrome://settings', 'data:text/html,x', 'blob:https://a.vn/1', 'ftp://a.vn/'])('%s is not asked for', async (address) => {
  await expect(fetchAfresh(address, 1000, 'refetch')).rejects.toMatchObject({ code: 'no-access' });
});

test.each([
  ['haiduong.gov.vn', true], ['cdn.example.com', true], ['localhost', false], ['router', false], ['a.local', false], ['127.0.0.1', false], ['169.254.169.254', false], ['[::1]', false], ['x.internal', false],
])('%s is public: %s', (host, expected) => expect(isPublicHost(host)).toBe(expected));
