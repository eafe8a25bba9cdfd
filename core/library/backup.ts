import type { FailureCode } from '../failure.ts';

/** A copy of the library in a file outside the browser. */
export interface BackupFile {
  /** As the downloads list knows it. */
  download: number;
  /** Folder and name under the downloads folder. */
  name: string;
  /** When it was written: ISO 8601, UTC */
  at: string;
  /** Bytes. */
  size: number;
  highlights: number;
  clips: number;
  /** The library's count of changes that it holds. */
  changes: number;
}

/** A backup that has been written and waits to be put into a file. */
export interface ComposedBackup extends Pick<BackupFile, 'size' | 'highlights' | 'clips' | 'changes'> {
  url: string;
}

export interface BackupState {
  /** The newest first, seven at most. */
  files: BackupFile[];
  /** Whether something changed since the newest. */
  due: boolean;
  /** Why the last attempt failed; null where it did not. */
  problem: { code: FailureCode; at: string } | null;
}

/** What restoring a file would do, before anything is done. */
export interface RestorePreview {
  /** When the file was written. */
  made: string;
  fresh: RestoreCounts;
  /** Both have it, and the file's is newer. */
  newer: RestoreCounts;
  /** Notes that differ on both sides: both are kept. */
  copied: number;
  /** Both have it, and nothing will change. */
  same: RestoreCounts;
  /** Records of the file that could not be read; they are set aside. */
  unreadable: number;
  /** Portals and articles that moved, of which nothing or something older is known here. */
  aliases: number;
  /** Living in the file, deleted here: they stay deleted. */
  deletedHere: number;
  /** What the file holds that is no record of ours, and stays out. */
  skipped: number;
  /** The reader's own terms; left out where the file has none. `copied`: they say something else on both sides, and both are kept. */
  terms?: { fresh: number; newer: number; copied: number; same: number };
}

export interface RestoreCounts {
  articles: number;
  highlights: number;
  clips: number;
}

/** First line of a backup file, without the records that follow it. */
export interface BackupHead {
  format: 'chu-giai-backup';
  version: 1;
  /** ISO 8601, UTC */
  made: string;
  /** Which database it was written from, and its count of changes then. */
  database: string;
  changes: number;
}

/** One line of a backup file. Bytes are in base64. */
export interface BackupLine {
  store: 'articles' | 'highlights' | 'clips' | 'bytes' | 'drafts' | 'aliases' | 'aside' | 'ownTerms';
  record: object;
}
