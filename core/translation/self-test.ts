import { type LockForm, readReply, type Segment, segmentIn } from './form.ts';
import type { LockedText } from './lock.ts';
import { verify } from './verify.ts';

/** How one form fared with an engine over the paragraphs of the self-test. */
export interface FormResult {
  form: LockForm;
  kept: number;
  total: number;
  /** Paragraphs that were verified whole, of all that came back. */
  whole: number;
  paragraphs: number;
}

/**
 * Measures which forms an engine lets live: each paragraph in each form, once, unrepaired.
 * @param ask answers one segment
 * @throws what `ask` throws
 */
export async function testForms(
  paragraphs: readonly LockedText[], forms: readonly LockForm[], ask: (segment: Segment, form: LockForm) => Promise<string>,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<FormResult[]> {
  const results: FormResult[] = [];
  let done = 0;
  for (const form of forms) {
    const result: FormResult = { form, kept: 0, total: 0, whole: 0, paragraphs: 0 };
    for (const locked of paragraphs) {
      const { ok, locks } = verify(readReply(form, await ask(segmentIn(form, locked), form), locked), locked, form);
      result.kept += locks.filter(({ kept }) => kept).length;
      result.total += locks.length;
      result.whole += ok ? 1 : 0;
      result.paragraphs++;
      progress(++done, forms.length * paragraphs.length);
    }
    results.push(result);
  }
  return results;
}

/** The forms in the order that the results call for: by whole paragraphs, then by locks; equals stay as the engine names them. */
export function orderForms(results: readonly FormResult[]): LockForm[] {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const worth = ({ whole, paragraphs, kept, total }: FormResult) => share(whole, paragraphs) + share(kept, total);
  return [...results].sort((a, b) => worth(b) - worth(a)).map(({ form }) => form);
}
