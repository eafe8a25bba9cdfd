import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Highlight } from '../../core/annotation/highlight.ts';
import type { LibraryEntry } from '../../core/protocol.ts';
import { useMedia } from '../floating/use-media.ts';
import { Notice } from '../notice/notice.tsx';
import { ArticleList } from './article-list.tsx';
import { ArticlePage } from './article-page.tsx';
import { SearchField } from './search-field.tsx';
import { searchEntries } from './search.ts';

export interface LibraryActions {
  /** Opens the article and asks its reader to scroll to the highlight. */
  onOpen: (entry: LibraryEntry, highlight: Highlight) => void;
  onOpenArticle: (entry: LibraryEntry) => void;
  onDelete: (highlight: Highlight) => void;
}

interface LibraryViewProps extends LibraryActions {
  entries: readonly LibraryEntry[];
  setAside: number;
}

/** List on one side, the chosen article on the other; on a narrow window one after the other. */
export function LibraryView({ entries, setAside, ...actions }: LibraryViewProps) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = searchEntries(entries, query);
  const wide = useMedia('(min-width: 761px)');
  const entry = found.find(({ article }) => article.canonical === chosen) ?? (wide ? found[0] : undefined) ?? null;
  return (
    <div class={entry === null ? 'cg-library-grid' : 'cg-library-grid cg-chosen'}>
      <aside class="cg-library-side">
        <header class="cg-library-head">
          <h1>{i18n.t('library.title')}</h1>
          {entries.length > 0 && <span class="cg-quiet">{i18n.t('library.articleCount', entries.length)}</span>}
        </header>
        {setAside > 0 && <Notice kind="warn">{i18n.t('library.setAside', setAside)}</Notice>}
        {entries.length > 0 && <SearchField query={query} onQuery={setQuery} />}
        <ArticleList entries={found} chosen={entry?.article.canonical ?? null} onChoose={setChosen} />
      </aside>
      <main class="cg-library-main">
        {entry === null
          ? <NothingChosen empty={entries.length === 0} query={found.length === 0 ? query.trim() : ''} />
          : <ArticlePage key={entry.article.canonical} entry={entry} onBack={() => setChosen(null)} {...actions} />}
      </main>
    </div>
  );
}

function NothingChosen({ empty, query }: { empty: boolean; query: string }) {
  if (empty) return <Words title={i18n.t('library.emptyTitle')} text={i18n.t('library.emptyHelp')} />;
  if (query !== '') return <Words title={i18n.t('library.noMatch', [query])} text={i18n.t('library.noMatchHelp')} />;
  return null;
}

function Words({ title, text }: { title: string; text: string }) {
  return <div class="cg-library-words"><h2>{title}</h2><p>{text}</p></div>;
}
