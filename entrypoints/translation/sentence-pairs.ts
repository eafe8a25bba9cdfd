import { effect, signal } from '@preact/signals';
import type { Passage } from '../../core/article/passages.ts';
import { pairSentences, type SentencePair } from '../../core/translation/pairs.ts';
import type { ParagraphTranslation } from '../../core/translation/receipt.ts';
import type { Painter } from '../../page/paint/painter.ts';
import type { Span } from '../../page/span.ts';

/** A sentence of the source, or several that one of the translation renders. */
export interface SourceSentence extends Span {
  passage: Passage;
  /** Index in the passage's pairs. */
  pair: number;
}

/** Above the marks of terms, below highlights. */
const priority = 1;

/** Which sentences of source and translation belong together, and which of them are lit. */
export class SentencePairs {
  readonly lit = signal<Pick<SourceSentence, 'passage' | 'pair'> | null>(null);
  private readonly pairs = new Map<Passage, SentencePair[]>();
  private all: SourceSentence[] = [];
  private shown = false;

  constructor(painter: Painter, signalOfLife: AbortSignal) {
    const stop = effect(() => {
      const span = this.spanOf(this.lit.value);
      painter.paint('chu-giai-pair', span === null ? [] : [span], priority);
    });
    signalOfLife.addEventListener('abort', stop, { once: true });
  }

  /** In the order of the text, as long as the translation is shown. */
  get sentences(): readonly SourceSentence[] {
    return this.shown ? this.all : [];
  }

  show(shown: boolean): void {
    this.shown = shown;
    if (!shown) this.lit.value = null;
  }

  add(passage: Passage, { source, translation, locks }: ParagraphTranslation): void {
    const anchors = locks.flatMap(({ start, kept, at }) => (kept && at !== null ? [{ source: start, translation: at.start }] : []));
    this.pairs.set(passage, translation === null ? [] : pairSentences(source, translation, anchors));
    this.all = [...this.pairs].sort(([a], [b]) => a.start - b.start).flatMap(([each, pairs]) => pairs.map((_, pair) => this.sentence(each, pair)));
  }

  of(passage: Passage): readonly SentencePair[] {
    return this.pairs.get(passage) ?? [];
  }

  /** The sentences of the source that a part of its translation renders. */
  sourceOf(passage: Passage, start: number, end: number): Span | null {
    const touched = this.of(passage).filter(({ translation }) => translation.start < end && translation.end > start);
    const [first, last] = [touched[0], touched.at(-1)];
    return first === undefined || last === undefined ? null : { start: passage.start + first.source.start, end: passage.start + last.source.end };
  }

  private spanOf(lit: SentencePairs['lit']['value']): Span | null {
    return lit === null ? null : this.sentence(lit.passage, lit.pair);
  }

  private sentence(passage: Passage, pair: number): SourceSentence {
    const { start, end } = this.of(passage)[pair]?.source ?? { start: 0, end: 0 };
    return { passage, pair, start: passage.start + start, end: passage.start + end };
  }
}
