import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { BackupLine } from '../../components/backup/backup-line.tsx';
import { RestoreView } from '../../components/backup/restore-view.tsx';
import type { NoteDesk } from '../../components/note/note-desk.ts';
import type { BackupState } from '../../core/library/backup.ts';
import { previewRestore, undoRestore, type Restoring } from '../../platform/library/backup/restore.ts';
import { sendToBackground } from '../../platform/messages.ts';

/** The copy outside the browser: how old it is, writing it now, bringing it back. */
export class BackupDesk {
  readonly state = signal<BackupState | null>(null);
  private readonly restoring = signal<Restoring | null>(null);
  private readonly busy = signal(false);
  private readonly notes: NoteDesk;

  constructor(notes: NoteDesk) {
    this.notes = notes;
  }

  async load(): Promise<void> {
    this.state.value = await sendToBackground('backupState').catch(() => null);
  }

  line(): ComponentChildren {
    return (
      <BackupLine state={this.state.value} now={new Date()} busy={this.busy.value}
        onBackUp={() => void this.during(async () => { this.state.value = await sendToBackground('backUp'); })}
        onRestore={(file) => void this.during(async () => { this.restoring.value = await previewRestore(file); })} />
    );
  }

  /** What a chosen file would bring; nothing while none is. */
  page(): ComponentChildren {
    const { value } = this.restoring;
    if (value === null) return undefined;
    return (
      <RestoreView preview={value.preview} busy={this.busy.value} onApply={() => void this.apply(value)}
        onCancel={() => { this.restoring.value = null; }} />
    );
  }

  private async apply(restoring: Restoring): Promise<void> {
    let id = '';
    const undoable = { key: restoring.preview.made, text: i18n.t('backup.restored'), quote: '' };
    await this.during(() => this.notes.do(async () => { id = await restoring.apply(); }, () => undoRestore(id), undoable));
    this.restoring.value = null;
  }

  private async during(task: () => Promise<unknown>): Promise<void> {
    this.busy.value = true;
    await this.notes.attempt(task);
    this.busy.value = false;
  }
}
