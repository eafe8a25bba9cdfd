import type { ArticleMap } from '../article/article-map.ts';
import { Budget } from '../budget.ts';
import { domOf } from '../dom.ts';
import type { Span } from '../span.ts';
import { Block, isTranslation } from './block.ts';
import { placeBelow } from './place-below.ts';

/** How often blocks that a page takes away are put back within a minute. */
const patience = 10;

interface BilingualOptions {
  map: ArticleMap;
  /** The text of the blocks' style sheet. */
  style: string;
  /** The page took blocks away more often than they were put back. */
  onGiveUp: () => void;
}

/**
 * The page with translations in it: a block of our own below each passage that was asked for, the source untouched.
 * Hidden, or at the signal, the page is byte for byte as it was. A page that takes blocks away gets them back within bounds.
 */
export class Bilingual {
  private readonly options: BilingualOptions;
  private readonly blocks = new Map<Span, Block>();
  private readonly observer: MutationObserver;
  private readonly budget = new Budget(patience);
  private gaveUp = false;
  shown = false;

  constructor(options: BilingualOptions, signal: AbortSignal) {
    this.options = options;
    this.observer = new MutationObserver(() => this.repair());
    signal.addEventListener('abort', () => this.hide(), { once: true });
  }

  /** The block below a passage; null where the page has no place for one. It stands in the page while blocks are shown. */
  open(span: Span): Block | null {
    const known = this.blocks.get(span);
    if (known !== undefined) return known;
    const block = new Block(this.options.style);
    if (this.shown && !this.put(span, block)) return null;
    if (!this.shown && this.placeOf(span) === null) return null;
    this.blocks.set(span, block);
    return block;
  }

  /** Takes one block away for good, and what is drawn in it. */
  close(span: Span, clear: (container: HTMLElement) => void = () => undefined): void {
    const block = this.blocks.get(span);
    if (block === undefined) return;
    block.remove();
    clear(block.container);
    this.blocks.delete(span);
  }

  /** Puts all blocks into the page. False where the page does not let them stand. */
  show(): boolean {
    if (this.gaveUp && this.budget.count(performance.now()) > 0) return false;
    this.gaveUp = false;
    this.shown = true;
    for (const [span, block] of this.blocks) if (!block.host.isConnected) this.put(span, block);
    this.observer.observe(document, { childList: true, subtree: true });
    return true;
  }

  hide(): void {
    this.shown = false;
    this.observer.disconnect();
    for (const block of this.blocks.values()) block.remove();
  }

  /** Whether an event comes from one of the blocks: a closed root shows its host in its place. */
  isOurs({ target }: Event): boolean {
    return target instanceof Node && isTranslation(target);
  }

  /** The passages with their blocks, in the order that they were opened. */
  entries(): Iterable<[Span, Block]> {
    return this.blocks.entries();
  }

  private put(span: Span, block: Block): boolean {
    const place = this.placeOf(span);
    if (place !== null) block.put(place);
    return place !== null;
  }

  private placeOf(span: Span): ReturnType<typeof placeBelow> {
    return placeBelow(this.options.map, span, domOf(document));
  }

  private repair(): void {
    const lost = [...this.blocks].filter(([, { host }]) => !host.isConnected);
    const mendable = lost.filter(([span]) => this.placeOf(span) !== null);
    if (mendable.length === 0) return;
    if (this.budget.spend(performance.now())) {
      for (const [span, block] of mendable) this.put(span, block);
      // Ours alone: what the page did meanwhile is looked at the next time.
      return;
    }
    this.gaveUp = true;
    this.hide();
    this.options.onGiveUp();
  }
}
