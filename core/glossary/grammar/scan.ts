import type { Lexeme } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { bodyAt } from './body.ts';
import { documentAt, type DocumentNode } from './document.ts';
import { eventAt, type EventNode } from './event.ts';
import { expand } from './expand.ts';
import { isFamilyName, personEnd } from './names.ts';
import type { BodyNode, PlaceNode, Span, TitleNode } from './node.ts';
import { markedPlaceAt } from './place.ts';
import { titleAt } from './title.ts';
import { isInsideAddress } from './web-address.ts';

/** A fixed expression of the glossary, as it stands. */
export interface TermNode extends Span {
  kind: 'term';
  lexeme: Lexeme;
}

export type Node = TitleNode | BodyNode | PlaceNode | EventNode | DocumentNode | TermNode;

/** All mentions of a text in order, without overlap: at each word the longest reading wins. */
export function scan(reading: Reading): Node[] {
  const nodes: Node[] = [];
  for (let token = 0; token < reading.count; ) {
    const node = readingAt(reading, token);
    if (node !== null) nodes.push(node);
    token = node?.end ?? token + 1;
  }
  return nodes;
}

function readingAt(reading: Reading, token: number): Node | null {
  const candidates = [
    documentAt(reading, token),
    eventAt(reading, token),
    titleAt(reading, token),
    markedBody(reading, token),
    placeAt(reading, token),
    termAt(reading, token),
  ].filter((node) => node !== null);
  if (candidates.length === 0) return null;
  const node = candidates.reduce((best, other) => (other.end > best.end ? other : best));
  return isInsideAddress(reading.tokens.raw, reading.tokens.start[node.start] ?? 0) ? null : node;
}

/** A bound body (Sở, Phòng) needs a level, place or parent to be more than a common word. */
function markedBody(reading: Reading, token: number): BodyNode | null {
  const body = bodyAt(reading, token);
  if (body === null || isPartOfName(reading, body)) return null;
  const known = body.parent !== null || body.level !== null || body.place !== null;
  return known || !(body.concept.bound || body.misspelt) ? body : null;
}

function placeAt(reading: Reading, token: number): PlaceNode | null {
  const place = markedPlaceAt(reading, token);
  return place === null || isPartOfName(reading, place) ? null : place;
}

function termAt(reading: Reading, token: number): Node | null {
  const lexeme = reading.at(token).find(({ concept, form }) => isMarkable(concept) && !form.kind.startsWith('title') && !form.kind.startsWith('deputy'));
  if (lexeme === undefined || isPartOfName(reading, lexeme)) return null;
  return expand(reading, lexeme) ?? { kind: 'term', start: lexeme.start, end: lexeme.end, lexeme };
}

const isMarkable = (concept: Lexeme['concept']): boolean =>
  concept !== null && (!concept.bound || concept.role === 'term') && ['term', 'post', 'phrase', 'office'].includes(concept.role);

/** "Ông Đỗ Công An", "Nguyễn Hải Dương": words of a person's name are no institution and no place. */
function isPartOfName(reading: Reading, span: Span): boolean {
  if (span.end - span.start > 3 || reading.isAllCaps(span.start)) return false;
  for (let start = span.start - 1; start >= Math.max(0, span.start - 3); start--) {
    if (isFamilyName(reading, start) && personEnd(reading, start) >= span.end && !isKnownName(reading, start)) return true;
  }
  return false;
}

/** "Thái Bình", "Ninh Thuận" begin with a family name and are places. */
const isKnownName = (reading: Reading, token: number): boolean =>
  reading.at(token).length > 0 || (token > 0 && reading.at(token - 1).some((lexeme) => lexeme.end > token));
