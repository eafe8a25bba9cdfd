import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnTermDraft } from '../../core/own-glossary/own-term.ts';
import type { ImportPlan } from '../../core/own-glossary/plan-import.ts';
import type { ReadTerms } from '../../core/own-glossary/term-file.ts';
import { scopeName } from './scope-choice.tsx';

export interface ImportViewProps {
  name: string;
  plan: ImportPlan;
  read: Pick<ReadTerms, 'skipped' | 'ignored'>;
  busy: boolean;
  /** @param takeChanged whether the file's words take the place of those that are here */
  onApply: (takeChanged: boolean) => void;
  onCancel: () => void;
}

/** Rows of a list that are shown; the file has them all. */
const few = 50;

/** What a file of terms would bring, before anything is done. */
export function ImportView({ name, plan, read, busy, onApply, onCancel }: ImportViewProps) {
  const { fresh, changed, same } = plan;
  const [take, setTake] = useState(true);
  const nothing = fresh.length + (take ? changed.length : 0) === 0;
  return (
    <main class="cg-own-page">
      <h1>{i18n.t('own.previewTitle')}</h1>
      <p class="cg-quiet">{name}</p>
      <ul class="cg-own-sums">
        <li>{i18n.t('own.fresh', fresh.length)}</li>
        <li>{i18n.t('own.changed', changed.length)}</li>
        <li>{i18n.t('own.same', same)}</li>
        {read.skipped > 0 && <li>{i18n.t('own.skipped', read.skipped)}</li>}
        {read.ignored.length > 0 && <li>{i18n.t('own.ignored', [read.ignored.join(', ').slice(0, 200)])}</li>}
      </ul>
      {changed.length > 0 && (
        <section>
          <h2 class="cg-heading">{i18n.t('own.changedTitle')}</h2>
          <label class="cg-option-tick"><input type="checkbox" checked={take} onChange={(event) => setTake(event.currentTarget.checked)} /><span>{i18n.t('own.take')}</span></label>
          <ul class="cg-own-list">
            {changed.slice(0, few).map(({ before, after }) => <li key={before.id} class="cg-own-change"><b lang="vi">{after.vi[0]}</b><del>{said(before)}</del><ins>{said(after)}</ins></li>)}
          </ul>
        </section>
      )}
      {fresh.length > 0 && (
        <section>
          <h2 class="cg-heading">{i18n.t('own.freshTitle')}</h2>
          <ul class="cg-own-list">
            {fresh.slice(0, few).map((draft, index) => <li key={index} class="cg-own-change"><b lang="vi">{draft.vi[0]}</b><span>{said(draft)}</span><span class="cg-quiet">{scopeName(draft.scope)}</span></li>)}
          </ul>
        </section>
      )}
      <p class="cg-quiet">{nothing ? i18n.t('own.nothing') : i18n.t('own.safe')}</p>
      <div class="cg-own-foot">
        {!nothing && <button type="button" class="cg-button cg-button-main" aria-disabled={busy} onClick={busy ? undefined : () => onApply(take)}>{i18n.t('own.apply')}</button>}
        <button type="button" class="cg-button cg-button-line" onClick={onCancel}>{i18n.t('own.cancel')}</button>
      </div>
    </main>
  );
}

const said = ({ vi, en, zh, keep }: OwnTermDraft): string => [en, zh, keep ? i18n.t('own.kept') : null].filter((text) => text !== null).join(' · ') || (vi[0] ?? '');
