import { i18n } from '#i18n';
import type { InPageViews } from '../../components/in-page/views.ts';
import type { pickElement } from '../../page/region/pick.ts';
import type { selectorOf } from '../../page/region/selector.ts';
import { drawPlainLine } from '../../page/surface/plain-line.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { isCutOff } from '../../platform/cut-off.ts';
import { loadPart } from '../../platform/load-part.ts';

/** What the script brings: see entrypoints/views.ts. */
export type Part = InPageViews & { pickElement: typeof pickElement; selectorOf: typeof selectorOf };

/** By what it shows that somebody is at the page and may open a card at any moment. */
const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

/** What the reader draws with: a script of its own, which comes when somebody is there. */
export class Views {
  /** That the extension was updated: words can be had only as long as it was not. */
  readonly updated = i18n.t('failure.extensionUpdated');
  private readonly surface: Surface;
  private views: Part | null = null;

  constructor(surface: Surface, signal: AbortSignal) {
    this.surface = surface;
    const fetch = (): void => void this.load().catch(() => undefined);
    for (const sign of signs) window.addEventListener(sign, fetch, { once: true, capture: true, passive: true, signal });
  }

  /** @throws Failure where they can not be had: see `loadPart` */
  async load(): Promise<Part> {
    if (this.views === null) {
      this.views = await loadPart('views') as Part; // as: see entrypoints/views.ts
      this.surface.dress(this.views.style);
    }
    return this.views;
  }

  /** In place of views that can not be had: an update of the extension cuts its old scripts off. */
  sayWhy(place: HTMLElement, isWanted: boolean): void {
    const isSaid = isWanted && isCutOff() && this.surface.show();
    drawPlainLine(place, isSaid ? this.updated : null);
    if (!isSaid) this.surface.rest();
  }

  /** Takes out what was drawn in a box, and the box. */
  leave(place: HTMLElement): void {
    this.views?.clear(place);
    this.surface.leave(place);
  }
}
