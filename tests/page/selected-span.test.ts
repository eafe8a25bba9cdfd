// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleMap } from '../../page/article/article-map.ts';
import { extract } from '../../page/article/extract.ts';
import { spanOfRange } from '../../page/select/selected-span.ts';
import { articlePage, paragraphs } from '../e2e/pages/article-page.ts';

let map: ArticleMap;
const [first = '', second = ''] = paragraphs;
const caption = 'Toàn cảnh hội nghị tại hội trường lớn của tỉnh';

beforeEach(() => {
  const figure = `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`;
  const lines = [`${first}</p>${figure}<p>${second.replace('các cấp ủy', '<b>các</b>\n cấp ủy')}`, ...paragraphs.slice(2)];
  const page = new DOMParser().parseFromString(articlePage({ paragraphs: lines }), 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
  const extraction = extract(document, 'https://haiduong.gov.vn/a-123.html');
  if (extraction.map === null) throw new Error('The page is no article.');
  ({ map } = extraction);
});

afterEach(() => document.getSelection()?.removeAllRanges());

const node = (selector: string): Node => document.querySelector(selector)!;
const textOf = (range: Range): string | null => {
  const span = spanOfRange(map, range);
  return span === null ? null : map.text.slice(span.start, span.end);
};

function rangeOf(start: [Node, number], end: [Node, number]): Range {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

test('words within a text node, without the blanks around them', () => {
  const text = node('#article p').firstChild!;
  expect(textOf(rangeOf([text, 5], [text, 11]))).toBe(first.slice(5, 11).trim());
});

test('a whole paragraph, by its element', () => {
  const range = document.createRange();
  range.selectNodeContents(node('#article p'));
  expect(textOf(range)).toBe(first);
});

test('across inline tags and collapsed white space', () => {
  const range = document.createRange();
  range.selectNodeContents(node('#article figure + p'));
  expect(textOf(range)).toBe(second);
});

test('across paragraphs with a caption between them: the paragraphs are meant', () => {
  const range = rangeOf([node('#article p').firstChild!, 0], [node('#article figure + p'), 1]);
  expect(textOf(range)).toBe(`${first}\n${second.slice(0, second.indexOf('các cấp'))}`.trim());
});

test('a caption', () => {
  const range = document.createRange();
  range.selectNodeContents(node('figcaption'));
  expect(textOf(range)).toBe(caption);
});

test('the whole page: the article alone, whose text ends with its captions', () => {
  const range = document.createRange();
  range.selectNodeContents(document.body);
  expect(textOf(range)).toBe(map.text);
});

test.each(['#footer', '#menu', '#related'])('nothing of the article in %s', (selector) => {
  const range = document.createRange();
  range.selectNodeContents(node(selector));
  expect(textOf(range)).toBeNull();
});

test('nothing but blanks is nothing', () => {
  const text = node('#article p').firstChild!;
  const blank = first.indexOf(' ');
  expect(textOf(rangeOf([text, blank], [text, blank + 1]))).toBeNull();
});
