import type { Anchor, Highlight } from '../../core/annotation/highlight.ts';
import { markHighlights } from './mark.ts';
import { sanitise } from './sanitise.ts';

/** A highlight that was found in the kept page, and how far below its top it begins, px. */
export interface Place {
  id: string;
  top: number;
  anchor: Anchor;
}

/** On top of what the extension's own page forbids: images alone, and only those whose bytes stand in the page. */
const policy = "default-src 'none'; img-src data:";

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
  const anchors = markHighlights(page.body, highlights, 'cg-pen');
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
