import type { LockedText } from './lock.ts';
import { restoreTokens, tokenOf, tokenStyle, type TokenStyle } from './token.ts';

/**
 * How locks are put to an engine: `native` by its own mechanism for terms, `inserted` as English words in
 * the Vietnamese sentence, `token` as a sign that stands for the term.
 */
export const lockForms = ['native', 'inserted', 'token'] as const;
export type LockForm = (typeof lockForms)[number];

/** A term within a segment, for engines with a mechanism of their own. */
export interface SegmentTerm {
  source: string;
  rendering: string;
}

/** What an engine is asked to translate: plain text, and terms where it takes them in its own way. */
export interface Segment {
  pieces: (string | SegmentTerm)[];
}

/** The words of a segment, its terms in the source's language. */
export const wordsOf = ({ pieces }: Segment): string => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.source)).join('');

/** A locked text as an engine is given it in one form. */
export function segmentIn(form: LockForm, locked: LockedText): Segment {
  const style = tokenStyle(locked.text);
  const pieces: Segment['pieces'] = [];
  let at = 0;
  locked.locks.forEach(({ start, end, source, required }, index) => {
    pieces.push(locked.text.slice(at, start));
    pieces.push(form === 'native' ? { source, rendering: required } : form === 'inserted' ? required : tokenOf(style, index));
    at = end;
  });
  pieces.push(locked.text.slice(at));
  return { pieces: joinStrings(pieces) };
}

/** The text with every rendering put in: how long a translation is to be, and what "inserted" sends. */
export const insertedText = (locked: LockedText): string => wordsOf(segmentIn('inserted', locked));

function joinStrings(pieces: Segment['pieces']): Segment['pieces'] {
  const joined: Segment['pieces'] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else if (piece !== '') joined.push(piece);
  }
  return joined;
}

/** Characters that are not seen and turn or hide the text around them: controls, bidi marks, zero widths. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** An engine's reply as the text to verify and show: tokens put back, NFC, nothing unseen. It is shown as text and never as HTML. */
export function readReply(form: LockForm, reply: string, locked: LockedText): string {
  const clean = inOneLine(reply.replace(unseen, '').normalize('NFC').trim(), locked);
  return form === 'token' ? restoreTokens(clean, tokenStyle(locked.text), locked.locks.map(({ required }) => required)) : clean;
}

/** A paragraph of one line is shown as one, wherever the engine broke it. */
const inOneLine = (reply: string, { text }: LockedText): string =>
  text.includes('\n') ? reply : reply.split('\n').map((line) => line.trim()).filter((line) => line !== '').join(' ');

/** The tokens that a reply in a form may hold. */
export const styleOf = (form: LockForm, locked: LockedText): TokenStyle | null => (form === 'token' ? tokenStyle(locked.text) : null);
