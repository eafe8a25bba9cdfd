import { Gap } from '../../text/tokens.ts';
import type { Lexeme } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { ambiguousAt } from './ambiguous.ts';
import { bodyAt } from './body.ts';
import { bodyChoice } from './chosen.ts';
import { definedNodeAt } from './defined.ts';
import { documentAt, type DocumentNode } from './document.ts';
import { eventAt, eventStarters, tenuredAt, type EventNode } from './event.ts';
import { expand } from './expand.ts';
import { foreignEnd, stateEnd, withoutForeign } from './foreign.ts';
import { classedHonour } from './honour.ts';
import { groupAt, groupStarters } from './group.ts';
import { levelStarters } from './level.ts';
import { prefixStarters } from './modifier.ts';
import { nameAfter } from './named-unit.ts';
import { isFamilyName, personEnd } from './names.ts';
import type { BodyNode, GroupNode, PlaceNode, Span, TermNode, TitleNode } from './node.ts';
import { markedPlaceAt } from './place.ts';
import { ownReading } from './own.ts';
import { isOfClub } from './club.ts';
import { isTag } from './tag.ts';
import { titleAt } from './title.ts';

export type Node = TitleNode | BodyNode | PlaceNode | EventNode | DocumentNode | TermNode | GroupNode;

/** All mentions of a text in order, without overlap: at each word the longest reading wins. */
export function scan(reading: Reading): Node[] {
  const nodes: Node[] = [];
  for (let token = 0; token < reading.count; ) {
    if (!mayBegin(reading, token)) {
      token++;
      continue;
    }
    const defined = reading.definitions === null ? null : definedNodeAt(reading, token);
    const read = defined === null ? readingAt(reading, token) : longer(reading, token, defined);
    const foreign = read === null ? null : foreignEnd(reading, read);
    const node = ownReading(reading, token, foreign === null ? read : null, (span) => isPartOfName(reading, span));
    if (node !== null) nodes.push(node);
    else if (read !== null) withoutForeign(reading, nodes, read);
    token = Math.max(node?.end ?? foreign ?? stateEnd(reading, token) ?? 0, defined?.end ?? 0, token + 1);
  }
  return nodes;
}

/** What the article defines wins over the glossary, unless the grammar reads on beyond it ("Trưởng Ban Chỉ đạo tỉnh"). */
function longer(reading: Reading, token: number, defined: NonNullable<ReturnType<typeof definedNodeAt>>): Node | null {
  const node = readingAt(reading, token);
  return node !== null && node.end > defined.end ? node : defined.node;
}

/** The words that something without an entry in the glossary may begin with. */
const starters = new Set([...eventStarters, ...groupStarters, ...levelStarters, ...prefixStarters]);

/** Most words begin nothing; capitals may be misspelt names, figures the numbers of documents. */
const mayBegin = (reading: Reading, token: number): boolean =>
  reading.isCapital(token) || reading.isFigure(token) || starters.has(reading.word(token)) || reading.at(token).length > 0 || reading.ownAt(token).length > 0;

function readingAt(reading: Reading, token: number): Node | null {
  let best: Node | null = null;
  for (const read of readers) {
    const node = read(reading, token);
    if (node !== null && (best === null || node.end > best.end)) best = node;
  }
  if (best === null || isTag(reading, best) || reading.isInsideAddress(best.start) || (best.kind !== 'term' && isOfClub(reading, best.start))) return null;
  return best;
}

/** In the order of their trust, should two read as far as each other. */
const readers: ((reading: Reading, token: number) => Node | null)[] = [documentAt, eventAt, tenuredAt, titleAt, postAt, markedBody, placeAt, groupAt, termAt, ambiguousAt];

/** A bound body (Sở, Phòng) needs a level, place or parent to be more than a common word. */
function markedBody(reading: Reading, token: number): BodyNode | null {
  const body = bodyAt(reading, token);
  if (body === null || isPartOfName(reading, body)) return null;
  const known = body.parent !== null || body.level !== null || body.place !== null || body.number !== null;
  return known || !(body.concept.bound || body.misspelt) ? { ...body, choice: body.choice ?? bodyChoice(reading, body) } : null;
}

function placeAt(reading: Reading, token: number): PlaceNode | null {
  const place = markedPlaceAt(reading, token);
  return place === null || isPartOfName(reading, place) ? null : place;
}

/** A post that the glossary has whole is a person's, where the same words may be a body too: "Thường trực Ban Bí thư". */
function postAt(reading: Reading, token: number): Node | null {
  return reading.at(token).some(({ concept }) => concept?.role === 'post' && !concept.bound) ? termAt(reading, token, 'post') : null;
}

function termAt(reading: Reading, token: number, role?: 'post'): Node | null {
  const lexeme = reading.at(token).find(({ concept, form }) => isMarkable(concept) && (role === undefined || concept?.role === role) && !form.kind.startsWith('title') && !form.kind.startsWith('deputy'));
  if (lexeme?.concept == null || isPartOfName(reading, lexeme) || isPartOfOffice(reading, lexeme) || reachesIntoName(reading, lexeme)) return null;
  const { start, end, concept, misspelt } = lexeme;
  if (isInCompound(reading, lexeme)) return null;
  const longer = classedHonour(reading, concept, end) ?? nameAfter(reading, concept, end);
  return expand(reading, lexeme) ?? { kind: 'term', start, end, concept, rendering: { en: concept.en, zh: concept.zh }, misspelt, choice: null, ...longer };
}

/** VN-Index */
const isInCompound = (reading: Reading, { start, end }: Lexeme): boolean =>
  end === start + 1 && reading.isAllCaps(start) && reading.gap(end) === Gap.hyphen && reading.touching(start).after !== ' ' && reading.isCapital(end) && !reading.isAllCaps(end);

/** The "tham mưu" of a "Tham mưu trưởng" is no advice. */
const isPartOfOffice = (reading: Reading, { start, end, concept }: Lexeme): boolean =>
  concept?.role === 'phrase' && reading.at(start).some((other) => other.concept?.role === 'office' && other.end > end);

/** "Hội nghị giao Ban Tổ chức Tỉnh ủy": the Ban is a body's, and no "giao ban" is meant. */
const reachesIntoName = (reading: Reading, { start, end, concept }: Lexeme): boolean =>
  concept?.role === 'phrase' && [end - 1, end - 2].some((at) => at > start && reading.isCapital(at) && !reading.isAllCaps(at) && (bodyAt(reading, at)?.end ?? 0) > end);

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
