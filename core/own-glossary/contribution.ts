import { Document } from 'yaml';
import type { Lexicon } from '../glossary/lexicon.ts';
import { bare } from '../text/bare.ts';
import type { OwnTerm } from './own-term.ts';

/**
 * Own terms in the format of `glossary/*.yaml`, for a maintainer to merge: each marked as unconfirmed, with the reader's
 * source. What has no English is left out, since every entry has some. Where a term corrects an entry, a comment names it.
 */
export function contribution(terms: readonly OwnTerm[], lexicon: Lexicon): { yaml: string; entries: number } {
  const offered = terms.filter(({ en }) => en !== null);
  const ids = new Set<string>();
  const document = new Document(offered.map((term) => entryOf(term, freshId(term, ids, lexicon))));
  document.commentBefore = ` Terms of a reader. Before merging: give each its role, track, level and rank, and a note where one is missing; see glossary/README.md.`;
  offered.forEach((term, index) => {
    const known = term.vi.map((form) => lexicon.conceptOf(form)).find((concept) => concept !== null);
    const node = document.get(index, true);
    // As: each item was made of an object just now.
    if (known !== undefined) (node as { commentBefore?: string }).commentBefore = ` Corrects "${known.id}", which has: ${known.en}`;
  });
  return { yaml: document.toString({ lineWidth: 0 }), entries: offered.length };
}

function entryOf({ vi, en, zh, note, source }: OwnTerm, id: string): object {
  const [preferred, ...admitted] = vi;
  return {
    id,
    role: 'term',
    vi: preferred,
    ...(admitted.length === 0 ? {} : { 'vi-admitted': admitted }),
    en,
    ...(zh === null ? {} : { zh }),
    note: note ?? 'To be written.',
    sources: [source ?? 'No source given by the reader.'],
    evidence: 'unconfirmed',
  };
}

/** An id that neither the glossary nor this file has yet. */
function freshId({ en }: OwnTerm, ids: Set<string>, lexicon: Lexicon): string {
  const slug = bare(en ?? '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'term';
  let id = slug;
  for (let count = 2; ids.has(id) || lexicon.concept(id) !== null; count++) id = `${slug}-${count}`;
  ids.add(id);
  return id;
}
