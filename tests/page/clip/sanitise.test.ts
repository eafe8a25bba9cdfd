// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { articleHtml } from '../../../page/clip/article-html.ts';
import { sanitise } from '../../../page/clip/sanitise.ts';
import { extract } from '../../../page/article/extract.ts';
import { articlePage } from '../../e2e/pages/article-page.ts';

const image = 'data:image/png;base64,iVBORw0KGgo=';

test.each<[string, string]>([
  ['<p onclick="x()">Chữ</p>', '<p>Chữ</p>'],
  ['<script>x()</script><p>Chữ</p>', '<p>Chữ</p>'],
  ['<p style="background:url(//evil)" class="a" id="b" name="c" data-x="d">Chữ</p>', '<p>Chữ</p>'],
  ['<img src="https://evil.example/beacon.png" alt="Ảnh">', '<img alt="Ảnh">'],
  ['<img srcset="https://evil.example/2x.png 2x" alt="">', '<img alt="">'],
  [`<img src="${image}" onerror="x()">`, `<img src="${image}">`],
  ['<a href="javascript:alert(1)">Đi</a>', '<a>Đi</a>'],
  ['<a href="data:image/svg+xml,x" target="_blank" ping="https://evil.example">Đi</a>', '<a>Đi</a>'],
  ['<a href="https://a.gov.vn/1">Đi</a>', '<a href="https://a.gov.vn/1">Đi</a>'],
  ['<form action="https://evil.example"><input name="body" value="x"><button>Gửi</button>Chữ</form>', 'GửiChữ'],
  ['<iframe src="https://evil.example"></iframe><object data="x"></object><embed src="x"><p>Chữ</p>', '<p>Chữ</p>'],
  ['<svg><use href="https://evil.example#x"></use></svg><math><mtext></mtext></math><p>Chữ</p>', '<p>Chữ</p>'],
  ['<video poster="https://evil.example/p.png"><source src="https://evil.example/v"></video><p>Chữ</p>', '<p>Chữ</p>'],
  ['<link rel="prefetch" href="https://evil.example"><base href="https://evil.example"><meta http-equiv="refresh" content="0;url=//evil"><p>Chữ</p>', '<p>Chữ</p>'],
  ['<style>@import "https://evil.example"</style><p>Chữ</p>', '<p>Chữ</p>'],
  ['<table><tr><td colspan="2" background="https://evil.example">1</td></tr></table>', '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>'],
  ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', '<p></p>'],
  ['<img src=x name=createElement><img src=y id=createElement>', '<img><img>'],
  ['<div><frameset onload=alert(1)>Chữ</div>', ''],
])('%s', (html, expected) => expect(sanitise(html)).toBe(expected));

const read = (html: string) => {
  document.documentElement.replaceWith(new DOMParser().parseFromString(html, 'text/html').documentElement);
  const { article, map } = extract(document, 'https://haiduong.gov.vn/tin?nid=7');
  if (article === null || map === null) throw new Error('The page was not read as an article.');
  const { html: copy, images } = articleHtml(document, map, article.title);
  return { article, images, html: sanitise(copy) };
};

test('an article is copied with its words alone, each once and in order', () => {
  const { article, html } = read(articlePage());
  const copy = new DOMParser().parseFromString(html, 'text/html').body;
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  for (const paragraph of article.paragraphs) expect(words(copy.textContent)).toContain(paragraph);
  expect(words(copy.textContent).length).toBeLessThan(article.text.length * 1.05);
  expect(copy.querySelector('h1')?.textContent).toContain(article.title);
  expect(copy.querySelector('script, style, nav, form, [class], [id], [style]')).toBeNull();
});

test('its images are marked, those of the page around it are left', () => {
  const figure = '<figure><img src="/anh/1.jpg" alt="Hội nghị" width="600" height="400"></figure>';
  const { html, images } = read(articlePage().replace('</p>', `</p>${figure}`).replace('<body>', '<body><img src="/logo.png">').replace('</body>', '<img src="/dem.gif"></body>'));
  expect(images).toEqual([new URL('/anh/1.jpg', document.baseURI).href]);
  expect(html).toContain('<img alt="Hội nghị" src="data:image/x-chu-giai,0">');
  expect(html).not.toMatch(/logo|dem\.gif/);
});
