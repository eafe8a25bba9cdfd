// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clear, draw, press, speak, type } from './interface.ts';
import { Card } from '../../components/card/card.tsx';
import { EditorDesk } from '../../components/own-glossary/editor-desk.tsx';
import { fileFaultText } from '../../components/own-glossary/fault-text.ts';
import { ImportView } from '../../components/own-glossary/import-view.tsx';
import { MetPeriod } from '../../components/own-glossary/met-period.tsx';
import { OwnGlossaryView } from '../../components/own-glossary/own-glossary-view.tsx';
import type { FileFault } from '../../core/own-glossary/term-file.ts';
import { own, termDraft } from '../core/own-glossary/samples.ts';
import { gloss } from './samples.ts';

beforeEach(() => speak('en'));
afterEach(clear);

const seen = { canonical: 'https://nhandan.vn/1', portal: 'nhandan.vn', title: 'Tỉnh ủy họp' };
const saved = own('Tỉnh ủy', { en: 'Provincial Committee' });

describe('the editor', () => {
  const store = { save: vi.fn(() => Promise.resolve(saved)), remove: vi.fn(() => Promise.resolve()) };
  const onDraft = vi.fn();
  const onEnd = vi.fn();
  const desk = new EditorDesk({ store, codeOf: () => 'not-saved', onDraft, onEnd });
  const View = () => <>{desk.view()}</>;
  const english = (drawn: HTMLElement) => drawn.querySelector<HTMLInputElement>('input[lang="en"]');

  beforeEach(() => {
    vi.clearAllMocks();
    desk.open({ term: termDraft(['Tỉnh ủy', 'TU'], { en: 'Party Committee' }), id: null, builtIn: { en: 'Provincial Party Committee', zh: '省委' }, seen });
  });

  test('keeps every key, and saves the term in order with the scope that was chosen', async () => {
    const drawn = await draw(<View />);
    expect(drawn.textContent).toContain('Built-in glossary: Provincial Party Committee · 省委');
    await type(english(drawn), '  Provincial   Committee ');
    expect(onDraft).toHaveBeenLastCalledWith(expect.objectContaining({ term: expect.objectContaining({ en: '  Provincial   Committee ' }) as unknown }));
    await press(drawn, 'On this portal: nhandan.vn');
    await press(drawn, 'Save term');
    expect(store.save).toHaveBeenCalledWith({ id: null, ...termDraft(['Tỉnh ủy', 'TU'], { en: 'Provincial Committee', scope: { kind: 'portal', portal: 'nhandan.vn' } }) });
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledWith({ saved }));
    expect(desk.isOpen).toBe(false);
  });

  test('says what is wrong, and saves nothing of it', async () => {
    const drawn = await draw(<View />);
    await type(drawn.querySelector('textarea'), 'Tỉnh | ủy');
    expect(drawn.textContent).toContain('A form cannot hold the sign |');
    await press(drawn, 'Save term');
    expect(store.save).not.toHaveBeenCalled();
  });

  test('what could not be saved stays in its fields, with the reason', async () => {
    store.save.mockRejectedValueOnce(new Error('disk full'));
    const drawn = await draw(<View />);
    await press(drawn, 'Save term');
    await vi.waitFor(() => expect(drawn.querySelector('[role=alert]')).not.toBeNull());
    expect(english(drawn)?.value).toBe('Party Committee');
    expect(onEnd).not.toHaveBeenCalled();
  });

  test('a term that is there can be deleted', async () => {
    desk.open({ term: saved, id: 't1', builtIn: null, seen: null });
    const drawn = await draw(<View />);
    await press(drawn, 'Delete term');
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledWith({ deleted: 't1' }));
  });
});

describe('the page of all terms', () => {
  const calls = { onAdd: vi.fn(), onEdit: vi.fn(), onDelete: vi.fn(), onImport: vi.fn(), onExport: vi.fn(), onMet: vi.fn() };
  const terms = [own('Đổi mới', { id: 'a', keep: true }), own('Tỉnh ủy', { id: 'b', en: 'Provincial Committee' })];
  const view = () => draw(<OwnGlossaryView terms={terms} conflicts={new Map([['b', { en: 'Provincial Party Committee', zh: null }]])} problem={null} today="2026-11-25" {...calls} />);
  const shown = (drawn: HTMLElement) => [...drawn.querySelectorAll('.cg-own-term b')].map(({ textContent }) => textContent);

  test('is searched without accents, and shows what differs from the built-in glossary', async () => {
    const drawn = await view();
    expect(shown(drawn)).toEqual(['Đổi mới', 'Tỉnh ủy']);
    expect(drawn.textContent).toContain('Built-in glossary: Provincial Party Committee');
    await type(drawn.querySelector('input[type=search]'), 'doi m');
    expect(shown(drawn)).toEqual(['Đổi mới']);
    await type(drawn.querySelector('input[type=search]'), '');
    await press(drawn, '1 differs from the built-in glossary');
    expect(shown(drawn)).toEqual(['Tỉnh ủy']);
  });

  test('edits, deletes and hands on', async () => {
    const drawn = await view();
    await press(drawn, 'Correct “Tỉnh ủy”');
    await press(drawn, 'Delete “Đổi mới”');
    await press(drawn, 'TBX');
    expect(calls.onEdit).toHaveBeenCalledWith(terms[1]);
    expect(calls.onDelete).toHaveBeenCalledWith([terms[0]]);
    expect(calls.onExport).toHaveBeenCalledWith('tbx');
  });
});

