import type { FileKind } from '../../../core/import/imported.ts';
import { Refusal } from '../../../core/import/refusal.ts';
import { ownRecords, type OwnRecords } from '../backup/own-records.ts';
import { backupSource } from '../backup/read-file.ts';
import { previewSource, type Restoring } from '../backup/restore.ts';
import type { RestoreSource } from '../backup/source.ts';
import { readAnnotationFile } from './annotation-file.ts';
import { annotationSource } from './annotations.ts';
import { readArchive } from './archive.ts';

/** A hundred thousand annotations; what is larger is not read at all, bytes. */
const largestJson = 100_000_000;

export interface Importing extends Restoring {
  kind: FileKind;
}

/**
 * Finds out what a chosen file is, by what it holds and not by its name, and says what it would bring. Nothing is changed before `apply`.
 * @param readJson a page gives one that works beside it
 * @throws Refusal with what is wrong and where; Failure for what is wrong with a backup
 */
export async function openFile(file: Blob, now = new Date().toISOString(), readJson = readAnnotationFile): Promise<Importing> {
  if (file.size === 0) throw new Refusal('empty');
  const own = await ownRecords();
  const { kind, source } = await sourceOf(file, { own, now, readJson });
  return { kind, ...await previewSource(source, own) };
}

interface Opening {
  own: OwnRecords;
  now: string;
  readJson: typeof readAnnotationFile;
}

async function sourceOf(file: Blob, { own, now, readJson }: Opening): Promise<{ kind: FileKind; source: RestoreSource }> {
  const start = new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer());
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(start)) return { kind: 'archive', source: await readArchive(file) };
  if (/^\{"format":"chu-giai-backup"/.test(start)) return { kind: 'backup', source: await backupSource(file) };
  if (!/^(?:\xef\xbb\xbf)?\s*[[{]/.test(start)) throw new Refusal('unknown');
  if (file.size > largestJson) throw new Refusal('too-large');
  const { kind, read, sum } = await readJson(file);
  return { kind, source: await annotationSource(read, sum, own, now) };
}
