/** A window of this many words more or fewer than the rendering is looked at. */
const slack = 2;

/**
 * The words of a translation that come nearest to a rendering which is not there: what an engine wrote instead.
 * Null where less than half of the rendering's words stand together anywhere.
 */
export function nearestWords(translation: string, rendering: string): string | null {
  const wanted = wordsIn(rendering).filter(({ word }) => !small.has(word)).map(({ word }) => word);
  const words = wordsIn(translation.slice(0, 4000));
  let best = { score: 0, start: 0, end: 0 };
  for (let from = 0; from < words.length; from++) {
    for (let size = Math.max(1, wanted.length - slack); size <= wanted.length + slack && from + size <= words.length; size++) {
      const window = words.slice(from, from + size);
      const shared = wanted.filter((word) => window.some((each) => each.word === word)).length;
      const score = shared / wanted.length - size / 100;
      if (score > best.score) best = { score, start: window[0]?.start ?? 0, end: window.at(-1)?.end ?? 0 };
    }
  }
  return best.score > 0.4 ? translation.slice(best.start, best.end) : null;
}

const small = new Set(['the', 'a', 'an', 'of', 'and', 'for']);

function wordsIn(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-/][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: index, end: index + word.length }));
}
