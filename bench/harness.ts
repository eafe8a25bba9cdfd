/** A batch lasts at least this long, ms: single runs are near the timer's resolution. */
const batchTime = 200;
const rounds = 9;
/** Nine rounds of what takes a second would hold up everybody: three do. */
const slow = 1000;
const slowRounds = 3;

export type Task = () => unknown;
type Batch = (runs: number) => number | Promise<number>;

/** Milliseconds a run, one for each round. */
export type Samples = number[];

/** Keeps results alive, so that the engine cannot leave out the work. */
export let sink: unknown;

/**
 * Measures tasks against each other: in each round every task runs one batch, so that what else the machine does
 * falls on all of them alike.
 */
export async function compare<Name extends string>(tasks: Record<Name, Task>): Promise<Record<Name, Samples>> {
  return alternate<Name>(Object.entries<Task>(tasks).map(([name, task]) => [name, timed(task)]));
}

/** The same for tasks that answer later. */
export async function compareAsync<Name extends string>(tasks: Record<Name, () => Promise<unknown>>): Promise<Record<Name, Samples>> {
  return alternate<Name>(Object.entries<() => Promise<unknown>>(tasks).map(([name, task]) => [name, timedAsync(task)]));
}

/** One task alone. */
export async function measure(task: Task): Promise<number> {
  return median((await compare({ task })).task);
}

async function alternate<Name extends string>(batches: [string, Batch][]): Promise<Record<Name, Samples>> {
  const sizes = new Map<string, number>();
  for (const [name, batch] of batches) sizes.set(name, await warmUp(batch));
  const samples = Object.fromEntries(batches.map(([name]): [string, Samples] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, batch] of batches) {
      const [size = 1, taken = []] = [sizes.get(name), samples[name]];
      if (round >= slowRounds && median(taken) > slow) continue;
      await settle();
      // Collecting garbage also throws away compiled patterns.
      if (size > 1) await batch(1);
      taken.push((await batch(size)) / size);
    }
  }
  return samples as Record<Name, Samples>; // as: the batches have these names
}

/** Runs until the engine has compiled what is hot, and answers with the size of a batch. */
async function warmUp(batch: Batch): Promise<number> {
  let time = 0;
  for (let size = 1; ; size *= 2) {
    time = await batch(size);
    if (time >= batchTime / 2) return Math.max(1, Math.ceil((size * batchTime) / time));
  }
}

const timed = (task: Task): Batch => (runs) => {
  const start = performance.now();
  for (let run = 0; run < runs; run++) sink = task();
  return performance.now() - start;
};

const timedAsync = (task: () => Promise<unknown>): Batch => async (runs) => {
  const start = performance.now();
  for (let run = 0; run < runs; run++) sink = await task();
  return performance.now() - start;
};

/** One run, ms. For what can be done once only: a first call, a page that is altered. */
export function once(task: Task): number {
  const start = performance.now();
  sink = task();
  return performance.now() - start;
}

/** Lets waiting tasks run and collects garbage, so that neither falls into the next measurement. */
export async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done, 0));
  (globalThis as { gc?: () => void }).gc?.(); // as: Chromium has it under --expose-gc
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** Round by round, so that a disturbance of one round counts once. */
export function ratioOf(samples: Samples, floor: Samples): number {
  return median(samples.map((sample, round) => sample / (floor[round] ?? NaN)).filter((ratio) => !Number.isNaN(ratio)));
}
