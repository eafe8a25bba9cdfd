import { expect, test, vi } from 'vitest';
import { runSteps, table } from '../../../scripts/steps/step.ts';

test('every step runs, also after a failure, and an error is one', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const outcomes = await runSteps([
    { name: 'good', run: () => Promise.resolve(true) },
    { name: 'bad', run: () => Promise.resolve(false) },
    { name: 'broken', run: () => Promise.reject(new Error('no such tool')) },
    { name: 'last', run: () => Promise.resolve(true) },
  ]);
  expect(outcomes.map(({ name, passed }) => [name, passed])).toEqual([['good', true], ['bad', false], ['broken', false], ['last', true]]);
  expect(said.mock.calls.join('')).toContain('no such tool');
  said.mockRestore();
});

test('steps of an inner list run at once, each told to label its lines', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const met = Promise.withResolvers<boolean>();
  const labels: (string | undefined)[] = [];
  const outcomes = await runSteps([
    [
      { name: 'waits for the other', run: (label) => (labels.push(label), met.promise) },
      { name: 'frees it', run: (label) => (labels.push(label), met.resolve(true), Promise.resolve(false)) },
    ],
    { name: 'alone', run: (label) => (labels.push(label), Promise.resolve(true)) },
  ]);
  expect(outcomes.map(({ passed }) => passed)).toEqual([true, false, true]);
  expect(labels).toEqual(['waits for the other', 'frees it', undefined]);
  said.mockRestore();
});

test('the table names what failed and how long each step took', () => {
  const lines = table([{ name: 'types', passed: true, seconds: 4.26 }, { name: 'unit tests', passed: false, seconds: 12 }], 17);
  expect(lines).toContain('✓ types          4.3 s');
  expect(lines).toContain('✗ unit tests    12.0 s');
  expect(lines).toContain('Failed: unit tests.');
  expect(table([{ name: 'types', passed: true, seconds: 2 }], 2.4)).toContain('All passed in 2 s.');
});
