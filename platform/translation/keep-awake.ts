import { browser } from '#imports';

/** Chromium puts a worker to sleep after 30 s without an event or a call of the browser, whatever it is waiting for. ms */
const beat = 20_000;

/** Keeps the background awake for as long as a task takes, that is bounded by its own time-outs. */
export async function keepAwake<T>(task: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => null), beat);
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
}
