import { foldText } from '../../text/fold.ts';
import type { Concept } from '../concept.ts';
import type { Lexeme } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { bodyAt } from './body.ts';
import { deputyWord, prefixAt, suffixAt, type Modifier } from './modifier.ts';
import type { BodyNode, TitleNode } from './node.ts';

type Office = Lexeme & { concept: Concept };

/**
 * The longest post that begins at a token:
 * `[nguyên | quyền] [phó] office [Thường trực | chuyên trách | thứ nhất] body`.
 */
export function titleAt(reading: Reading, token: number): TitleNode | null {
  const { modifiers, end: start } = prefixes(reading, token);
  const candidates = offices(reading, start).flatMap((office) => {
    const node = postOf(reading, token, modifiers, office);
    return node === null ? [] : [node];
  });
  return candidates.reduce<TitleNode | null>((best, node) => (best === null || node.end > best.end ? node : best), null);
}

function prefixes(reading: Reading, token: number): { modifiers: Modifier[]; end: number } {
  const modifiers: Modifier[] = [];
  let end = token;
  for (let found = prefixAt(reading, end); found !== null && reading.follows(found.end); found = prefixAt(reading, end)) {
    modifiers.push(found.modifier);
    end = found.end;
  }
  return { modifiers, end };
}

interface OfficeReading {
  lexeme: Office;
  deputy: boolean;
}

/** Offices at a token, "phó" before them or abbreviated into them; misspelt ones where nothing else is read. */
function offices(reading: Reading, token: number): OfficeReading[] {
  const deputy = reading.word(token) === deputyWord && reading.follows(token + 1);
  const at = deputy ? token + 1 : token;
  const exact = reading.at(at).filter((lexeme): lexeme is Office => isOffice(lexeme) || (deputy && lexeme.concept?.role === 'post'));
  const found = exact.length > 0 || reading.at(at).length > 0 ? exact : reading.nearly(at).filter(isOffice);
  return found.map((lexeme) => ({ lexeme, deputy: deputy || lexeme.form.kind === 'deputy abbreviation' }));
}

const isOffice = (lexeme: Lexeme): lexeme is Office => lexeme.concept?.role === 'office';

function postOf(reading: Reading, token: number, before: Modifier[], { lexeme, deputy }: OfficeReading): TitleNode | null {
  const { modifiers, end } = suffixes(reading, lexeme.end, before);
  // A post is complete: "Phó Tổng Thanh tra Chính phủ" takes no body.
  const body = lexeme.concept.role === 'post' ? null : reading.follows(end) ? (bodyAt(reading, end, true) ?? fusedBody(reading, lexeme)) : null;
  if (body === null && (lexeme.concept.bound || lexeme.misspelt)) return null;
  return {
    kind: 'title',
    start: token,
    end: body?.end ?? end,
    modifiers,
    office: lexeme.concept,
    officeStart: lexeme.start,
    officeEnd: lexeme.end,
    deputy,
    body,
    misspelt: lexeme.misspelt || (body?.misspelt ?? false),
    abbreviated: lexeme.form.kind.endsWith('abbreviation') || (body?.abbreviated ?? false),
  };
}

function suffixes(reading: Reading, token: number, before: Modifier[]): { modifiers: Modifier[]; end: number } {
  const modifiers = [...before];
  let end = token;
  while (reading.follows(end)) {
    const found = suffixAt(reading, end);
    // "Phó Trưởng ban Thường trực Tỉnh ủy": the body "Thường trực Tỉnh ủy" is read only where no body follows the modifier.
    if (found === null || (bodyAt(reading, end) !== null && !(reading.follows(found.end) && bodyAt(reading, found.end) !== null))) break;
    modifiers.push(found.modifier);
    end = found.end;
  }
  return { modifiers, end };
}

/** "Trưởng ban Tổ chức Tỉnh ủy", "Chánh văn phòng UBND": the office's last word begins the body's name. */
function fusedBody(reading: Reading, lexeme: Office): BodyNode | null {
  for (let start = lexeme.start + 1; start < lexeme.end; start++) {
    const body = bodyAt(reading, start);
    if (body !== null && body.headEnd > lexeme.end) return body;
  }
  return null;
}

/** The full form of a post in standard spelling, without its place: the key of its entry in the glossary. */
export function standardForm(node: TitleNode): string {
  const office = [...(node.deputy ? ['Phó'] : []), node.office.vi, ...node.modifiers.filter(({ rank }) => rank >= 3).map(({ vi }) => vi)];
  return [...office, ...(node.body === null ? [] : bodyForm(node.body, foldText(node.office.vi)))].join(' ');
}

/** "Trưởng ban" + "Ban Tổ chức" shares its "ban". */
function bodyForm(body: BodyNode, office: string): string[] {
  const words = body.concept.vi.split(' ');
  const shared = words.length > 1 && office.endsWith(` ${foldText(words[0] ?? '')}`) ? words.slice(1) : words;
  const level = body.level === null || body.concept.role === 'seat' ? [] : [body.level.vi];
  return [shared.join(' '), ...(body.parent === null ? level : bodyForm(body.parent, ''))];
}
