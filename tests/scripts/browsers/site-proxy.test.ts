import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect as tlsConnect } from 'node:tls';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSiteProxy, type SiteProxy } from '../../../scripts/browsers/site-proxy.ts';

let proxy: SiteProxy;

beforeEach(async () => {
  proxy = await startSiteProxy();
});

afterEach(() => proxy.close());

/** As a browser asks through a proxy: https by a tunnel, http by the full address. */
async function get(url: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> {
  const { hostname, pathname, search, protocol } = new URL(url);
  const response = await new Promise<IncomingMessage>((done, failed) => {
    if (protocol === 'http:') return httpRequest({ port: proxy.port, path: url, headers: { host: hostname } }, done).on('error', failed).end();
    httpRequest({ port: proxy.port, method: 'CONNECT', path: `${hostname}:443` })
      .on('connect', (_response, socket) => {
        const createConnection = () => tlsConnect({ socket, servername: hostname, rejectUnauthorized: false });
        httpsRequest({ hostname, path: pathname + search, headers: { host: hostname }, createConnection }, done).on('error', failed).end();
      })
      .on('error', failed)
      .end();
  });
  return { status: response.statusCode, type: response.headers['content-type'], body: await text(response) };
}

test.each(['https://haiduong.gov.vn/tin.aspx?id=1', 'http://haiduong.gov.vn/tin.aspx?id=1'])('serves %s under its real address', async (url) => {
  proxy.serve(`${url}#muc-2`, '<p>Bí thư Tỉnh ủy');
  expect(await get(url)).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>Bí thư Tỉnh ủy' });
});

test('refuses what is not served, and writes down all that was asked', async () => {
  proxy.serve('https://haiduong.gov.vn/a', 'x');
  expect((await get('https://haiduong.gov.vn/b')).status).toBe(403);
  expect((await get('https://elsewhere.example/a')).status).toBe(403);
  expect((await get('http://haiduong.gov.vn/a')).status).toBe(403);
  expect(proxy.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET https://haiduong.gov.vn/b', 'GET https://elsewhere.example/a', 'GET http://haiduong.gov.vn/a']);
});

test('leaves the encoding to a saved page that names its own', async () => {
  proxy.serve('https://haiduong.gov.vn/cu', Buffer.from('<meta charset="windows-1258"><p>x'));
  expect((await get('https://haiduong.gov.vn/cu')).type).toBe('text/html');
});

test('an address may serve something else later: the page has changed', async () => {
  proxy.serve('https://haiduong.gov.vn/a', 'first');
  proxy.serve('https://haiduong.gov.vn/a', 'second');
  expect((await get('https://haiduong.gov.vn/a')).body).toBe('second');
});
