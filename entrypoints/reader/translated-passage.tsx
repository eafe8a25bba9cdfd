import type { Signal } from '@preact/signals';
import { Paragraph, type ParagraphLook, type ParagraphState } from '../../components/translation/paragraph.tsx';
import type { Passage } from '../../core/article/passages.ts';
import type { PassageState } from '../../core/translation/summary.ts';
import type { SentencePairs } from './sentence-pairs.ts';

interface TranslatedPassageProps {
  passage: Passage;
  state: Signal<PassageState>;
  look: ParagraphLook;
  pairs: SentencePairs;
  onRetry: () => void;
}

/** Draws a passage's translation as it comes, and lights its sentences. */
export function TranslatedPassage({ passage, state: { value }, look, pairs, onRetry }: TranslatedPassageProps) {
  const state: ParagraphState = value.kind === 'done' ? { ...value, pairs: pairs.of(passage) } : value;
  const lit = pairs.lit.value?.passage === passage ? pairs.lit.value.pair : null;
  const light = (pair: number | null): void => { pairs.lit.value = pair === null ? null : { passage, pair }; };
  return <Paragraph state={state} look={look} lit={lit} onLight={light} onRetry={onRetry} />;
}
