import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { officialPatterns } from '../../core/reference/official-hosts.ts';
import { isOfficial, originOf, patternOf, sameSite } from '../../platform/site.ts';
import { registerGrantedSites, requestSite, setSite, siteOfTab, siteReport } from '../../platform/sites.ts';

/** The fake's types know only the form with a callback. */
const fake = (implementation: (...args: never[]) => unknown) => implementation as never;

interface Registered { id: string; matches: string[]; excludeMatches: string[]; js: string[]; runAt: string }

let granted: string[];
let registered: Registered[];

beforeEach(() => {
  vi.restoreAllMocks();
  granted = ['https://*.gov.vn/*'];
  registered = [];
  const { permissions, scripting } = fakeBrowser;
  vi.spyOn(permissions, 'contains').mockImplementation(fake(({ origins = [] }: { origins?: string[] }) =>
    Promise.resolve(origins.every((pattern) => granted.includes(pattern) || /^https?:\/\/[^/]*gov\.vn\//.test(pattern)))));
  vi.spyOn(permissions, 'getAll').mockImplementation(fake(() => Promise.resolve({ origins: [...granted] })));
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(fake(() => Promise.resolve(registered)));
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(fake(() => { registered = []; return Promise.resolve(); }));
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(fake((scripts: Registered[]) => {
    if (registered.length > 0) return Promise.reject(new Error('Duplicate script ID'));
    registered = scripts;
    return Promise.resolve();
  }));
});

test.each<[string | undefined, string | null]>([
  ['https://haithanh.gov.vn/x?y#z', 'https://haithanh.gov.vn'],
  ['http://localhost:8080/x', 'http://localhost:8080'],
  ['chrome://settings/', null], ['file:///x.html', null], ['about:blank', null], ['', null], [undefined, null],
])('origin of %s', (address, origin) => {
  expect(originOf(address)).toBe(origin);
});

test('a program of this computer that may be spoken to is not read for that', async () => {
  granted.push('http://127.0.0.1/*', 'https://baohaithanh.vn/*');
  await registerGrantedSites();
  expect(registered.flatMap(({ matches }) => matches)).not.toContain('http://127.0.0.1/*');
  expect(registered.flatMap(({ matches }) => matches)).toContain('https://baohaithanh.vn/*');
});

test.each<[string, boolean]>([
  ['haithanh.gov.vn', true], ['www.nhandan.vn', true], ['nhandan.vn', true], ['gov.vn', true],
  ['nhandan.vn.evil.example', false], ['evilgov.vn', false], ['gov.vn.com', false], ['vn', false],
])('%s is official: %s', (hostname, expected) => {
  expect(isOfficial(hostname)).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['https://haiduong.gov.vn/a', 'http://www.haiduong.gov.vn/b', true],
  ['https://haiduong.gov.vn/', 'https://hanoi.gov.vn/', false],
  ['https://xaydungchinhsach.chinhphu.vn/', 'https://baochinhphu.chinhphu.vn/', true],
  ['https://m.baocantho.com.vn/', 'https://baocantho.com.vn/', true],
  ['https://nhandan.vn/', 'https://nhandan.org.vn/', false],
  ['http://127.0.0.1/', 'http://127.0.0.2/', false],
  ['http://localhost:1/', 'http://localhost:2/', true],
  ['https://a.vn/', 'file:///a.vn/', false],
])('%s and %s are one publisher: %s', (one, other, expected) => {
  expect(sameSite(one, other)).toBe(expected);
});

describe('access and switch', () => {
  test.each<[string, string]>([['https://haithanh.gov.vn', 'listed'], ['https://vnexpress.net', 'none'], ['https://granted.example', 'granted']])('%s: %s', async (origin, access) => {
    granted.push('https://granted.example/*');
    expect(await siteReport(origin)).toEqual({ origin, access, state: 'on' });
  });

  test('a listed site that the user took back is as any other', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(fake(() => Promise.resolve(false)));
    expect(await siteReport('https://haithanh.gov.vn')).toMatchObject({ access: 'none' });
  });

  test('of a tab, unless its page is the browser’s own or hidden from us', async () => {
    const tab = async (url?: string) => (await fakeBrowser.tabs.create(url === undefined ? {} : { url })).id ?? -1;
    expect(await siteOfTab(await tab('https://haithanh.gov.vn/x'))).toMatchObject({ origin: 'https://haithanh.gov.vn' });
    await expect(siteOfTab(await tab('chrome://settings/'))).rejects.toMatchObject({ code: 'unreadable-page' });
    await expect(siteOfTab(await tab())).rejects.toMatchObject({ code: 'no-access' });
    await expect(siteOfTab(999)).rejects.toMatchObject({ code: 'unreadable-page' });
  });

  test('the switch is kept', async () => {
    expect(await setSite('https://haithanh.gov.vn', 'off')).toEqual({ origin: 'https://haithanh.gov.vn', access: 'listed', state: 'off' });
    expect(await siteReport('https://haithanh.gov.vn')).toMatchObject({ state: 'off' });
    expect(await siteReport('http://haithanh.gov.vn')).toMatchObject({ state: 'on' });
  });
});

describe('granted sites', () => {
  test('one origin is asked for, at once', () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(fake(() => Promise.resolve(true)));
    void requestSite('https://vnexpress.net:8443');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://vnexpress.net/*'] });
    expect(patternOf('http://a.vn')).toBe('http://a.vn/*');
  });

  test('get the deciding script; listed ones have it already', async () => {
    granted.push(...officialPatterns, 'https://vnexpress.net/*');
    await registerGrantedSites();
    expect(registered).toMatchObject([{ js: ['detect.js'], runAt: 'document_idle', matches: ['https://vnexpress.net/*'] }]);
    expect(registered[0]?.excludeMatches).toEqual(expect.arrayContaining([...officialPatterns]));
  });

  test('lose it when switched off or taken back, and have it once however often it is asked', async () => {
    granted.push('https://vnexpress.net/*', 'https://tuoitre.vn/*');
    await Promise.all([registerGrantedSites(), registerGrantedSites(), registerGrantedSites()]);
    await setSite('https://vnexpress.net', 'off');
    expect(registered.map(({ matches }) => matches)).toEqual([['https://tuoitre.vn/*']]);
    granted = [];
    await registerGrantedSites();
    expect(registered).toEqual([]);
  });
});
