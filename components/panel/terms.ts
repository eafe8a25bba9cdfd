import type { Mention } from '../../core/glossary/mention.ts';

/** A mention with its place in `PageDescription.mentions`. */
export interface Placed {
  mention: Mention;
  index: number;
}

/** One meaning and everywhere that it stands in the article. */
export interface TermGroup {
  mention: Mention;
  /** Indexes into `PageDescription.mentions`, in reading order. */
  indexes: number[];
}

/** Terms by meaning, the most frequent first; documents, people and plain places are listed elsewhere or not at all. */
export function groupTerms(mentions: readonly Mention[]): TermGroup[] {
  const groups = new Map<string, TermGroup>();
  for (const { mention, index } of placed(mentions)) {
    if (mention.kind === 'document' || mention.kind === 'person') continue;
    const key = `${mention.concept ?? ''}|${mention.gloss.en}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { mention, indexes: [index] });
    else group.indexes.push(index);
  }
  return [...groups.values()].sort((a, b) => b.indexes.length - a.indexes.length);
}

/** Each document once, at its first mention. */
export function citedDocuments(mentions: readonly Mention[]): Placed[] {
  const seen = new Set<string>();
  return placed(mentions).filter(({ mention }) => {
    if (mention.kind !== 'document') return false;
    const key = mention.document?.number ?? mention.text;
    return !seen.has(key) && seen.add(key);
  });
}

function placed(mentions: readonly Mention[]): Placed[] {
  return mentions.map((mention, index) => ({ mention, index }));
}
