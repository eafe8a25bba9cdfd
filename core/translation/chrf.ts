/**
 * chrF2: M. Popović, "chrF: character n-gram F-score for automatic MT evaluation" (WMT 2015), with the
 * customary settings: n-grams of one to six characters without white space, recall weighing twice precision,
 * orders that neither side has left out, counts summed over the whole set.
 */
const longestGram = 6;
const beta = 2;

/** 0 to 100 for a set of translations against one reference each. */
export function chrF2(pairs: readonly { translation: string; reference: string }[]): number {
  let precision = 0;
  let recall = 0;
  let orders = 0;
  for (let order = 1; order <= longestGram; order++) {
    const { shared, translated, wanted } = counts(pairs, order);
    if (translated === 0 || wanted === 0) continue;
    precision += shared / translated;
    recall += shared / wanted;
    orders++;
  }
  if (orders === 0 || precision + recall === 0) return 0;
  const [p, r] = [precision / orders, recall / orders];
  return (100 * (1 + beta ** 2) * p * r) / (beta ** 2 * p + r);
}

function counts(pairs: readonly { translation: string; reference: string }[], order: number) {
  const sum = { shared: 0, translated: 0, wanted: 0 };
  for (const { translation, reference } of pairs) {
    const [ours, theirs] = [grams(translation, order), grams(reference, order)];
    for (const [gram, count] of ours) sum.shared += Math.min(count, theirs.get(gram) ?? 0);
    sum.translated += total(ours);
    sum.wanted += total(theirs);
  }
  return sum;
}

function grams(text: string, order: number): Map<string, number> {
  const letters = [...text.normalize('NFC').replace(/\s+/gu, '')];
  const found = new Map<string, number>();
  for (let at = 0; at + order <= letters.length; at++) {
    const gram = letters.slice(at, at + order).join('');
    found.set(gram, (found.get(gram) ?? 0) + 1);
  }
  return found;
}

const total = (counted: ReadonlyMap<string, number>): number => [...counted.values()].reduce((sum, count) => sum + count, 0);
