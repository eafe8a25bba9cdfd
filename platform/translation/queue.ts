import { EngineFailure } from '../engines/engine.ts';
import { Failure } from '../failure.ts';

/** Waits, or rejects at once when the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** Times that one call is tried in all. */
const mostTries = 3;
/** ms, where an engine names no time; doubled with each try. */
const pause = 1_000;
/** An engine that asks for more is asked again only when the user says so. ms */
const longestPause = 60_000;

/** Faults that may pass by themselves. */
const passing = new Set(['engine-busy', 'engine-broken', 'unreachable', 'too-slow', 'cut-off']);

/**
 * The calls of one engine: no more at one time than it likes, and none at all while it has asked for a pause.
 * One engine's "too many" holds back every tab's calls of that engine, so that a page of paragraphs brings no storm.
 */
export class EngineQueue {
  private readonly concurrency: number;
  private readonly wait: Wait;
  private readonly now: () => number;
  private running = 0;
  private waiting: (() => void)[] = [];
  private quietUntil = 0;

  constructor(concurrency: number, wait: Wait = waitFor, now: () => number = Date.now) {
    this.concurrency = concurrency;
    this.wait = wait;
    this.now = now;
  }

  /** Runs a call when its turn comes; a passing fault is tried again. @throws Failure of the last try, `cancelled` */
  async run<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.inTurn(call, signal);
      } catch (error) {
        if (signal.aborted) throw new Failure('cancelled', { cause: error });
        const pause = this.pauseAfter(error, tries);
        if (pause === null) throw error;
        this.quietUntil = Math.max(this.quietUntil, this.now() + pause);
      }
    }
  }

  private pauseAfter(error: unknown, tries: number): number | null {
    if (!(error instanceof Failure) || !passing.has(error.code) || tries >= mostTries) return null;
    const asked = error instanceof EngineFailure ? error.retryAfter : null;
    const ms = asked ?? pause * 2 ** (tries - 1);
    return ms > longestPause ? null : ms;
  }

  private async inTurn<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.slot(signal);
    try {
      for (let ms = this.quietUntil - this.now(); ms > 0; ms = this.quietUntil - this.now()) await this.wait(ms, signal);
      if (signal.aborted) throw new Failure('cancelled');
      return await call();
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private async slot(signal: AbortSignal): Promise<void> {
    while (this.running >= this.concurrency) {
      await new Promise<void>((resolve) => {
        const go = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        // Who leaves the line must not take a turn that another is waiting for.
        const leave = () => {
          this.waiting = this.waiting.filter((other) => other !== go);
          resolve();
        };
        this.waiting.push(go);
        signal.addEventListener('abort', leave, { once: true });
      });
      if (signal.aborted) {
        this.waiting.shift()?.();
        throw new Failure('cancelled');
      }
    }
    this.running++;
  }
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Failure('cancelled'));
    }, { once: true });
  });
}
