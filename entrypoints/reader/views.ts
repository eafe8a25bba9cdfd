import type { DeskPart } from '../../page/desk/article-desk.ts';
import { drawPlainLine } from '../../page/surface/plain-line.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { isCutOff } from '../../platform/cut-off.ts';
import { loadPart } from '../../platform/load-part.ts';
import { messageText } from '../../platform/message-text.ts';

/** By what it shows that somebody is at the page and may open a card at any moment. */
const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

/** All that the reader draws, and what is done with it: a script of its own, which comes when somebody is there. */
export class Views {
  /** That the extension was updated: words can be had only as long as it was not. */
  readonly updated = messageText('failure_extensionUpdated');
  private readonly surface: Surface;
  private readonly note: (error: unknown) => void;
  private part: DeskPart | null = null;
  /** Where it is said that the part can not be had. */
  private line: HTMLElement | null = null;

  /** @param note hears of what goes wrong */
  constructor(surface: Surface, note: (error: unknown) => void, signal: AbortSignal) {
    this.surface = surface;
    this.note = note;
    const fetch = (): void => void this.load().catch(() => undefined);
    for (const sign of signs) window.addEventListener(sign, fetch, { once: true, capture: true, passive: true, signal });
  }

  /** @throws Failure where they can not be had: see `loadPart` */
  async load(): Promise<DeskPart> {
    if (this.part === null) {
      this.part = await loadPart('views') as DeskPart; // as: see entrypoints/views
      this.surface.dress(this.part.style);
    }
    return this.part;
  }

  /** Something was wished for that failed. An update of the extension cuts its old scripts off: then that is said. */
  readonly sayWhy = (error: unknown): void => {
    this.note(error);
    if (this.part !== null || !isCutOff() || !this.surface.show()) return;
    this.line ??= this.surface.place();
    drawPlainLine(this.line, this.updated);
  };

  /** Nothing is wished for any more. */
  sayNothing(): void {
    if (this.line === null) return;
    drawPlainLine(this.line, null);
    this.surface.rest();
  }
}
