import type { Anchor, Highlight } from '../../core/annotation/highlight.ts';
import { matcher } from '../../core/annotation/match.ts';
import { sanitise } from './sanitise.ts';

/** A highlight that was found in the kept page, and how far below its top it begins, px. */
export interface Place {
  id: string;
  top: number;
  anchor: Anchor;
}

/** On top of what the extension's own page forbids: images alone, and only those whose bytes stand in the page. */
const policy = "default-src 'none'; img-src data:";
const blocks = 'p,h1,h2,h3,h4,h5,h6,li,dt,dd,figcaption,caption,td,th,blockquote,pre,div';

/**
 * Shows a kept page in a frame whose sandbox lets no script run, and answers where its highlights stand. Sanitised once
 * more: what is stored may have been altered. Links lead nowhere, since a click would tell the site.
 * @param frame sandboxed with `allow-same-origin` alone, so that we can look in and it can do nothing
 * @param style of the page in the frame
 */
export async function showClip(frame: HTMLIFrameElement, html: string, highlights: readonly Highlight[], style: string): Promise<Place[]> {
  const page = new DOMParser().parseFromString(sanitise(html), 'text/html');
  for (const link of page.querySelectorAll('a[href]')) {
    link.setAttribute('title', link.getAttribute('href') ?? '');
    link.removeAttribute('href');
  }
  const anchors = mark(page.body, highlights);
  const target = await documentOf(frame);
  if (target === null) return [];
  const meta = target.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  target.head.replaceChildren(meta);
  target.documentElement.lang = 'vi';
  target.body.replaceChildren(...[...page.body.childNodes].map((node) => target.adoptNode(node)));
  return dress(frame, style).flatMap(({ id, top }) => {
    const anchor = anchors.get(id);
    return anchor === undefined ? [] : [{ id, top, anchor }];
  });
}

/** The frame's own empty document; Firefox puts a second one in place of the first a little later. */
async function documentOf(frame: HTMLIFrameElement): Promise<Document | null> {
  if (frame.contentDocument?.readyState !== 'complete') await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  return frame.contentDocument;
}

/** The frame grows to its page, so that notes can stand beside it. */
function dress(frame: HTMLIFrameElement, style: string): Omit<Place, 'anchor'>[] {
  const { contentDocument: page, contentWindow: view } = frame;
  if (page === null || view === null) return [];
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
  frame.style.height = `${page.documentElement.scrollHeight}px`;
  const seen = new Set<string>();
  return [...page.querySelectorAll<HTMLElement>('mark[data-id]')].flatMap((element) => {
    const id = element.dataset['id'] ?? '';
    return seen.has(id) ? [] : [{ id: seen.add(id) && id, top: element.getBoundingClientRect().top }];
  });
}

/** Wraps the words of each highlight that the page still holds, and answers where. */
function mark(body: HTMLElement, highlights: readonly Highlight[]): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const { id, colour, target } of highlights) {
    const nodes = textNodes(body);
    const anchor = matcher(nodes.map(({ lead, node }) => lead + node.data).join(''))(target.selector);
    if (anchor.state === 'orphan') continue;
    anchors.set(id, anchor);
    for (const { node, start } of nodes) wrap(node, anchor.start - start, anchor.end - start, () => markOf(body.ownerDocument, id, colour));
  }
  return anchors;
}

function markOf(document: Document, id: string, colour: string): HTMLElement {
  const element = document.createElement('mark');
  element.className = `cg-pen-${colour}`;
  element.dataset['id'] = id;
  return element;
}

function wrap(node: Text, from: number, to: number, make: () => HTMLElement): void {
  const [start, end] = [Math.max(0, from), Math.min(node.data.length, to)];
  if (start >= end || node.data.slice(start, end).trim() === '') return;
  const middle = start > 0 ? node.splitText(start) : node;
  if (end - start < middle.data.length) middle.splitText(end - start);
  const element = make();
  middle.replaceWith(element);
  element.append(middle);
}

interface Placed {
  node: Text;
  /** Offset of its first letter in the text of all. */
  start: number;
  /** A new block begins on a new line, as in the article's text. */
  lead: string;
}

function textNodes(body: HTMLElement): Placed[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const placed: Placed[] = [];
  let [offset, before]: [number, Element | null] = [0, null];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text; // the walker shows text alone
    const block = text.parentElement?.closest(blocks) ?? null;
    const lead = before !== null && block !== before ? '\n' : '';
    before = block;
    placed.push({ node: text, start: offset + lead.length, lead });
    offset += lead.length + text.data.length;
  }
  return placed;
}
