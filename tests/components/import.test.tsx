// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, locales, press, speak } from './interface.ts';
import { RestoreView } from '../../components/backup/restore-view.tsx';
import { refusalText } from '../../components/import/refusal-text.ts';
import { RefusedView } from '../../components/import/refused-view.tsx';
import { refusals } from '../../core/import/refusal.ts';

beforeEach(() => speak('en'));
afterEach(clear);

test.each(locales)('every refusal is a sentence of its own that says what to do, in %s', (locale) => {
  speak(locale);
  const texts = refusals.map(refusalText);
  expect(new Set(texts).size).toBe(refusals.length);
  // What is wrong, and what to do: two sentences at least.
  expect(texts.filter((text) => (text.match(/[.。](?=\s|\S|$)/g) ?? []).length < 2)).toEqual([]);
});

test('a refused file: its name, why, where, and that nothing has changed', async () => {
  const onBack = vi.fn();
  const drawn = await draw(<RefusedView name="a.zip" sentence={refusalText('unsafe-name')} where="../../x" onFile={vi.fn()} onBack={onBack} />);
  expect(drawn.textContent).toContain('a.zip');
  expect(drawn.textContent).toContain('leads out of the archive');
  expect(drawn.querySelector('code')?.textContent).toBe('../../x');
  expect(drawn.textContent).toContain('Nothing in your library has changed.');
  expect(document.activeElement?.tagName).toBe('H1');
  await press(drawn, 'Back to the library');
  expect(onBack).toHaveBeenCalledOnce();
});

const none = { articles: 0, highlights: 0, clips: 0 };
const preview = { made: '', fresh: { articles: 1, highlights: 2, clips: 0 }, newer: none, same: none, copied: 0, unreadable: 0, aliases: 0, deletedHere: 0, skipped: 3 };

test.each([
  ['hypothesis', 'What these Hypothesis highlights would bring', false],
  ['web-annotation', 'What these annotations would bring', false],
  ['archive', 'What this archive would bring', true],
] as const)('a preview of %s', async (kind, title, versions) => {
  const onApply = vi.fn();
  const drawn = await draw(<RestoreView kind={kind} preview={preview} busy={false} onApply={onApply} onCancel={vi.fn()} />);
  expect(drawn.querySelector('h1')?.textContent).toBe(title);
  expect(drawn.textContent).toContain('3 annotations stay out');
  expect(drawn.textContent?.includes('Versions')).toBe(versions);
  await press(drawn, 'Import');
  expect(onApply).toHaveBeenCalledOnce();
});
