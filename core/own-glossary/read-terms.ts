import { foldText } from '../text/fold.ts';
import { scopeText } from './own-term.ts';
import { readTable } from './table.ts';
import { readTbx } from './tbx-read.ts';
import { TermFileError, type FileFault, type FileTerm, type ReadTerms } from './term-file.ts';

/** A file of terms in any of its formats, told by what stands in it; or why it is refused. */
export function readTerms(text: string): ReadTerms | { fault: FileFault } {
  try {
    const read = /^\ufeff?\s*</.test(text) ? readTbx(text) : readTable(text);
    refuseTwice(read);
    return read;
  } catch (error) {
    if (error instanceof TermFileError) return { fault: error.fault };
    throw error;
  }
}

/** Two lines that say different things of one form leave open which is meant; two that say the same are one. */
function refuseTwice(read: ReadTerms): void {
  const known = new Map<string, FileTerm>();
  read.terms = read.terms.filter((term) => {
    const keys = term.draft.vi.map((form) => `${scopeText(term.draft.scope)}\n${foldText(form)}`);
    const before = keys.map((key) => known.get(key)).find((each) => each !== undefined);
    for (const key of keys) known.set(key, before ?? term);
    if (before === undefined) return true;
    if (JSON.stringify(before.draft) === JSON.stringify(term.draft)) return false;
    throw new TermFileError('twice', { at: term.at, unit: read.format === 'tbx' ? 'entry' : 'line', words: `${term.draft.vi[0] ?? ''} (${before.at})` });
  });
}
