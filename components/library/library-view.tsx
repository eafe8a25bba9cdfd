import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryEntry } from '../../core/library/query.ts';
import type { Official } from '../../core/library/officials.ts';
import type { GlossLanguage } from '../card/rendering.ts';
import { useMedia } from '../floating/use-media.ts';
import { Notice } from '../notice/notice.tsx';
import { OfficialChart } from '../officials/official-chart.tsx';
import { ArticleList } from './article-list.tsx';
import { ArticlePage, type ArticlePageActions } from './article-page.tsx';
import { BulkBar, type BulkActions } from './bulk-bar.tsx';
import { FilterList } from './filters.tsx';
import { SearchField } from './search-field.tsx';
import type { LibrarySearch } from './library-state.ts';
import { SortChoice } from './sort-choice.tsx';
import { useQuery, type Query } from './use-query.ts';

export interface LibraryViewProps extends ArticlePageActions, BulkActions {
  entries: readonly LibraryEntry[];
  search: LibrarySearch;
  setAside: number;
  /** Hands over the records set aside as they are. */
  onExportAside: () => void;
  /** What the kept articles say of a person over time. */
  officialOf: (name: string) => Official | null;
  languages: readonly GlossLanguage[];
  onExportAll: () => void;
  onOpenWelcome: () => void;
  /** Stands below the filters, on a narrow window below the list: how old the backup is. */
  foot?: ComponentChildren;
}

/** Filters, the list, and the chosen article; on a narrow window one after the other. */
export function LibraryView({ entries, search, setAside, onExportAside, onExportAll, foot, officialOf, languages, onOpenWelcome, ...actions }: LibraryViewProps) {
  const query = useQuery(entries, search);
  const [chosen, setChosen] = useState<string | null>(null);
  const wide = useMedia('(min-width: 761px)');
  const entry = query.found.find(({ article }) => article.canonical === chosen) ?? (wide ? query.found[0] : undefined) ?? null;
  const { person } = query.filters;
  const official = person === undefined ? null : officialOf(person);
  const hits = entry === null ? [] : query.hits.get(entry.article.canonical) ?? [];
  return (
    <div class={`cg-library-grid ${entries.length === 0 ? 'cg-nothing' : entry === null ? '' : 'cg-chosen'}`}>
      <LibrarySide query={query} search={search} count={entries.length} setAside={setAside} onExportAside={onExportAside} onExportAll={onExportAll}
        foot={wide ? foot : undefined} />
      {entries.length > 0 && <FoundColumn query={query} chosen={entry?.article.canonical ?? null} onChoose={setChosen} {...actions} />}
      <main class="cg-library-main">
        {official !== null && <OfficialChart official={official} languages={languages} />}
        {entry === null
          ? <NothingChosen empty={entries.length === 0} onOpenWelcome={onOpenWelcome} query={query.found.length === 0 ? query.words.trim() : ''}
            filtered={Object.keys(query.filters).length > 0 && query.found.length === 0} />
          : <ArticlePage key={entry.article.canonical} entry={entry} hits={hits} onBack={() => setChosen(null)} {...actions} />}
      </main>
      {!wide && foot !== undefined && <div class="cg-library-foot">{foot}</div>}
    </div>
  );
}

interface LibrarySideProps extends Pick<LibraryViewProps, 'search' | 'setAside' | 'onExportAside' | 'onExportAll' | 'foot'> {
  query: Query;
  count: number;
}

function LibrarySide({ query, search, count, setAside, onExportAside, onExportAll, foot }: LibrarySideProps) {
  const wide = useMedia('(min-width: 1081px)');
  const filters = <FilterList filters={query.filters} facets={search.facets()} onFilters={query.setFilters} />;
  return (
    <aside class="cg-library-side">
      <header class="cg-library-head">
        <h1>{i18n.t('library.title')}</h1>
        {count > 0 && <span class="cg-quiet">{i18n.t('library.articleCount', count)}</span>}
      </header>
      {count > 0 && <button type="button" class="cg-link cg-export-all" onClick={onExportAll}>{i18n.t('export.all')}</button>}
      {setAside > 0 && (
        <Notice kind="warn">
          {i18n.t('library.setAside', setAside)}{' '}
          <button type="button" class="cg-link" onClick={onExportAside}>{i18n.t('library.exportAside')}</button>
        </Notice>
      )}
      {count > 0 && (wide ? filters : <details class="cg-filter-fold"><summary>{i18n.t('library.filters')}</summary>{filters}</details>)}
      {foot !== undefined && <div class="cg-library-foot">{foot}</div>}
    </aside>
  );
}

interface FoundColumnProps extends BulkActions {
  query: Query;
  chosen: string | null;
  onChoose: (canonical: string) => void;
}

function FoundColumn({ query, chosen, onChoose, ...actions }: FoundColumnProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { found } = query;
  const ticked = found.filter(({ article }) => selected.has(article.canonical));
  const select = (canonical: string, value: boolean): void => {
    const next = new Set(selected);
    if (value) next.add(canonical);
    else next.delete(canonical);
    setSelected(next);
  };
  return (
    <section class="cg-library-found" aria-label={i18n.t('library.articles')}>
      <div class="cg-library-tools">
        <SearchField query={query.words} onQuery={query.setWords} />
        <SortChoice sort={query.sort} onSort={query.setSort} />
      </div>
      <BulkBar selected={ticked} found={found.length} onClear={() => setSelected(new Set())}
        onSelectAll={() => setSelected(new Set(found.map(({ article }) => article.canonical)))} {...actions} />
      <ArticleList entries={found} chosen={chosen} selected={selected} onChoose={onChoose} onSelect={select} />
    </section>
  );
}

interface NothingChosenProps extends Pick<LibraryViewProps, 'onOpenWelcome'> {
  empty: boolean;
  query: string;
  filtered: boolean;
}

function NothingChosen({ empty, query, filtered, onOpenWelcome }: NothingChosenProps) {
  if (empty) {
    return (
      <Words title={i18n.t('library.emptyTitle')} text={i18n.t('library.emptyHelp')}>
        <p><button type="button" class="cg-button cg-button-line" onClick={onOpenWelcome}>{i18n.t('popup.welcome')}</button></p>
      </Words>
    );
  }
  if (query !== '') return <Words title={i18n.t('library.noMatch', [query])} text={i18n.t('library.noMatchHelp')} />;
  if (filtered) return <Words title={i18n.t('library.noFiltered')} text={i18n.t('library.noFilteredHelp')} />;
  return null;
}

function Words({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return <div class="cg-library-words"><h2>{title}</h2><p>{text}</p>{children}</div>;
}
