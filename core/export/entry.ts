import type { Highlight, LibraryArticle } from '../annotation/highlight.ts';
import type { Clip } from '../clip/clip.ts';

/** One article with what is kept of it, as every readable format is given it. What was deleted is left out. */
export interface ExportEntry {
  article: LibraryArticle;
  /** In the order of the text. */
  highlights: readonly Highlight[];
  /** The newest version first. */
  clips: readonly Clip[];
}
