import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { BackupLine } from '../../components/backup/backup-line.tsx';
import { RestoreView } from '../../components/backup/restore-view.tsx';
import { refusalText } from '../../components/import/refusal-text.ts';
import { RefusedView } from '../../components/import/refused-view.tsx';
import { failureText } from '../../components/notice/failure-text.ts';
import type { NoteDesk } from '../../components/note/note-desk.ts';
import { Refusal } from '../../core/import/refusal.ts';
import type { BackupState } from '../../core/library/backup.ts';
import { codeOf } from '../../platform/failure.ts';
import { undoRestore } from '../../platform/library/backup/restore.ts';
import { openFile, type Importing } from '../../platform/library/import/open-file.ts';
import { readBeside } from '../../platform/library/import/read-beside.ts';
import { sendToBackground } from '../../platform/messages.ts';

interface Refused {
  name: string;
  sentence: string;
  where: string;
}

/** The copy outside the browser: how old it is, writing it now, bringing it back; and bringing in what other programs exported. */
export class BackupDesk {
  readonly state = signal<BackupState | null>(null);
  private readonly importing = signal<Importing | null>(null);
  private readonly refused = signal<Refused | null>(null);
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
        onFile={(file) => void this.open(file)} />
    );
  }

  /** What a chosen file would bring, or why it was refused; nothing while none is chosen. */
  page(): ComponentChildren {
    const { value: refused } = this.refused;
    if (refused !== null) {
      return <RefusedView {...refused} onFile={(file) => void this.open(file)} onBack={() => { this.refused.value = null; }} />;
    }
    const { value } = this.importing;
    if (value === null) return undefined;
    return (
      <RestoreView kind={value.kind} preview={value.preview} busy={this.busy.value} onApply={() => void this.apply(value)}
        onCancel={() => { this.importing.value = null; }} />
    );
  }

  /** A file is refused in a place of its own: the sentence stays until it was read. */
  private async open(file: File): Promise<void> {
    await this.during(async () => {
      this.refused.value = null;
      this.importing.value = await openFile(file, undefined, readBeside).catch((error: unknown) => {
        this.refused.value = { name: file.name, ...reasonOf(error) };
        return null;
      });
    });
  }

  private async apply(importing: Importing): Promise<void> {
    let id = '';
    const text = i18n.t(importing.kind === 'backup' ? 'backup.restored' : 'import.imported');
    const undoable = { key: importing.preview.made, text, quote: '' };
    await this.during(() => this.notes.do(async () => { id = await importing.apply(); }, () => undoRestore(id), undoable));
    this.importing.value = null;
  }

  private async during(task: () => Promise<unknown>): Promise<void> {
    this.busy.value = true;
    await this.notes.attempt(task);
    this.busy.value = false;
  }
}

function reasonOf(error: unknown): Omit<Refused, 'name'> {
  if (error instanceof Refusal) return { sentence: refusalText(error.reason), where: error.where };
  return { sentence: failureText(codeOf(error)), where: '' };
}
