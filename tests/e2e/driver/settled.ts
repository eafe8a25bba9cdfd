import type { Page } from 'puppeteer-core';

/**
 * Answers when a page stands still: its fonts are there, nothing has changed in it for a moment, what it moves has
 * arrived and has been painted. What moves for ever does not count. The page must be in front.
 */
export const settled = (page: Page): Promise<void> => page.evaluate(standsStill, quiet);

/** Longer than a page waits for an answer from the background, ms. */
const quiet = 120;

/** Runs in the page, so it can use nothing from here. */
async function standsStill(quiet: number): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await document.fonts.ready;
  await new Promise<void>((done) => {
    const observer = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(end, quiet); });
    const end = () => { observer.disconnect(); done(); };
    let timer = setTimeout(end, quiet);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  // What changes with the window's size or its colours begins with the next frame.
  await frame();
  await frame();
  const passing = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
  await frame();
}
