export interface Point {
  x: number;
  y: number;
}

/**
 * Runs inside a page, so it can use nothing from here. The middle of the painted mark that reads `text` after
 * `before`, in CSS pixels of the viewport; null where no such mark is painted in view.
 */
export function mentionPoint(text: string, before: string): Point | null {
  const letters = (raw: string) => raw.replaceAll(/\s+/g, '');
  const tail = letters(before).slice(-80);
  const agreement = (range: Range) => {
    const lead = new Range();
    lead.setStart(document.body, 0);
    lead.setEnd(range.startContainer, range.startOffset);
    const given = letters(lead.toString()).slice(-80);
    let same = 0;
    while (same < tail.length && given.at(-1 - same) === tail.at(-1 - same)) same++;
    return same;
  };
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map((painted) => {
    const range = new Range();
    range.setStart(painted.startContainer, painted.startOffset);
    range.setEnd(painted.endContainer, painted.endOffset);
    return range;
  });
  const candidates = ranges.filter((range) => letters(range.toString()) === letters(text));
  const [best] = candidates.toSorted((a, b) => agreement(b) - agreement(a));
  const box = best?.getClientRects()[0];
  return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
