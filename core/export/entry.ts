import type { Highlight, LibraryArticle } from '../annotation/highlight.ts';
import type { Clip } from '../clip/clip.ts';

/** One article with what is kept of it, as every readable format is given it. What was deleted is left out. */
export interface ExportEntry {
  article: LibraryArticle;
  /** In the order of the text. */
  highlights: readonly Highlight[];
  /** The newest version first. */
  clips: readonly Clip[];
  /** Null where the article was not translated. */
  translation: ArticleTranslation | null;
}

/** A translation that is kept with an article. */
export interface ArticleTranslation {
  /** BCP 47 */
  language: string;
  title: string | null;
  /** In the order of `article.paragraphs`; null where one was not translated. */
  paragraphs: readonly (string | null)[];
}
