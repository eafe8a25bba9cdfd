import type { Engine } from '../engines/engine.ts';
import { EngineQueue } from './queue.ts';

/** What is under way in each tab, and the queues that the tabs share. */
export class TabJobs {
  private readonly jobs = new Map<number, Set<AbortController>>();
  private readonly queues = new Map<string, EngineQueue>();

  queueOf({ id, limits }: Engine): EngineQueue {
    const known = this.queues.get(id) ?? new EngineQueue(limits.concurrency);
    this.queues.set(id, known);
    return known;
  }

  /** Runs a task that `cancel` of its tab ends. */
  async run<T>(tab: number, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const ofTab = this.jobs.get(tab) ?? new Set();
    this.jobs.set(tab, ofTab.add(controller));
    try {
      return await task(controller.signal);
    } finally {
      ofTab.delete(controller);
      if (ofTab.size === 0) this.jobs.delete(tab);
    }
  }

  /** Ends all that a tab is waiting for: its user said so, or it was closed. */
  cancel(tab: number): void {
    for (const controller of this.jobs.get(tab) ?? []) controller.abort();
  }
}
