import type { Concept, Role } from '../concept.ts';
import type { Lexeme } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { Gap, hashesOf, hashOf } from '../../text/tokens.ts';
import { asideEnd } from './aside.ts';
import { departmentAt, isBoard } from './department.ts';
import { levelAt, tierAt, municipal, provincialCity, type LevelFound, type LevelWord } from './level.ts';
import { bareBody, depthOf, type BodyNode, type PlaceNode } from './node.ts';
import { withName } from './named-unit.ts';
import { numbered } from './numbered.ts';
import { ownBody } from './own.ts';
import { withSubject } from './subject.ts';
import { tiersAt } from './tiers.ts';
import { isCity, levelPlaceAt, nameAt, placeNameEnd, provinceAt, startsName, titleCase } from './place.ts';

const bodyRoles: ReadonlySet<Role> = new Set<Role>(['institution', 'body', 'seat', 'organ']);
const nation = hashesOf('Việt Nam');
const wordOf = hashOf('của');
const wordAnd = hashOf('và');
const wordAt = hashOf('tại');

/**
 * The longest institution that begins at a token: "Ban Tổ chức Tỉnh ủy Hải Dương",
 * "UBND huyện Sông Lô", "Bộ Chính trị".
 * @param attached whether an office or an organ stands before it, so that a misspelt or ambiguous name may be read
 */
export function bodyAt(reading: Reading, token: number, attached = false): BodyNode | null {
  const known = attached ? reading.attachedBodies : reading.bodies;
  const before = known[token];
  return before !== undefined ? before : (known[token] = reading.nested(() => ownBody(reading, onPortal(reading, readBody(reading, token, attached)))));
}

/** A Sở on the portal of Hà Nội is the city's. */
function onPortal({ context: { portalPlace, day } }: Reading, node: BodyNode | null): BodyNode | null {
  return node === null || node.concept.role !== 'body' || !isCity(portalPlace, day) ? node : { ...node, ofCity: true };
}

function readBody(reading: Reading, token: number, attached: boolean): BodyNode | null {
  const lexemes = reading.at(token);
  const named = lexemes.filter(isBody).map(bareBody);
  const department = departmentAt(reading, token, attached);
  if (department !== null) named.push(bareBody({ ...bare, start: token, ...department, concept: reading.inOwnWords(department.concept, token, department.end) }));
  const exact = longest(reading, named.map((node) => complete(reading, node)).filter((node) => isReadable(reading, node, attached)));
  if (exact !== null || lexemes.length > 0) return exact;
  return misspeltBodyAt(reading, token, attached);
}

/** A lexeme of what is composed and stands in no list. */
const bare = { form: { text: '', target: 0, kind: 'preferred' }, place: null, field: null, ambiguity: null, misspelt: false } as const;

const isBody = (lexeme: Lexeme): lexeme is Lexeme & { concept: Concept } =>
  lexeme.concept !== null && bodyRoles.has(lexeme.concept.role);

/** BTV, UBKT, VP are read as an organ only before the body that they are part of; CA, TU where something else speaks for them. */
function isReadable(reading: Reading, node: BodyNode, attached: boolean): boolean {
  const ofUnion = node.parent !== null && isUnion(node.parent);
  if (isBoard(node.concept)) return ofUnion;
  if (ofUnion && partyCommission.test(node.concept.vi)) return false;
  if (node.parent === null && isOfEvent(reading, node)) return false;
  if (!node.shortened || node.parent !== null) return true;
  if (node.concept.role === 'organ') return false;
  return node.concept.role === 'seat' ? attached : node.level !== null || node.place !== null;
}

/** "ban tổ chức giải", "Ban Tổ chức lễ hội": organisers, and no Party commission. */
const isOfEvent = (reading: Reading, { concept, start, headEnd, level }: BodyNode): boolean =>
  concept.vi === 'Ban Tổ chức' && level === null && (!reading.isCapital(headEnd - 2) || (reading.follows(headEnd) && eventWords.has(reading.word(headEnd)))) && headEnd - start > 1;

const eventWords = new Set(['giải', 'lễ', 'hội', 'cuộc', 'chương', 'sự', 'đại', 'liên', 'ngày', 'tuần', 'festival', 'triển', 'đêm'].map(hashOf));

