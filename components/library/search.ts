import type { LibraryEntry } from '../../core/protocol.ts';

/**
 * Entries whose title, portal or one quote holds every word of the query, without regard to accents or case.
 * Where the title does not match, only the highlights that do are kept.
 */
export function searchEntries(entries: readonly LibraryEntry[], query: string): LibraryEntry[] {
  const words = bare(query).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [...entries];
  return entries.flatMap((entry) => {
    if (holdsAll(`${entry.article.title} ${entry.article.portal}`, words)) return [entry];
    const highlights = entry.highlights.filter(({ target }) => holdsAll(target.selector[0].exact, words));
    return highlights.length === 0 ? [] : [{ ...entry, highlights }];
  });
}

function holdsAll(text: string, words: readonly string[]): boolean {
  const folded = bare(text);
  return words.every((word) => folded.includes(word));
}

/** Letters without marks: "Tỉnh ủy", "tỉnh uỷ" and "tinh uy" are one. Đ has no decomposition in Unicode. */
export function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐðÐɖƉ]/g, 'd').toLowerCase();
}
