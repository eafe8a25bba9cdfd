import { expect, test } from 'vitest';
import { aliasPlace, previewAlias, sameArticle, type Alias } from '../../../core/library/alias.ts';

const alias = (from: string, to: string): Alias => ({ version: 1, from, to, created: '2026-11-24T08:00:00.000Z' });
const province = alias('haiduong.gov.vn', 'haiphong.gov.vn');

/** Each is found with and without encryption. */
test.each<[string, Alias[], string[]]>([
  ['https://haiduong.gov.vn/tin?id=1', [], ['haiduong.gov.vn/tin?id=1']],
  ['https://haiduong.gov.vn/tin?id=1', [province], ['haiduong.gov.vn/tin?id=1', 'haiphong.gov.vn/tin?id=1', 'www.haiphong.gov.vn/tin?id=1', 'www.haiduong.gov.vn/tin?id=1']],
  ['http://www.haiphong.gov.vn/tin', [province], ['www.haiphong.gov.vn/tin', 'haiduong.gov.vn/tin', 'www.haiduong.gov.vn/tin', 'haiphong.gov.vn/tin']],
  ['https://so.haiduong.gov.vn/tin', [province], ['so.haiduong.gov.vn/tin']],
  ['https://haiduong.gov.vn.evil.example/tin', [province], ['haiduong.gov.vn.evil.example/tin']],
  ['https://a.vn/1', [alias('https://a.vn/1', 'https://b.vn/x')], ['a.vn/1', 'b.vn/x']],
  ['https://a.vn/12', [alias('https://a.vn/1', 'https://b.vn/x')], ['a.vn/12']],
  ['https://a.vn/1', [alias('a.vn', 'b.vn'), alias('b.vn', 'c.vn'), alias('c.vn', 'a.vn')], ['a.vn/1', 'b.vn/1', 'c.vn/1', 'www.a.vn/1', 'www.b.vn/1', 'www.c.vn/1']],
])('%s with %o', (canonical, aliases, places) => {
  const found = sameArticle(canonical, aliases);
  expect(found[0]).toBe(canonical);
  expect(found.sort()).toEqual(places.flatMap((place) => [`http://${place}`, `https://${place}`]).sort());
});

const parse = (address: string) => (URL.canParse(address) ? new URL(address) : null);

test.each<[string, string | null]>([
  ['haiduong.gov.vn', 'haiduong.gov.vn'], [' https://www.haiduong.gov.vn/ ', 'haiduong.gov.vn'], ['http://HaiDuong.gov.vn/trang-chu', 'haiduong.gov.vn'],
  ['https://haiduong.gov.vn/tin?id=12345&utm_source=zalo', 'https://haiduong.gov.vn/tin?id=12345'], ['haiduong.gov.vn/tin-tuc/bai-1.html', 'https://haiduong.gov.vn/tin-tuc/bai-1.html'],
  ['', null], ['tỉnh', null], ['javascript:alert(1)', null], ['ftp://a.gov.vn/x', null], ['file:///etc/passwd', null], ['haiduong', null],
])('what is typed as a place: %s', (typed, place) => expect(aliasPlace(typed, parse)).toBe(place));

test('a preview counts what is kept at both places, and names what becomes one', () => {
  const kept = ['https://haiduong.gov.vn/1', 'http://www.haiduong.gov.vn/2', 'https://haiphong.gov.vn/1', 'https://haiphong.gov.vn/9', 'https://nhandan.vn/1'];
  expect(previewAlias('haiduong.gov.vn', 'haiphong.gov.vn', kept)).toEqual({ old: 2, fresh: 2, joined: [{ from: 'https://haiduong.gov.vn/1', to: 'https://haiphong.gov.vn/1' }] });
  expect(previewAlias('https://nhandan.vn/1', 'https://haiphong.gov.vn/9', kept)).toEqual({ old: 1, fresh: 1, joined: [{ from: 'https://nhandan.vn/1', to: 'https://haiphong.gov.vn/9' }] });
  expect(previewAlias('a.gov.vn', 'b.gov.vn', kept)).toEqual({ old: 0, fresh: 0, joined: [] });
});
