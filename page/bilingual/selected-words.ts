import type { Span } from '../span.ts';
import type { Bilingual } from './bilingual.ts';

/** Marks the element of a block that holds the translation and nothing else. */
export const textMark = 'data-text';

/** What is selected in a translation: the passage, and UTF-16 offsets in its translation. */
export interface SelectedWords {
  passage: Span;
  start: number;
  end: number;
  range: Range;
}

interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** The selection where it lies within one translation; null where it lies elsewhere or is empty. */
export function selectedWords(bilingual: Bilingual): SelectedWords | null {
  const blocks = [...bilingual.entries()].filter(([, { host }]) => host.isConnected);
  if (blocks.length === 0) return null;
  const found = composedRange(blocks.map(([, { root }]) => root));
  if (found === null) return null;
  for (const [passage, { root }] of blocks) {
    const text = root.querySelector(`[${textMark}]`);
    if (text?.contains(found.startContainer) !== true || !text.contains(found.endContainer)) continue;
    const [start, end] = [offsetIn(text, found.startContainer, found.startOffset), offsetIn(text, found.endContainer, found.endOffset)];
    return end > start ? { passage, start, end, range: liveRange(found) } : null;
  }
  return null;
}

/**
 * A closed root keeps what is selected in it from `getRangeAt`. Its own extension may ask by `getComposedRanges`
 * (Chromium 137, Firefox 142); before, Chromium has `getSelection` on the root, and Firefox hides nothing.
 */
function composedRange(roots: ShadowRoot[]): AbstractRange | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const composed = (selection as Selection & ComposedSelection).getComposedRanges?.({ shadowRoots: roots });
  if (composed !== undefined) return composed[0] ?? null;
  const inRoot = roots.map((root) => (root as ShadowRoot & { getSelection?(): Selection | null }).getSelection?.() ?? null);
  const own = inRoot.find((each) => each !== null && each.rangeCount > 0 && !each.isCollapsed);
  return own?.getRangeAt(0) ?? selection.getRangeAt(0);
}

function offsetIn(text: Element, node: Node, offset: number): number {
  const range = new Range();
  range.setStart(text, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function liveRange({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
