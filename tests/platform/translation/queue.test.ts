import { describe, expect, test } from 'vitest';
import { EngineFailure } from '../../../platform/engines/engine.ts';
import { Failure } from '../../../platform/failure.ts';
import { EngineQueue } from '../../../platform/translation/queue.ts';
import { TabJobs } from '../../../platform/translation/tab-jobs.ts';

/** Time that passes only when somebody waits for it. */
function clock() {
  const state = { now: 0, waits: [] as number[] };
  const wait = (ms: number) => {
    state.waits.push(ms);
    state.now += ms;
    return Promise.resolve();
  };
  return { state, wait, now: () => state.now };
}

const open = () => new AbortController().signal;
const codeOf = (task: Promise<unknown>) => task.then(() => 'none', (error: unknown) => (error instanceof Failure ? error.code : error));

/** Fails with these in turn, then answers. */
function failing(...failures: Failure[]) {
  let calls = 0;
  const call = () => {
    const failure = failures[calls++];
    return failure === undefined ? Promise.resolve('done') : Promise.reject(failure);
  };
  return { call, count: () => calls };
}

describe('queue', () => {
  test('runs no more at one time than the engine likes, and all in the end', async () => {
    const queue = new EngineQueue(2);
    let running = 0;
    let most = 0;
    const call = async (value: number) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      return value;
    };
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => queue.run(() => call(index), open())));
    expect(answers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(most).toBe(2);
  });

  test.each<[string, Failure[], string, number, number[]]>([
    ['waits as long as the engine asks', [new EngineFailure('engine-busy', 7_000)], 'none', 2, [7_000]],
    ['waits longer each time where it names none', [new EngineFailure('engine-broken'), new Failure('unreachable')], 'none', 3, [1_000, 2_000]],
    ['gives up after three', [new EngineFailure('engine-busy', 1), new EngineFailure('engine-busy', 1), new EngineFailure('engine-busy', 1)], 'engine-busy', 3, [1, 1]],
    ['does not wait an hour', [new EngineFailure('engine-busy', 3_600_000)], 'engine-busy', 1, []],
    ['does not ask again with a wrong key', [new EngineFailure('engine-key')], 'engine-key', 1, []],
    ['nor where the allowance is used up', [new EngineFailure('engine-quota')], 'engine-quota', 1, []],
    ['nor what it did not understand', [new EngineFailure('engine-answer')], 'engine-answer', 1, []],
  ])('%s', async (_, failures, outcome, calls, waits) => {
    const { state, wait, now } = clock();
    const { call, count } = failing(...failures);
    expect(await codeOf(new EngineQueue(1, wait, now).run(call, open()))).toBe(outcome);
    expect([count(), state.waits]).toEqual([calls, waits]);
  });

  test('one pause holds back the others, too', async () => {
    const { state, wait, now } = clock();
    const queue = new EngineQueue(1, wait, now);
    const order: string[] = [];
    const { call } = failing(new EngineFailure('engine-busy', 5_000));
    const first = queue.run(() => (order.push('first'), call()), open());
    const second = queue.run(() => (order.push(`second at ${state.now}`), Promise.resolve()), open());
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second at 5000', 'first']);
  });

  test('a stop empties the line and leaves room for others', async () => {
    const queue = new EngineQueue(1);
    const controller = new AbortController();
    let release: () => void = () => undefined;
    const running = codeOf(queue.run(() => new Promise<void>((resolve) => (release = resolve)), open()));
    const waiting = [1, 2, 3].map(() => codeOf(queue.run(() => Promise.resolve(), controller.signal)));
    controller.abort();
    expect(await Promise.all(waiting)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    const later = codeOf(queue.run(() => Promise.resolve(), open()));
    release();
    expect(await Promise.all([running, later])).toEqual(['none', 'none']);
  });

  test('a stop ends a pause at once', async () => {
    const queue = new EngineQueue(1);
    const controller = new AbortController();
    const task = codeOf(queue.run(failing(new EngineFailure('engine-busy', 50_000)).call, controller.signal));
    setTimeout(() => controller.abort(), 5);
    expect(await task).toBe('cancelled');
  });
});

test('a tab’s work is stopped alone', async () => {
  const jobs = new TabJobs();
  const until = (signal: AbortSignal) => new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('stopped')));
  const [mine, mineToo] = [jobs.run(1, 'a', until), jobs.run(1, 'b', until)];
  const other = jobs.run(2, 'a', () => new Promise<string>((resolve) => setTimeout(resolve, 5, 'finished')));
  jobs.cancel(1);
  jobs.cancel(3);
  expect(await Promise.all([mine, mineToo, other])).toEqual(['stopped', 'stopped', 'finished']);
});

test('one job of a tab is stopped alone, and one of the same name by the next', async () => {
  const jobs = new TabJobs();
  const until = (signal: AbortSignal) => new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('stopped')));
  const soon = () => new Promise<string>((resolve) => setTimeout(resolve, 5, 'finished'));
  const tasks = [jobs.run(1, 'a', until), jobs.run(1, 'b', soon), jobs.run(1, 'c', until), jobs.run(1, 'c', soon)];
  jobs.cancel(1, 'a');
  expect(await Promise.all(tasks)).toEqual(['stopped', 'finished', 'stopped', 'finished']);
});
