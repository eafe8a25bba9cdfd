// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { regionOf, selectorOf } from '../../page/region/selector.ts';

vi.stubGlobal('CSS', { escape: (name: string) => name });
afterEach(() => document.body.replaceChildren());

/** Draws a page and gives the element marked with `data-here`. */
function here(html: string): Element {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...body.childNodes);
  return document.querySelector('[data-here]')!;
}

test.each<[string, string, string | null]>([
  ['an id', '<div id="newsContent" data-here><p>x</p></div>', '#newsContent'],
  ['an id that is a number is none', '<div id="post-91002" class="noi-dung" data-here></div>', 'div.noi-dung'],
  ['a class', '<div><div class="detail-content" data-here></div><div class="other"></div></div>', 'div.detail-content'],
  ['below an id', '<div id="main"><section></section><article data-here></article></div>', '#main > article'],
  ['an id used twice', '<div id="a" class="x"></div><div id="a" class="body" data-here></div>', 'div.body'],
  ['only a position', '<div></div><div data-here></div>', null],
])('%s', (_what, html, selector) => {
  const element = here(html);
  expect(selectorOf(element)).toBe(selector);
  if (selector !== null) expect(regionOf(document, selector)).toBe(element);
});

test('what is no selector finds nothing', () => {
  expect(regionOf(document, '##')).toBeNull();
  expect(regionOf(document, '.gone')).toBeNull();
});
