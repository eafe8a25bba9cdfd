import type { Reading } from '../reading.ts';
import { bodyAt } from './body.ts';
import { definedAt } from './definition.ts';
import type { BodyNode, TermNode } from './node.ts';
import { titleCase } from './place.ts';

/** A short name of the article's own: read as what it was defined for, or as nothing where that is not known. */
export function definedNodeAt(reading: Reading, token: number): { node: BodyNode | TermNode | null; end: number } | null {
  const found = definedAt(reading, token);
  if (found === null) return null;
  const { meaning } = found.definition;
  const body = meaning.start < 0 ? bodyEndingAt(reading, meaning.end) : bodyAt(reading, meaning.start);
  const node = body?.end === meaning.end ? shortName(reading, body, token, found.end) : null;
  return { node, end: found.end };
}

/** The body whose words end before a bracket. */
function bodyEndingAt(reading: Reading, end: number): BodyNode | null {
  for (let start = Math.max(0, end - 40); start < end; start++) {
    const body = reading.isCapital(start) ? bodyAt(reading, start) : null;
    if (body?.end === end) return body;
  }
  return null;
}

function shortName(reading: Reading, body: BodyNode, start: number, end: number): BodyNode {
  const full = reading.slice(body.start, body.end);
  const choice = { cue: `defined in this article as “${titleCase(full)}”`, alternatives: [] };
  return moved(body, start, end, choice);
}

/** The parts of a short name have no words of their own: each gets the short name's place in the text. */
export function moved(body: BodyNode, start: number, end: number, choice: BodyNode['choice']): BodyNode {
  const parent = body.parent === null ? null : moved(body.parent, start, end, null);
  return { ...body, start, end, headEnd: start, parent, abbreviated: true, choice };
}
