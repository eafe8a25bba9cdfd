import { say } from '../command.ts';

export interface Step {
  name: string;
  /** Whether it passed; an error counts as a failure. */
  run(): Promise<boolean>;
}

export interface Outcome {
  name: string;
  passed: boolean;
  seconds: number;
}

/** Runs every step, also after one that failed: a person wants to know all that is wrong at once. */
export async function runSteps(steps: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of steps) {
    say(`\n▸ ${name}`);
    const start = performance.now();
    const passed = await run().catch((error: unknown) => {
      say(error instanceof Error ? error.message : String(error));
      return false;
    });
    outcomes.push({ name, passed, seconds: (performance.now() - start) / 1000 });
  }
  return outcomes;
}

/** One line for each step, then the verdict. */
export function table(outcomes: Outcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const time = (seconds: number) => seconds.toFixed(1).padStart(7);
  const lines = outcomes.map(({ name, passed, seconds }) => `${passed ? '✓' : '✗'} ${name.padEnd(width)} ${time(seconds)} s`);
  const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  const verdict = failed.length === 0 ? `All passed in ${total.toFixed(0)} s.` : `Failed: ${failed.join(', ')}.`;
  return ['', ...lines, '', verdict].join('\n');
}
