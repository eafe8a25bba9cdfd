import type { FailureCode } from '../../core/failure.ts';
import type { LockForm } from '../../core/translation/form.ts';
import type { LockedText } from '../../core/translation/lock.ts';
import type { TranslationCounts } from '../../core/translation/job.ts';
import { failedParagraph, type ParagraphResult, termsKept } from '../../core/translation/receipt.ts';
import { type SoFar, soFar } from '../../core/translation/so-far.ts';
import { translateLocked } from '../../core/translation/translate-locked.ts';
import type { Engine } from '../engines/engine.ts';
import { codeOf, Failure } from '../failure.ts';
import { cachedTranslation, cacheTranslation } from './cache.ts';
import type { EngineQueue } from './queue.ts';

/** Paragraphs to be translated, and with what. */
export interface Job {
  paragraphs: readonly LockedText[];
  engine: Engine;
  queue: EngineQueue;
  /** In the order of the engine's self-test. */
  forms: readonly LockForm[];
  /** The glossary's revision. */
  revision: string;
  signal: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Complete sentences of a paragraph that is still coming in, where the engine streams. */
  onPartial?: (paragraph: number, partial: SoFar) => void;
}

export interface Progress extends TranslationCounts {
  paragraph: number;
  result: ParagraphResult;
}

/** Faults that every paragraph would meet: the first one ends the job. */
const hopeless = new Set<FailureCode>(['engine-key', 'engine-forbidden', 'engine-origins', 'engine-quota', 'engine-missing', 'engine-policy', 'engine-pack', 'engine-request', 'disk-full', 'not-saved']);

/**
 * Translates paragraphs, each by itself, in any order. What fails is told in its result; nothing throws but `cancelled`.
 * `stopped` is the fault that every further paragraph would have met. To try the failed ones again, hand in those alone.
 */
export async function translateArticle(job: Job): Promise<{ results: ParagraphResult[]; stopped: FailureCode | null }> {
  const results: ParagraphResult[] = [];
  const hopelessness: Hopelessness = { code: null };
  await Promise.all(job.paragraphs.map(async (locked, paragraph) => {
    const result = await translateOne(job, locked, paragraph, hopelessness);
    results[paragraph] = result;
    const done = results.filter((each) => each !== undefined);
    job.onProgress?.({ paragraph, result, done: done.length, of: job.paragraphs.length, terms: termsKept(done), failures: done.filter(({ state }) => state === 'failed').length });
  }));
  if (job.signal.aborted) throw new Failure('cancelled');
  return { results, stopped: hopelessness.code };
}

/** Why no further call of the job has a chance. */
interface Hopelessness {
  code: FailureCode | null;
}

async function translateOne(job: Job, locked: LockedText, paragraph: number, hopelessness: Hopelessness): Promise<ParagraphResult> {
  const { engine, queue, forms, revision, signal } = job;
  const subject = { locked, engine: engine.id, model: engine.model, target: 'en', revision };
  const known = await cachedTranslation(subject);
  if (known !== null) return { ...known, failure: null, cached: true };
  try {
    const result = await translateLocked(locked, forms, (segments, form) => queue.run(async () => {
      if (hopelessness.code !== null) throw new Failure(hopelessness.code);
      const whole = segments.length === 1 && engine.streams && job.onPartial !== undefined;
      const onProgress = whole ? (_: number, text: string) => job.onPartial?.(paragraph, soFar(text, locked, form)) : undefined;
      // Noted before the next call has its turn.
      return engine.translate(segments, { signal, form, purpose: 'translation', onProgress }).catch((error: unknown) => {
        if (hopeless.has(codeOf(error))) hopelessness.code = codeOf(error);
        throw error;
      });
    }, signal));
    // A cache that cannot be written costs time, not the translation.
    await cacheTranslation(subject, result).catch(() => undefined);
    return { ...result, failure: result.state === 'failed' ? 'engine-answer' : null, cached: false };
  } catch (error) {
    return { ...failedParagraph(locked, 1), failure: codeOf(error), cached: false };
  }
}
