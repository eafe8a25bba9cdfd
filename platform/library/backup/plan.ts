import type { BackupHead, BackupLine, RestoreCounts, RestorePreview } from '../../../core/library/backup.ts';
import type { Alias } from '../../../core/library/alias.ts';
import type { Draft } from '../../../core/library/draft.ts';
import type { OwnTerm } from '../../../core/own-glossary/own-term.ts';
import { articleFromV1, highlightFromV1 } from '../../../core/library/from-v1.ts';
import { mergeArticle, mergeClip, mergeHighlight, mergeOwnTerm, type Merged } from '../../../core/library/merge.ts';
import { readClip } from '../../clips/codec.ts';
import { Pace } from '../../export/pace.ts';
import { aliases, readAlias } from '../aliases.ts';
import { readOwnTerm } from '../own-terms.ts';
import { readArticle, readHighlight, type Read } from '../codec.ts';
import type { AsideV1 } from '../schema/v1.ts';
import { readAside, type Unreadable } from '../set-aside.ts';
import { ownRecords, type OwnRecords } from './own-records.ts';
import { readDraft } from '../drafts.ts';
import type { RestoreSource } from './source.ts';

export type Restorable = 'articles' | 'highlights' | 'clips' | 'ownTerms';

/** What restoring a file is going to write. */
export interface RestorePlan {
  head: BackupHead;
  preview: RestorePreview;
  writes: { store: Restorable; key: string; record: object; isFresh: boolean }[];
  /** Hashes of the pages that the clips need. */
  pages: Set<string>;
  aliases: Alias[];
  aside: Unreadable[];
  /** What is written where nothing stands yet. */
  drafts: Draft[];
  setAside: AsideV1[];
}

const none = (): RestoreCounts => ({ articles: 0, highlights: 0, clips: 0 });

/** @param own is changed: each record of the file meets what those before it have made */
export async function planRestore({ head, lines, isWhole, skipped }: RestoreSource, own?: OwnRecords): Promise<RestorePlan> {
  const planner = new Planner(head, { records: own ?? await ownRecords(), aliases: await aliases() }, isWhole);
  planner.plan.preview.skipped = skipped;
  const pace = new Pace(new AbortController().signal);
  for (const line of lines) {
    planner.take(line);
    await pace.breathe();
  }
  return planner.plan;
}

class Planner {
  readonly plan: RestorePlan;
  private readonly own: OwnRecords;
  private readonly ownAliases: readonly Alias[];
  private readonly isAncestor: boolean;
  private readonly isWhole: boolean;

  constructor(head: BackupHead, own: { records: OwnRecords; aliases: readonly Alias[] }, isWhole: boolean) {
    this.own = own.records;
    this.ownAliases = own.aliases;
    this.isWhole = isWhole;
    this.isAncestor = this.own.hasSeen(head);
    const preview = { made: head.made, fresh: none(), newer: none(), copied: 0, same: none(), unreadable: 0, aliases: 0, deletedHere: 0, skipped: 0 };
    this.plan = { head, preview, writes: [], pages: new Set(), aliases: [], aside: [], drafts: [], setAside: [] };
  }

  take({ store, record }: BackupLine): void {
    switch (store) {
      case 'articles': return this.article(record);
      case 'highlights': return this.highlight(record);
      case 'clips': return this.clip(record);
      case 'aliases': return this.alias(record);
      case 'ownTerms': return this.ownTerm(record);
      // What was being typed and what was set aside belongs to the profile that it comes from, unless all of it moves.
      case 'drafts': return this.isWhole ? this.draft(record) : undefined;
      case 'aside': return this.isWhole ? this.aside(record) : undefined;
      // Pages follow their clips.
      case 'bytes': return;
    }
  }

