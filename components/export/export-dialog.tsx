import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { exportFormats, type ExportFormat } from '../../core/export/formats.ts';
import type { CitationStyle } from '../../core/export/plain-citation.ts';
import { Icon } from '../icon/icon.tsx';
import { Notice } from '../notice/notice.tsx';
import { CitationList } from './citation-list.tsx';
import { formatWords } from './format-words.ts';

/** Where an export stands. */
export type ExportState =
  | { kind: 'choosing'; problem: string | null }
  | { kind: 'writing'; done: number; total: number }
  /** The browser has the file, whole. */
  | { kind: 'done'; name: string };

export interface ExportDialogProps {
  /** What will be in it: "3 articles". */
  what: string;
  state: ExportState;
  /** Of one article, in each style; none where there are more. */
  citations: readonly { style: CitationStyle; text: string }[];
  onExport: (format: ExportFormat) => void;
  /** Ends the writing; nothing is left of it. */
  onCancel: () => void;
  onClose: () => void;
  onCopy: (text: string) => Promise<boolean>;
}

/** Asks for a format, shows how far the writing is, and says when the file is there. */
export function ExportDialog(props: ExportDialogProps) {
  const { what, state, onCancel, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const leave = (event: Event): void => {
    event.preventDefault();
    if (state.kind === 'writing') onCancel();
    else onClose();
  };
  return (
    <dialog ref={dialog} class="cg-surface cg-export" aria-labelledby="cg-export-title" onCancel={leave}>
      <header>
        <h2 id="cg-export-title">{i18n.t('export.title')}</h2>
        <p class="cg-quiet">{what}</p>
      </header>
      {state.kind === 'choosing' && <Choice {...props} problem={state.problem} />}
      {state.kind === 'writing' && <Writing {...state} onCancel={onCancel} />}
      {state.kind === 'done' && <Done name={state.name} onClose={onClose} />}
    </dialog>
  );
}

function Choice({ problem, citations, onExport, onClose, onCopy }: ExportDialogProps & { problem: string | null }) {
  const [format, setFormat] = useState<ExportFormat>('archive');
  const submit = (event: Event): void => {
    event.preventDefault();
    onExport(format);
  };
  return (
    <form onSubmit={submit}>
      {problem !== null && <Notice kind="bad">{problem}</Notice>}
      <fieldset>
        <legend class="cg-unseen">{i18n.t('export.format')}</legend>
        {exportFormats.map((each) => {
          const { name, help } = formatWords(each);
          return (
            <label key={each} class="cg-export-format">
              <input type="radio" name="format" value={each} checked={each === format} onChange={() => setFormat(each)} />
              <span><b>{name}</b> <span class="cg-quiet">{help}</span></span>
            </label>
          );
        })}
      </fieldset>
      {citations.length > 0 && <CitationList citations={citations} onCopy={onCopy} />}
      <footer>
        <button type="button" class="cg-button cg-button-line" onClick={onClose}>{i18n.t('export.close')}</button>
        <button type="submit" class="cg-button cg-button-main"><Icon name="outward" />{i18n.t('export.write')}</button>
      </footer>
    </form>
  );
}

function Writing({ done, total, onCancel }: { done: number; total: number; onCancel: () => void }) {
  return (
    <div class="cg-export-writing">
      <progress aria-label={i18n.t('export.writing')} {...(total > 0 ? { value: done, max: total } : {})} />
      <p role="status">{total > 0 ? i18n.t('export.progress', [done, total]) : i18n.t('export.writing')}</p>
      <footer><button type="button" class="cg-button cg-button-line" onClick={onCancel}>{i18n.t('export.cancel')}</button></footer>
    </div>
  );
}

function Done({ name, onClose }: { name: string; onClose: () => void }) {
  return (
    <div class="cg-export-writing">
      <p role="status" class="cg-export-done"><Icon name="check" />{i18n.t('export.done', [name])}</p>
      <footer><button type="button" class="cg-button cg-button-main" onClick={onClose}>{i18n.t('export.close')}</button></footer>
    </div>
  );
}
