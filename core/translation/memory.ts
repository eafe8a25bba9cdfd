import type { EngineName } from '../../core/translation/job.ts';
import type { ParagraphResult } from '../../core/translation/receipt.ts';

/** What was translated while the page is open, by its source: a page that draws its article anew shows it again without asking. */
export interface TranslationMemory {
  shown: boolean;
  /** Who was asked last. */
  engine: EngineName | null;
  done: Map<string, ParagraphResult>;
}

export const emptyMemory = (): TranslationMemory => ({ shown: false, engine: null, done: new Map() });
