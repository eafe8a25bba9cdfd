import type { BackupHead, BackupLine, ComposedBackup } from '../../../core/library/backup.ts';
import { stableJson } from '../../../core/library/stable-json.ts';
import { batches } from '../batches.ts';
import { base64 } from '../../clips/images.ts';
import { readLibrary } from '../transaction.ts';

/** Lines are handed to the browser in pieces of about this many characters, which it may put on the disk. */
const piece = 4_000_000;

export interface BackupBlob extends Omit<ComposedBackup, 'url'> {
  blob: Blob;
}

/**
 * The whole library as one JSON document with a record a line: it can be read line by line, and one that was cut is
 * known by its missing end. Clips and pages are read bit by bit: what is kept of them hardly ever changes.
 */
export async function backupBlob(now = new Date().toISOString()): Promise<BackupBlob> {
  const stores = ['articles', 'highlights', 'drafts', 'aliases', 'aside', 'ownTerms'] as const;
  const { identity, records } = await readLibrary(async (tx) => {
    const [found, ...all] = await Promise.all([tx.objectStore('identity').get('identity'), ...stores.map((store): Promise<object[]> => tx.objectStore(store).getAll())]);
    return { identity: found, records: all };
  });
  const head: BackupHead = { format: 'chu-giai-backup', version: 1, made: now, database: identity?.id ?? '', changes: identity?.changes ?? 0 };
  const lines = new Lines(head);
  for (const [at, store] of stores.entries()) for (const record of records[at] ?? []) lines.add({ store, record });
  let clips = 0;
  for await (const raws of batches('clips')) for (const record of raws) clips += lines.add({ store: 'clips', record });
  await addPages(lines);
  const blob = lines.end();
  return { blob, size: blob.size, highlights: records[1]?.length ?? 0, clips, changes: head.changes };
}

async function addPages(lines: Lines): Promise<void> {
  for (const key of await readLibrary((tx) => tx.objectStore('bytes').getAllKeys())) {
    const stored = await readLibrary((tx) => tx.objectStore('bytes').get(key));
    if (stored !== undefined) lines.add({ store: 'bytes', record: { version: 1, sha256: key, base64: base64(stored.bytes) } });
  }
}

/** The same with an address, for the downloads API. To be released when it has been written. */
export async function composeBackup(): Promise<ComposedBackup> {
  const { blob, ...facts } = await backupBlob();
  return { url: URL.createObjectURL(blob), ...facts };
}

export function releaseBackup(url: string): null {
  URL.revokeObjectURL(url);
  return null;
}

class Lines {
  private readonly parts: Blob[] = [];
  private open: string;
  private count = 0;

  constructor(head: BackupHead) {
    this.open = `${JSON.stringify(head).slice(0, -1)},"records":[\n`;
  }

  add(line: BackupLine): 1 {
    this.open += `${this.count++ === 0 ? '' : ',\n'}${stableJson(line)}`;
    if (this.open.length > piece) this.flush();
    return 1;
  }

  end(): Blob {
    this.open += `\n],"end":{"records":${this.count}}}\n`;
    this.flush();
    return new Blob(this.parts, { type: 'application/json' });
  }

  private flush(): void {
    this.parts.push(new Blob([this.open]));
    this.open = '';
  }
}
