import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';
import type { LibraryEntry } from '../../core/library/query.ts';
import { ColourName } from '../colour/swatch.tsx';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';
import { HighlightNote, short } from '../note/highlight-note.tsx';
import type { NoteActions } from '../note/note-actions.ts';
import { TagList } from '../note/tag-list.tsx';
import { shortDate } from './article-list.tsx';
import { VersionList, type VersionActions } from './version-list.tsx';

export interface ArticlePageActions extends VersionActions {
  /** Opens the article and asks its reader to scroll to the highlight. */
  onOpen: (entry: LibraryEntry, highlight: Highlight) => void;
  onOpenArticle: (entry: LibraryEntry) => void;
  /** Asks for a format to export the articles in, and shows how to cite one. */
  onExport: (entries: readonly LibraryEntry[]) => void;
  notes: NoteActions;
  /** Hands the article to other programs. */
  send?: ((article: LibraryArticle) => ComponentChildren) | undefined;
}

interface ArticlePageProps extends ArticlePageActions {
  entry: LibraryEntry;
  /** Highlights that hold what is looked for; where there are none, all stand alike. */
  hits: readonly string[];
  onBack: () => void;
}

/** One saved article: its versions, and its highlights in the order of the text. */
export function ArticlePage({ entry, hits, onBack, onOpen, onOpenArticle, onExport, notes, send, ...versions }: ArticlePageProps) {
  const ordered = [...entry.highlights].sort((a, b) => a.target.selector[1].start - b.target.selector[1].start);
  const shown = hits.length === 0 ? ordered : ordered.filter(({ id }) => hits.includes(id));
  return (
    <article class="cg-article-page">
      <button type="button" class="cg-button cg-back" onClick={onBack}>
        <Icon name="back" />{i18n.t('library.back')}
      </button>
      <ArticleHead entry={entry} onOpenArticle={onOpenArticle} onExport={onExport} />
      {send?.(entry.article)}
      <VersionList clips={entry.clips} {...versions} />
      <ol class="cg-kept-list">
        {shown.map((highlight) => (
          <KeptHighlight key={highlight.id} highlight={highlight} notes={notes} onOpen={() => onOpen(entry, highlight)} />
        ))}
      </ol>
    </article>
  );
}

function ArticleHead({ entry, onOpenArticle, onExport }: Pick<ArticlePageProps, 'entry' | 'onOpenArticle' | 'onExport'>) {
  const { article, highlights } = entry;
  return (
    <header>
      <h2 lang="vi">{article.title || i18n.t('panel.untitled')}</h2>
      <p class="cg-article-meta">
        <span>{article.portal}</span><span>{shortDate(article)}</span>
        <span>{i18n.t('library.count', highlights.length)}</span>
        <button type="button" class="cg-link" onClick={() => onOpenArticle(entry)}>{i18n.t('library.openArticle')}</button>
        <button type="button" class="cg-link" onClick={() => onExport([entry])}>{i18n.t('export.exportOrCite')}</button>
      </p>
      <TagList tags={article.tags} />
    </header>
  );
}

interface KeptHighlightProps {
  highlight: Highlight;
  notes: NoteActions;
  onOpen: () => void;
}

function KeptHighlight({ highlight, notes, onOpen }: KeptHighlightProps) {
  const { colour, created, target } = highlight;
  const { exact } = target.selector[0];
  return (
    <li class="cg-kept">
      <blockquote lang="vi"><mark class={`cg-pen-${colour}`}>{exact}</mark></blockquote>
      <div class="cg-kept-foot">
        <ColourName colour={colour} />
        <time dateTime={created}>{i18n.t('library.saved', [formatMoment(created)])}</time>
        <button type="button" class="cg-button cg-kept-open" aria-label={i18n.t('library.openWhich', [short(exact)])} onClick={onOpen}>
          <Icon name="outward" />{i18n.t('library.open')}
        </button>
      </div>
      <HighlightNote highlight={highlight} {...notes} />
    </li>
  );
}
