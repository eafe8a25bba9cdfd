import { median } from './harness.ts';

export const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

export async function frames(count: number): Promise<void> {
  for (let left = count; left > 0; left--) await frame();
}

/** Milliseconds a frame while the page is scrolled through from the top. The browser draws without waiting for a display. */
export async function scrollThrough(steps = 90, step = 300): Promise<number> {
  window.scrollTo(0, 0);
  await frames(5);
  const times: number[] = [];
  let last = await frame();
  for (let left = steps; left > 0; left--) {
    window.scrollBy(0, step);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

/** What the page goes through while a task runs, and half a second after. */
export interface Disturbance {
  /** Tasks over 50 ms. */
  longTasks: number;
  longest: number;
  addedNodes: number;
  records: number;
}

export async function disturbanceOf(task: () => void): Promise<Disturbance> {
  const tasks: number[] = [];
  const watching = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  await new Promise((done) => setTimeout(done, 100));
  watching.observe({ type: 'longtask' });
  let records = 0;
  const mutations = new MutationObserver((list) => (records += list.length));
  mutations.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const before = nodeCount();
  task();
  await new Promise((done) => setTimeout(done, 600));
  records += mutations.takeRecords().length;
  mutations.disconnect();
  watching.disconnect();
  return { longTasks: tasks.length, longest: Math.max(0, ...tasks), addedNodes: nodeCount() - before, records };
}

function nodeCount(): number {
  const walker = document.createTreeWalker(document);
  let count = 0;
  while (walker.nextNode() !== null) count++;
  return count;
}

/** Scrolls twice in turn with and without; the ratio of the medians. */
export async function scrollRatio(marked: () => void, unmarked: () => void): Promise<{ with: number; without: number }> {
  const times = { with: [] as number[], without: [] as number[] };
  for (let round = 0; round < 5; round++) {
    unmarked();
    times.without.push(await scrollThrough());
    marked();
    times.with.push(await scrollThrough());
  }
  return { with: median(times.with), without: median(times.without) };
}
