import type { Article } from '../../core/article/article.ts';
import type { FailureCode } from '../../core/failure.ts';
import type { Lexicon } from '../../core/glossary/lexicon.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { TranslationNews, TranslationState } from '../../core/translation/job.ts';
import type { TranslationMemory } from '../../core/translation/memory.ts';
import type { ArticleMap } from '../article/article-map.ts';
import type { Painter } from '../paint/painter.ts';
import type { Span } from '../span.ts';

/** Whether something was begun, else why not; null where there was nothing to do. */
export interface Started {
  started: boolean;
  problem: FailureCode | null;
}

/** An article's translation in its page, as the reader knows it. */
export interface InPageTranslation {
  /** Null where nothing was asked for. */
  readonly state: TranslationState | null;
  translateArticle(): Promise<Started>;
  translateSpan(span: Span): Promise<Started>;
  /** @param index of the passage in the article's text */
  translatePassage(index: number): Promise<Started>;
  retryFailed(): Promise<Started>;
  flip(): Promise<Started>;
  show(shown: boolean | 'toggle'): boolean;
  goTo(index: number): boolean;
  cancel(): void;
  forget(): void;
  hear(news: TranslationNews): { wanted: boolean };
  /** Whether an event comes from one of the translations. */
  isOurs(event: Event): boolean;
  /** The sentences of the source that are rendered by what is selected in a translation, and where that stands; null where nothing is. */
  selected(): { span: Span | null; range: Range } | null;
}

/** What is translated, and what stands in the page already. */
export interface TranslationOptions {
  reading: { article: Article; map: ArticleMap; mentions: readonly Mention[] };
  lexicon: Lexicon;
  painter: Painter;
  memory: TranslationMemory;
  /** Whether an event comes from what else is drawn over the page. */
  isOurs(event: Event): boolean;
}

/** A script of its own: most articles are read without a translation. */
export interface TranslationPart {
  begin(options: TranslationOptions, life: AbortSignal): InPageTranslation;
  /** Whether a node is one of our elements between the paragraphs; ones that were taken away for good count too. */
  isTranslation(node: Node): boolean;
}
