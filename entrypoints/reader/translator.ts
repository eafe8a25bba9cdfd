import type { FailureCode } from '../../core/failure.ts';
import type { LockedText } from '../../core/translation/lock.ts';
import type { ParagraphTranslation } from '../../core/translation/receipt.ts';

/** What comes back of one paragraph; the index is that of the paragraphs handed in. */
export interface TranslatorNews {
  /** Complete sentences of a translation that is still coming in. */
  onPartial(index: number, text: string): void;
  onResult(index: number, result: ParagraphTranslation & { failure: FailureCode | null }): void;
}

/** Who translates paragraphs for the page: the background, which knows the engine and its key. */
export interface Translator {
  /** Answers when all is done. @throws Failure where nothing could be begun, `cancelled` where it was stopped */
  translate(paragraphs: LockedText[], news: TranslatorNews): Promise<void>;
  cancel(): Promise<void>;
}
