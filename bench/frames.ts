import { median } from './harness.ts';

export const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

export async function frames(count: number): Promise<void> {
  for (let left = count; left > 0; left--) await frame();
}

/** A reader in a hurry: 120 pixels a frame, sixty frames a second. */
const step = 120;
const pause = 15;

/** What the main thread needs for a frame while the page is scrolled, on average, ms: from its beginning until it is handed over to be drawn. */
async function scrollThrough(steps = 120): Promise<number> {
  window.scrollTo(0, 0);
  await frames(5);
  let busy = 0;
  for (let left = steps; left > 0; left--) {
    await new Promise((done) => setTimeout(done, pause));
    await frame();
    const start = performance.now();
    window.scrollBy(0, step);
    await afterRendering();
    busy += performance.now() - start;
  }
  return busy / steps;
}

/** From the end of a task until two frames have been drawn after it, ms. */
export async function firstFrameAfter(task: () => void): Promise<number> {
  task();
  const start = performance.now();
  await frames(2);
  await afterRendering();
  return performance.now() - start;
}

/** A message that is sent in a frame comes after it has been laid out and painted. */
function afterRendering(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => (port1.close(), done());
    port2.postMessage(null);
  });
}

/** What the page goes through while a task runs, and half a second after. */
export interface Disturbance {
  /** Tasks over 50 ms. */
  longTasks: number;
  longest: number;
  addedNodes: number;
  records: number;
}

export async function disturbanceOf(task: () => unknown): Promise<Disturbance> {
  const tasks: number[] = [];
  const watching = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  await new Promise((done) => setTimeout(done, 100));
  watching.observe({ type: 'longtask' });
  let records = 0;
  const mutations = new MutationObserver((list) => (records += list.length));
  mutations.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const before = nodeCount();
  await task();
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

/** Scrolls with and without in turn. */
export async function scrollRatio(marked: () => void, unmarked: () => void): Promise<{ with: number; without: number }> {
  const times = { with: [] as number[], without: [] as number[] };
  for (let round = 0; round < 3; round++) {
    unmarked();
    times.without.push(await scrollThrough());
    marked();
    times.with.push(await scrollThrough());
  }
  return { with: median(times.with), without: median(times.without) };
}
