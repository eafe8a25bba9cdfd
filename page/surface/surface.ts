import { Budget } from '../budget.ts';

/** How often a surface that a page takes away is put back within a minute. */
const patience = 10;

/** How a page treats our surface. */
export interface Interference {
  /** Within the last minute. */
  removals: number;
  gaveUp: boolean;
}

/**
 * The place of our card and bar in a visited page: one element beside head and body, with a closed shadow root. It is
 * there only while something is shown. A page that takes it away gets it back within bounds; then it is left alone.
 */
export class Surface {
  private readonly container: HTMLElement;
  private readonly places = new Set<HTMLElement>();
  private readonly host: HTMLElement;
  private readonly sheet = document.createElement('style');
  private readonly observer: MutationObserver;
  private readonly onGiveUp: (removals: number) => void;
  private readonly budget = new Budget(patience);
  private removals: number[] = [];
  private wanted = false;
  private gaveUp = false;

  constructor(onGiveUp: (removals: number) => void, signal: AbortSignal) {
    this.onGiveUp = onGiveUp;
    this.host = document.createElement('div');
    const root = this.host.attachShadow({ mode: 'closed' });
    this.container = document.createElement('div');
    this.container.className = 'cg-surface';
    root.append(this.sheet, this.container);
    this.observer = new MutationObserver(() => this.check());
    signal.addEventListener('abort', () => this.hide(), { once: true });
  }

  /** @param style the text of the style sheet of what is drawn */
  dress(style: string): void {
    if (this.sheet.textContent !== style) this.sheet.textContent = style;
  }

  /** Whether it stands in the page now. */
  show(): boolean {
    if (this.wanted) this.check();
    else if (this.mayInsert()) this.insert();
    this.wanted = true;
    return this.host.isConnected;
  }

  /** A box of its own for each part of the reader that draws; empty until it does. */
  place(): HTMLElement {
    const box = document.createElement('div');
    this.places.add(box);
    this.container.append(box);
    return box;
  }

  leave(box: HTMLElement): void {
    this.places.delete(box);
    box.remove();
    this.rest();
  }

  /** Goes out of the page when nothing is shown any more. */
  rest(): void {
    if ([...this.places].every((box) => box.querySelector('[popover]') === null)) this.hide();
  }

  private hide(): void {
    this.wanted = false;
    this.observer.disconnect();
    this.host.remove();
  }

  /** Whether an event comes from the surface: a closed root shows its host in its place. */
  isOurs(event: Event): boolean {
    return event.composedPath()[0] === this.host || event.target === this.host;
  }

  isHost(node: Node): boolean {
    return node === this.host;
  }

  get interference(): Interference {
    return { removals: this.recent().length, gaveUp: this.gaveUp };
  }

  private insert(): void {
    const root = rootElement();
    if (root === null) return;
    root.append(this.host);
    this.observer.observe(root, { childList: true });
  }

  /** After the page has changed what stands beside head and body. */
  private check(): void {
    if (!this.wanted || this.host.isConnected) return;
    this.removals = [...this.recent(), performance.now()];
    if (this.budget.spend(performance.now())) return this.insert();
    this.observer.disconnect();
    if (!this.gaveUp) this.onGiveUp(this.removals.length);
    this.gaveUp = true;
  }

  /** Once a page has won, it is not tried again until a minute has passed. */
  private mayInsert(): boolean {
    if (this.gaveUp && this.budget.count(performance.now()) > 0) return false;
    this.gaveUp = false;
    return true;
  }

  private recent(): number[] {
    return this.removals.filter((moment) => performance.now() - moment < 60_000);
  }
}

/** The root element, past any image that is named like the property. */
function rootElement(): Element | null {
  const get = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get;
  return (get?.call(document) ?? null) as Element | null; // as: what the DOM standard says of the getter
}
