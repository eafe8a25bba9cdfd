import { Gap, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { capitalRun, isFamilyName, personEnd } from './names.ts';
import { seatOf, type BodyNode } from './node.ts';
import type { Node } from './scan.ts';

/** Posts held by one person, written one after the other: "Bí thư Huyện ủy, Chủ tịch HĐND huyện Sông Lô". */
export interface Chain {
  posts: Post[];
  person: string | null;
}

/** A post of a chain: a composed title, or one that the glossary has whole. */
export interface Post {
  node: Node;
  /** Index in the list of all nodes. */
  index: number;
}

const joints = new Set(['và', 'kiêm'].map(hashOf));
const honorifics = new Set(['chí', 'ông', 'bà', 'c', 'anh', 'chị'].map(hashOf));

export const isPost = (node: Node): boolean =>
  node.kind === 'title' || (node.kind === 'term' && node.lexeme.concept?.role === 'post');

/** Groups the posts among the nodes into chains, each with the person who stands before or after it. */
export function chainsOf(reading: Reading, nodes: Node[]): Chain[] {
  const chains: Post[][] = [];
  nodes.forEach((node, index) => {
    if (!isPost(node)) return;
    const last = chains.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && last !== undefined && areJoined(reading, before.node, node)) last.push({ node, index });
    else chains.push([{ node, index }]);
  });
  return chains.map((posts) => ({ posts, person: personOf(reading, posts) }));
}

function areJoined(reading: Reading, before: Node, after: Node): boolean {
  const gap = reading.gap(after.start);
  if (before.end === after.start) return gap === Gap.comma;
  return before.end === after.start - 1 && joints.has(reading.word(before.end)) && gap === Gap.space;
}

function personOf(reading: Reading, posts: Post[]): string | null {
  const first = posts[0]?.node;
  const last = posts.at(-1)?.node;
  if (first === undefined || last === undefined) return null;
  return personAfter(reading, last.end) ?? personBefore(reading, first.start);
}

function personAfter(reading: Reading, token: number): string | null {
  if (!reading.follows(token)) return null;
  const end = personEnd(reading, token);
  return end === token ? null : reading.slice(token, end);
}

/** "đồng chí Trần Đức Thắng, Bí thư …", "Hồ Quốc Dũng - Ủy viên …" */
function personBefore(reading: Reading, token: number): string | null {
  const gap = reading.gap(token);
  if (gap !== Gap.comma && gap !== Gap.hyphen) return null;
  for (let start = Math.max(0, token - 5); start < token - 1; start++) {
    const begins = isFamilyName(reading, start) || (start > 0 && honorifics.has(reading.word(start - 1)));
    if (begins && reading.isCapital(start) && !reading.isAllCaps(start) && capitalRun(reading, start, 5) === token) return reading.slice(start, token);
  }
  return null;
}

/** Gives each post of a chain that names no place the place that another post of its level names. */
export function inheritPlaces(chain: Chain): void {
  const seats = chain.posts.flatMap(({ node }) => (node.kind === 'title' && node.body !== null ? [seatOf(node.body)] : []));
  for (const seat of seats) {
    const level = levelOf(seat);
    if (seat.place !== null || level === null) continue;
    const source = seats.find((other) => other.place !== null && levelOf(other) === level);
    if (source?.place != null && takesPlace(seat)) seat.inherited = source.place;
  }
}

/** The administrative level of a body: by its level word, its place, or its own nature. */
export function levelOf(seat: BodyNode): string | null {
  if (seat.level !== null) return seat.level.level;
  if (seat.concept.level !== null && seat.concept.level !== 'any') return seat.concept.level;
  return seat.place?.place == null ? null : 'province';
}

export const takesPlace = (seat: BodyNode): boolean => seat.concept.role === 'seat' || seat.concept.role === 'body';

