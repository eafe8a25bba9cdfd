import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Rendering } from '../../core/glossary/mention.ts';
import type { OwnTerm } from '../../core/own-glossary/own-term.ts';
import { bare } from '../../core/text/bare.ts';
import { Icon } from '../icon/icon.tsx';
import { Notice } from '../notice/notice.tsx';
import { MetPeriod, type MetPeriodProps } from './met-period.tsx';
import { OwnTermRow } from './own-term-row.tsx';

export type TermFormat = 'csv' | 'tsv' | 'tbx' | 'yaml';

export interface OwnGlossaryViewProps extends MetPeriodProps {
  terms: readonly OwnTerm[];
  /** What the built-in glossary has instead, by the term's id. */
  conflicts: ReadonlyMap<string, Rendering>;
  /** A sentence about what failed. */
  problem: string | null;
  onAdd: () => void;
  onEdit: (term: OwnTerm) => void;
  onDelete: (terms: readonly OwnTerm[]) => void;
  onImport: (file: File) => void;
  onExport: (format: TermFormat) => void;
}

/** All own terms: searched, edited, deleted; brought in and handed on. */
export function OwnGlossaryView(props: OwnGlossaryViewProps) {
  const { terms, conflicts, problem } = props;
  const [query, setQuery] = useState('');
  const [only, setOnly] = useState(false);
  const found = terms.filter((term) => matches(term, query) && (!only || conflicts.has(term.id)));
  return (
    <main class="cg-own-page">
      <header>
        <h1>{i18n.t('own.title')}</h1>
        <p class="cg-quiet">{i18n.t('own.intro')} {i18n.t('own.precedence')}</p>
      </header>
      {problem !== null && <Notice kind="bad">{problem}</Notice>}
      <Tools {...props} />
      {terms.length > 0 && (
        <div class="cg-own-find">
          <search class="cg-search">
            <Icon name="search" />
            <input type="search" value={query} placeholder={i18n.t('own.search')} aria-label={i18n.t('own.search')} autocomplete="off" spellcheck={false}
              onInput={(event) => setQuery(event.currentTarget.value)} />
          </search>
          {conflicts.size > 0 && (
            <button type="button" class="cg-button cg-button-line" aria-pressed={only} onClick={() => setOnly(!only)}>{i18n.t('own.conflicts', conflicts.size)}</button>
          )}
          <span class="cg-quiet">{i18n.t('own.count', found.length)}</span>
        </div>
      )}
      <Terms {...props} found={found} />
      <MetPeriod onMet={props.onMet} today={props.today} />
    </main>
  );
}

/** Rows drawn at once. */
const page = 200;

function Terms({ terms, found, conflicts, onEdit, onDelete }: OwnGlossaryViewProps & { found: readonly OwnTerm[] }) {
  const [shown, setShown] = useState(page);
  if (terms.length === 0) return <p class="cg-own-empty">{i18n.t('own.none')}</p>;
  if (found.length === 0) return <p class="cg-own-empty">{i18n.t('own.notFound')}</p>;
  return (
    <>
      <ul class="cg-own-list">
        {found.slice(0, shown).map((term) => (
          <li key={term.id}><OwnTermRow term={term} conflict={conflicts.get(term.id) ?? null} onEdit={() => onEdit(term)} onDelete={() => onDelete([term])} /></li>
        ))}
      </ul>
      {found.length > shown && <button type="button" class="cg-link" onClick={() => setShown(shown + page)}>{i18n.t('own.more', [found.length - shown])}</button>}
    </>
  );
}

function Tools({ terms, onAdd, onImport, onExport }: OwnGlossaryViewProps) {
  const formats: TermFormat[] = ['csv', 'tsv', 'tbx', 'yaml'];
  return (
    <div class="cg-own-tools">
      <button type="button" class="cg-button cg-button-main" onClick={onAdd}>{i18n.t('own.add')}</button>
      <label class="cg-button cg-button-line cg-file">
        {i18n.t('own.import')}
        <input type="file" accept=".csv,.tsv,.txt,.tbx,.xml" class="cg-unseen" onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onImport(file);
        }} />
      </label>
      {terms.length > 0 && (
        <span class="cg-own-formats" role="group" aria-label={i18n.t('own.export')}>
          <span class="cg-quiet">{i18n.t('own.export')}</span>
          {formats.map((format) => <button key={format} type="button" class="cg-button" onClick={() => onExport(format)}>{formatName(format)}</button>)}
        </span>
      )}
    </div>
  );
}

const formatName = (format: TermFormat): string => (format === 'yaml' ? i18n.t('own.contribution') : format.toUpperCase());

/** Every word of the query begins a word, without regard to accents. */
function matches({ vi, en, zh, note, scope }: OwnTerm, query: string): boolean {
  const text = ` ${bare([...vi, en, zh, note, scope.kind === 'portal' ? scope.portal : ''].join(' '))}`;
  return bare(query).split(/\s+/).every((word) => text.includes(/\p{Script=Han}/u.test(word) ? word : ` ${word}`) || word === '');
}
