// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, locales, press, speak } from './interface.ts';
import { ExportDialog, type ExportDialogProps } from '../../components/export/export-dialog.tsx';
import { exportFormats } from '../../core/export/formats.ts';

// What jsdom lacks.
HTMLDialogElement.prototype.showModal = function open(): void { this.open = true; };

const calls = { onExport: vi.fn(), onCancel: vi.fn(), onClose: vi.fn(), onCopy: vi.fn(() => Promise.resolve(true)) };
const dialog = (change: Partial<ExportDialogProps> = {}) =>
  draw(<ExportDialog what="3 articles" citations={[]} state={{ kind: 'choosing', problem: null }} {...calls} {...change} />);

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
});
afterEach(clear);

test.each(locales)('explains every format in one line: %s', async (locale) => {
  speak(locale);
  const drawn = await dialog();
  const lines = [...drawn.querySelectorAll('.cg-export-format')].map((label) => label.textContent);
  expect(lines).toHaveLength(exportFormats.length);
  expect(lines.filter((line) => line.length < 15 || line.length > 140)).toEqual([]);
});

test('exports in the format that was chosen; the complete archive where none was', async () => {
  const drawn = await dialog();
  await press(drawn, 'Export');
  expect(calls.onExport).toHaveBeenLastCalledWith('archive');
  await act(() => drawn.querySelector<HTMLInputElement>('input[value="csv"]')?.click());
  await press(drawn, 'Export');
  expect(calls.onExport).toHaveBeenLastCalledWith('csv');
});

test('shows how far it is, and can be cancelled: also with Escape', async () => {
  const drawn = await dialog({ state: { kind: 'writing', done: 2, total: 5 } });
  expect(drawn.querySelector('progress')).toMatchObject({ value: 2, max: 5 });
  expect(drawn.querySelector('[role=status]')?.textContent).toBe('2 of 5 articles written');
  await press(drawn, 'Cancel');
  await act(() => void drawn.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true })));
  expect(calls.onCancel).toHaveBeenCalledTimes(2);
  expect(calls.onClose).not.toHaveBeenCalled();
});

test('says what went wrong, and where the file is', async () => {
  const failed = await dialog({ state: { kind: 'choosing', problem: 'It failed.' } });
  expect(failed.querySelector('[role=alert]')?.textContent).toBe('It failed.');
  const done = await dialog({ state: { kind: 'done', name: 'chu-giai-archive.zip' } });
  expect(done.querySelector('[role=status]')?.textContent).toBe('chu-giai-archive.zip is in your downloads.');
});

test('a citation is copied', async () => {
  const drawn = await dialog({ citations: [{ style: 'apa', text: 'haithanh.gov.vn. (2024).' }] });
  await press(drawn, 'Copy the citation: APA');
  expect(calls.onCopy).toHaveBeenCalledWith('haithanh.gov.vn. (2024).');
  expect(drawn.querySelector('.cg-export-cite [role=status]')?.textContent).toBe('Copied.');
});
