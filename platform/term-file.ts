import { readTerms } from '../core/own-glossary/read-terms.ts';
import { largestFile, type FileFault, type ReadTerms } from '../core/own-glossary/term-file.ts';

const fault = (code: FileFault['code']): { fault: FileFault } => ({ fault: { code, at: null, unit: 'line', words: null } });

/** Reads a file of terms that the user chose; one that is too large is not opened. Nothing is changed by it. */
export async function readTermFile(file: Blob): Promise<ReadTerms | { fault: FileFault }> {
  if (file.size > largestFile) return fault('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return readTerms(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return fault('not-text');
    throw error;
  }
}

/** Spreadsheets write UTF-16 with its mark for "Unicode text"; everything else is UTF-8, or refused. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
