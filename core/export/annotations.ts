import type { Colour, Highlight } from '../annotation/highlight.ts';
import { positionInCodePoints, rangeInCodePoints } from './code-points.ts';
import type { ExportEntry } from './entry.ts';

/** Of the reader's own collection; it leads nowhere. */
const collection = 'urn:chu-giai:highlights';
const context = 'http://www.w3.org/ns/anno.jsonld';

/** As text markers; a reader of the file may have others. */
const colours: Record<Colour, string> = { claim: '#ffe58a', figure: '#bfe3ff', person: '#d3f0c4', question: '#ffd0dc', 'follow-up': '#e2d4ff' };

/**
 * All highlights as an AnnotationCollection with one page (https://www.w3.org/TR/annotation-model/#collections), in pieces
 * since there may be tens of thousands. Each annotation names its context, so that it may be taken out as it stands.
 */
export const annotationsHead = (total: number): string => {
  const own = `"id":"${collection}","type":"AnnotationCollection","label":"Highlights kept with Chú Giải","total":${total}`;
  const first = `,"first":{"id":"${collection}:page-1","type":"AnnotationPage","partOf":{${own}},"startIndex":0,"items":[\n`;
  return `{"@context":"${context}",${own}${total === 0 ? '' : first}`;
};

export const annotationsTail = (total: number): string => (total === 0 ? '}\n' : `\n]},"last":"${collection}:page-1"}\n`);

/** The annotations of one article, without the comma between them. */
export function* annotationsOf({ highlights, clips }: ExportEntry): Iterable<string> {
  const texts = clips.map(({ article }) => article.text);
  for (const highlight of highlights) yield JSON.stringify(annotationOf(highlight, texts));
}

/**
 * A highlight as https://www.w3.org/TR/annotation-model/ has it: note and tags as textual bodies, the colour as a style class.
 * @param texts of the kept versions: positions become code points by them
 */
export function annotationOf(highlight: Highlight, texts: readonly string[]): object {
  const { id, motivation, created, modified, colour, target } = highlight;
  const selector = [target.selector[0], positionInCodePoints(highlight, texts), rangeInCodePoints(highlight, texts)].filter((each) => each !== null);
  const body = bodiesOf(highlight);
  return {
    '@context': context,
    id: addressOf(id),
    type: 'Annotation',
    motivation,
    created,
    modified,
    ...(body.length > 0 ? { body } : {}),
    target: { type: 'SpecificResource', source: target.source, styleClass: colour, selector },
    stylesheet: { type: 'CssStylesheet', value: `.${colour} { background: ${colours[colour]} }` },
  };
}

/** Notes that met another one stand beside it, each with its time. */
function bodiesOf({ body, copies, tags }: Highlight): object[] {
  const note = { type: 'TextualBody', format: 'text/plain', purpose: 'commenting' };
  return [
    ...(body === null ? [] : [{ ...note, value: body }]),
    ...copies.map((copy) => ({ ...note, value: copy.body, created: copy.at })),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
  ];
}

const addressOf = (id: string): string => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? `urn:uuid:${id}` : `urn:chu-giai:${encodeURIComponent(id)}`);
