import type { Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';
import type { Clip } from '../../core/clip/clip.ts';
import type { ExportEntry } from '../../core/export/entry.ts';
import { readClip } from '../clips/codec.ts';
import { batches } from '../library/batches.ts';
import { readArticle, readHighlight, type Read } from '../library/codec.ts';
import { withoutFacts } from '../library/entries.ts';
import { readLibrary } from '../library/transaction.ts';
import type { Pace } from './pace.ts';
import type { Chosen } from './scope.ts';

/** What is known of the entries before they are read one by one. */
export interface EntrySource {
  /** In their order: that of the addresses, by UTF-16 units. */
  canonicals: readonly string[];
  highlights: number;
  entry(canonical: string): Promise<ExportEntry>;
}

/** Living highlights are held in memory, some megabytes for ten thousand; clips are read article by article. */
export async function entrySource(chosen: Chosen, pace: Pace): Promise<EntrySource> {
  const articles = new Map<string, LibraryArticle>();
  for await (const article of readAll('articles', readArticle, pace)) if (chosen.article(article.canonical)) articles.set(article.canonical, article);
  const highlights = new Map<string, Highlight[]>();
  let count = 0;
  for await (const highlight of readAll('highlights', readHighlight, pace)) {
    const { source } = highlight.target;
    if (highlight.deleted !== null || !chosen.article(source)) continue;
    const own = highlights.get(source);
    if (own === undefined) highlights.set(source, [highlight]);
    else own.push(highlight);
    count++;
  }
  const kept = new Set((await clipSources(chosen)).filter((canonical) => chosen.article(canonical)));
  const canonicals = [...new Set([...highlights.keys(), ...kept])].sort(byUnits);
  return {
    canonicals, highlights: count,
    entry: async (canonical) => {
      const own = (highlights.get(canonical) ?? []).sort(byPlace);
      const clips = kept.has(canonical) ? await clipsAt(canonical, chosen) : [];
      const article = articles.get(canonical) ?? withoutFacts(canonical, clips[0]?.generatedAtTime ?? own[0]?.created ?? '1970-01-01T00:00:00.000Z');
      return { article, highlights: own, clips };
    },
  };
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Ids part highlights of one place: the order must not depend on how they came in. */
const byPlace = (a: Highlight, b: Highlight): number => a.target.selector[1].start - b.target.selector[1].start || byUnits(a.id, b.id);

async function* readAll<T>(store: 'articles' | 'highlights', read: (raw: unknown) => Read<T>, pace: Pace): AsyncGenerator<T> {
  for await (const raws of batches(store)) {
    for (const raw of raws) {
      const result = read(raw);
      if ('value' in result) yield result.value;
    }
    await pace.breathe();
  }
}

/** Addresses of articles of which a version is there and can be read. */
async function clipSources(chosen: Chosen): Promise<string[]> {
  const found = new Set<string>();
  for await (const raws of batches('clips')) {
    for (const raw of raws) {
      const clip = livingClip(raw, chosen);
      if (clip !== null) found.add(clip.canonical);
    }
  }
  return [...found];
}

/** The newest version first. */
async function clipsAt(canonical: string, chosen: Chosen): Promise<Clip[]> {
  const raws: unknown[] = await readLibrary((tx) => tx.objectStore('clips').index('canonical').getAll(canonical));
  return raws.map((raw) => livingClip(raw, chosen)).filter((clip) => clip !== null).sort((a, b) => b.number - a.number || byUnits(a.id, b.id));
}

function livingClip(raw: unknown, chosen: Chosen): Clip | null {
  const result = readClip(raw);
  return 'value' in result && result.value.deleted === null && chosen.clip(result.value.canonical, result.value.id) ? result.value : null;
}
