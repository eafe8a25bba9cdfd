import { describeTextPosition, describeTextQuote } from '../../core/annotation/describe.ts';
import type { HighlightDraft } from '../../core/annotation/highlight.ts';
import { matcher } from '../../core/annotation/match.ts';
import type { ArticleMap } from '../article/article-map.ts';
import type { Span } from '../span.ts';
import { describeRange } from './describe-range.ts';

/** A span of an article by W3C selectors, of which one at least finds it again; null where the page no longer has it. */
function describe(map: ArticleMap, { start, end }: Span): HighlightDraft['selector'] | null {
  const range = describeRange(map, { start, end });
  return range === null ? null : [describeTextQuote(map.text, start, end), describeTextPosition(start, end), range];
}

/** From spans to selectors and back. */
export const anchoring = { describe, matcher };
export type Anchoring = typeof anchoring;
