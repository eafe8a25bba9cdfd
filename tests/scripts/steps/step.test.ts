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

test('the table names what failed and how long each step took', () => {
  const lines = table([{ name: 'types', passed: true, seconds: 4.26 }, { name: 'unit tests', passed: false, seconds: 12 }]);
  expect(lines).toContain('✓ types          4.3 s');
  expect(lines).toContain('✗ unit tests    12.0 s');
  expect(lines).toContain('Failed: unit tests.');
  expect(table([{ name: 'types', passed: true, seconds: 2 }])).toContain('All passed in 2 s.');
});
