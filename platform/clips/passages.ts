import type { Highlight } from '../../core/annotation/highlight.ts';
import { placesIn, type KeptPassage } from '../../core/clip/kept-place.ts';
import { versionsOf } from './list.ts';

/** For each highlight, by id, the newest kept version of the article that still holds its words. */
export async function keptPassages(canonical: string, highlights: readonly Highlight[]): Promise<Map<string, KeptPassage>> {
  const passages = new Map<string, KeptPassage>();
  if (highlights.length === 0) return passages;
  for (const { id: clip, number, generatedAtTime: at, article } of await versionsOf(canonical)) {
    const place = placesIn(article.text);
    for (const { id, target } of highlights.filter((each) => !passages.has(each.id))) {
      const found = place(target.selector);
      if (found !== null) passages.set(id, { ...found, clip, number, at });
    }
  }
  return passages;
}
