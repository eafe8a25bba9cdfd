import type { Concept, Role } from '../concept.ts';
import type { Lexeme } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { levelAt, type LevelWord } from './level.ts';
import { capitalRun, isFamilyName, personEnd } from './names.ts';
import type { BodyNode, PlaceNode } from './node.ts';
import { levelPlaceAt, nameAt, provinceAt } from './place.ts';
import { hashesOf } from '../../text/tokens.ts';

const bodyRoles: ReadonlySet<Role> = new Set<Role>(['institution', 'body', 'seat', 'organ']);
const nation = hashesOf('Việt Nam');

/**
 * The longest institution that begins at a token: "Ban Tổ chức Tỉnh ủy Hải Dương",
 * "UBND huyện Sông Lô", "Bộ Chính trị".
 * @param slips whether a misspelt name may be read, because an office or an organ stands before it
 */
export function bodyAt(reading: Reading, token: number, slips = false): BodyNode | null {
  const known = slips ? reading.slippedBodies : reading.bodies;
  const before = known[token];
  return before !== undefined ? before : (known[token] = readBody(reading, token, slips));
}

function readBody(reading: Reading, token: number, slips: boolean): BodyNode | null {
  const exact = longest(reading.at(token).filter(isBody).map((lexeme) => complete(reading, lexeme)).filter(isReadable));
  if (exact !== null || reading.at(token).length > 0) return exact;
  return misspeltBodyAt(reading, token, slips);
}

const isBody = (lexeme: Lexeme): lexeme is Lexeme & { concept: Concept } =>
  lexeme.concept !== null && bodyRoles.has(lexeme.concept.role);

/** BTV, UBKT, VP are read as an organ only before the body that they are part of. */
const isReadable = (node: BodyNode): boolean => !node.shortened || node.parent !== null;

function longest(nodes: BodyNode[]): BodyNode | null {
  return nodes.reduce<BodyNode | null>((best, node) => (best === null || node.end > best.end ? node : best), null);
}

/** A misspelt name alone proves nothing; a level or place after it, or an office before it, does. */
function misspeltBodyAt(reading: Reading, token: number, slips: boolean): BodyNode | null {
  const nodes = reading.nearly(token).filter(isBody).map((lexeme) => complete(reading, lexeme));
  return longest(nodes.filter((node) => slips || node.level !== null || node.place !== null || node.parent !== null));
}

function complete(reading: Reading, lexeme: Lexeme & { concept: Concept }): BodyNode {
  const node = bare(lexeme);
  if (!reading.follows(node.end)) return node;
  if (node.concept.role === 'organ') return withParent(reading, node);
  if (node.concept.role === 'seat') return withPlace(node, seatPlace(reading, node));
  return node.concept.role === 'body' ? withLevel(reading, node) : node;
}

function bare(lexeme: Lexeme & { concept: Concept }): BodyNode {
  const shortened = lexeme.form.kind === 'title abbreviation';
  const abbreviated = shortened || lexeme.form.kind === 'abbreviation';
  const { start, end, concept, misspelt } = lexeme;
  return { kind: 'body', start, end, concept, headEnd: end, level: null, place: null, parent: null, misspelt, abbreviated, shortened, inherited: null };
}

function withParent(reading: Reading, node: BodyNode): BodyNode {
  const parent = bodyAt(reading, node.end, true);
  if (parent !== null) return { ...node, end: parent.end, parent, misspelt: node.misspelt || parent.misspelt };
  return node.concept.level === 'central' ? node : withLevel(reading, node);
}

function withPlace(node: BodyNode, place: PlaceNode | null): BodyNode {
  return place === null ? node : { ...node, end: place.end, place };
}

/** After a Tỉnh ủy only a province; after a Huyện ủy any name that is no person's. */
function seatPlace(reading: Reading, node: BodyNode): PlaceNode | null {
  const spelt = levelPlaceAt(reading, node.end) ?? provinceAt(reading, node.end);
  if (spelt !== null || node.concept.level === 'province') return spelt;
  return localName(reading, node.end);
}

function localName(reading: Reading, token: number): PlaceNode | null {
  if (!reading.isCapital(token) || personEnd(reading, token) - token >= 3 || startsLexeme(reading, token)) return null;
  const end = Math.min(capitalRun(reading, token, reading.isAllCaps(token) ? 2 : 4), cutAtPerson(reading, token));
  return { kind: 'place', start: token, nameStart: token, end, level: null, name: properName(reading, token, end), place: null };
}

const startsLexeme = (reading: Reading, token: number): boolean =>
  reading.at(token).some((lexeme) => lexeme.concept !== null && lexeme.concept.role !== 'phrase');

function cutAtPerson(reading: Reading, token: number): number {
  for (let at = token + 2; at < token + 4; at++) if (isFamilyName(reading, at)) return at;
  return token + 4;
}

function properName(reading: Reading, start: number, end: number): string {
  const name = reading.slice(start, end);
  return name === name.toUpperCase() ? name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()) : name;
}

/** "UBND tỉnh Hải Dương", "UBND huyện", "Sở Tư pháp Hải Dương", "MTTQ Việt Nam tỉnh". */
function withLevel(reading: Reading, node: BodyNode): BodyNode {
  const from = reading.are(node.end, nation) && reading.follows(node.end + 2) ? node.end + 2 : node.end;
  const place = levelPlaceAt(reading, from);
  if (place !== null) return { ...node, end: place.end, level: place.level, place };
  const found = levelAt(reading, from);
  if (found !== null) return { ...node, end: found.end, level: found.level, place: namelessPlace(reading, found) };
  const province = reading.follows(node.end) && node.concept.level !== 'commune' ? provinceAt(reading, node.end) : null;
  return withPlace(node, province);
}

/** A level word whose name could not be read stands alone. */
function namelessPlace(reading: Reading, found: { level: LevelWord; end: number }): PlaceNode | null {
  return reading.follows(found.end) && found.level.level !== 'province' && !startsLexeme(reading, found.end)
    ? nameAt(reading, found.end, found.level)
    : null;
}
