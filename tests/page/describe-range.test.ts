// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { XPathPoint } from '../../core/annotation/highlight.ts';
import { describeRange, xpathOf } from '../../page/annotation/describe-range.ts';
import { extract } from '../../page/article/extract.ts';
import { articlePage, paragraphs } from '../e2e/pages/article-page.ts';

document.documentElement.replaceWith(document.adoptNode(new DOMParser().parseFromString(
  articlePage({ paragraphs: paragraphs.map((text) => text.replace('hội nghị', '<!-- in --><i>hội</i> <b>nghị</b>')) }), 'text/html').documentElement));
const { map } = extract(document, 'https://haiduong.gov.vn/a-123.html');

/** What another program would make of the selector: the XPath by the browser's own evaluator. */
function resolve({ value, refinedBy }: XPathPoint): [Node, number] {
  const { singleNodeValue: element } = document.evaluate(value, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE);
  const walker = document.createTreeWalker(element!, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent!.length;
    if (refinedBy.start <= before + length) return [node, refinedBy.start - before];
    before += length;
  }
  throw new Error(`${value} has no offset ${refinedBy.start}`);
}

test.each([[0, 10], [20, 40], [100, 300], [250, 900]])('the span %i to %i is found again by XPath', (start, end) => {
  const selector = describeRange(map!, { start, end });
  const range = document.createRange();
  range.setStart(...resolve(selector!.startSelector));
  range.setEnd(...resolve(selector!.endSelector));
  const flat = (text: string) => text.replaceAll(/\s+/g, '');
  expect(flat(range.toString())).toBe(flat(map!.text.slice(start, end)));
});

test('a path names one element, by position alone', () => {
  const paragraph = document.querySelectorAll('#article p')[2]!;
  expect(xpathOf(paragraph)).toBe('/html[1]/body[1]/div[1]/article[1]/p[3]');
});

test('a span that stands in no node has no range', () => {
  expect(describeRange(map!, { start: map!.text.length + 5, end: map!.text.length + 9 })).toBeNull();
});
