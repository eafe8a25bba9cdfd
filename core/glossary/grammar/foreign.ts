import { hashesOf } from '../../text/tokens.ts';
import type { Concept } from '../concept.ts';
import { namesOf } from '../name-list.ts';
import type { Reading } from '../reading.ts';
import { areJoined, isPost } from './chain.ts';
import { seatOf, type Span, type TitleNode } from './node.ts';
import type { Node } from './scan.ts';

const statesIn = new WeakMap<object, Map<number, number[][]>>();

/** By their first words. */
function statesOf({ lexicon: { glossary } }: Reading): Map<number, number[][]> {
  const known = statesIn.get(glossary);
  if (known !== undefined) return known;
  const made = Map.groupBy(namesOf(glossary, 'state').map(hashesOf), ([first]) => first ?? 0);
  statesIn.set(glossary, made);
  return made;
}

/** Words that may stand before the name of a state: "nước Cộng hòa Dân chủ Nhân dân Lào", "Đảng Cộng sản Trung Quốc". */
const style = new Set(hashesOf('của nước Cộng hòa Vương quốc Nhà nước Liên bang Dân chủ Nhân dân Hồi giáo Xã hội chủ nghĩa Thống nhất Hoàng gia Hợp chúng quốc Cộng sản Cách mạng Quân đội CHND CHDCND'));
const longestStyle = 10;

/**
 * The end of a post or body that is another state's: "Bộ trưởng Quốc phòng Ấn Độ". The glossary explains those of Vietnam; elsewhere the same
 * words have other names (Secretary of State, Congress, Chancellor) and other powers, so they are left alone.
 */
export function foreignEnd(reading: Reading, node: Node): number | null {
  if (conceptOf(node)?.level !== 'central') return null;
  let at = node.end;
  while (at < node.end + longestStyle && style.has(reading.word(at)) && reading.follows(at)) at++;
  return reading.follows(at) ? stateEnd(reading, at) : null;
}

/** Takes back the posts before another state's, which are of the same person: "Phó Thủ tướng, Bộ trưởng Ngoại giao Lào". */
export function withoutForeign(reading: Reading, nodes: Node[], foreign: Span): void {
  for (let last = nodes.at(-1), next = foreign; last !== undefined; last = nodes.at(-1)) {
    const isWhole = last.end === next.start && reading.follows(next.start);
    if (!isPost(last) || conceptOf(last)?.level !== 'central' || !(isWhole || areJoined(reading, last, last.end, { kind: 'title', start: next.start }))) return;
    next = last;
    nodes.pop();
  }
}

/** The end of a state's name at a token, or null: "Trung Quốc", in front of "hội đàm", holds no "Quốc hội". */
export function stateEnd(reading: Reading, token: number): number | null {
  const name = reading.isCapital(token) ? statesOf(reading).get(reading.word(token))?.find((words) => isName(reading, token, words)) : undefined;
  // Lào Cai
  const isPlace = name !== undefined && reading.at(token).some(({ place, end }) => place !== null && end > token + name.length);
  return name === undefined || isPlace ? null : token + name.length;
}

/** Hyphens may join the words: Timor-Leste. */
const isName = (reading: Reading, token: number, words: readonly number[]): boolean => words.every((word, index) => reading.word(token + index) === word);

function conceptOf(node: Node): Concept | null {
  if (node.kind === 'term') return node.concept;
  if (node.kind === 'title') return ofTitle(node);
  return node.kind === 'body' && node.place === null ? seatOf(node).concept : null;
}

function ofTitle({ office, body, place }: TitleNode): Concept | null {
  if (place !== null) return null;
  return body === null ? office : seatOf(body).concept;
}
