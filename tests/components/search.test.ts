import { expect, test } from 'vitest';
import { bare, searchEntries } from '../../components/library/search.ts';
import { article, highlight } from './samples.ts';

const entries = [
  { article: article({ canonical: 'a', title: 'Hội nghị Tỉnh ủy Hải Dương', portal: 'haiduong.gov.vn' }), highlights: [highlight('1', 'claim', 'Đồng chí phát biểu.'), highlight('2', 'figure', 'Tăng 10 %.')], clips: [] },
  { article: article({ canonical: 'b', title: 'Kỳ họp Hội đồng nhân dân', portal: 'quangninh.gov.vn' }), highlights: [highlight('3', 'claim', 'Tỉnh ủy chỉ đạo.'), highlight('4', 'claim', 'Câu khác.')], clips: [] },
];

test.each([
  ['', ['1', '2', '3', '4']],
  ['tinh uy', ['1', '2', '3']],
  ['TỈNH UỶ', ['1', '2', '3']],
  ['ti\u0309nh u\u0309y', ['1', '2', '3']],
  ['haiduong', ['1', '2']],
  ['dong chi', ['1']],
  ['hải   hội', ['1', '2']],
  ['không có', []],
])('"%s"', (query, found) => {
  expect(searchEntries(entries, query).flatMap(({ highlights }) => highlights.map(({ id }) => id))).toEqual(found);
});

test('every spelling of Đ is d', () => {
  expect(bare('Đảng \u00D0ảng \u0189ảng')).toBe('dang dang dang');
});
