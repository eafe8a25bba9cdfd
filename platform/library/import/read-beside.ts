import type { ImportedHighlight } from '../../../core/import/imported.ts';
import { Refusal, type RefusalReason } from '../../../core/import/refusal.ts';
import type { AnnotationFile } from './annotation-file.ts';

/** The highlights come first, part by part. */
type Answer = { value: AnnotationFile } | { reason: RefusalReason; where: string };

/** `readAnnotationFile` in a worker of its own: parsing a hundred megabytes takes seconds. @throws Refusal; `too-large` where the worker runs out of memory */
export async function readBeside(file: Blob): Promise<AnnotationFile> {
  const worker = new Worker(new URL('./annotation-worker.ts', import.meta.url), { type: 'module' });
  const highlights: ImportedHighlight[] = [];
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer | { part: ImportedHighlight[] }>) => {
        if ('part' in data) highlights.push(...data.part);
        else resolve(data);
      };
      worker.onmessageerror = worker.onerror = () => reject(new Refusal('too-large'));
      worker.postMessage(file);
    });
    if ('value' in answer) return { ...answer.value, read: { ...answer.value.read, highlights } };
    throw new Refusal(answer.reason, answer.where);
  } finally {
    worker.terminate();
  }
}