test('terms met are asked for by a period that is one', async () => {
  const onMet = vi.fn();
  const drawn = await draw(<MetPeriod today="2026-11-25" onMet={onMet} />);
  await press(drawn, 'As an Anki deck');
  expect(onMet).toHaveBeenCalledWith({ from: '2026-11-01', to: '2026-11-25' }, 'anki');
  await type(drawn.querySelector('input'), '2026-11-26');
  await press(drawn, 'As CSV');
  expect(onMet).toHaveBeenCalledTimes(1);
  expect(drawn.textContent).toContain('The first day is after the last.');
});

test('a file is previewed: what is new, what differs, what is there', async () => {
  const onApply = vi.fn();
  const plan = { fresh: [termDraft('Mới', { en: 'New' })], changed: [{ before: saved, after: termDraft('Tỉnh ủy', { en: 'Other' }) }], same: 2 };
  const drawn = await draw(<ImportView name="terms.csv" plan={plan} read={{ skipped: 3, ignored: ['domain'] }} busy={false} onApply={onApply} onCancel={vi.fn()} />);
  for (const words of ['1 new term', '2 that you have already', '3 entries have no Vietnamese', 'domain', 'Provincial Committee', 'Other']) expect(drawn.textContent).toContain(words);
  await press(drawn, 'Take the file’s words for these (yours otherwise)');
  await press(drawn, 'Bring in');
  expect(onApply).toHaveBeenCalledWith(false);
});

test.each<[Partial<FileFault>, string]>([
  [{ code: 'scope-unknown', at: 3, words: 'somewhere' }, 'Nothing was changed. Line 3: The scope is not understood; write everywhere, a host such as nhandan.vn, or an article’s address. (somewhere)'],
  [{ code: 'no-letters', at: 2, unit: 'entry' }, 'Nothing was changed. Entry 2: A Vietnamese form needs a letter or a figure.'],
  [{ code: 'too-large' }, 'Nothing was changed. The file is larger than 20 MB; split it.'],
])('%o', (fault, sentence) => {
  expect(fileFaultText({ code: 'empty', at: null, unit: 'line', words: null, ...fault })).toBe(sentence);
});

describe('the card', () => {
  const card = (change: Parameters<typeof gloss>[0], calls: { onBuiltIn?: () => void; onCorrect?: () => void } = {}) => draw(
    <Card gloss={gloss(change)} languages={['en']} glossDate={{ value: '2025-03-04', from: 'published' }} pinned={false} save={{ state: 'idle' }} copy="idle" onCopy={vi.fn()}
      builtIn={{ en: 'Provincial Party Committee', zh: null }} {...calls} />,
  );

  test('says that a meaning is the reader\'s own, with the built-in one a press away', async () => {
    const onBuiltIn = vi.fn();
    const drawn = await card({ own: { term: own('x', { en: 'y', scope: { kind: 'portal', portal: 'nhandan.vn' } }), part: null } }, { onBuiltIn });
    expect(drawn.querySelector('.cg-own')?.textContent).toBe('Your term for this portal.Built-in glossary: Provincial Party Committee');
    await press(drawn, 'Provincial Party Committee');
    expect(onBuiltIn).toHaveBeenCalled();
  });

  test('says which part is', async () => {
    const drawn = await card({ own: { term: own('Tỉnh ủy', { keep: true }), part: 'Tỉnh ủy' } });
    expect(drawn.querySelector('.cg-own')?.textContent).toContain('With your term for “Tỉnh ủy”. It is kept in Vietnamese.');
  });

  test('offers to correct', async () => {
    const onCorrect = vi.fn();
    await press(await card({}, { onCorrect }), 'Correct…');
    expect(onCorrect).toHaveBeenCalled();
  });
});
