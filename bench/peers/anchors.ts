import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import search from 'approx-string-match/build/src/index.js';
import { toTextPosition } from 'dom-anchor-text-quote';
import { matcher } from '../../core/annotation/match.ts';
import type { Highlight } from '../../core/annotation/highlight.ts';
import { fold } from '../../core/text/fold.ts';

type Selector = Highlight['target']['selector'];
export type Place = { start: number; end: number } | null;
export type Anchorer = (selector: Selector) => Place | Promise<Place>;

export function ours(text: string): (selector: Selector) => Place {
  const match = matcher(text);
  return (selector) => {
    const anchor = match(selector);
    return anchor.state === 'anchored' ? anchor : null;
  };
}

/** The way of Hypothesis: every approximate match of the quote, scored by quote, context and distance. */
export function scored(text: string): (selector: Selector) => Place {
  return ([{ exact, prefix, suffix }, { start }]) => bestOf(text, exact, prefix, suffix, start);
}

/** The same on text of which the spellings have been joined. */
export function scoredFolded(text: string): (selector: Selector) => Place {
  const folded = fold(text);
  return ([{ exact, prefix, suffix }, { start }]) => {
    const [quote, before, after] = [exact, prefix, suffix].map((part) => fold(part).text);
    const place = bestOf(folded.text, quote ?? '', before ?? '', after ?? '', start);
    return place === null ? null : { start: folded.toRaw(place.start), end: folded.toRaw(place.end) };
  };
}

function bestOf(text: string, exact: string, prefix: string, suffix: string, hint: number): Place {
  const matches = search(text, exact, Math.min(256, exact.length / 2));
  const likeness = (part: string, from: number, to: number) => {
    if (part === '') return 1;
    const [best] = search(text.slice(Math.max(0, from), to), part, part.length);
    return best === undefined ? 0 : 1 - best.errors / part.length;
  };
  const score = ({ start, end, errors }: { start: number; end: number; errors: number }) => {
    const context = likeness(prefix, start - prefix.length, start) + likeness(suffix, end, end + suffix.length);
    return 50 * (1 - errors / exact.length) + 20 * context + 2 * (1 - Math.abs(start - hint) / text.length);
  };
  const ranked = matches.map((match) => ({ match, score: score(match) })).sort((a, b) => b.score - a.score);
  return ranked[0]?.match ?? null;
}

/** These two search a document, the text being in its paragraphs. */
export function apacheAnnotator(root: HTMLElement): Anchorer {
  const offsets = offsetsOf(root);
  const offset = (node: Node, within: number) => (offsets.get(node) ?? 0) + within;
  return async ([selector]) => {
    for await (const range of createTextQuoteSelectorMatcher(selector)(root)) {
      return { start: offset(range.startContainer, range.startOffset), end: offset(range.endContainer, range.endOffset) };
    }
    return null;
  };
}

function offsetsOf(root: HTMLElement): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let offset = 0; walker.nextNode() !== null; offset += walker.currentNode.textContent?.length ?? 0) offsets.set(walker.currentNode, offset);
  return offsets;
}

export function domAnchorTextQuote(root: HTMLElement): Anchorer {
  // It takes no context of more than 32 units.
  return ([{ exact, prefix, suffix }, { start }]) =>
    toTextPosition(root, { exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32) }, { hint: start });
}
