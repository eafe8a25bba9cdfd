import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Highlight } from '../../../core/annotation/highlight.ts';
import { facetsOf, findEntries } from '../../../core/library/find.ts';
import { officials } from '../../../core/library/officials.ts';
import type { ClipLine, LibraryEntry, LibraryQuery } from '../../../core/library/query.ts';
import { SearchIndex } from '../../../core/library/search-index.ts';
import { eachWord } from '../../../core/library/words.ts';

function note(id: string, exact: string, change: Partial<Highlight> = {}): Highlight {
  const point = { type: 'XPathSelector', value: '/html', refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 } } as const;
  return {
    version: 2, id, revision: 1, motivation: 'highlighting', body: null, noted: 0, copies: [], tags: [], colour: 'claim', created: '2026-11-24T08:00:00.000Z', modified: '2026-11-24T08:00:00.000Z', deleted: null,
    target: { source: 'x', selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, { type: 'TextPositionSelector', start: 0, end: 1 }, { type: 'RangeSelector', startSelector: point, endSelector: point }] },
    ...change,
  };
}

function clip(id: string, people: [string, ...string[]][], documents: string[] = [], number = 1): ClipLine {
  const rendered = people.map(([name, ...posts]) => ({ name, posts: posts.map((text) => ({ text, gloss: { en: text, zh: null }, rank: null })) }));
  return { id, number, generatedAtTime: '2026-11-24T08:00:00.000Z', corroboration: 'agrees', people: rendered, documents, length: 10 };
}

function entry(canonical: string, title: string, published: string | null, change: Partial<LibraryEntry> = {}, more: Partial<LibraryEntry['article']> = {}): LibraryEntry {
  const article = {
    version: 2 as const, canonical, url: canonical, portal: 'haiduong.gov.vn', place: 'Hải Dương', title, published, inferred: null, tags: [], created: '2026-11-01T00:00:00.000Z', modified: `2026-11-2${canonical.length}T00:00:00.000Z`, ...more,
  };
  return { article, highlights: [], clips: [], ...change };
}

const entries: [LibraryEntry, string][] = [
  [entry('a', 'Tỉnh ủy Hải Dương họp thường kỳ', '2024-07-05', { clips: [clip('c1', [['Nguyễn Văn An', 'Bí thư Tỉnh ủy']], ['35-CT/TW'])] }), 'Theo Chỉ thị số 35 - CT/TW, các cấp ủy chuẩn bị đại hội.'],
  [entry('bb', 'Hội nghị tại Hải Phòng', '2025-03-01', { highlights: [note('h1', 'Thu ngân sách đạt 12.500 tỷ đồng', { body: 'Hỏi lại Sở Tài chính', tags: ['ngân sách'], colour: 'figure' }), note('h2', 'Câu khác')] }, { place: 'Hải Phòng', portal: 'haiphong.gov.vn', tags: ['đã đọc'] }), ''],
  [entry('ccc', 'Đường sá, hải đảo và ủy nhiệm của tỉnh', null, { clips: [clip('c2', [['Nguyễn Văn An', 'Phó Bí thư Tỉnh ủy']])] }), 'Nghị định 178/2024/NĐ-CP. Ngày 5 dương lịch.'],
];

function indexed(records = entries): SearchIndex {
  const index = new SearchIndex();
  for (const [each, text] of records) index.add({ entry: each, text });
  return index;
}

const found = (query: Partial<LibraryQuery>) => findEntries(indexed(), { words: '', ...query }).map(({ canonical }) => canonical);

