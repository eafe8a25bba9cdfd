import type { Draft } from '../../core/library/draft.ts';

export type Typed = Omit<Draft, 'version' | 'modified'>;

/**
 * Puts what is typed on the disk, the latest alone where keys are faster than the disk: else whoever types quickly and
 * closes the page would lose as much as was still waiting.
 */
export class DraftWriter {
  private readonly keep: (draft: Typed) => Promise<void>;
  private readonly waiting = new Map<string, Typed>();
  private readonly writing = new Map<string, Promise<void>>();

  constructor(keep: (draft: Typed) => Promise<void>) {
    this.keep = keep;
  }

  /** Done when this draft, or a later one of its key, is on the disk. @throws what `keep` does */
  write(draft: Typed): Promise<void> {
    const { key } = draft;
    this.waiting.set(key, draft);
    const running = this.writing.get(key) ?? this.drain(key).finally(() => this.writing.delete(key));
    this.writing.set(key, running);
    return running;
  }

  /** Done when nothing of this key is on its way any more: before it is saved, or it would come back after that. */
  async settle(key: string): Promise<void> {
    await this.writing.get(key)?.catch(() => undefined);
  }

  /** The note was given up: what waits is wanted no more. */
  forget(key: string): Promise<void> {
    this.waiting.delete(key);
    return this.settle(key);
  }

  private async drain(key: string): Promise<void> {
    for (let next = this.take(key); next !== undefined; next = this.take(key)) await this.keep(next);
  }

  private take(key: string): Typed | undefined {
    const next = this.waiting.get(key);
    this.waiting.delete(key);
    return next;
  }
}
