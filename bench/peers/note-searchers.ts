import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

export interface Note {
  id: number;
  text: string;
}

/** Ids of the notes that hold every word of a query. */
export type Searcher = (query: string) => number[];

/** Lower case without diacritics: what all of these need first, on both sides. */
export const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();

const limit = 100_000;

export function flexsearch(notes: readonly Note[]): Searcher {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: (text: string) => bare(text).split(/[^a-z0-9]+/) });
  for (const { id, text } of notes) index.add(id, text);
  return (query) => index.search(query, { limit }) as number[]; // as: the ids that were added
}

export function minisearch(notes: readonly Note[]): Searcher {
  const index = new MiniSearch<Note>({ fields: ['text'], processTerm: bare });
  index.addAll(notes);
  return (query) => index.search(query, { combineWith: 'AND' }).map(({ id }) => id as number); // as: the same
}

export function orama(notes: readonly Note[]): Searcher {
  const index = create({ schema: { text: 'string' } as const });
  void insertMultiple(index, notes.map(({ id, text }) => ({ id: String(id), text: bare(text) })));
  return (query) => {
    const found = search(index, { term: bare(query), threshold: 0, limit });
    return 'hits' in found ? found.hits.map(({ id }) => Number(id)) : [];
  };
}

export function fuse(notes: readonly Note[]): Searcher {
  const index = new Fuse(notes.map(({ id, text }) => ({ id, text: bare(text) })), { keys: ['text'], useExtendedSearch: true, ignoreLocation: true, threshold: 0 });
  return (query) => index.search(bare(query).split(' ').map((word) => `'${word}`).join(' ')).map(({ item }) => item.id);
}
