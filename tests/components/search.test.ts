import { expect, test } from 'vitest';
import { searchOf } from '../../components/library/search.ts';
import { bare } from '../../core/text/bare.ts';
import type { LibraryQuery } from '../../core/library/query.ts';
import { article, clipLine, highlight } from './samples.ts';

const entries = [
  { article: article({ canonical: 'a', title: 'Hội nghị Tỉnh ủy Hải Dương', portal: 'haiduong.gov.vn', place: 'Hải Dương' }), highlights: [highlight('1', 'claim', 'Đồng chí phát biểu.'), highlight('2', 'figure', 'Tăng 10 %.')], clips: [] },
  { article: article({ canonical: 'b', title: 'Kỳ họp Hội đồng nhân dân', portal: 'quangninh.gov.vn', published: '2025-03-06' }), highlights: [highlight('3', 'claim', 'Tỉnh ủy chỉ đạo.'), { ...highlight('4', 'question', 'Câu khác.'), body: 'hỏi lại', tags: ['nhân sự'] }], clips: [clipLine(1), clipLine(2)] },
];

const found = (query: LibraryQuery) => searchOf(entries).find(query).map(({ canonical }) => canonical);

test.each([
  ['', ['a', 'b']],
  ['tinh uy', ['a', 'b']],
  ['TỈNH UỶ', ['a', 'b']],
  ['ti\u0309nh u\u0309y', ['a', 'b']],
  ['haiduong', ['a']],
  ['dong chi', ['a']],
  ['hải   hội', ['a']],
  ['hoi lai', ['b']],
  ['nhan su', ['b']],
  ['35-ct', ['b']],
  ['van an bi thu', ['b']],
  ['không có', []],
])('"%s"', (words, canonicals) => {
  expect(found({ words })).toEqual(canonicals);
});

test.each([
  [{ portal: 'quangninh.gov.vn', published: '2025-03-06' }, ['b']],
  [{ place: 'Hải Dương' }, ['a']],
  [{ colour: 'figure' }, ['a']],
  [{ tag: 'nhân sự' }, ['b']],
  [{ person: 'Nguyễn Văn An' }, ['b']],
  [{ from: '2025-03-05' }, ['b']],
  [{ to: '2025-03-05' }, ['a']],
  [{ words: 'tinh uy', colour: 'question' }, ['b']],
  [{ sort: 'published' }, ['b', 'a']],
  [{ sort: 'title' }, ['a', 'b']],
] as [Partial<LibraryQuery>, string[]][])('%o', (query, canonicals) => {
  expect(found({ words: '', ...query })).toEqual(canonicals);
});

test('only highlights that hold the words themselves are named', () => {
  expect(searchOf(entries).find({ words: 'dong chi' })).toEqual([{ canonical: 'a', highlights: ['1'] }]);
  expect(searchOf(entries).find({ words: 'haiduong' })).toEqual([{ canonical: 'a', highlights: [] }]);
});

test('facets count each article once, the most first', () => {
  expect(searchOf(entries).facets()).toEqual({
    portals: [{ value: 'haiduong.gov.vn', articles: 1 }, { value: 'quangninh.gov.vn', articles: 1 }],
    places: [{ value: 'Hưng Yên', articles: 1 }, { value: 'Hải Dương', articles: 1 }],
    tags: [{ value: 'nhân sự', articles: 1 }],
    people: [{ value: 'Nguyễn Văn An', articles: 1 }],
  });
});

test('every spelling of Đ is d', () => {
  expect(bare('Đảng \u00D0ảng \u0189ảng')).toBe('dang dang dang');
});
