import type { Place } from './place-below.ts';

/**
 * The element's name. No page has one of this name, so paths that count elements stay as they are, and it is no block-level
 * element to the reading of the page. It has no attribute, no child and a closed root: the article's text is the same with it.
 */
const name = 'x-translation';

/** The prototype's own method: a form's input may have its name. */
const { insertBefore } = Node.prototype;

const hosts = new WeakSet<Node>();

/** Whether a node is one of our elements; ones that were taken away for good count too. */
export const isTranslation = (node: Node): boolean => hosts.has(node);

/** Our own element below a passage, and what is drawn in its closed root. */
export class Block {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Views are drawn in here. */
  readonly container: HTMLElement;

  /** @param style the text of the root's style sheet */
  constructor(style: string) {
    this.host = document.createElement(name);
    hosts.add(this.host);
    this.root = this.host.attachShadow({ mode: 'closed' });
    const sheet = document.createElement('style');
    sheet.textContent = style;
    this.container = document.createElement('div');
    this.container.className = 'cg-surface';
    this.root.append(sheet, this.container);
    // In a paragraph that is a link as a whole, a press on ours must not follow it; its own handlers have run by then.
    this.host.addEventListener('click', (event) => event.preventDefault());
  }

  put({ parent, before }: Place): void {
    insertBefore.call(parent, this.host, before);
  }

  remove(): void {
    this.host.remove();
  }
}
