import { expect, test } from 'vitest';
import { articlePath, archivePath, clipPath } from '../../../core/export/archive-layout.ts';
import { articleName, citationKey, clipName } from '../../../core/export/file-name.ts';
import { clipOf, libraryArticle } from './entries.ts';
import { injections } from './injections.ts';

test.each(injections)('an article called %j has a name that every system takes', (title) => {
  const article = libraryArticle({ title, portal: title });
  for (const name of [articleName(article), clipName(article, clipOf()), citationKey(article)]) expect(name).toMatch(/^[a-z0-9][a-z0-9-]{0,118}[a-z0-9]$/);
  expect(articlePath(articleName(article))).toMatch(archivePath);
  expect(clipPath(clipName(article, clipOf()))).toMatch(archivePath);
});

test('a name says when and what', () => {
  expect(articleName(libraryArticle())).toMatch(/^2024-07-05-be-mac-hoi-nghi-tinh-uy-[0-9a-z]{7}$/);
  expect(articleName(libraryArticle({ published: null }))).toMatch(/^undated-be-mac/);
  expect(citationKey(libraryArticle())).toMatch(/^haithanh-2024-be-mac-hoi-nghi-tinh-uy-[0-9a-z]{7}$/);
});

test('two articles of one title and day have two names', () => {
  expect(articleName(libraryArticle({ canonical: 'https://a.gov.vn/1' }))).not.toBe(articleName(libraryArticle({ canonical: 'https://a.gov.vn/2' })));
});
