import type { CompiledGlossary } from '../../core/glossary/compile.ts';
import { FormTable } from '../../core/glossary/form-table.ts';
import type { Finder } from '../peers/term-finders.ts';

/** Our own way from raw text to raw offsets: the words of the text, and the compiled forms that begin at them. */
export function ourFinder({ forms }: CompiledGlossary): Finder {
  const table = new FormTable(forms);
  return (raw) => {
    const found = table.longest(raw);
    const offsets: number[] = [];
    // Threes of form and two offsets.
    for (let at = 1; at < found.length; at += 3) offsets.push(found[at] ?? 0, found[at + 1] ?? 0);
    return offsets;
  };
}
