import type { FailureCode } from '../failure.ts';
import type { LockForm } from './form.ts';
import type { LockedText } from './lock.ts';
import type { Problem, Verdict } from './verify.ts';

/**
 * `kept`: verified at once; `repaired`: verified after another form or clause by clause; `flagged`: the engine's
 * text stands with what is wrong said; `failed`: there is no translation.
 */
export type ParagraphState = 'kept' | 'repaired' | 'flagged' | 'failed';

/** One lock as the reader is shown it. */
export interface LockReceipt {
  /** The name in the source, with its UTF-16 offsets in the paragraph. */
  source: string;
  start: number;
  end: number;
  concept: string | null;
  required: string;
  kept: boolean;
  /** The form that the lock was given in; null where nothing came back. */
  form: LockForm | null;
  /** Where its rendering stands in the translation. */
  at: { start: number; end: number } | null;
  /** What the engine wrote instead, as far as that can be told. */
  wrote: string | null;
}

export interface ParagraphTranslation {
  source: string;
  /** The engine's text, to be shown as text; null where there is none. */
  translation: string | null;
  state: ParagraphState;
  locks: LockReceipt[];
  problems: Problem[];
  /** How many times the engine was asked. */
  calls: number;
}

/** A paragraph with why it failed, where it did. */
export interface ParagraphResult extends ParagraphTranslation {
  failure: FailureCode | null;
  /** Had before, and verified then. */
  cached: boolean;
}

/** "terms kept 17/17": locks of one paragraph or of many; repaired ones count as kept. */
export function termsKept(paragraphs: readonly ParagraphTranslation[]): { kept: number; total: number } {
  const locks = paragraphs.flatMap((paragraph) => paragraph.locks);
  return { kept: locks.filter(({ kept }) => kept).length, total: locks.length };
}

export function receiptsOf(locked: LockedText, verdict: Verdict | null, form: LockForm | null): LockReceipt[] {
  return locked.locks.map(({ source, start, end, concept, required }, index) => {
    const { kept, at, wrote } = verdict?.locks[index] ?? { kept: false, at: null, wrote: null };
    return { source, start, end, concept, required, kept, form, at, wrote };
  });
}

/** The paragraph of an engine that gave no translation. */
export function failedParagraph(locked: LockedText, calls: number): ParagraphTranslation {
  return { source: locked.text, translation: null, state: 'failed', locks: receiptsOf(locked, null, null), problems: [], calls };
}
