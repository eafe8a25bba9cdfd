/** Work that can be left at each `yield` and gone on with later, so that a page is not held up by it. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds that a page is held up at once: a task over 50 counts as long, and one step may take a while itself. */
const sliceTime = 12;

/** All of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * In slices, between which the page does its own work. What is done within one slice is done when this returns.
 * @param pause waits until others have had their turn
 */
export async function finishInSlices<Result>(steps: Steps<Result>, pause = nextTask): Promise<Result> {
  let start = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - start < sliceTime) continue;
    await pause();
    start = performance.now();
  }
}

/** By a message: timers wait a second in a tab that is not seen, and four milliseconds in any other. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
