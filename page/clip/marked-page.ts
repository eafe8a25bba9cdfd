import type { Highlight } from '../../core/annotation/highlight.ts';
import { imageMark } from '../../core/clip/clip.ts';
import type { MarkedPage } from '../../core/export/clip-html.ts';
import { markInTurn } from './mark.ts';
import { sanitise } from './sanitise.ts';

/** Pictures as clips hold them; no quotation mark can stand in one. */
const picture = /data:image\/(?:png|jpeg|gif|webp|avif|bmp);base64,[\w+/=]+/gi;

/**
 * A kept page with its highlights, for a file of its own. Sanitised once more: what is stored may have been altered.
 * Pictures are taken out meanwhile, for they are most of it and hold nothing to read.
 * @param rest is awaited between pieces of the work
 */
export async function markedPage(html: string, highlights: readonly Highlight[], rest: () => Promise<void>): Promise<MarkedPage> {
  const pictures: string[] = [];
  const light = html.replace(picture, (data) => imageMark(pictures.push(data) - 1));
  const clean = sanitise(light);
  await rest();
  const { body } = new DOMParser().parseFromString(clean, 'text/html');
  await markInTurn(body, highlights, 'pen', rest);
  for (const link of body.querySelectorAll('a[href]')) link.setAttribute('rel', 'noreferrer');
  const lastMarks = new Map([...body.querySelectorAll<HTMLElement>('mark[data-id]')].map((mark) => [mark.dataset['id'] ?? '', mark]));
  const found = highlights.map(({ id }) => id).filter((id) => lastMarks.has(id));
  for (const [at, id] of found.entries()) addReference(lastMarks.get(id), id, String(at + 1));
  const whole = body.innerHTML.replace(/data:image\/x-chu-giai,(\d+)/g, (_, index: string) => pictures[Number(index)] ?? 'data:,');
  return { html: whole, found };
}

/** After the last words of a highlight, its number leads to its note. */
function addReference(mark: HTMLElement | undefined, id: string, number: string): void {
  if (mark === undefined) return;
  const link = mark.ownerDocument.createElement('a');
  link.className = 'to-note';
  link.href = `#note-${id}`;
  link.textContent = number;
  mark.after(link);
}
