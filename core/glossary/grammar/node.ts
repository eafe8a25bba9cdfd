import type { Place } from '../../reference/place.ts';
import type { Concept } from '../concept.ts';
import type { Lexeme } from '../lexicon.ts';
import type { OwnTerm } from '../../own-glossary/own-term.ts';
import type { Rendering } from '../mention.ts';
import type { Choice } from './choice.ts';
import type { LevelWord } from './level.ts';
import type { Modifier } from './modifier.ts';

/** What the grammar found, before it is rendered. Positions count tokens; `end` is the one after the last. */
export interface Span {
  start: number;
  end: number;
  /** Characters behind the last token that belong to it: a closing bracket. */
  tail?: number;
  /** The reader's own term for these very words. */
  own?: OwnTerm;
}

/** A place by its level word and name: "huyện Sông Lô", "Hải Dương". */
export interface PlaceNode extends Span {
  kind: 'place';
  level: LevelWord | null;
  /** The level word's tokens are `start` to `nameStart`. */
  nameStart: number;
  name: string;
  place: Place | null;
}

/** An institution with what belongs to it. */
export interface BodyNode extends Span {
  kind: 'body';
  concept: Concept;
  /** End of the words that name the body itself. */
  headEnd: number;
  level: LevelWord | null;
  /** By a name of its own: "Đồn Biên phòng Keng Đu". */
  isNamed?: true;
  /** Every unit of these levels: "UBND các huyện, thị xã". */
  tiers?: LevelWord[];
  /** "khu vực 3", "Quân khu 7" */
  number: { text: string; isRegion: boolean } | null;
  place: PlaceNode | null;
  /** For an organ: the body it is part of, and others that share it: "Văn phòng HĐND và UBND". */
  parent: BodyNode | null;
  others: BodyNode[];
  /** The reader's words for all before the place. */
  ownBeforePlace?: OwnTerm;
  /** Organ and body together, where they have a name of their own: the Ban Chấp hành of a Đảng bộ is its Party Committee. */
  joint?: Concept;
  misspelt: boolean;
  abbreviated: boolean;
  /** By an abbreviation that has other readings elsewhere. */
  shortened: boolean;
  /** Place and level taken from another post of the chain. */
  inherited: PlaceNode | null;
  inheritedLevel: LevelWord | null;
  /** On the portal of a city under the centre, or named after one: its departments are municipal. */
  ofCity?: true;
  /** Why an ambiguous abbreviation was read so. */
  choice: Choice | null;
}

/** A post: office, modifiers, body. */
export interface TitleNode extends Span {
  kind: 'title';
  modifiers: Modifier[];
  /** "Bộ trưởng" before a comma: a member of the Government by another title. */
  minister?: Span & { office: Concept };
  office: Concept;
  officeStart: number;
  officeEnd: number;
  deputy: boolean;
  body: BodyNode | null;
  /** Further bodies of the same post: "Chủ tịch HĐND, UBND tỉnh". */
  others: BodyNode[];
  /** Where a post that is complete without a body is held: "đại biểu Quốc hội tỉnh Hải Dương". */
  place: PlaceNode | null;
  /** Whom an assistant serves, or what a leader leads: "Trợ lý Tổng Bí thư". */
  complement: TitleNode | TermNode | GroupNode | null;
  /** Level taken from another post of the chain, where the body is left out: "Bí thư, Chủ tịch UBND xã". */
  inheritedLevel: LevelWord | null;
  misspelt: boolean;
  abbreviated: boolean;
  choice: Choice | null;
}

/** A fixed expression of the glossary as it stands, or an abbreviation as it was decided. */
export interface TermNode extends Span {
  kind: 'term';
  concept: Concept | null;
  rendering: Rendering;
  misspelt: boolean;
  choice: Choice | null;
}

/** "các sở, ban, ngành, đoàn thể": kinds of bodies, not one of them. */
export interface GroupNode extends Span {
  kind: 'group';
  members: Rendering[];
  level: LevelWord | null;
  /** The members are fields of ministries: "các Bộ: Công an, Tài chính". */
  areMinistries?: true;
}

/** How many bodies a name is taken apart into: of two readings of the same words the finer is right, unless it is one body's own name. */
export function depthOf(body: BodyNode | null): number {
  if (body === null) return 0;
  const inner = body.parent === null ? 0 : countOf(body.parent);
  return body.concept.role === 'institution' && body.parent === null ? 9 : 1 + inner + body.others.length;
}

const countOf = (body: BodyNode): number => 1 + (body.parent === null ? 0 : countOf(body.parent));

/** The innermost body: the one that takes level and place. */
export function seatOf(body: BodyNode): BodyNode {
  return body.parent === null ? body : seatOf(body.parent);
}

/** A body by the words that the glossary has for it. */
export function bareBody({ start, end, concept, misspelt, form }: Lexeme & { concept: Concept }): BodyNode {
  const shortened = form.kind === 'title abbreviation';
  return {
    kind: 'body', start, end, concept, headEnd: end, level: null, number: null, place: null, parent: null, others: [], misspelt,
    abbreviated: shortened || form.kind === 'abbreviation', shortened, inherited: null, inheritedLevel: null, choice: null,
  };
}
