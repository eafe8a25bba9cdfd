import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryArticle } from '../../core/annotation/highlight.ts';
import type { LibraryEntry } from '../../core/library/query.ts';
import { formatDay } from '../date/format-date.ts';
import { useMedia } from '../floating/use-media.ts';
import { WindowList } from '../list/window-list.tsx';

interface ArticleListProps {
  entries: readonly LibraryEntry[];
  /** `canonical` of the article shown. */
  chosen: string | null;
  /** Those ticked. */
  selected: ReadonlySet<string>;
  onChoose: (canonical: string) => void;
  onSelect: (canonical: string, selected: boolean) => void;
}

/** A title of two lines and facts of three, as long languages need, px. */
const usualHeight = 122;
/** On the narrowest windows a title needs three, and each fact may need a line of its own, px. */
const narrowHeight = 184;

export function ArticleList({ entries, chosen, selected, onChoose, onSelect }: ArticleListProps) {
  const list = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const rowHeight = useMedia('(max-width: 360px)') ? narrowHeight : usualHeight;
  const at = entries.findIndex(({ article }) => article.canonical === chosen);
  // The row gone to by key is drawn first and then takes the focus.
  useLayoutEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    moved.current = false;
  }, [chosen]);
  const row = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return null;
    const { canonical } = entry.article;
    return (
      <ArticleRow entry={entry} current={canonical === chosen} selected={selected.has(canonical)}
        onChoose={() => onChoose(canonical)} onSelect={(value) => onSelect(canonical, value)} />
    );
  };
  return (
    <nav ref={list} class="cg-articles" aria-label={i18n.t('library.articles')}>
      <WindowList count={entries.length} rowHeight={rowHeight} label={i18n.t('library.articles')} shown={at} row={row}
        keyOf={(index) => entries[index]?.article.canonical ?? String(index)}
        onMove={(index) => {
          moved.current = true;
          const to = entries[index];
          if (to !== undefined) onChoose(to.article.canonical);
        }} />
    </nav>
  );
}

interface ArticleRowProps {
  entry: LibraryEntry;
  current: boolean;
  selected: boolean;
  onChoose: () => void;
  onSelect: (selected: boolean) => void;
}

function ArticleRow({ entry: { article, highlights, clips }, current, selected, onChoose, onSelect }: ArticleRowProps) {
  const title = article.title || i18n.t('panel.untitled');
  return (
    <div class={current ? 'cg-article-row cg-current' : 'cg-article-row'}>
      <label class="cg-tick">
        <input type="checkbox" checked={selected} aria-label={i18n.t('library.selectWhich', [title])}
          onChange={(event) => onSelect(event.currentTarget.checked)} />
      </label>
      <button type="button" class="cg-article-item" aria-current={current ? 'true' : undefined} onClick={onChoose}>
        <b lang="vi">{title}</b>
        <span class="cg-facts">
          {factsOf(article, highlights.length, clips.length).map((fact) => <span key={fact}>{fact}</span>)}
        </span>
      </button>
    </div>
  );
}

function factsOf(article: LibraryArticle, highlights: number, clips: number): string[] {
  const kept = clips === 0 ? [] : [i18n.t('library.versions', clips)];
  return [article.portal, shortDate(article), ...(highlights === 0 && clips > 0 ? [] : [i18n.t('library.count', highlights)]), ...kept];
}

/** The published date, or the inferred one marked as such. */
export function shortDate({ published, inferred }: Pick<LibraryArticle, 'published' | 'inferred'>): string {
  if (published !== null) return formatDay(published);
  return inferred === null ? i18n.t('library.noDate') : i18n.t('library.probably', [formatDay(inferred)]);
}
