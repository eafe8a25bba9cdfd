import type { PassageState } from '../../components/translation/passage-state.ts';
import type { TranslationState } from '../../core/translation/job.ts';
import { termsKept } from '../../core/translation/receipt.ts';

/** @param states by the passages of the article; null for those that were not asked for */
export function stateOf(states: readonly (PassageState | null)[]): Pick<TranslationState, 'paragraphs' | 'done' | 'of' | 'terms' | 'failures'> {
  const paragraphs = states.flatMap((state, index) => (state?.kind === 'done' || state?.kind === 'failed' ? [{ ...state.result, index }] : []));
  const stopped = states.filter((state) => state?.kind === 'stopped').length;
  return {
    paragraphs,
    done: paragraphs.length + stopped,
    of: states.filter((state) => state !== null).length,
    terms: termsKept(paragraphs),
    failures: paragraphs.filter(({ state }) => state === 'failed').length + stopped,
  };
}