/** The Party's commissions are bodies of other powers than a union's boards of the same name. */
const partyCommission = /^Ban (?:Tổ chức|Tuyên giáo|Tuyên giáo và Dân vận|Dân vận|Kiểm tra)$/;

const isUnion = ({ concept }: BodyNode): boolean => concept.track === 'mass organisation' || concept.track === 'Front';

/** The longest; among equals the finest, and the one that the portal's own level speaks for (TU: Tỉnh ủy or Thành ủy). */
function longest(reading: Reading, nodes: BodyNode[]): BodyNode | null {
  return nodes.reduce<BodyNode | null>((best, node) => {
    if (best === null || node.end > best.end) return node;
    if (node.end < best.end || isOneName(best, node)) return best;
    if (isOneName(node, best)) return node;
    return depthOf(node) > depthOf(best) || (node.shortened && fitsPortal(reading, node) && !fitsPortal(reading, best)) ? node : best;
  }, null);
}

/** "Ban Chấp hành Đảng bộ" is a committee of its own name, not the Ban Chấp hành of something. */
const isOneName = (one: BodyNode, other: BodyNode): boolean =>
  one.concept.role === 'body' && ((other.concept.role === 'organ' && one.headEnd > other.headEnd) || (other.number !== null && one.concept.vi.startsWith(`${other.concept.vi} `)));

function fitsPortal({ context: { portalPlace, day } }: Reading, { concept }: BodyNode): boolean {
  return concept.role === 'seat' && isMunicipal(concept) === isCity(portalPlace, day);
}

const isMunicipal = (concept: Concept): boolean => /^(Thành|Công an thành phố)/.test(concept.vi);

/** A misspelt name alone proves nothing; a level or place after it, or an office before it, does. */
function misspeltBodyAt(reading: Reading, token: number, attached: boolean): BodyNode | null {
  const nodes = reading.nearly(token).filter(isBody).map((lexeme) => complete(reading, bareBody(lexeme)));
  return longest(reading, nodes.filter((node) => attached || node.level !== null || node.place !== null || node.parent !== null));
}

/** A body with all that follows it: number, parent, level, place. */
export function complete(reading: Reading, node: BodyNode): BodyNode {
  if (!reading.follows(node.end) && !isDotted(reading, node)) return pastAside(reading, node) ?? withoutMore(reading, node);
  return withMore(reading, node);
}

/** "TT. HĐND huyện" */
const isDotted = (reading: Reading, { shortened, concept, end }: BodyNode): boolean =>
  shortened && concept.role === 'organ' && (reading.gap(end) === Gap.stop || reading.gap(end) === Gap.dot) && reading.word(end - 1) === wordStanding && reading.isAllCaps(end);

const wordStanding = hashOf('TT');

/** "Ủy ban nhân dân (UBND) tỉnh": the name goes on behind its own abbreviation. */
function pastAside(reading: Reading, node: BodyNode): BodyNode | null {
  const end = asideEnd(reading, node.end);
  if (end === null) return null;
  const whole = wholeName(reading, node, end);
  if (whole !== null) return complete(reading, whole);
  const read = withMore(reading, { ...node, end });
  return read.end === end ? null : read;
}

/** "Ủy ban Kiểm tra (UBKT) Trung ương": the words before and behind the brackets are one entry of the glossary. */
function wholeName(reading: Reading, node: BodyNode, token: number): BodyNode | null {
  const before = reading.slice(node.start, node.headEnd);
  for (let end = Math.min(reading.count, token + mostBehind); end > token; end--) {
    const concept = reading.lexicon.conceptOf(`${before} ${reading.slice(token, end)}`);
    if (concept !== null && bodyRoles.has(concept.role)) return { ...node, concept, end, headEnd: end };
  }
  return null;
}

const mostBehind = 3;

function withMore(reading: Reading, node: BodyNode): BodyNode {
  const counted = numbered(reading, node);
  if (counted !== null) return counted;
  const { role } = node.concept;
  if (role === 'organ') return withParent(reading, node);
  if (role === 'seat') return withSeatPlace(reading, node);
  if (role === 'body') return withLevel(reading, node);
  return withOwner(reading, withName(reading, node));
}

