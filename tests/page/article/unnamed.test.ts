import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { extract } from '../../../page/article/extract.ts';
import { fallbackBody } from '../../../page/article/fallback.ts';
import { openPage } from '../../../scripts/page-file.ts';
import { root } from '../../../scripts/steps/tool.ts';

const folder = join(root, 'tests/fixtures/articles');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as { url: string; isArticle: boolean; article: Article | null };

/** A page of a template that nobody has seen: every class and id is one without meaning. */
function withoutNames(document: Document): Document {
  for (const element of document.querySelectorAll('[class], [id]')) {
    if (element.hasAttribute('class')) element.setAttribute('class', 'x1');
    element.removeAttribute('id');
  }
  return document;
}

const articles = readdirSync(folder).filter((name) => (read(name).article?.paragraphs.length ?? 0) > 0);

test.each(articles)('%s: no paragraph is lost and no date is wrong without a single name to go by', (name) => {
  const { url, article } = read(name);
  const found = extract(withoutNames(openPage(join(folder, name, 'source.html'), url).document), url, undefined, fallbackBody).article;
  expect(found).not.toBeNull();
  const text = found!.text.split('\n');
  expect(article!.paragraphs.filter((paragraph) => paragraph.length > 80 && !text.includes(paragraph))).toEqual([]);
  if (found!.published.value !== null) expect(found!.published.value).toBe(article!.published.value);
});

test('most titles are found without a name, too', () => {
  const right = articles.filter((name) => {
    const { url, article } = read(name);
    return extract(withoutNames(openPage(join(folder, name, 'source.html'), url).document), url, undefined, fallbackBody).article?.title === article!.title;
  });
  expect(right.length / articles.length).toBeGreaterThanOrEqual(0.95);
});
