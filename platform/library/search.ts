import type { LibraryArticle } from '../../core/annotation/highlight.ts';
import type { Clip } from '../../core/clip/clip.ts';
import { sameArticle, type Alias } from '../../core/library/alias.ts';
import { facetsOf, findEntries } from '../../core/library/find.ts';
import { addressesOfEntries, joinMoved } from '../../core/library/joined.ts';
import type { LibraryEntry, LibraryFacets, LibraryHit, LibraryQuery } from '../../core/library/query.ts';
import { SearchIndex, type SearchRecord } from '../../core/library/search-index.ts';
import { stableJson } from '../../core/library/stable-json.ts';
import { aliases } from './aliases.ts';
import { batches } from './batches.ts';
import { readClip } from '../clips/codec.ts';
import { lineOf, versionsOf } from '../clips/list.ts';
import { onLibraryChange } from './changes.ts';
import { readArticle, readHighlight, type Read } from './codec.ts';
import { entriesOf } from './entries.ts';
import { highlightsOf } from './repository.ts';
import { setAside } from './set-aside.ts';
import { sift } from './sift.ts';
import { readLibrary } from './transaction.ts';

/** The page stays in hand: no slice of work takes longer, ms. */
const slice = 8;

export interface LibrarySearch {
  find(query: LibraryQuery): LibraryHit[];
  facets(): LibraryFacets;
  entry(canonical: string): LibraryEntry | null;
  entries(): Iterable<LibraryEntry>;
  size(): number;
}

/**
 * Reads the library into an index, in slices, and keeps it up to date until the signal.
 * @param onChange called after other windows' changes are in
 * @param onProgress hears how many clips have been read
 * @throws Failure as `openLibrary`
 */
export async function openSearch(signal: AbortSignal, onChange: () => void = () => undefined, onProgress: (clips: number) => void = () => undefined): Promise<LibrarySearch> {
  let moves = await aliases();
  let index = new SearchIndex();
  const changed = new Set<string>();
  let ready = false;
  const refresh = async (): Promise<void> => {
    const canonicals = [...changed];
    changed.clear();
    const now = await aliases();
    if (stableJson(now) === stableJson(moves)) for (const canonical of canonicals) await readAgain(index, canonical, moves);
    else index = await filled(moves = now, signal);
    onChange();
  };
  // Heard from the start: what changes while it is being read is read again.
  onLibraryChange((canonicals) => {
    for (const canonical of canonicals) changed.add(canonical);
    if (ready) void refresh().catch(() => undefined);
  }, signal);
  index = await filled(moves, signal, onProgress);
  ready = true;
  await refresh();
  return {
    find: (query) => findEntries(index, query),
    facets: () => facetsOf(index.living()),
    entry: (canonical) => sameArticle(canonical, moves).map((address) => index.entry(address)).find((entry) => entry !== null) ?? null,
    entries: () => index.living(),
    size: () => index.size,
  };
}

async function filled(moves: readonly Alias[], signal: AbortSignal, onProgress: (clips: number) => void = () => undefined): Promise<SearchIndex> {
  const index = new SearchIndex();
  const clips = await clipsByArticle(signal, onProgress);
  const articles = await readAll('articles', readArticle, signal);
  const highlights = await readAll('highlights', readHighlight, signal);
  let until = performance.now() + slice;
  const entries = entriesOf(articles, highlights, new Map([...clips].map(([canonical, own]) => [canonical, own.map(lineOf)])));
  for (const entry of joinMoved(entries, moves)) {
    index.add(recordOf(entry, addressesOfEntries([entry]).flatMap((address) => clips.get(address) ?? [])));
    if (performance.now() < until) continue;
    await new Promise((done) => setTimeout(done, 0));
    signal.throwIfAborted();
    until = performance.now() + slice;
  }
  return index;
}

async function readAll<T>(store: 'articles' | 'highlights', read: (raw: unknown) => Read<T>, signal: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  for await (const raws of batches(store)) {
    signal.throwIfAborted();
    const { values, unreadable } = sift(store, raws, read);
    await setAside(unreadable);
    all.push(...values);
  }
  return all;
}

/** The newest version first. */
async function clipsByArticle(signal: AbortSignal, onProgress: (clips: number) => void): Promise<Map<string, Clip[]>> {
  const found = new Map<string, Clip[]>();
  let read = 0;
  for await (const raws of batches('clips')) {
    signal.throwIfAborted();
    const { values, unreadable } = sift('clips', raws, readClip);
    await setAside(unreadable);
    for (const clip of values) if (clip.deleted === null) found.set(clip.canonical, [...(found.get(clip.canonical) ?? []), clip]);
    onProgress(read += raws.length);
  }
  for (const own of found.values()) own.sort((a, b) => b.number - a.number);
  return found;
}

async function readAgain(index: SearchIndex, canonical: string, moves: readonly Alias[]): Promise<void> {
  const addresses = sameArticle(canonical, moves);
  const raws = await readLibrary((tx) => Promise.all(addresses.map((address) => tx.objectStore('articles').get(address))));
  const articles: LibraryArticle[] = sift('articles', raws.filter((raw) => raw !== undefined), readArticle).values;
  const highlights = await highlightsOf(canonical);
  const clips = Map.groupBy(await versionsOf(canonical), (clip) => clip.canonical);
  const [entry] = joinMoved(entriesOf(articles, highlights, new Map([...clips].map(([address, own]) => [address, own.map(lineOf)]))), moves);
  for (const address of addresses) index.remove(address);
  if (entry !== undefined) index.add(recordOf(entry, [...clips.values()].flat()));
}

/** The words of the newest version are searched. */
function recordOf(entry: LibraryEntry, clips: readonly Clip[]): SearchRecord {
  return { entry, text: clips.find(({ id }) => id === entry.clips[0]?.id)?.article.text ?? '' };
}
