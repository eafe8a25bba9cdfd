import type { BackupHead, BackupLine } from '../../../core/library/backup.ts';

/** A file that was read, whatever its format: what it would bring into the library. */
export interface RestoreSource {
  head: BackupHead;
  /** Its records, without the pages of clips: these are too large to be held all at once. */
  lines: readonly BackupLine[];
  /** Whether drafts and records set aside come along, as into another profile of the same reader. */
  isWhole: boolean;
  /** What it holds that is no record of ours and stays out. */
  skipped: number;
  /** Hands over the wanted pages that it has, one after another. */
  pages(wanted: ReadonlySet<string>, onPage: (page: Page) => Promise<void>): Promise<void>;
}

export interface Page {
  sha256: string;
  bytes: ArrayBuffer;
}
