import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { families } from '../../../page/article/families/index.ts';
import { hintsOf } from '../../../page/article/hints.ts';
import { finish } from '../../../page/steps.ts';
import { domOf } from '../../../page/dom.ts';
import { openPage } from '../../../scripts/page-file.ts';
import { root } from '../../../scripts/steps/tool.ts';

const folder = join(root, 'page/article/families');
const fixtures = join(root, 'tests/fixtures/articles');

test('every file of the folder is in the list, and every name is its own', () => {
  expect(families).toHaveLength(readdirSync(folder).length - 1);
  expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
});

const selectors = families.flatMap(({ name, recognise, dayFirst: _dayFirst, ...parts }) =>
  [recognise.selector, ...Object.values(parts)].filter((selector) => selector !== undefined).map((selector) => [name, selector] as const));

test.each(selectors)('%s: a browser knows %s', (_name, selector) => {
  expect(() => new JSDOM('').window.document.querySelectorAll(selector)).not.toThrow();
});

const recognised = new Set(readdirSync(fixtures).flatMap((name) => {
  const { url } = JSON.parse(readFileSync(join(fixtures, name, 'expected.json'), 'utf8')) as { url: string };
  return finish(hintsOf(domOf(openPage(join(fixtures, name, 'source.html'), url).document), new URL(url), families)).families;
}));

test.each(families.map(({ name }) => name))('%s has a page in the fixtures', (name) => {
  expect(recognised).toContain(name);
});

test('a hint that points at a menu counts for nothing', () => {
  const { document } = new JSDOM('<div class="portlet-boundary"></div>').window;
  const hints = finish(hintsOf(domOf(document), new URL('https://a.gov.vn/web/guest/x'), families));
  expect(hints.families).toEqual(['Liferay']);
  expect(hints.title.size).toBe(0);
});
