import type { ArticleMap } from './article/article-map.ts';
import { rectsOf, type Span } from './span.ts';

/** Brings a span into the middle of the window. False where the page does not show it. */
export function scrollToSpan(map: ArticleMap, span: Span): boolean {
  const element = map.pointOf(span.start)?.node.parentElement;
  if (element?.isConnected !== true) return false;
  // Also moves any box on the way that scrolls for itself.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [first] = rectsOf(map, span);
  if (first === undefined) return false;
  const isInView = first.top >= 0 && first.bottom <= window.innerHeight;
  if (!isInView) window.scrollBy({ top: first.top - window.innerHeight / 2, behavior: 'instant' });
  return true;
}
