import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeptPassage } from '../../core/clip/kept-place.ts';
import type { Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';
import type { LibraryEntry } from '../../core/library/query.ts';
import { ColourName } from '../colour/swatch.tsx';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';
import { HighlightNote, short } from '../note/highlight-note.tsx';
import { KeptPassageView } from '../note/kept-passage.tsx';
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
  /** Highlights that the page did not hold when it was last opened, by id, and when that was first seen. */
  orphans: Readonly<Record<string, string>>;
  /** For each highlight, by id, the kept version that still holds its words. */
  findPassages: (canonical: string, highlights: readonly Highlight[]) => Promise<ReadonlyMap<string, KeptPassage>>;
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
export function ArticlePage({ entry, hits, onBack, onOpen, onOpenArticle, onExport, notes, orphans, findPassages, send, ...versions }: ArticlePageProps) {
  const ordered = [...entry.highlights].sort((a, b) => a.target.selector[1].start - b.target.selector[1].start);
  const passages = usePassages(entry, orphans, findPassages);
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
          <KeptHighlight key={highlight.id} highlight={highlight} notes={notes} onOpen={() => onOpen(entry, highlight)}
            lost={orphans[highlight.id] ?? null} passage={passages.get(highlight.id) ?? null} onOpenClip={versions.onOpenClip} />
        ))}
      </ol>
    </article>
  );
}

/** Looked for when an article with orphans is opened. */
function usePassages(entry: LibraryEntry, orphans: ArticlePageActions['orphans'], find: ArticlePageActions['findPassages']): ReadonlyMap<string, KeptPassage> {
  const [passages, setPassages] = useState<ReadonlyMap<string, KeptPassage>>(new Map());
  useEffect(() => {
    let isOver = false;
    const lost = entry.highlights.filter(({ id }) => orphans[id] !== undefined);
    if (lost.length > 0) void find(entry.article.canonical, lost).then((found) => { if (!isOver) setPassages(found); });
    return () => { isOver = true; };
  }, [entry, orphans]);
  return passages;
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
  /** When its words were first not found on the page; null where they stand. */
  lost: string | null;
  passage: KeptPassage | null;
  onOpenClip: (id: string) => void;
}

function KeptHighlight({ highlight, notes, onOpen, lost, passage, onOpenClip }: KeptHighlightProps) {
  const { colour, created, target } = highlight;
  const { exact } = target.selector[0];
  return (
    <li class="cg-kept">
      <blockquote lang="vi"><mark class={`cg-pen-${colour}`}>{exact}</mark></blockquote>
      {lost !== null && (
        <div class="cg-kept-lost">
          <p><Icon name="warning" size={14} />{i18n.t('keptPlace.lost', [formatMoment(lost)])}</p>
          <KeptPassageView passage={passage} pen={`cg-pen-${colour}`} onOpenClip={onOpenClip} />
          <p class="cg-quiet">{i18n.t('keptPlace.attachThere')}</p>
        </div>
      )}
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
