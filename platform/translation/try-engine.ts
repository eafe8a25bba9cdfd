import { segmentIn, readReply } from '../../core/translation/form.ts';
import type { LockedText } from '../../core/translation/lock.ts';
import { verify } from '../../core/translation/verify.ts';
import type { ChosenEngine } from './chosen-engine.ts';

/** Whether an engine works: one paragraph in its first form. @throws Failure why it does not */
export async function tryEngine({ engine, forms }: ChosenEngine, locked: LockedText, signal: AbortSignal): Promise<{ kept: number; total: number; ms: number }> {
  const [form = 'inserted'] = forms;
  const begun = performance.now();
  const [reply = ''] = await engine.translate([segmentIn(form, locked)], { signal, form, purpose: 'engine test' });
  const { locks } = verify(readReply(form, reply, locked), locked, form);
  return { kept: locks.filter(({ kept }) => kept).length, total: locks.length, ms: performance.now() - begun };
}
