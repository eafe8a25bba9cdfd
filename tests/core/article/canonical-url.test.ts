import { expect, test } from 'vitest';
import { dayInPath } from '../../../core/article/address-date.ts';
import { canonicalUrl, cleanUrl } from '../../../core/article/canonical-url.ts';

test.each([
  ['https://haiduong.gov.vn/Trang/ChiTietTinTuc.aspx?nid=13066', 'https://haiduong.gov.vn/Trang/ChiTietTinTuc.aspx?nid=13066'],
  ['https://a.gov.vn/x-1.htm?utm_source=zalo&fbclid=1&zarsrc=30#c', 'https://a.gov.vn/x-1.htm'],
  ['https://a.gov.vn:443/x-1.htm', 'https://a.gov.vn/x-1.htm'],
  ['https://a.gov.vn/chitiet;jsessionid=0A1B?id=12', 'https://a.gov.vn/chitiet?id=12'],
  ['https://a.gov.vn/Default.aspx?tabid=112&articleId=45120', 'https://a.gov.vn/Default.aspx?tabid=112&articleId=45120'],
  ['https://a.gov.vn/web/guest/-/view_content/77-x?p_p_id=101_INSTANCE_a&p_p_lifecycle=0', 'https://a.gov.vn/web/guest/-/view_content/77-x'],
  ['https://a.gov.vn/web/guest/tin?p_p_id=101_INSTANCE_a&p_p_state=normal&_101_INSTANCE_a_articleId=77', 'https://a.gov.vn/web/guest/tin?p_p_id=101_INSTANCE_a&_101_INSTANCE_a_articleId=77'],
  ['https://a.gov.vn/vi/news/print/tin/x-993.html', 'https://a.gov.vn/vi/news/tin/x-993.html'],
  ['https://a.gov.vn/vi/news/savefile/tin/x-993.html', 'https://a.gov.vn/vi/news/tin/x-993.html'],
  ['https://a.gov.vn/tin/x-993.html/amp', 'https://a.gov.vn/tin/x-993.html'],
  ['https://a.gov.vn/vi/en/vi/tin/x', 'https://a.gov.vn/vi/tin/x'],
  ['https://a.gov.vn/vi/tin/x', 'https://a.gov.vn/vi/tin/x'],
  ['https://a.gov.vn/tin?in=1&id=4', 'https://a.gov.vn/tin?id=4'],
  ['https://a.gov.vn/tin?sid=4471', 'https://a.gov.vn/tin?sid=4471'],
  ['https://a.gov.vn/van-hoa/đoi-song-1', 'https://a.gov.vn/van-hoa/%C4%91oi-song-1'],
])('%s', (given, clean) => {
  expect(cleanUrl(new URL(given))).toBe(clean);
});

test.each([
  ['the same article', 'https://www.a.vn/x-123.htm?utm_source=z', 'https://www.a.vn/x-123.htm', 'https://www.a.vn/x-123.htm'],
  ['an AMP page\'s', 'https://a.vn/x-185385555.amp', 'https://a.vn/x-185385555.htm', 'https://a.vn/x-185385555.htm'],
  ['the mobile host\'s', 'https://m.a.vn/x-123.htm', 'https://a.vn/x-123.htm', 'https://a.vn/x-123.htm'],
  ['not the front page', 'https://a.vn/x-123.htm', 'https://a.vn/', 'https://a.vn/x-123.htm'],
  ['not another site', 'https://a.vn/x-123.htm', 'https://b.vn/x-123.htm', 'https://a.vn/x-123.htm'],
  ['not the list that it stands in', 'https://a.vn/tin/x', 'https://a.vn/tin', 'https://a.vn/tin/x'],
  ['not another article', 'https://a.vn/tin.aspx?nid=15234', 'https://a.vn/tin.aspx?nid=15100', 'https://a.vn/tin.aspx?nid=15234'],
  ['not without its number', 'https://a.vn/tin.aspx?nid=15234', 'https://a.vn/tin.aspx', 'https://a.vn/tin.aspx?nid=15234'],
])('the declared address is taken for %s', (_what, own, declared, canonical) => {
  expect(canonicalUrl(new URL(own), new URL(declared))).toBe(canonical);
});

test.each([
  ['/tin-169250629092249295.htm', '2025-06-29'],
  ['/xa-hoi/2024/03/18/', '2024-03-18'],
  ['/tin/20240318/abc', '2024-03-18'],
  ['/tin/20249918/abc', null],
  ['/nghi-quyet-35-2023-ubtvqh15-12345.html', null],
  ['/bai-viet-post270415.html', null],
])('the day in %s', (path, day) => {
  expect(dayInPath(path)).toBe(day);
});