function withoutMore(reading: Reading, node: BodyNode): BodyNode {
  if (isDivision.test(node.concept.vi)) return afterComma(reading, node);
  return node.concept.role === 'seat' && isMunicipal(node.concept) ? ofCity(reading, node) : node;
}

/** "Phòng Cảnh sát hình sự, Công an tỉnh": divisions are told from their departments by a comma. */
function afterComma(reading: Reading, node: BodyNode): BodyNode {
  const parent = reading.gap(node.end) === Gap.comma ? bodyAt(reading, node.end) : null;
  return parent === null || isDivision.test(parent.concept.vi) || parent.concept.track !== node.concept.track ? node : joined(node, parent);
}

const isDivision = /^(Phòng|Vụ|Cục|Chi cục|Đội|Trung tâm) /;

function withParent(reading: Reading, bare: BodyNode): BodyNode {
  const node = withSubject(reading, bare);
  if (node !== bare && !reading.follows(node.end)) return node;
  const parent = parentAt(reading, node.end);
  if (parent !== null) return withOthers(reading, named(reading, joined(node, parent), parent));
  return node.concept.level === 'central' ? node : withLevel(reading, node);
}

function named(reading: Reading, node: BodyNode, parent: BodyNode): BodyNode {
  const [head, rest] = [node.concept.vi, parent.concept.vi];
  // "Ban Chấp hành (BCH) Trung ương Đảng": the parent's full name begins with the organ's.
  if (rest.startsWith(`${head} `)) return { ...node, joint: parent.concept };
  const joint = reading.conceptOf(`${head} ${rest}`);
  return joint?.role === 'body' ? { ...node, joint } : node;
}

/** "Văn phòng Đoàn ĐBQH và HĐND tỉnh": the last of the bodies names the level of all. */
function withOthers(reading: Reading, node: BodyNode): BodyNode {
  const { parent } = node;
  if (parent === null || parent.concept.role !== 'body' || depthOf(parent) > 1 || parent.level !== null || parent.place !== null) return node;
  const other = bodyAfterJoint(reading, node.end);
  if (other === null || other.concept.role !== 'body' || (other.level === null && reading.gap(node.end) === Gap.comma)) return node;
  return { ...node, parent: { ...parent, inherited: other.place, inheritedLevel: other.level }, others: [other], end: other.end };
}

/** The body after a comma, a hyphen, & or "và". */
export function bodyAfterJoint(reading: Reading, token: number): BodyNode | null {
  const gap = reading.gap(token);
  if (gap === Gap.comma || gap === Gap.hyphen || gap === Gap.and) return bodyAt(reading, token);
  return reading.follows(token) && reading.word(token) === wordAnd && reading.follows(token + 1) ? bodyAt(reading, token + 1) : null;
}

const parentAt = (reading: Reading, token: number): BodyNode | null => bodyAt(reading, afterOf(reading, token), true);

const afterOf = (reading: Reading, token: number): number => (reading.word(token) === wordOf && reading.follows(token + 1) ? token + 1 : token);

const joined = (node: BodyNode, parent: BodyNode): BodyNode => ({ ...node, end: parent.end, parent, misspelt: node.misspelt || parent.misspelt });

/** "Ủy ban Pháp luật và Tư pháp của Quốc hội": a central body that says whose it is. */
function withOwner(reading: Reading, node: BodyNode): BodyNode {
  const city = reading.word(node.end) === wordAt && reading.follows(node.end + 1) ? provinceAt(reading, node.end + 1) : null;
  if (city !== null && node.concept.vi.endsWith('cấp cao')) return { ...node, end: city.end, place: city };
  const at = afterOf(reading, node.end);
  const owner = at === node.end ? null : bodyAt(reading, at);
  return owner?.concept.role === 'institution' && owner.parent === null && owner.concept !== node.concept ? joined(node, owner) : node;
}

function withSeatPlace(reading: Reading, node: BodyNode): BodyNode {
  const place = seatPlace(reading, node);
  const placed = place === null ? node : { ...node, end: place.end, place };
  return isMunicipal(node.concept) ? ofCity(reading, placed) : placed;
}

