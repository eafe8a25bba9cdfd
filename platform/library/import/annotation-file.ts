import { isHypothesis, readHypothesis } from '../../../core/import/hypothesis.ts';
import type { FileKind, ImportedFile } from '../../../core/import/imported.ts';
import { parseJson } from '../../../core/import/json.ts';
import { Refusal } from '../../../core/import/refusal.ts';
import { isWebAnnotation, readWebAnnotations } from '../../../core/import/web-annotation.ts';
import { sha256 } from '../../hash.ts';
import { textOf } from './text.ts';

export interface AnnotationFile {
  kind: Extract<FileKind, 'hypothesis' | 'web-annotation'>;
  read: ImportedFile;
  /** SHA-256 of its text. */
  sum: string;
}

/** @throws Refusal with what is wrong and where */
export async function readAnnotationFile(file: Blob): Promise<AnnotationFile> {
  const text = textOf(await file.arrayBuffer());
  return { ...annotationsOf(parseJson(text.replace(/^\ufeff/, ''))), sum: await sha256(text) };
}

function annotationsOf(value: unknown): Pick<AnnotationFile, 'kind' | 'read'> {
  if (typeof value !== 'object' || value === null) throw new Refusal('unknown');
  if (isHypothesis(value)) return { kind: 'hypothesis', read: readHypothesis(value) };
  if (isWebAnnotation(value)) return { kind: 'web-annotation', read: readWebAnnotations(value) };
  throw new Refusal('unknown');
}
