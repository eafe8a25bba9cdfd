import { annotationsHead, annotationsOf, annotationsTail } from './annotations.ts';
import { bibtexEntry } from './bibtex.ts';
import { citationOf } from './citation.ts';
import { cslItem } from './csl.ts';
import type { ExportEntry } from './entry.ts';
import { highlightColumns, highlightRows } from './highlight-rows.ts';
import { risRecord } from './ris.ts';

/** What can be taken out, in the order in which it is offered. */
export const exportFormats = ['archive', 'markdown', 'html', 'csv', 'jsonld', 'ris', 'bibtex', 'csl', 'warc'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats that are one text, which grows article by article. */
export type TextFormat = Extract<ExportFormat, 'csv' | 'jsonld' | 'ris' | 'bibtex' | 'csl'>;

export interface TextWriter {
  /** @param highlights how many there will be */
  head(highlights: number): string;
  /** What an article adds; thousands of highlights may come one by one. */
  pieces(entry: ExportEntry): Iterable<string>;
  /** Stands between two pieces. */
  between: string;
  tail(highlights: number): string;
}

/** @param line a line of a CSV file (RFC 4180) with its end, all cells quoted */
export function textWriters(line: (cells: readonly string[]) => string): Record<TextFormat, TextWriter> {
  const nothing = (): string => '';
  return {
    jsonld: { head: annotationsHead, pieces: annotationsOf, between: ',\n', tail: annotationsTail },
    // Without the byte order mark, spreadsheets take UTF-8 for something else.
    csv: { head: () => `\ufeff${line(highlightColumns)}`, pieces: (entry) => mapped(highlightRows(entry), line), between: '', tail: nothing },
    ris: { head: nothing, pieces: (entry) => [risRecord(citationOf(entry))], between: '\r\n', tail: nothing },
    bibtex: { head: nothing, pieces: (entry) => [bibtexEntry(citationOf(entry))], between: '\n', tail: nothing },
    csl: { head: () => '[\n', pieces: (entry) => [JSON.stringify(cslItem(citationOf(entry)))], between: ',\n', tail: () => '\n]\n' },
  };
}

function* mapped<T>(values: Iterable<T>, change: (value: T) => string): Iterable<string> {
  for (const value of values) yield change(value);
}
