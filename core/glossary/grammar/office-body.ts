import { hashOf } from '../../text/tokens.ts';
import type { Concept } from '../concept.ts';
import type { Reading } from '../reading.ts';
import { bodyAfterJoint, bodyAt } from './body.ts';
import { ministryAt } from './department.ts';
import { bareBody, type BodyNode, type TitleNode } from './node.ts';
import type { Office } from './office.ts';

const wordOf = hashOf('của');

/** The body whose office this is: behind it, behind "của", or begun by the office's own last word. */
export function bodyOf(reading: Reading, node: TitleNode, lexeme: Office): BodyNode | null {
  if (!reading.follows(node.end)) return null;
  const at = reading.word(node.end) === wordOf && reading.follows(node.end + 1) ? node.end + 1 : node.end;
  const fused = lexeme.concept.role === 'post' ? null : fusedBody(reading, lexeme);
  const body = bodyAt(reading, at, true);
  if (fused !== null && fused.end > (body?.end ?? 0)) return fused;
  return body ?? (isMinister(node.office) ? ministryOf(reading, at) : null);
}

export const isMinister = ({ vi }: Concept): boolean => vi === 'Bộ trưởng' || vi === 'Thứ trưởng';

function ministryOf(reading: Reading, token: number): BodyNode | null {
  const ministry = ministryAt(reading, token);
  if (ministry === null) return null;
  const known = reading.conceptOf(ministry.concept.vi) ?? ministry.concept;
  return bareBody({
    start: token, end: ministry.end, concept: known, form: { text: '', target: 0, kind: 'preferred' }, place: null, field: null, ambiguity: null, misspelt: false,
  });
}

/** "Trưởng ban Tổ chức Tỉnh ủy", "Chánh văn phòng UBND": the office's last word begins the body's name. */
function fusedBody(reading: Reading, lexeme: Office): BodyNode | null {
  for (let start = lexeme.start + 1; start < lexeme.end; start++) {
    const body = bodyAt(reading, start, true);
    if (body !== null && body.headEnd > lexeme.end) return body;
  }
  return null;
}

/** "Chủ tịch HĐND, UBND tỉnh": further bodies of the same kind, of which the last names the level of all. */
export function withOthers(reading: Reading, node: TitleNode): TitleNode {
  const others: BodyNode[] = [];
  const isOpen = (body: BodyNode) => body.level === null && body.place === null && body.parent === null && body.number === null;
  let last = node.body;
  while (last !== null && (isOpen(last) || isCollective(node.office))) {
    const next = bodyAfterJoint(reading, last.end);
    if (next === null || (next.concept.role !== 'body' && !isCollective(node.office))) break;
    others.push(next);
    last = next;
  }
  if (last === null || others.length === 0 || (isOpen(last) && !isCollective(node.office))) return node;
  return { ...node, others, end: last.end, body: node.body };
}

/** Leaders of several bodies are several people. */
export const isCollective = ({ vi }: Concept): boolean => /^(lãnh đạo|đại diện|thành viên)/i.test(vi);
