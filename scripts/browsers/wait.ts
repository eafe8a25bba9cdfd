/** Asks again every 100 ms until the answer is neither null nor false; null when time is up. */
export async function until<T>(ask: () => Promise<T | null | false>, patience: number): Promise<T | null> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > deadline) return null;
    await later(100);
  }
}

export const later = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
