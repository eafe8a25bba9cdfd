import type { Article } from '../../core/article/article.ts';
import type { CompiledGlossary } from '../../core/glossary/compile.ts';
import type { Size } from './terms.ts';

/** What the script made ready: see scripts/bench/data.ts. */
async function served<T>(path: string): Promise<T> {
  const response = await fetch(path);
  return (await response.json()) as T; // as: written by our own script
}

/** The bench's terms as a build would hand them to the page. */
export const servedTerms = (size: Size): Promise<CompiledGlossary> => served(`/data/terms-${size}.json`);

export interface ArticleFixture {
  name: string;
  html: string;
  expected: { url: string; isArticle: boolean; article: Omit<Article, 'text'> | null };
}

/** The fixtures of tests/fixtures/articles; empty where there are none. */
export const servedArticles = (): Promise<ArticleFixture[]> => served('/data/articles.json');
