import type { FailureCode } from '../../core/failure.ts';
import type { LockForm } from '../../core/translation/form.ts';
import type { LockedText } from '../../core/translation/lock.ts';
import { type FormResult, orderForms, testForms } from '../../core/translation/self-test.ts';
import { codeOf } from '../failure.ts';
import type { Engine } from './engine.ts';
import type { EngineQueue } from '../translation/queue.ts';

export interface EngineTest {
  /** The forms in the order to use; the engine's own where it could not be asked. */
  forms: LockForm[];
  results: FormResult[];
  /** Why it does not work, or null. */
  failure: FailureCode | null;
}

/** "Test this engine": every form over the paragraphs of the self-test. */
export async function testEngine(
  engine: Engine, queue: EngineQueue, paragraphs: readonly LockedText[], signal: AbortSignal, progress: (done: number, of: number) => void = () => undefined,
): Promise<EngineTest> {
  try {
    const results = await testForms(paragraphs, engine.forms, async (segment, form) => {
      const [reply = ''] = await queue.run(() => engine.translate([segment], { signal, form, purpose: 'engine test' }), signal);
      return reply;
    }, progress);
    return { forms: orderForms(results), results, failure: null };
  } catch (error) {
    return { forms: [...engine.forms], results: [], failure: codeOf(error) };
  }
}
