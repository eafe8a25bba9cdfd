import type { LibraryArticle } from '../annotation/highlight.ts';
import type { Article } from './article.ts';

/** What the library would note of an article. @param now ISO 8601, UTC */
export function articleRecord({ canonical, url, portal, place, title, published }: Article, now: string): LibraryArticle {
  const { value, inferred } = published;
  return {
    version: 2, canonical, url, portal, place: place?.name ?? null, title, published: value, inferred: inferred?.value ?? null, tags: [], created: now, modified: now,
  };
}