/** The Thành ủy of Vinh, or of Hải Dương before 2025, was of the district level. */
function ofCity(reading: Reading, node: BodyNode): BodyNode {
  const { day, portalPlace } = reading.context;
  const place = node.place === null ? portalPlace : node.place.place;
  if ((node.place === null && portalPlace === null) || isCity(place, day)) return node;
  return { ...node, level: provincialCity, place: node.place === null ? null : { ...node.place, place: null } };
}

/** After a Tỉnh ủy only a province; after a Huyện ủy any name that is no person's. */
function seatPlace(reading: Reading, node: BodyNode): PlaceNode | null {
  const spelt = levelPlaceAt(reading, node.end) ?? provinceAt(reading, node.end);
  if (spelt !== null || (node.concept.level === 'province' && !isMunicipal(node.concept))) return spelt;
  return localName(reading, node.end);
}

function localName(reading: Reading, token: number): PlaceNode | null {
  const end = placeNameEnd(reading, token);
  return end === token ? null : { kind: 'place', start: token, nameStart: token, end, level: null, name: titleCase(reading.slice(token, end)), place: null };
}

/** "UBND tỉnh Hải Dương", "UBND huyện", "Sở Tư pháp Hải Dương", "MTTQ Việt Nam tỉnh", "Đảng ủy UBND tỉnh". */
function withLevel(reading: Reading, bare: BodyNode): BodyNode {
  const node = withName(reading, bare);
  if (node !== bare && !reading.follows(node.end)) return node;
  const from = reading.are(node.end, nation) && reading.follows(node.end + 2) ? node.end + 2 : node.end;
  const at = afterOf(reading, from);
  const place = levelPlaceAt(reading, at);
  if (place !== null) return { ...node, end: place.end, level: place.level, place };
  const all = node.concept.level === 'any' ? tiersAt(reading, at) : null;
  if (all !== null) return { ...node, end: all.end, level: tierOf(all.tiers), tiers: all.tiers };
  const found = levelAt(reading, at) ?? tierAt(reading, at);
  if (found !== null && isWhole(reading, found)) return { ...node, end: found.end, level: levelHere(reading, found.level), place: namelessPlace(reading, found) };
  const parent = takesParent(node.concept) && !startsOffice(reading, node.end) ? bodyAt(reading, from) : null;
  if (parent !== null && isOwner(parent)) return joined(node, parent);
  const province = from === node.end || node.concept.level !== 'central' ? provinceAt(reading, from) : null;
  return province === null || node.concept.level === 'commune' ? node : { ...node, end: province.end, place: province };
}

/** The cities beside districts are those of provinces. */
const tierOf = (tiers: LevelWord[]): LevelWord => tiers.find(({ level }) => level === 'district') ?? tiers[0] ?? municipal;

/** "UBND thành phố" on the portal of a province is a provincial city's. */
function levelHere({ context: { portalPlace, day } }: Reading, level: LevelWord): LevelWord {
  return level.vi === municipal.vi && portalPlace !== null && !isCity(portalPlace, day) ? provincialCity : level;
}

/** H. and the like are no level without a name; nor is "bản" of "bản đồ". */
function isWhole(reading: Reading, found: LevelFound | { level: LevelWord; end: number }): boolean {
  const isSmall = ['thôn', 'bản', 'ấp', 'buôn'].includes(found.level.vi);
  return !('glued' in found && found.glued) && (!isSmall || reading.isCapital(found.end));
}

/** Party organisations and unions exist inside other bodies. */
const takesParent = (concept: Concept): boolean => concept.track === 'Party' || concept.track === 'mass organisation' || concept.track === 'Front';

const isOwner = ({ concept }: BodyNode): boolean => concept.track !== 'Party' || concept.role === 'seat';

const startsOffice = (reading: Reading, token: number): boolean => reading.at(token).some(({ concept }) => concept?.role === 'office');

/** A level word whose name could not be read stands alone. */
function namelessPlace(reading: Reading, found: { level: LevelWord; end: number }): PlaceNode | null {
  return reading.follows(found.end) && reading.gap(found.end) !== Gap.line && found.level.level !== 'province' && !found.level.vi.startsWith('cấp') && !startsName(reading, found.end)
    ? nameAt(reading, found.end, found.level)
    : null;
}
