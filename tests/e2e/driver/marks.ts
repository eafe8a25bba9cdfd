import { expect } from 'vitest';
import type { PageDescription } from '../../../core/protocol.ts';
import { askReader } from '../../../scripts/browsers/ask.ts';
import { mentionPoint, type Point } from '../../../scripts/browsers/mention-point.ts';
import type { Session, Tab } from '../../../scripts/browsers/session.ts';
import { until } from '../../../scripts/browsers/wait.ts';
import { surfaceElement } from './surface.ts';

/** How many painted ranges begin in each of the places, given by selector. */
export function paintedIn(tab: Tab, places: Record<string, string>): Promise<Record<string, number>> {
  return tab.page.evaluate((selectors: Record<string, string>) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const inside = (selector: string) => {
      const element = document.querySelector(selector);
      return ranges.filter(({ startContainer }) => element?.contains(startContainer)).length;
    };
    return Object.fromEntries(Object.entries(selectors).map(([place, selector]) => [place, inside(selector)]));
  }, places);
}

/** All painted ranges of the page. */
export const paintedRanges = (tab: Tab): Promise<number> =>
  tab.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

/** Where the first mention of a text is marked, scrolled into view. */
export async function pointOf(session: Session, tab: Tab, { mentions, article }: PageDescription, text: string): Promise<Point> {
  const index = mentions.findIndex((mention) => mention.text === text);
  expect(index, `"${text}" is no mention`).not.toBe(-1);
  await askReader(session, tab.id, 'scrollToMention', { index });
  const before = article!.text.slice(0, mentions[index]!.start);
  const point = await until(() => tab.page.evaluate(mentionPoint, text, before), 5000);
  expect(point, `"${text}" is not marked in view`).not.toBeNull();
  return point!;
}

/** Takes the mouse away and waits until the card with this label has gone. */
export async function leaveMarks(session: Session, tab: Tab, label: string): Promise<void> {
  await tab.page.mouse.move(2, 2, { steps: 3 });
  const gone = await until(async () => (await surfaceElement(session, tab, label, 0)) === null, 5000);
  expect(gone, `the card "${label}" stays`).toBe(true);
}
