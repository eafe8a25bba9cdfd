/** No slice of work takes longer, ms: pages that export stay in hand. */
const slice = 12;

/** Lets the page breathe between pieces of work, and ends the work once it is cancelled. */
export class Pace {
  readonly signal: AbortSignal;
  private until = performance.now() + slice;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** To be called between pieces. @throws the signal's reason */
  async breathe(): Promise<void> {
    this.signal.throwIfAborted();
    if (performance.now() < this.until) return;
    await new Promise((done) => setTimeout(done, 0));
    this.signal.throwIfAborted();
    this.until = performance.now() + slice;
  }
}
