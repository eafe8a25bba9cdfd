import type { Highlight } from '../annotation/highlight.ts';
import { matcher } from '../annotation/match.ts';

/** Characters shown on each side of the words; a paragraph is seldom longer. */
const longest = 240;

/** Words of a kept version, with what stands around them in their paragraph. */
export interface KeptPlace {
  before: string;
  words: string;
  after: string;
}

/** A kept version of an article that still holds what a page has lost. */
export interface KeptPassage extends KeptPlace {
  /** Id and number of the version. */
  clip: string;
  number: number;
  /** When it was kept: ISO 8601, UTC */
  at: string;
}

/** Finds where highlights stand in the text of a kept version, letter for letter; null where it does not hold them so. */
export function placesIn(text: string): (selector: Highlight['target']['selector']) => KeptPlace | null {
  const match = matcher(text);
  return (selector) => {
    const anchor = match(selector);
    if (anchor.state === 'orphan' || anchor.quality === 'approximate') return null;
    const { start, end } = anchor;
    return { before: before(text, start), words: text.slice(start, end), after: after(text, end) };
  };
}

function before(text: string, end: number): string {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  if (end - start <= longest) return text.slice(start, end);
  return `…${text.slice(end - longest, end).replace(/^\S*\s/, '')}`;
}

function after(text: string, start: number): string {
  const stop = text.indexOf('\n', start);
  const end = stop < 0 ? text.length : stop;
  if (end - start <= longest) return text.slice(start, end);
  return `${text.slice(start, start + longest).replace(/\s\S*$/, '')}…`;
}
