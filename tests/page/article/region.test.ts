import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extract, extractRegion } from '../../../page/article/extract.ts';

const url = 'https://a.gov.vn/tin/hoi-dap-1234';
const sentence = 'Ban Chấp hành Đảng bộ tỉnh thống nhất tập trung thực hiện các nhóm nhiệm vụ trọng tâm trong thời gian tới.';
const page = `<!doctype html><body><div class="menu comment"><h2>Kết luận của hội nghị lần thứ ba</h2><div id="box"><p>${sentence} Một.</p><p><span id="inner">${sentence}</span> Hai.</p></div></div>
<div id="other"><p>${sentence.repeat(9)}</p></div><img id="image"></body>`;
const open = () => new JSDOM(page, { url }).window.document;

test('the chosen element is the article, though its names speak of a menu', () => {
  const document = open();
  const { article, detection, map } = extractRegion(document, url, document.getElementById('box')!);
  expect(detection).toMatchObject({ isArticle: true, confidence: 1 });
  expect(article?.paragraphs).toEqual([`${sentence} Một.`, `${sentence} Hai.`]);
  expect(map?.text).toBe(article?.text);
});

test('an inline element stands for the block around it', () => {
  const document = open();
  expect(extractRegion(document, url, document.getElementById('inner')!).article?.paragraphs).toEqual([`${sentence} Hai.`]);
});

test('a title inside the region is the title', () => {
  const document = open();
  const { article } = extractRegion(document, url, document.querySelector('.menu')!);
  expect(article?.title).toBe('Kết luận của hội nghị lần thứ ba');
  expect(article?.paragraphs).toHaveLength(2);
});

test('an element without text is answered with a sentence', () => {
  const document = new JSDOM('<body><div id="empty"><img></div></body>', { url }).window.document;
  const { article, detection } = extractRegion(document, url, document.getElementById('empty')!);
  expect(article).toBeNull();
  expect(detection.reasons[0]).toMatch(/no text/);
});

test('by itself the page is read elsewhere', () => {
  expect(extract(open(), url).article?.text).not.toContain('Một.');
});
