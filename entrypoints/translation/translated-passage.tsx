import type { Signal } from '@preact/signals';
import { Paragraph, type ParagraphLook } from '../../components/translation/paragraph.tsx';
import type { PassageState } from '../../components/translation/passage-state.ts';
import type { Passage } from '../../core/article/passages.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { SentencePairs } from './sentence-pairs.ts';

const openOptions = (): void => void sendToBackground('openOptions').catch(() => undefined);

interface TranslatedPassageProps {
  passage: Passage;
  state: Signal<PassageState>;
  ghost: string;
  look: ParagraphLook;
  pairs: SentencePairs;
  onRetry: () => void;
}

/** Draws a passage's translation as it comes, and lights its sentences. */
export function TranslatedPassage({ passage, state, ghost, look, pairs, onRetry }: TranslatedPassageProps) {
  const lit = pairs.lit.value?.passage === passage ? pairs.lit.value.pair : null;
  const light = (pair: number | null): void => { pairs.lit.value = pair === null ? null : { passage, pair }; };
  return <Paragraph state={state.value} pairs={pairs.of(passage)} ghost={ghost} look={look} lit={lit} onLight={light} onRetry={onRetry} onSetUp={openOptions} />;
}
