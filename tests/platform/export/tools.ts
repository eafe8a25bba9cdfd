import type { ExportFormat } from '../../../core/export/formats.ts';
import { exportFile, type ExportedFile, type ExportParts } from '../../../platform/export/export.ts';
import type { ExportScope } from '../../../platform/export/scope.ts';

/** Stands in for sanitising and marking, which need a DOM and have tests of their own. */
const markPage: ExportParts['markPage'] = (html) => Promise.resolve({ html, found: [] });

export function exported(format: ExportFormat, scope: ExportScope = { kind: 'library' }, parts: Partial<ExportParts> = {}): Promise<ExportedFile> {
  const signal = new AbortController().signal;
  return exportFile({ scope, format }, { markPage, signal, onProgress: () => undefined, ...parts });
}

export const bytesIn = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
