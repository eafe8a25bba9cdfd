/** What a change touches, in the words of a journalist. */
export type ChangeKind = 'title' | 'person' | 'post' | 'number' | 'date' | 'removed' | 'added' | 'wording';

/** A sentence that differs between two versions. Offsets are UTF-16 offsets in the texts. */
export interface Change {
  kinds: ChangeKind[];
  /** Null where the sentence is new. */
  before: Span | null;
  /** Null where it was taken away. */
  after: Span | null;
  /** The sentence word by word: what stays, what went, what came. */
  words: { text: string; in: 'both' | 'before' | 'after' }[];
}

export interface Span {
  start: number;
  end: number;
}

/** A text to be compared: the title is its first line. */
export interface Version {
  text: string;
  /** People and posts in it, as the clip's glosses have them. */
  names: { start: number; end: number; kind: 'person' | 'title' }[];
}