  private article(raw: object): void {
    const theirs = this.readable('articles', readArticle(articleFromV1(raw)), raw, 'canonical');
    if (theirs === null) return;
    const { articles } = this.own;
    const record = this.met('articles', theirs.canonical, mergeArticle(articles.get(theirs.canonical) ?? null, theirs, this.isAncestor));
    if (record !== null) articles.set(theirs.canonical, record);
  }

  private highlight(raw: object): void {
    const theirs = this.readable('highlights', readHighlight(highlightFromV1(raw)), raw, 'id');
    if (theirs === null) return;
    const mine = this.own.highlights.get(theirs.id) ?? null;
    if (mine?.deleted != null && theirs.deleted === null) this.plan.preview.deletedHere++;
    const record = this.met('highlights', theirs.id, mergeHighlight(mine, theirs, this.isAncestor));
    if (record !== null) this.own.highlights.set(theirs.id, record);
  }

  /** Two computers may have given one number to different versions: the file's comes after ours. */
  private clip(raw: object): void {
    const read = this.readable('clips', readClip(raw), raw, 'id');
    if (read === null) return;
    const mine = this.own.clips.get(read.id) ?? null;
    const theirs = mine === null ? { ...read, number: this.own.freeNumber(read) } : read;
    if (mine?.deleted != null && theirs.deleted === null) this.plan.preview.deletedHere++;
    const record = this.met('clips', theirs.id, mergeClip(mine, theirs));
    if (record === null) return;
    this.own.remember(record);
    this.plan.pages.add(record.html.sha256);
    if (record.corroboration.fetched !== null) this.plan.pages.add(record.corroboration.fetched.sha256);
  }

  private alias(raw: object): void {
    const result = readAlias(raw);
    if (!('value' in result)) return;
    const mine = this.ownAliases.find(({ from }) => from === result.value.from);
    // The reader's last word on where a place went holds.
    if (mine !== undefined && mine.created >= result.value.created) return;
    this.plan.aliases.push(result.value);
    this.plan.preview.aliases++;
  }

  private draft(raw: object): void {
    const result = readDraft(raw);
    if ('value' in result) this.plan.drafts.push(result.value);
  }

  private aside(raw: object): void {
    const result = readAside(raw);
    if ('value' in result) this.plan.setAside.push(result.value);
  }

  private ownTerm(raw: object): void {
    const theirs = this.readable('ownTerms', readOwnTerm(raw), raw, 'id');
    if (theirs === null) return;
    const { outcome, record, copy } = mergeOwnTerm(this.own.terms.get(theirs.id) ?? null, theirs, this.isAncestor);
    const kept = copy === null || this.own.terms.has(copy.id) ? null : copy;
    const isSaidOtherwise = outcome === 'fresh' && theirs.deleted === null && this.own.saysOtherwise(theirs);
    (this.plan.preview.terms ??= { fresh: 0, newer: 0, copied: 0, same: 0 })[kept !== null || isSaidOtherwise ? 'copied' : outcome]++;
    if (record !== null) this.writeTerm(record, outcome === 'fresh');
    if (kept !== null) this.writeTerm(kept, true);
  }

  private writeTerm(record: OwnTerm, isFresh: boolean): void {
    this.own.terms.set(record.id, record);
    this.plan.writes.push({ store: 'ownTerms', key: record.id, record, isFresh });
  }

  private readable<T>(store: Restorable, read: Read<T>, raw: object, keyPath: 'id' | 'canonical'): T | null {
    if ('value' in read) return read.value;
    this.plan.preview.unreadable++;
    this.plan.aside.push({ origin: [store, String(Object.getOwnPropertyDescriptor(raw, keyPath)?.value)], raw, reason: read.reason });
    return null;
  }

  private met<T extends object>(store: Exclude<Restorable, 'ownTerms'>, key: string, { outcome, record }: Merged<T>): T | null {
    if (outcome === 'copied') this.plan.preview.copied++;
    else this.plan.preview[outcome][store]++;
    if (record !== null) this.plan.writes.push({ store, key, record, isFresh: outcome === 'fresh' });
    return record;
  }
}
