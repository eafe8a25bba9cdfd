import type { OwnTermDraft } from './own-term.ts';
import type { TermFault } from './check-draft.ts';

/** Bytes of a file of terms; larger ones are not opened. */
export const largestFile = 20_000_000;
/** Terms of one file. */
export const mostTerms = 100_000;

/** A term of a file, and where it stands there. */
export interface FileTerm {
  draft: OwnTermDraft;
  /** Counted from 1: the line of a table, the entry of a TBX file. */
  at: number;
}

export interface ReadTerms {
  format: 'csv' | 'tsv' | 'tbx';
  terms: FileTerm[];
  /** Entries without Vietnamese, which are no terms for this glossary. */
  skipped: number;
  /** Columns of the table that mean nothing here. */
  ignored: string[];
}

/** Why a file is refused, whole. */
export interface FileFault {
  code: TermFault['code'] | 'too-large' | 'not-text' | 'empty' | 'no-terms' | 'too-many' | 'open-quote' | 'no-vi-column' | 'keep-unknown' | 'twice'
    | 'xml-broken' | 'xml-doctype' | 'xml-deep' | 'no-tbx';
  /** The line or entry; null where it is the file as a whole. */
  at: number | null;
  unit: 'line' | 'entry';
  /** The words in question, cut short; null where there are none. */
  words: string | null;
}

export class TermFileError extends Error {
  override readonly name = 'TermFileError';
  readonly fault: FileFault;

  constructor(code: FileFault['code'], { at = null, unit = 'line', words = null }: Partial<Omit<FileFault, 'code'>> = {}) {
    super(code);
    this.fault = { code, at, unit, words: words === null ? null : words.slice(0, 80) };
  }
}
