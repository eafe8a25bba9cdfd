import { browser } from '#imports';

/**
 * Browsers put the background to sleep when it has called nothing of theirs for a while, whatever it is waiting for:
 * Chromium after 30 s, Firefox after what its preferences say. ms
 */
const beat = 1_000;

/** Keeps the background awake for as long as a task takes, that is bounded by its own time-outs. */
export async function keepAwake<T>(task: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => null), beat);
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
}
