import type { ExportEntry } from './entry.ts';
import { inertCell, textCell } from './inert-cell.ts';

/** Columns of the table of highlights. `published_probably` is worked out and never to be shown as a fact. */
export const highlightColumns = [
  'id', 'quote', 'note', 'tags', 'colour', 'title', 'url', 'portal', 'published', 'published_probably', 'prefix', 'suffix', 'created', 'modified',
] as const;

/** Of these a spreadsheet may make days and links. */
const facts: ReadonlySet<string> = new Set(['id', 'url', 'published', 'published_probably', 'created', 'modified']);

/** A row of cells for each highlight. Tags, and notes that met, stand a line each. */
export function* highlightRows({ article, highlights }: ExportEntry): Iterable<string[]> {
  const { title, canonical, portal, published, inferred } = article;
  for (const { id, target, body, copies, tags, colour, created, modified } of highlights) {
    const { exact, prefix, suffix } = target.selector[0];
    const note = [body, ...copies.map((copy) => copy.body)].filter((each) => each !== null).join('\n\n');
    const cells = [id, exact, note, tags.join('\n'), colour, title, canonical, portal, published ?? '', inferred ?? '', prefix, suffix, created, modified];
    yield cells.map((cell, at) => (facts.has(highlightColumns[at] ?? '') ? inertCell(cell) : textCell(cell)));
  }
}