describe('words', () => {
  test.each<[string, string[]]>([
    ['tinh uy hai duong', ['a', 'ccc']],
    ['TỈNH UỶ HẢI DƯƠNG'.normalize('NFD'), ['a', 'ccc']],
    ['35-CT/TW', ['a']],
    ['35-ct', ['a']],
    ['35 CT TW', ['a']],
    ['178/2024', ['ccc']],
    ['nđ-cp', ['ccc']],
    ['36-CT/TW', []],
    ['nguyen van an', ['a', 'ccc']],
    ['pho bi thu', ['ccc']],
    ['hoi lai so tai chinh', ['bb']],
    ['ngan sach hai phong', ['bb']],
    ['duong', ['ccc', 'a']],
    ['đạ', ['a', 'bb', 'ccc']],
    ['hai phon', ['bb']],
    ['hai ph', ['bb', 'ccc']],
    ['haiphong.gov.vn', ['bb']],
    ['12.500', ['bb']],
    ['khong co', []],
    ['  ', ['ccc', 'bb', 'a']],
    ['-/()', ['ccc', 'bb', 'a']],
  ])('"%s"', (words, expected) => expect([...found({ words })].sort()).toEqual([...expected].sort()));

  test('words that stand side by side come before the same words apart', () => {
    expect(found({ words: 'tinh uy hai duong' })[0]).toBe('a');
  });

  test('the highlights that hold all words are named', () => {
    const [hit] = findEntries(indexed(), { words: 'ngan sach' });
    expect(hit).toEqual({ canonical: 'bb', highlights: ['h1'] });
    expect(findEntries(indexed(), { words: 'ngan sach hai phong' })[0]?.highlights).toEqual([]);
  });

  test('an entry that is added again is replaced, one that is taken away is gone', () => {
    const index = indexed();
    index.add({ entry: entry('a', 'Bài đã đổi tên', null), text: '' });
    expect(findEntries(index, { words: 'tinh uy hai duong' }).map(({ canonical }) => canonical)).toEqual(['ccc']);
    expect(findEntries(index, { words: 'doi ten' })).toHaveLength(1);
    index.remove('a');
    expect(index.size).toBe(2);
    expect(findEntries(index, { words: 'doi ten' })).toEqual([]);
  });

  test('every run of words of a text finds it, whatever its form and case', () => {
    const word = fc.constantFrom('Tỉnh', 'uỷ', 'hòa', 'Đảng', 'thủy', '5/7', 'NĐ-CP', 'QĐ', '12', '“bộ”', 'ÐẢNG', 'trưởng');
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), fc.boolean(), (words, from, length, decomposed) => {
      const text = words.join(' ');
      const query = words.slice(from % words.length, (from % words.length) + 1 + (length % 4)).join(' ');
      const index = indexed([[entry('x', text, null), '']]);
      expect(findEntries(index, { words: decomposed ? query.normalize('NFD').toUpperCase() : query })).toHaveLength(1);
    }));
  });

  test('any text can be read, and any query asked', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, words) => {
      indexed([[entry('x', text, null), text]]).find(words);
      const spans: [number, number][] = [];
      eachWord(text, { word: (_, from, to) => void spans.push([from, to]), number: () => undefined });
      expect(spans.every(([from, to], at) => from < to && (spans[at - 1]?.[1] ?? 0) <= from)).toBe(true);
    }));
  });
});

describe('filters and order', () => {
  test.each<[Partial<LibraryQuery>, string[]]>([
    [{ portal: 'haiphong.gov.vn' }, ['bb']],
    [{ place: 'Hải Dương', sort: 'title' }, ['ccc', 'a']],
    [{ colour: 'figure' }, ['bb']],
    [{ tag: 'ngân sách' }, ['bb']],
    [{ tag: 'đã đọc' }, ['bb']],
    [{ person: 'Nguyễn Văn An', sort: 'published' }, ['ccc', 'a']],
    [{ from: '2025-01-01', to: '2025-12-31' }, ['bb']],
    [{ to: '2024-07-05' }, ['a']],
    [{ words: 'hai', place: 'Hải Phòng' }, ['bb']],
    [{ sort: 'kept' }, ['ccc', 'bb', 'a']],
    [{ sort: 'published' }, ['ccc', 'bb', 'a']],
    [{ sort: 'title' }, ['ccc', 'bb', 'a']],
  ])('%o', (query, expected) => expect(found(query)).toEqual(expected));

  test('what can be chosen, with how many articles each has', () => {
    const { portals, places, tags, people } = facetsOf(indexed().living());
    expect(portals).toEqual([{ value: 'haiduong.gov.vn', articles: 2 }, { value: 'haiphong.gov.vn', articles: 1 }]);
    expect(places).toEqual([{ value: 'Hải Dương', articles: 2 }, { value: 'Hải Phòng', articles: 1 }]);
    expect(tags).toEqual([{ value: 'ngân sách', articles: 1 }, { value: 'đã đọc', articles: 1 }]);
    expect(people).toEqual([{ value: 'Nguyễn Văn An', articles: 2 }]);
  });
});

test('officials over time: posts by date, however they are spelt, once for each article', () => {
  const list = [
    entry('a', 'x', '2024-07-05', { clips: [clip('c2', [['Nguyễn Văn An', 'Phó Bí thư Tỉnh ủy']], [], 2), clip('c1', [['Nguyễn Văn An', 'Phó Bí thư Tỉnh uỷ']])] }),
    entry('b', 'x', '2025-08-01', { clips: [clip('c3', [['NGUYỄN VĂN AN', 'Bí thư Tỉnh ủy'], ['Bùi Thị Bình', 'Chủ tịch']])] }),
    entry('c', 'x', '2024-12-01', { clips: [clip('c4', [['Nguyễn Văn An'.normalize('NFD'), 'phó bí thư tỉnh ủy']])] }),
  ];
  expect(officials(list).map(({ name, posts }) => [name, posts.map(({ from, to, articles }) => [from, to, articles.map((each) => each.clip).join()])])).toEqual([
    ['Bùi Thị Bình', [['2025-08-01', '2025-08-01', 'c3']]],
    ['Nguyễn Văn An', [['2024-07-05', '2024-12-01', 'c1,c4'], ['2025-08-01', '2025-08-01', 'c3']]],
  ]);
});
