import type { Reading } from '../reading.ts';
import type { Place } from '../../reference/place.ts';
import { runsOf, type Chain } from './chain.ts';
import { levelNamed, type LevelWord } from './level.ts';
import { seatOf, type BodyNode } from './node.ts';
import { isCity } from './place.ts';
import type { Node } from './scan.ts';

/** Gives each post of a chain the level and place that it leaves out and another post names. */
export function inheritInChain(chain: Chain): void {
  const titles = chain.posts.flatMap(({ node }) => (node.kind === 'title' ? [node] : []));
  const seats = titles.flatMap(({ body, others }) => (body === null ? [] : [body, ...others].map(seatOf)));
  inherit(seats);
  for (const title of titles) if (title.body === null && title.office.level === null) title.inheritedLevel = levelFrom(seats);
}

/** "HĐND, UBND tỉnh": of bodies in a list the last names the level of all. */
export function inheritInLists(reading: Reading, nodes: Node[]): void {
  for (const run of runsOf(reading, nodes, (node) => node.kind === 'body')) {
    inherit(run.flatMap(({ node }) => (node.kind === 'body' ? [seatOf(node)] : [])));
  }
}

/** "HĐND tỉnh khóa XVII": a bare tenure belongs to the body before it. */
export function giveTenures(nodes: Node[]): void {
  nodes.forEach((node, index) => {
    if (node.kind !== 'event' || node.type !== 'tenure' || node.body !== null) return;
    const before = nodes[index - 1];
    if (before === undefined || node.start - before.end > 2) return;
    node.owner = before.kind === 'body' ? before : before.kind === 'title' ? before.body : null;
  });
}

/** "Công an TP Hà Nội … Giám đốc Sở Y tế": on the portal of no province, a department is of the place that the paragraph named last; here, where that is a city. */
export function followCities(reading: Reading, nodes: Node[]): void {
  const { portalPlace, day } = reading.context;
  if (portalPlace !== null) return;
  const { raw, start } = reading.tokens;
  const text = `${raw}\n`;
  let last: Place | null = null;
  let paragraphEnd = 0;
  for (const node of nodes) {
    const at = start[node.start] ?? 0;
    if (at >= paragraphEnd) {
      last = null;
      paragraphEnd = text.indexOf('\n', at);
    }
    for (const seat of seatsOf(node)) {
      if (isCity(last, day) && takesPlace(seat)) seat.ofCity = true;
      last = seat.place?.place ?? last;
    }
    if (node.kind === 'place') last = node.place ?? last;
  }
}

function seatsOf(node: Node): BodyNode[] {
  const bodies = node.kind === 'body' ? [node] : node.kind === 'title' && node.body !== null ? [node.body, ...node.others] : [];
  return bodies.map(seatOf);
}

function inherit(seats: BodyNode[]): void {
  seats.forEach((seat, index) => {
    if (isOpen(seat)) seat.inheritedLevel ??= levelFrom([...seats.slice(index + 1), ...seats.slice(0, index).reverse()]);
  });
  for (const seat of seats) {
    const level = levelOf(seat);
    if (seat.place !== null || level === null) continue;
    const source = seats.find((other) => other.place !== null && other.number === null && levelOf(other) === level);
    if (source?.place != null && takesPlace(seat)) seat.inherited ??= source.place;
  }
}

const isOpen = ({ concept, level, place, number }: BodyNode): boolean =>
  (concept.role === 'body' || concept.role === 'organ') && concept.level === 'any' && level === null && place === null && number === null;

function levelFrom(seats: BodyNode[]): LevelWord | null {
  for (const seat of seats) {
    const level = seat.level ?? seatLevel(seat);
    if (level !== null && !level.vi.startsWith('cấp')) return level;
  }
  return null;
}

/** The level that the name of a seat holds: Tỉnh ủy is a province's. */
function seatLevel({ concept }: BodyNode): LevelWord | null {
  if (concept.role !== 'seat') return null;
  const own = [['Tỉnh', 'tỉnh'], ['Thành', 'thành phố'], ['Huyện', 'huyện'], ['Quận', 'quận'], ['Thị', 'thị xã']].find(([prefix]) => concept.vi.startsWith(prefix ?? ''));
  return own?.[1] === undefined ? null : levelNamed(own[1]);
}

/** The administrative level of a body: by its level word, its place, or its own nature. */
export function levelOf(seat: BodyNode): string | null {
  const level = seat.level ?? seat.inheritedLevel;
  if (level !== null) return level.level;
  if (seat.concept.level !== null && seat.concept.level !== 'any') return seat.concept.level;
  return seat.place?.place == null ? null : 'province';
}

export const takesPlace = (seat: BodyNode): boolean => seat.concept.role === 'seat' || seat.concept.role === 'body';
