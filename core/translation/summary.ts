import type { FailureCode } from '../failure.ts';
import { type LockReceipt, type ParagraphTranslation, termsKept } from './receipt.ts';

/** How far one passage of an article is. */
export type PassageState =
  | { kind: 'waiting' }
  /** The complete sentences of a translation that is coming in. */
  | { kind: 'partial'; text: string }
  | { kind: 'done'; translation: ParagraphTranslation }
  | { kind: 'failed'; failure: FailureCode };

/** A lock that a passage's translation does not keep. */
export interface BrokenLock extends Pick<LockReceipt, 'source' | 'required' | 'wrote'> {
  /** Index of the passage. */
  passage: number;
}

/** An article's translation at a glance: its progress while it is under way, its receipt afterwards. */
export interface TranslationSummary {
  /** Whether the translations stand in the page now. */
  shown: boolean;
  /** Passages that were asked for, and how they stand; the flagged ones are done as well. */
  asked: number;
  done: number;
  flagged: number;
  failed: number;
  waiting: number;
  /** Passages that nobody has asked for yet. */
  left: number;
  terms: { kept: number; total: number };
  broken: BrokenLock[];
  /** Why the first of the failed ones failed. */
  problem: FailureCode | null;
}

/**
 * @param states by the index of the passage; those that were not asked for are left out
 * @param passages how many the article has
 */
export function summarise(states: ReadonlyMap<number, PassageState>, passages: number, shown: boolean): TranslationSummary {
  const all = [...states].sort(([a], [b]) => a - b);
  const done = all.flatMap(([passage, state]) => (state.kind === 'done' ? [{ passage, translation: state.translation }] : []));
  const failures = all.flatMap(([, state]) => (state.kind === 'failed' ? [state.failure] : []));
  return {
    shown,
    asked: all.length,
    done: done.length,
    flagged: done.filter(({ translation }) => translation.state === 'flagged').length,
    failed: failures.length,
    waiting: all.length - done.length - failures.length,
    left: passages - all.length,
    terms: termsKept(done.map(({ translation }) => translation)),
    broken: done.flatMap(({ passage, translation }) => translation.locks.filter(({ kept }) => !kept).map(({ source, required, wrote }) => ({ passage, source, required, wrote }))),
    problem: failures[0] ?? null,
  };
}
