import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Selects the words with the mouse, from their first letter to their last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate(endsOf, words);
  if (ends === null) throw new Error(`"${words}" is not on the page.`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 6 });
  await page.mouse.up();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words);
}

/** Runs in the page. The points before the first and behind the last letter. */
function endsOf(words: string): { from: { x: number; y: number }; to: { x: number; y: number } } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at === -1) continue;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = (start: number) => {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, start + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [box(at), box(at + words.length - 1)];
    return { from: { x: first.left + 0.5, y: first.top + first.height / 2 }, to: { x: last.right - 0.5, y: last.top + last.height / 2 } };
  }
  return null;
}
