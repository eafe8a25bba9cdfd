import type { Draft } from '../../core/library/draft.ts';

export type Typed = Omit<Draft, 'version' | 'modified'>;

/**
 * Puts what is typed on the disk, the latest alone where keys are faster than the disk: else whoever types quickly and
 * closes the page would lose as much as was still waiting.
 */
export class DraftWriter {
  private readonly keep: (draft: Typed) => Promise<void>;
  private readonly waiting = new Map<string, Typed>();
  private readonly writing = new Set<string>();

  constructor(keep: (draft: Typed) => Promise<void>) {
    this.keep = keep;
  }

  /** Done when this draft, or a later one of its key, is on the disk. @throws what `keep` does */
  async write(draft: Typed): Promise<void> {
    const { key } = draft;
    this.waiting.set(key, draft);
    if (this.writing.has(key)) return;
    this.writing.add(key);
    try {
      for (let next = this.take(key); next !== undefined; next = this.take(key)) await this.keep(next);
    } finally {
      this.writing.delete(key);
    }
  }

  /** The note was saved or given up: what waits is wanted no more. */
  forget(key: string): void {
    this.waiting.delete(key);
  }

  private take(key: string): Typed | undefined {
    const next = this.waiting.get(key);
    this.waiting.delete(key);
    return next;
  }
}
