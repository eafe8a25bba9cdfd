import type { Article } from '../../core/article/article.ts';
import type { GlossDate } from '../../core/article/gloss-date.ts';
import type { Mention, Person } from '../../core/glossary/mention.ts';
import type { ArticleMap } from './article-map.ts';

/** An article as it stands in the page. */
export interface FoundArticle {
  article: Article;
  map: ArticleMap;
  glossDate: GlossDate;
}

/** The same with all that the glossary says of it. */
export interface ArticleReading extends FoundArticle {
  mentions: Mention[];
  people: Person[];
}
