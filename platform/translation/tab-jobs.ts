import type { Engine } from '../engines/engine.ts';
import { EngineQueue } from './queue.ts';

/** What is under way in each tab, and the queues that the tabs share. */
export class TabJobs {
  private readonly jobs = new Map<number, Map<string, AbortController>>();
  private readonly queues = new Map<string, EngineQueue>();

  queueOf({ id, limits }: Engine): EngineQueue {
    const known = this.queues.get(id) ?? new EngineQueue(limits.concurrency);
    this.queues.set(id, known);
    return known;
  }

  /** Runs a task that `cancel` ends. A second one of the same name ends the first. */
  async run<T>(tab: number, id: string, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const ofTab = this.jobs.get(tab) ?? new Map<string, AbortController>();
    ofTab.get(id)?.abort();
    this.jobs.set(tab, ofTab.set(id, controller));
    try {
      return await task(controller.signal);
    } finally {
      if (ofTab.get(id) === controller) ofTab.delete(id);
      if (ofTab.size === 0 && this.jobs.get(tab) === ofTab) this.jobs.delete(tab);
    }
  }

  /** Ends one job of a tab, or all that it is waiting for: its user said so, or it was closed. */
  cancel(tab: number, id?: string): void {
    for (const [each, controller] of this.jobs.get(tab) ?? []) if (id === undefined || each === id) controller.abort();
  }
}
