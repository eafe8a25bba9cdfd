import { figure, type Bound, type Figure, type Row } from '../figure.ts';
import { median, once, settle } from '../harness.ts';
import { bare, flexsearch, fuse, minisearch, orama, type Note, type Searcher } from '../peers/note-searchers.ts';
import { articleText } from '../text/article-text.ts';
import { noteSearcher } from '../text/our-searcher.ts';
import { between, seeded } from '../text/random.ts';

const count = 10_000;

export const row: Row = {
  area: 'Search 10,000 notes without diacritics',
  parts: [
    ...Object.entries({ ours: noteSearcher, flexsearch, minisearch, '@orama/orama': orama, 'fuse.js': fuse }).map(([name, make]) => ({ name, tabs: 1, run: () => searched(name, make) })),
  ],
};

async function searched(name: string, make: (notes: readonly Note[]) => Searcher): Promise<Figure[]> {
  const notes = makeNotes();
  const queries = makeQueries(notes);
  await settle();
  let search: Searcher = () => [];
  const index = once(() => (search = make(notes)));
  const wanted = queries.map((query) => holding(notes, query));
  const found = queries.map((query) => new Set(search(query)));
  const all = wanted.reduce((sum, ids) => sum + ids.length, 0);
  const right = wanted.reduce((sum, ids, at) => sum + ids.filter((id) => found[at]?.has(id)).length, 0);
  const times = queries.map((query) => median([0, 1, 2].map(() => once(() => search(query)))));
  const most = (value: number): Bound[] => (name === 'ours' ? [{ of: 'ms', most: value }] : []);
  return [
    figure(`${name}, a query`, { ms: times.reduce((sum, time) => sum + time, 0) / times.length, share: right / all, note: `of ${all} found by ${queries.length} queries`, bounds: most(1) }),
    figure(`${name}, index`, { ms: index, bounds: most(300) }),
  ];
}

function makeNotes(): Note[] {
  const sentences = articleText(2_400_000, 8).text.split(/(?<=\.)\s/);
  return sentences.slice(0, count).map((text, id) => ({ id, text }));
}

/** Two to four words in a row of some note, as people type them. */
function makeQueries(notes: readonly Note[]): string[] {
  const random = seeded(12);
  return Array.from({ length: 40 }, () => {
    const words = bare(notes[between(random, 0, notes.length - 1)]?.text ?? '').split(/[^a-z0-9]+/).filter((word) => word !== '');
    const from = between(random, 0, Math.max(0, words.length - 5));
    return words.slice(from, from + between(random, 2, 4)).join(' ');
  });
}

function holding(notes: readonly Note[], query: string): number[] {
  const words = query.split(' ');
  return notes.filter(({ text }) => {
    const all = new Set(bare(text).split(/[^a-z0-9]+/));
    return words.every((word) => all.has(word));
  }).map(({ id }) => id);
}
