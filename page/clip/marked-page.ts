import type { Highlight } from '../../core/annotation/highlight.ts';
import { imageMark } from '../../core/clip/clip.ts';
import type { MarkedPage } from '../../core/export/clip-html.ts';
import { markHighlights } from './mark.ts';
import { sanitise } from './sanitise.ts';

/** Pictures as clips hold them; no quotation mark can stand in one. */
const picture = /data:image\/(?:png|jpeg|gif|webp|avif|bmp);base64,[\w+/=]+/gi;

/**
 * A kept page with its highlights, for a file of its own. Sanitised once more: what is stored may have been altered.
 * Pictures are taken out meanwhile, for they are most of it and hold nothing to read.
 */
export function markedPage(html: string, highlights: readonly Highlight[]): MarkedPage {
  const pictures: string[] = [];
  const light = html.replace(picture, (data) => imageMark(pictures.push(data) - 1));
  const { body } = new DOMParser().parseFromString(sanitise(light), 'text/html');
  markHighlights(body, highlights, 'pen');
  for (const link of body.querySelectorAll('a[href]')) link.setAttribute('rel', 'noreferrer');
  const found = highlights.map(({ id }) => id).filter((id) => marksOf(body, id).length > 0);
  for (const [at, id] of found.entries()) addReference(body, id, String(at + 1));
  const whole = body.innerHTML.replace(/data:image\/x-chu-giai,(\d+)/g, (_, index: string) => pictures[Number(index)] ?? 'data:,');
  return { html: whole, found };
}

/** After the last words of a highlight, its number leads to its note. */
function addReference(body: HTMLElement, id: string, number: string): void {
  const link = body.ownerDocument.createElement('a');
  link.className = 'to-note';
  link.href = `#note-${id}`;
  link.textContent = number;
  marksOf(body, id).at(-1)?.after(link);
}

const marksOf = (body: HTMLElement, id: string): HTMLElement[] => [...body.querySelectorAll<HTMLElement>('mark[data-id]')].filter((mark) => mark.dataset['id'] === id);
