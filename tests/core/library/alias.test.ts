import { expect, test } from 'vitest';
import { sameArticle, type Alias } from '../../../core/library/alias.ts';

const alias = (from: string, to: string): Alias => ({ version: 1, from, to, created: '2026-11-24T08:00:00.000Z' });
const province = alias('haiduong.gov.vn', 'haiphong.gov.vn');

test.each<[string, Alias[], string[]]>([
  ['https://haiduong.gov.vn/tin?id=1', [], []],
  ['https://haiduong.gov.vn/tin?id=1', [province], ['https://haiphong.gov.vn/tin?id=1', 'https://www.haiphong.gov.vn/tin?id=1', 'https://www.haiduong.gov.vn/tin?id=1']],
  ['http://www.haiphong.gov.vn/tin', [province], ['http://haiduong.gov.vn/tin', 'http://www.haiduong.gov.vn/tin', 'http://haiphong.gov.vn/tin']],
  ['https://so.haiduong.gov.vn/tin', [province], []],
  ['https://haiduong.gov.vn.evil.example/tin', [province], []],
  ['https://a.vn/1', [alias('https://a.vn/1', 'https://b.vn/x')], ['https://b.vn/x']],
  ['https://a.vn/12', [alias('https://a.vn/1', 'https://b.vn/x')], []],
  ['https://a.vn/1', [alias('a.vn', 'b.vn'), alias('b.vn', 'c.vn'), alias('c.vn', 'a.vn')], ['https://b.vn/1', 'https://c.vn/1', 'https://www.a.vn/1', 'https://www.b.vn/1', 'https://www.c.vn/1']],
])('%s with %o', (canonical, aliases, others) => {
  const [first, ...rest] = sameArticle(canonical, aliases);
  expect(first).toBe(canonical);
  expect(rest.sort()).toEqual(others.sort());
});
