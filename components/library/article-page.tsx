import { i18n } from '#i18n';
import type { Highlight } from '../../core/annotation/highlight.ts';
import type { LibraryEntry } from '../../core/protocol.ts';
import { ColourName } from '../colour/swatch.tsx';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';
import { shortDate } from './article-list.tsx';
import type { LibraryActions } from './library-view.tsx';

interface ArticlePageProps extends LibraryActions {
  entry: LibraryEntry;
  onBack: () => void;
}

/** One saved article with its highlights, in the order of the text. */
export function ArticlePage({ entry, onBack, onOpen, onOpenArticle, onDelete }: ArticlePageProps) {
  const { article, highlights } = entry;
  const ordered = [...highlights].sort((a, b) => a.target.selector[1].start - b.target.selector[1].start);
  return (
    <article class="cg-article-page">
      <button type="button" class="cg-button cg-back" onClick={onBack}>
        <Icon name="back" />{i18n.t('library.back')}
      </button>
      <header>
        <h2 lang="vi">{article.title || i18n.t('panel.untitled')}</h2>
        <p class="cg-article-meta">
          <span>
            {article.portal}</span><span>{shortDate(article)}</span><span>{i18n.t('library.count', highlights.length)}
          </span>
          <button type="button" class="cg-link" onClick={() => onOpenArticle(entry)}>
            {i18n.t('library.openArticle')}
          </button>
        </p>
      </header>
      <ol class="cg-kept-list">
        {ordered.map((highlight) => (
          <KeptHighlight key={highlight.id} highlight={highlight} onOpen={() => onOpen(entry, highlight)}
            onDelete={() => onDelete(highlight)} />
        ))}
      </ol>
    </article>
  );
}

interface KeptHighlightProps {
  highlight: Highlight;
  onOpen: () => void;
  onDelete: () => void;
}

function KeptHighlight({ highlight: { colour, created, target }, onOpen, onDelete }: KeptHighlightProps) {
  const { exact } = target.selector[0];
  const short = exact.length > 60 ? `${exact.slice(0, 60)}…` : exact;
  return (
    <li class="cg-kept">
      <blockquote lang="vi"><mark class={`cg-pen-${colour}`}>{exact}</mark></blockquote>
      <div class="cg-kept-foot">
        <ColourName colour={colour} />
        <time dateTime={created}>{i18n.t('library.saved', [formatMoment(created)])}</time>
        <span class="cg-kept-acts">
          <button type="button" class="cg-button" aria-label={i18n.t('library.openWhich', [short])} onClick={onOpen}>
            <Icon name="outward" />{i18n.t('library.open')}
          </button>
          <button type="button" class="cg-button" aria-label={i18n.t('library.deleteWhich', [short])}
            onClick={onDelete}>
            <Icon name="trash" />{i18n.t('library.delete')}
          </button>
        </span>
      </div>
    </li>
  );
}
