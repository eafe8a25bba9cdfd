import { Gap, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import type { Node } from './scan.ts';
import { holdersOf, personAfter, personBefore } from './person.ts';

/** Posts held by one person, written one after the other: "Bí thư Huyện ủy, Chủ tịch HĐND huyện Sông Lô". */
export interface Chain {
  posts: Post[];
  /** Several where a list gives them the post: "các Phó Chủ tịch UBND tỉnh: Lê Văn An, Trần Thị Bình". */
  people: string[];
}

/** A post of a chain: a composed title, or one that the glossary has whole. */
export interface Post {
  node: Node;
  /** Index in the list of all nodes. */
  index: number;
}

const wordAnd = hashOf('và');
const joints = new Set(['và', 'kiêm', 'rồi', 'nay'].map(hashOf));

export const isPost = (node: Node): boolean =>
  node.kind === 'title' || (node.kind === 'term' && node.concept?.role === 'post');

/** Groups the posts among the nodes into chains, each with the person or people who stand before or after it. */
export function chainsOf(reading: Reading, nodes: Node[]): Chain[] {
  const issuers = new Set(nodes.filter((node, index) => isIssuer(reading, node, nodes[index - 1])));
  return runsOf(reading, nodes, (node) => isPost(node) && !issuers.has(node)).flatMap((run) => ofTwo(reading, run)).map((posts) => {
    const spans = posts.map(({ node, index }) => ({ start: node.start, end: endWithTenure(nodes, index) }));
    return { posts, people: holdersOf(reading, spans) };
  });
}

/** "Quyết định số 245/QĐ-BQP của Bộ trưởng Bộ Quốc phòng, Đại tá An …": who issued an act is not the person named next. */
const isIssuer = (reading: Reading, { start }: Node, before: Node | undefined): boolean =>
  before?.kind === 'document' && before.end === start - 1 && reading.word(before.end) === wordOf;

const wordOf = hashOf('của');

/** "Ông An, Chủ tịch Hội Nông dân, và Bí thư Tỉnh đoàn Lê Văn Bình": with a name at both ends, "và" parts two people. */
function ofTwo(reading: Reading, run: Post[]): Post[][] {
  const [first, last] = [run[0], run.at(-1)];
  const at = run.findLastIndex(({ node }, index) => index > 0 && reading.word(node.start - 1) === wordAnd);
  if (first === undefined || last === undefined || at < 0) return [run];
  const isNamedTwice = personBefore(reading, first.node.start) !== null && personAfter(reading, last.node.end) !== null;
  return isNamedTwice ? [run.slice(0, at), run.slice(at)] : [run];
}

/** "Ủy viên Bộ Chính trị khóa XIV, Thường trực Ban Bí thư": a tenure behind a post belongs to it. */
function endWithTenure(nodes: Node[], index: number): number {
  const [node, next] = [nodes[index], nodes[index + 1]];
  const isTenure = next?.kind === 'event' && (next.type === 'tenure' || next.type === 'term');
  return isTenure && next.start === node?.end ? next.end : (node?.end ?? 0);
}

/** Nodes of one kind that commas or "và" join. */
export function runsOf(reading: Reading, nodes: Node[], belongs: (node: Node) => boolean): Post[][] {
  const runs: Post[][] = [];
  nodes.forEach((node, index) => {
    if (!belongs(node)) return;
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && last !== undefined && areJoined(reading, before.node, endWithTenure(nodes, before.index), node)) last.push({ node, index });
    else runs.push([{ node, index }]);
  });
  return runs;
}

/** Whether a comma or "và" joins a node, with its tenure, to the next. */
export function areJoined(reading: Reading, before: Node, end: number, after: Pick<Node, 'kind' | 'start'>): boolean {
  const gap = reading.gap(after.start);
  if (end === after.start) return gap === Gap.comma || (gap === Gap.hyphen && before.kind === after.kind) || gap === Gap.and;
  const joint = end === after.start - 1 && joints.has(reading.word(end));
  return joint && gap === Gap.space && (reading.gap(end) === Gap.space || reading.gap(end) === Gap.comma);
}
