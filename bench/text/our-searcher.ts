import { findEntries } from '../../core/library/find.ts';
import type { LibraryEntry } from '../../core/library/query.ts';
import { SearchIndex } from '../../core/library/search-index.ts';
import type { Note, Searcher } from '../peers/note-searchers.ts';

/** The library's index, each note being the text of an article of its own. */
export function noteSearcher(notes: readonly Note[]): Searcher {
  const index = new SearchIndex();
  for (const { id, text } of notes) index.add({ entry: entryOf(id), text });
  return (query) => findEntries(index, { words: query }).map(({ canonical }) => Number(canonical));
}

/** Nothing but the text, so that all have the same to read. */
function entryOf(id: number): LibraryEntry {
  const now = '2024-07-05T00:00:00.000Z';
  const article = {
    version: 2 as const, canonical: String(id), url: '', portal: '', title: '', published: null, inferred: null, place: null, tags: [], created: now, modified: now,
  };
  return { article, highlights: [], clips: [] };
}
