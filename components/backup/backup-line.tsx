import type { BackupState } from '../../core/library/backup.ts';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';
import { FileChoice } from '../import/file-choice.tsx';
import { failureText } from '../notice/failure-text.ts';

export interface BackupLineProps {
  /** Null until the background has said. */
  state: BackupState | null;
  now: Date;
  busy: boolean;
  onBackUp: () => void;
  /** A file that the reader chose: a backup, or what another program exported. What it is, is found out by what it holds. */
  onFile: (file: File) => void;
}

/** How old the copy outside the browser is: never hidden, since it is the only one that survives the profile. */
export function BackupLine({ state, now, busy, onBackUp, onFile }: BackupLineProps) {
  const newest = state?.files[0];
  const problem = state?.problem ?? null;
  return (
    <section class="cg-backup" aria-label={i18n.t('backup.title')}>
      <h2 class="cg-heading">{i18n.t('backup.title')}</h2>
      {state !== null && (
        <p class={newest === undefined || problem !== null ? 'cg-backup-old' : 'cg-quiet'}>
          {newest === undefined ? i18n.t('backup.none') : <time dateTime={newest.at} title={formatMoment(newest.at)}>{ageWords(newest.at, now)}</time>}
          {newest !== undefined && <> {state.due ? i18n.t('backup.due') : i18n.t('backup.complete')}</>}
        </p>
      )}
      {problem !== null && <p class="cg-backup-old">{failureText(problem.code)}</p>}
      <div class="cg-backup-acts">
        <button type="button" class="cg-button cg-button-line" aria-disabled={busy} onClick={busy ? undefined : onBackUp}>
          {busy ? i18n.t('backup.writing') : i18n.t('backup.now')}
        </button>
        <FileChoice label={i18n.t('backup.restore')} onFile={onFile} />
        <FileChoice label={i18n.t('import.choose')} help={i18n.t('import.help')} onFile={onFile} />
      </div>
    </section>
  );
}

/** "Last backup today", "3 days ago". */
export function ageWords(at: string, now: Date): string {
  const hours = Math.max(0, Math.floor((now.getTime() - new Date(at).getTime()) / 3_600_000));
  if (hours < 1) return i18n.t('backup.justNow');
  return hours < 24 ? i18n.t('backup.hours', hours) : i18n.t('backup.days', Math.floor(hours / 24));
}
