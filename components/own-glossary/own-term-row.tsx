import { i18n } from '#i18n';
import type { Rendering } from '../../core/glossary/mention.ts';
import type { OwnTerm } from '../../core/own-glossary/own-term.ts';
import { Icon } from '../icon/icon.tsx';
import { scopeName } from './scope-choice.tsx';

interface OwnTermRowProps {
  term: OwnTerm;
  /** What the built-in glossary has instead; null where both agree or it has nothing. */
  conflict: Rendering | null;
  onEdit: () => void;
  onDelete: () => void;
}

export function OwnTermRow({ term, conflict, onEdit, onDelete }: OwnTermRowProps) {
  const { vi, en, zh, note, keep, scope } = term;
  const [form = '', ...others] = vi;
  return (
    <div class="cg-own-row">
      <button type="button" class="cg-own-term" onClick={onEdit} aria-label={i18n.t('own.editOne', [form])}>
        <b lang="vi">{form}</b>{others.length > 0 && <small lang="vi">{others.join(' · ')}</small>}
      </button>
      <div class="cg-own-meaning">
        <p>
          {en !== null && <span lang="en">{en}</span>}{en !== null && zh !== null && ' · '}{zh !== null && <span lang="zh-Hans">{zh}</span>}
          {keep && <span class="cg-own-badge">{i18n.t('own.kept')}</span>}
        </p>
        {conflict !== null && <p class="cg-own-conflict">{i18n.t('own.builtIn')} <span lang="en">{conflict.en}</span></p>}
        {note !== null && <p class="cg-own-note" dir="auto">{note}</p>}
        <p class="cg-quiet">{scopeName(scope)}{scope.kind === 'article' && <span class="cg-own-address"> {scope.canonical}</span>}</p>
      </div>
      <button type="button" class="cg-button cg-button-icon" aria-label={i18n.t('own.deleteOne', [form])} title={i18n.t('own.deleteOne', [form])} onClick={onDelete}><Icon name="trash" /></button>
    </div>
  );
}
