import { expect, test, vi } from 'vitest';
import { runTool } from '../../../scripts/steps/tool.ts';

test('every line of a tool with a label says whose it is', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await runTool('typescript', ['--noSuchOption'], { command: 'tsc', label: 'types' });
  const lines = said.mock.calls.map(([line]) => String(line));
  said.mockRestore();
  expect(code).not.toBe(0);
  expect(lines.join('')).toContain('--noSuchOption');
  expect(lines.every((line) => line.startsWith('types │ ') && line.endsWith('\n'))).toBe(true);
});
