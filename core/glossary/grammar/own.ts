import { ownRendering } from '../../own-glossary/own-rendering.ts';
import type { Reading } from '../reading.ts';
import type { BodyNode, Span } from './node.ts';
import type { Node } from './scan.ts';

/**
 * What the reader has for the words at a token, beside what was read there: the longer wins, and of two as long the
 * reader's own. A reading of the grammar stays what it is (a post with its person, a body with its place) in other words.
 * @param isPartOfName whether a span belongs to a person's name
 */
export function ownReading(reading: Reading, token: number, read: Node | null, isPartOfName: (span: Span) => boolean): Node | null {
  const [longest, ...shorter] = reading.ownAt(token);
  if (longest === undefined) return read;
  if (longest.end > (read?.end ?? token)) {
    const { term, end } = longest;
    if (reading.isInsideAddress(token) || isPartOfName({ start: token, end })) return read;
    return { kind: 'term', start: token, end, concept: null, rendering: ownRendering(term, null), misspelt: false, choice: null, own: term };
  }
  const same = [longest, ...shorter].find(({ end }) => end === read?.end);
  return same === undefined || read === null ? read : { ...read, own: same.term };
}

/** A body in the reader's words: the whole of it, all before its place ("Công an tỉnh" Hải Dương), or the words that name it. */
export function ownBody(reading: Reading, body: BodyNode | null): BodyNode | null {
  if (body === null) return null;
  const matches = reading.ownAt(body.start);
  const whole = matches.find(({ end }) => end === body.end && end !== body.headEnd);
  if (whole !== undefined) return { ...body, own: whole.term };
  const before = body.place === null || body.parent !== null ? undefined : matches.find(({ end }) => end > body.headEnd && end === body.place?.nameStart);
  return before === undefined ? body : { ...body, ownBeforePlace: before.term };
}
