import type { Highlight, LibraryArticle } from '../../../core/annotation/highlight.ts';
import type { Clip } from '../../../core/clip/clip.ts';
import type { Alias } from '../../../core/library/alias.ts';
import type { BackupHead, BackupLine, RestoreCounts, RestorePreview } from '../../../core/library/backup.ts';
import { articleFromV1, highlightFromV1 } from '../../../core/library/from-v1.ts';
import { mergeArticle, mergeClip, mergeHighlight, type Merged } from '../../../core/library/merge.ts';
import { readClip } from '../../clips/codec.ts';
import { readAlias } from '../aliases.ts';
import { readArticle, readHighlight, type Read } from '../codec.ts';
import type { Unreadable } from '../set-aside.ts';
import { readLibrary } from '../transaction.ts';

export type Restorable = 'articles' | 'highlights' | 'clips';

/** What restoring a file is going to write. */
export interface RestorePlan {
  head: BackupHead;
  preview: RestorePreview;
  writes: { store: Restorable; key: string; record: object; before: object | null }[];
  /** Hashes of the pages that the new clips need. */
  pages: Set<string>;
  aliases: Alias[];
  aside: Unreadable[];
}

/** The library's own records as the file meets them. */
interface Mine {
  articles: Map<string, LibraryArticle>;
  highlights: Map<string, Highlight>;
  clips: Map<string, Clip>;
  isAncestor(head: BackupHead): boolean;
}

const none = (): RestoreCounts => ({ articles: 0, highlights: 0, clips: 0 });

export async function planRestore(head: BackupHead, lines: readonly BackupLine[]): Promise<RestorePlan> {
  const planner = new Planner(head, await mine());
  for (const line of lines) planner.take(line);
  return planner.plan;
}

class Planner {
  readonly plan: RestorePlan;
  private readonly mine: Mine;
  private readonly isAncestor: boolean;

  constructor(head: BackupHead, own: Mine) {
    this.mine = own;
    this.isAncestor = own.isAncestor(head);
    const preview = { made: head.made, fresh: none(), newer: none(), copied: 0, same: none(), unreadable: 0, deletedHere: 0 };
    this.plan = { head, preview, writes: [], pages: new Set(), aliases: [], aside: [] };
  }

  take({ store, record }: BackupLine): void {
    switch (store) {
      case 'articles': return this.record('articles', readArticle(articleFromV1(record)), record, 'canonical', (theirs, known) => mergeArticle(known, theirs, this.isAncestor));
      case 'highlights': return this.record('highlights', readHighlight(highlightFromV1(record)), record, 'id', (theirs, known) => mergeHighlight(known, theirs, this.isAncestor));
      case 'clips': return this.record('clips', readClip(record), record, 'id', (theirs, known) => mergeClip(known, theirs));
      case 'aliases': return this.alias(record);
      // What was set aside and what was being typed belongs to the profile that it comes from; pages follow their clips.
      case 'aside': case 'drafts': case 'bytes': return;
    }
  }

  private record<T extends LibraryArticle | Highlight | Clip>(
    store: Restorable, read: Read<T>, raw: object, keyPath: keyof T & string, merge: (theirs: T, mine: T | null) => Merged<T>,
  ): void {
    if ('reason' in read) {
      this.plan.preview.unreadable++;
      this.plan.aside.push({ origin: [store, String(Object.getOwnPropertyDescriptor(raw, keyPath)?.value)], raw, reason: read.reason });
      return;
    }
    const known = this.mine[store] as Map<string, unknown> as Map<string, T>; // as: the store is that of T
    const key = String(read.value[keyPath]);
    const before = known.get(key) ?? null;
    const { outcome, record } = merge(read.value, before);
    this.count(store, outcome, before, read.value);
    if (record === null) return;
    const written = store === 'clips' ? this.numbered(record as Clip) : record; // as: above
    this.plan.writes.push({ store, key, record: written, before });
    known.set(key, written as T);
  }

  private alias(raw: object): void {
    const result = readAlias(raw);
    if ('value' in result) this.plan.aliases.push(result.value);
  }

  private count(store: Restorable, outcome: Merged<unknown>['outcome'], before: object | null, theirs: object): void {
    const { preview } = this.plan;
    if (outcome === 'copied') preview.copied++;
    else preview[outcome][store]++;
    if (before !== null && 'deleted' in before && before.deleted !== null && 'deleted' in theirs && theirs.deleted === null) preview.deletedHere++;
  }

  /** Two computers may have given the same number to different versions: the file's comes after ours. */
  private numbered(clip: Clip): Clip {
    this.plan.pages.add(clip.html.sha256);
    if (clip.corroboration.fetched !== null) this.plan.pages.add(clip.corroboration.fetched.sha256);
    const others = [...this.mine.clips.values()].filter(({ canonical, id }) => canonical === clip.canonical && id !== clip.id);
    const isTaken = others.some(({ number }) => number === clip.number);
    return isTaken ? { ...clip, number: Math.max(...others.map(({ number }) => number)) + 1 } : clip;
  }
}

async function mine(): Promise<Mine> {
  const [articles, highlights, clips, identity] = await readLibrary((tx) => Promise.all([
    tx.objectStore('articles').getAll(), tx.objectStore('highlights').getAll(), tx.objectStore('clips').getAll(), tx.objectStore('identity').get('identity'),
  ]));
  return {
    articles: byKey(articles, readArticle, 'canonical'),
    highlights: byKey(highlights, readHighlight, 'id'),
    clips: byKey(clips, readClip, 'id'),
    isAncestor: ({ database, changes }) => identity?.id === database || identity?.absorbed.some((each) => each.database === database && each.changes >= changes) === true,
  };
}

function byKey<T extends object>(raws: readonly object[], read: (raw: unknown) => Read<T>, key: keyof T): Map<string, T> {
  return new Map(raws.flatMap((raw) => {
    const result = read(raw);
    return 'value' in result ? [[String(result.value[key]), result.value] as const] : [];
  }));
}
