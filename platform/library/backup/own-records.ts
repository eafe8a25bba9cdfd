import type { Highlight, LibraryArticle } from '../../../core/annotation/highlight.ts';
import type { BackupHead } from '../../../core/library/backup.ts';
import type { OwnTerm } from '../../../core/own-glossary/own-term.ts';
import { keysOf, sameWords } from '../../../core/own-glossary/plan-import.ts';
import type { Clip } from '../../../core/clip/clip.ts';
import type { ClipFacts } from '../../../core/library/merge.ts';
import { batches } from '../batches.ts';
import { readClip } from '../../clips/codec.ts';
import { readArticle, readHighlight, type Read } from '../codec.ts';
import { readOwnTerm } from '../own-terms.ts';
import { readLibrary } from '../transaction.ts';

/** The library's own records as a file meets them; of clips, no more than is needed for that. */
export class OwnRecords {
  readonly articles: Map<string, LibraryArticle>;
  readonly highlights: Map<string, Highlight>;
  readonly clips = new Map<string, ClipFacts>();
  readonly terms = new Map<string, OwnTerm>();
  /** Those that were here before the file, by `keysOf`. */
  private byForm: ReadonlyMap<string, readonly OwnTerm[]> | null = null;
  private readonly numbers = new Map<string, Set<number>>();
  private readonly seen: readonly { database: string; changes: number }[];

  constructor(articles: readonly object[], highlights: readonly object[], seen: readonly { database: string; changes: number }[]) {
    this.articles = byKey(articles, readArticle, 'canonical');
    this.highlights = byKey(highlights, readHighlight, 'id');
    this.seen = seen;
  }

  /** Whether this library has gone through the state that the file was written from. */
  hasSeen({ database, changes }: BackupHead): boolean {
    return this.seen.some((each) => each.database === database && each.changes >= changes);
  }

  /** Whether a living term of the library gives other renderings for the same words in the same scope. */
  saysOtherwise(theirs: OwnTerm): boolean {
    this.byForm ??= formsOf(this.terms.values());
    return keysOf(theirs).some((key) => this.byForm?.get(key)?.some((mine) => !sameWords(mine, theirs)) === true);
  }

  remember({ id, canonical, number, deleted, corroboration, translation }: Clip): void {
    this.clips.set(id, { id, canonical, number, deleted, corroboration, ...(translation === undefined ? {} : { translation }) });
    this.numbers.set(canonical, (this.numbers.get(canonical) ?? new Set()).add(number));
  }

  /** The clip's own number, or the next after all that are taken. */
  freeNumber({ canonical, number }: Clip): number {
    const taken = this.numbers.get(canonical);
    return taken?.has(number) === true ? Math.max(...taken) + 1 : number;
  }
}

export async function ownRecords(): Promise<OwnRecords> {
  const [articles, highlights, identity] = await readLibrary((tx) => Promise.all([
    tx.objectStore('articles').getAll(), tx.objectStore('highlights').getAll(), tx.objectStore('identity').get('identity'),
  ]));
  const own = new OwnRecords(articles, highlights, identity === undefined ? [] : [{ database: identity.id, changes: identity.changes }, ...identity.absorbed]);
  for (const raw of await readLibrary((tx) => tx.objectStore('ownTerms').getAll())) {
    const result = readOwnTerm(raw);
    if ('value' in result) own.terms.set(result.value.id, result.value);
  }
  for await (const raws of batches('clips')) {
    for (const raw of raws) {
      const result = readClip(raw);
      if ('value' in result) own.remember(result.value);
    }
  }
  return own;
}

function formsOf(terms: Iterable<OwnTerm>): ReadonlyMap<string, readonly OwnTerm[]> {
  const forms = new Map<string, OwnTerm[]>();
  for (const term of terms) {
    if (term.deleted === null) for (const key of keysOf(term)) forms.set(key, [...(forms.get(key) ?? []), term]);
  }
  return forms;
}

function byKey<T extends object>(raws: readonly object[], read: (raw: unknown) => Read<T>, key: keyof T): Map<string, T> {
  return new Map(raws.flatMap((raw) => {
    const result = read(raw);
    return 'value' in result ? [[String(result.value[key]), result.value] as const] : [];
  }));
}
