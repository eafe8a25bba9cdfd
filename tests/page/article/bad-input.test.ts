import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { decide } from '../../../page/article/decide.ts';
import { extract } from '../../../page/article/extract.ts';
import { fallbackBody } from '../../../page/article/fallback.ts';
import { domOf } from '../../../page/dom.ts';

const url = 'https://a.gov.vn/tin/bai-viet-1234';
const sentence = 'Ban Chấp hành Đảng bộ tỉnh thống nhất tập trung thực hiện các nhóm nhiệm vụ trọng tâm trong thời gian tới.';
const paragraphs = Array.from({ length: 8 }, (_, at) => `${sentence} Lần ${at}.`);
const title = 'Đảng bộ tỉnh thống nhất nhiệm vụ trọng tâm';
const text = `<h1>${title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}`;
const open = (html: string) => new JSDOM(html, { url }).window.document;

test.each([
  ['a thousand levels', `${'<div>'.repeat(1000)}${text}${'</div>'.repeat(1000)}`],
  ['nested fonts', `<div>${'<font>'.repeat(18)}${text}${'</font>'.repeat(18)}</div>`],
  ['nested tables', `${'<table><tr><td>'.repeat(120)}${text}${'</td></tr></table>'.repeat(120)}`],
  ['a form whose fields hide its properties', `<form name="body"><input name="firstChild"><input name="nodeType"><input name="nextSibling"><input name="parentNode"><input name="localName"><input name="getAttribute"><input name="textContent">${text}</form>`],
  ['images that hide the document\'s', `<img name="querySelectorAll"><img name="documentElement"><img name="implementation"><form name="defaultView"></form><div>${text}</div>`],
  ['unclosed elements', `<div><p><b><i>${text}<table><tr><td></b>`],
])('%s: the whole article', (_what, html) => {
  const { article, map } = extract(open(html), url, undefined, fallbackBody);
  expect(article?.title).toBe(title);
  expect(article?.paragraphs).toEqual(paragraphs);
  expect(map?.pointOf(0)?.node.data).toContain(title);
});

test('properties that a page has put on its elements are not asked', () => {
  const document = open(`<div id="a">${text}</div>`);
  Object.defineProperty(document.getElementById('a'), 'firstChild', { get: () => { throw new Error('asked'); } });
  Object.defineProperty(document, 'querySelectorAll', { value: () => { throw new Error('asked'); } });
  expect(extract(document, url, undefined, fallbackBody).article?.paragraphs).toEqual(paragraphs);
});

test('a selector that the browser does not know finds nothing', () => {
  expect(domOf(open('')).all('p:::nothing[')).toEqual([]);
});

const pieces = fc.constantFrom('<p>', '</p>', '<table><tr><td>', '</table>', '<br>', '<a href="/x">', '</a>', '<div class="menu">', '</div>', '<font>', '<h1>', '</h1>', '&nbsp;', sentence, '05/07/2024', 'Ảnh: TTXVN',
  '<img>', '<li>', '<figure><figcaption>', '</figure>', '<form name="body">', '<a href="x.pdf">', '<object data="y.pdf">', '<base href="//[">', '<time datetime="2024">', '<nav>', '<select><option>', '\u0301', '<template>', '<svg><title>');

test('no heap of tags makes it throw, and its two halves agree', () => {
  fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
    const document = open(parts.join(''));
    const { article, detection, map } = extract(document, url, undefined, fallbackBody);
    expect(map?.text ?? null).toBe(article?.text ?? null);
    const alone = decide(document, url);
    if (alone.isArticle) expect(detection.isArticle).toBe(true);
  }), { numRuns: 150 });
});
