import { citationOf } from '../../core/export/citation.ts';
import { citationStyles, plainCitation, type CitationStyle } from '../../core/export/plain-citation.ts';
import { entrySource } from './entries.ts';
import { Pace } from './pace.ts';
import { chosen, type ExportScope } from './scope.ts';

/** How to cite the one article of a scope, in each style; nothing where there are more. */
export async function citations(scope: ExportScope): Promise<{ style: CitationStyle; text: string }[]> {
  if (scope.kind === 'library' || (scope.kind === 'articles' && scope.canonicals.length > 1)) return [];
  const source = await entrySource(chosen(scope), new Pace(new AbortController().signal));
  const [canonical] = source.canonicals;
  if (canonical === undefined) return [];
  const citation = citationOf(await source.entry(canonical));
  return citationStyles.map((style) => ({ style, text: plainCitation(citation, style) }));
}
