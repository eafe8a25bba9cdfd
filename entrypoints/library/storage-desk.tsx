import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { StorageLine } from '../../components/backup/storage-line.tsx';
import type { NoteDesk } from '../../components/note/note-desk.ts';
import type { LibrarySize } from '../../core/library/health.ts';
import { librarySize, persistLibrary } from '../../platform/library/size.ts';

/** Whether the browser may clear the library away, and how much it takes. */
export class StorageDesk {
  private readonly size = signal<LibrarySize | null>(null);
  private readonly notes: NoteDesk;

  constructor(notes: NoteDesk) {
    this.notes = notes;
  }

  async load(): Promise<void> {
    this.size.value = await librarySize().catch(() => null);
  }

  line(): ComponentChildren {
    return <StorageLine size={this.size.value} onProtect={() => void this.protect()} />;
  }

  private async protect(): Promise<void> {
    const promised = await this.notes.attempt(persistLibrary);
    if (promised === false) this.notes.report.value = { text: i18n.t('storage.refused'), bad: true };
  }
}
