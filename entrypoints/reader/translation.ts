import type { InPageTranslation, Started, TranslationOptions, TranslationPart } from '../../page/bilingual/in-page-translation.ts';
import { codeOf, Failure } from '../../platform/failure.ts';
import { loadPart } from '../../platform/load-part.ts';
import { offeredPart } from '../../platform/parts.ts';

/** An article's translation: its script comes with the first wish for one. */
export class Translation {
  /** Null until one is wished for. */
  desk: InPageTranslation | null = null;
  private readonly options: TranslationOptions;
  private readonly life: AbortSignal;

  constructor(options: TranslationOptions, life: AbortSignal) {
    this.options = options;
    this.life = life;
    // The page drew an article anew: what was translated before is shown again.
    if (options.memory.done.size > 0) void this.begun().catch(() => undefined);
  }

  async ask(task: (desk: InPageTranslation) => Promise<Started>): Promise<Started> {
    try {
      return await task(await this.begun());
    } catch (error) {
      return { started: false, problem: codeOf(error) };
    }
  }

  private async begun(): Promise<InPageTranslation> {
    const { begin } = await loadPart('translation') as TranslationPart; // as: see entrypoints/translation
    if (this.life.aborted) throw new Failure('cancelled');
    return (this.desk ??= begin(this.options, this.life));
  }
}

/** Whether a node is an element of ours between the paragraphs. */
export const isTranslation = (node: Node): boolean => (offeredPart('translation') as TranslationPart | undefined)?.isTranslation(node) ?? false; // as: see above
