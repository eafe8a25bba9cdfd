import { Refusal } from '../../../core/import/refusal.ts';
import { readAnnotationFile, type AnnotationFile } from './annotation-file.ts';

/** Highlights that are handed over at once: the page has to make each anew. */
const part = 500;

/** Reads one file beside the page, which stays in hand however large the file is. */
addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void readAnnotationFile(data).then(handOver, (error: unknown) => {
    // An error's own fields are lost on the way. What is no refusal is a worker without room.
    postMessage(error instanceof Refusal ? { reason: error.reason, where: error.where } : { reason: 'too-large', where: '' });
  });
});

function handOver({ read: { highlights, ...read }, ...file }: AnnotationFile): void {
  for (let at = 0; at < highlights.length; at += part) postMessage({ part: highlights.slice(at, at + part) });
  postMessage({ value: { ...file, read: { ...read, highlights: [] } } });
}
