import { say } from '../command.ts';

export interface Step {
  name: string;
  /** Whether it passed; an error counts as a failure. A label stands before the lines of a step that is not alone. */
  run(label?: string): Promise<boolean>;
}

/** Steps one after another; those of an inner list at once. */
export type Plan = (Step | Step[])[];

export interface Outcome {
  name: string;
  passed: boolean;
  seconds: number;
}

/** Runs every step, also after one that failed: a person wants to know all that is wrong at once. */
export async function runSteps(plan: Plan): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const entry of plan) {
    const steps = Array.isArray(entry) ? entry : [entry];
    say(`\n▸ ${steps.map(({ name }) => name).join(' + ')}`);
    outcomes.push(...(await Promise.all(steps.map((step) => outcomeOf(step, steps.length > 1)))));
  }
  return outcomes;
}

async function outcomeOf({ name, run }: Step, labelled: boolean): Promise<Outcome> {
  const start = performance.now();
  const passed = await run(labelled ? name : undefined).catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    return false;
  });
  return { name, passed, seconds: (performance.now() - start) / 1000 };
}

/** One line for each step, then the verdict on all, which took that many seconds. */
export function table(outcomes: Outcome[], seconds: number): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const time = (seconds: number) => seconds.toFixed(1).padStart(7);
  const lines = outcomes.map(({ name, passed, seconds }) => `${passed ? '✓' : '✗'} ${name.padEnd(width)} ${time(seconds)} s`);
  const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
  const verdict = failed.length === 0 ? `All passed in ${seconds.toFixed(0)} s.` : `Failed: ${failed.join(', ')}.`;
  return ['', ...lines, '', verdict].join('\n');
}
