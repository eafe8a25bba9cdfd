import { i18n } from '#i18n';
import type { LibraryArticle } from '../../core/annotation/highlight.ts';
import type { LibraryEntry } from '../../core/protocol.ts';
import { formatDay } from '../date/format-date.ts';

interface ArticleListProps {
  entries: readonly LibraryEntry[];
  /** `canonical` of the article shown. */
  chosen: string | null;
  onChoose: (canonical: string) => void;
}

export function ArticleList({ entries, chosen, onChoose }: ArticleListProps) {
  return (
    <nav aria-label={i18n.t('library.articles')}>
      <ul class="cg-article-list">
        {entries.map(({ article, highlights }) => (
          <li key={article.canonical}>
            <button type="button" class="cg-article-item"
              aria-current={article.canonical === chosen ? 'true' : undefined}
              onClick={() => onChoose(article.canonical)}>
              <b lang="vi">{article.title || i18n.t('panel.untitled')}</b>
              <span class="cg-facts">
                {factsOf(article, highlights.length).map((fact) => <span key={fact}>{fact}</span>)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function factsOf(article: LibraryArticle, highlights: number): string[] {
  return [article.portal, shortDate(article), i18n.t('library.count', highlights)];
}

/** The published date, or the inferred one marked as such. */
export function shortDate({ published, inferred }: Pick<LibraryArticle, 'published' | 'inferred'>): string {
  if (published !== null) return formatDay(published);
  return inferred === null ? i18n.t('library.noDate') : i18n.t('library.probably', [formatDay(inferred)]);
}
