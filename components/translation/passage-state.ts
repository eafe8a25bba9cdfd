import type { FailureCode } from '../../core/failure.ts';
import type { ParagraphResult } from '../../core/translation/receipt.ts';

/** How far a passage's translation is. */
export type PassageState =
  | { kind: 'waiting' }
  /** The complete sentences of a translation that is coming in. */
  | { kind: 'partial'; text: string }
  | { kind: 'done'; result: ParagraphResult }
  | { kind: 'failed'; result: ParagraphResult }
  /** Why all of what was asked for stopped, said in the place of the first. */
  | { kind: 'stopped'; failure: FailureCode };
