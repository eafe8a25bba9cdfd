import type { Place } from '../../reference/place.ts';
import type { Concept } from '../concept.ts';
import type { LevelWord } from './level.ts';
import type { Modifier } from './modifier.ts';

/** What the grammar found, before it is rendered. Positions count tokens; `end` is the one after the last. */
export interface Span {
  start: number;
  end: number;
  /** Characters behind the last token that belong to it: a closing bracket. */
  tail?: number;
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
  place: PlaceNode | null;
  /** For an organ: the body it is part of. */
  parent: BodyNode | null;
  misspelt: boolean;
  abbreviated: boolean;
  /** By an abbreviation that has other readings elsewhere. */
  shortened: boolean;
  /** Place taken from another post of the chain. */
  inherited: PlaceNode | null;
}

/** A post: office, modifiers, body. */
export interface TitleNode extends Span {
  kind: 'title';
  modifiers: Modifier[];
  office: Concept;
  officeStart: number;
  officeEnd: number;
  deputy: boolean;
  body: BodyNode | null;
  misspelt: boolean;
  abbreviated: boolean;
}

/** The innermost body: the one that takes level and place. */
export function seatOf(body: BodyNode): BodyNode {
  return body.parent === null ? body : seatOf(body.parent);
}
