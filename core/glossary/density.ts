import type { Mention } from './mention.ts';

/** How many terms are marked: each, each once in a paragraph, or none. */
export const densities = ['all', 'first', 'none'] as const;

export type Density = (typeof densities)[number];

/**
 * The mentions that are marked. Those left out are explained all the same, in the panel's list.
 * @param text the article's, a line for each paragraph
 */
export function marked(mentions: readonly Mention[], text: string, density: Density): Mention[] {
  if (density === 'all') return [...mentions];
  if (density === 'none') return [];
  const seen = new Set<string>();
  let [line, lineEnd] = [0, -1];
  return mentions.filter(({ start, concept, gloss }) => {
    while (start > lineEnd) {
      line += 1;
      const next = text.indexOf('\n', lineEnd + 1);
      lineEnd = next === -1 ? text.length : next;
    }
    const key = `${line}|${concept ?? ''}|${gloss.en}`;
    return !seen.has(key) && seen.add(key);
  });
}
