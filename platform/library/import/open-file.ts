import { isHypothesis, readHypothesis } from '../../../core/import/hypothesis.ts';
import { parseJson } from '../../../core/import/json.ts';
import type { FileKind, ImportedFile } from '../../../core/import/imported.ts';
import { Refusal } from '../../../core/import/refusal.ts';
import { isWebAnnotation, readWebAnnotations } from '../../../core/import/web-annotation.ts';
import { sha256 } from '../../hash.ts';
import { ownRecords, type OwnRecords } from '../backup/own-records.ts';
import { backupSource } from '../backup/read-file.ts';
import { previewSource, type Restoring } from '../backup/restore.ts';
import type { RestoreSource } from '../backup/source.ts';
import { annotationSource } from './annotations.ts';
import { readArchive } from './archive.ts';
import { textOf } from './text.ts';

/** A hundred thousand annotations; what is larger is not read at all, bytes. */
const largestJson = 100_000_000;

export interface Importing extends Restoring {
  kind: FileKind;
}

/**
 * Finds out what a chosen file is, by what it holds and not by its name, and says what it would bring. Nothing is changed before `apply`.
 * @throws Refusal with what is wrong and where; Failure for what is wrong with a backup
 */
export async function openFile(file: Blob, now = new Date().toISOString()): Promise<Importing> {
  if (file.size === 0) throw new Refusal('empty');
  const own = await ownRecords();
  const { kind, source } = await sourceOf(file, own, now);
  return { kind, ...await previewSource(source, own) };
}

async function sourceOf(file: Blob, own: OwnRecords, now: string): Promise<{ kind: FileKind; source: RestoreSource }> {
  const start = new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer());
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(start)) return { kind: 'archive', source: await readArchive(file) };
  if (/^\{"format":"chu-giai-backup"/.test(start)) return { kind: 'backup', source: await backupSource(file) };
  if (!/^(?:\xef\xbb\xbf)?\s*[[{]/.test(start)) throw new Refusal('unknown');
  if (file.size > largestJson) throw new Refusal('too-large');
  const text = textOf(await file.arrayBuffer());
  const { kind, read } = annotationsOf(parseJson(text.replace(/^\ufeff/, '')));
  return { kind, source: await annotationSource(read, await sha256(text), own, now) };
}

function annotationsOf(value: unknown): { kind: FileKind; read: ImportedFile } {
  if (typeof value !== 'object' || value === null) throw new Refusal('unknown');
  if (isHypothesis(value)) return { kind: 'hypothesis', read: readHypothesis(value) };
  if (isWebAnnotation(value)) return { kind: 'web-annotation', read: readWebAnnotations(value) };
  throw new Refusal('unknown');
}
