// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clear, draw, press, speak } from './interface.ts';
import { Options, type OptionsProps } from '../../components/options/options.tsx';
import { defaults } from '../../core/settings.ts';

const calls = {
  onLanguages: vi.fn(), onMarks: vi.fn(), onSite: vi.fn(), onRemoveSite: vi.fn(), onEdit: vi.fn(), onDeleteEverything: vi.fn(), onProtect: vi.fn(), onOpenShortcuts: vi.fn(),
};
const options = (change: Partial<OptionsProps> = {}) => draw(
  <Options termsPage="own-glossary.html" size={null} settings={defaults} shortcuts={[]} outcome={{ saved: false, problem: null }} {...calls} {...change} />,
);

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
});
afterEach(clear);

test.each([['中文', ['zh']], ['Both', ['en', 'zh']]])('languages: %s', async (label, languages) => {
  await press(await options(), label);
  expect(calls.onLanguages).toHaveBeenCalledWith(languages);
});

test('the current answers are checked', async () => {
  const drawn = await options({ settings: { ...defaults, languages: ['en', 'zh'], marks: 'ask' } });
  expect([...drawn.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)).toEqual(['en zh', 'ask', 'all', 'on', 'on']);
});

test('a site’s switch can be changed and removed', async () => {
  const drawn = await options({ settings: { ...defaults, sites: { 'https://hungyen.gov.vn': 'off' } } });
  const select = drawn.querySelector<HTMLSelectElement>('.cg-sites select');
  if (select === null) throw new Error('no select');
  await act(() => {
    select.value = 'ask';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(calls.onSite).toHaveBeenCalledWith('https://hungyen.gov.vn', 'ask');
  await press(drawn, 'Remove the switch of https://hungyen.gov.vn');
  expect(calls.onRemoveSite).toHaveBeenCalledWith('https://hungyen.gov.vn');
});

test('shortcuts as the browser has them; a missing one says so', async () => {
  const drawn = await options({ shortcuts: [{ name: 'Next term', keys: 'Alt+J' }, { name: 'Panel', keys: '' }] });
  expect([...drawn.querySelectorAll('.cg-shortcuts kbd')].map((key) => key.textContent)).toEqual(['Alt', 'J']);
  expect(drawn.textContent).toContain('Panelnot set');
});

test('a change that was not saved says so', async () => {
  expect((await options({ outcome: { saved: false, problem: 'no room' } })).querySelector('[role=alert]')?.textContent).toBe('The change was not saved: no room');
});

test('the effect of languages and density is shown at once', async () => {
  const marked = async (change: Partial<typeof defaults>) => (await options({ settings: { ...defaults, ...change } })).querySelectorAll('.cg-preview .cg-mark').length;
  expect([await marked({ density: 'all' }), await marked({ density: 'first' }), await marked({ density: 'none' })]).toEqual([2, 1, 0]);
  expect((await options({ settings: { ...defaults, languages: ['zh'] } })).querySelector('.cg-preview')?.textContent).toContain('越南祖国阵线海阳省委员会主席');
});

test('a colour is given a name, and its own one back', async () => {
  const rename = async (names: typeof defaults.colourNames, text: string) => {
    const field = (await options({ settings: { ...defaults, colourNames: names } })).querySelector<HTMLInputElement>('.cg-option-row input');
    await act(() => {
      field!.value = text;
      field!.dispatchEvent(new Event('change', { bubbles: true }));
    });
    clear();
  };
  await rename({}, ' Luận điểm ');
  expect(calls.onEdit).toHaveBeenLastCalledWith({ colourNames: { claim: 'Luận điểm' } });
  await rename({ claim: 'Luận điểm', figure: 'Số' }, '');
  expect(calls.onEdit).toHaveBeenLastCalledWith({ colourNames: { figure: 'Số' } });
});

test('everything is deleted only after it was said twice', async () => {
  const drawn = await options();
  await press(drawn, 'Delete everything');
  expect(calls.onDeleteEverything).not.toHaveBeenCalled();
  await press(drawn, 'I am sure, and I have a backup file or want none');
  await press(drawn, 'Delete everything');
  expect(calls.onDeleteEverything).toHaveBeenCalledOnce();
});

test('whether the browser protects the library, and the way to ask it', async () => {
  const size = { articles: 1, highlights: 2, clips: 3, drafts: 0, setAside: 0, deleted: 0, used: 1_400_000, quota: null, persisted: false, exempt: false };
  const drawn = await options({ size });
  expect(drawn.querySelector('.cg-storage')?.textContent).toContain('Not protected. The browser may clear it away when the disk is short. In use: 1.4 MB.');
  await press(drawn, 'Ask the browser to protect it');
  expect(calls.onProtect).toHaveBeenCalledOnce();
  clear();
  const safe = await options({ size: { ...size, persisted: true } });
  expect(safe.querySelector('.cg-storage')?.textContent).toContain('Protected: the browser has promised to keep it.');
  expect(safe.querySelector('.cg-storage button')).toBeNull();
  clear();
  const spared = await options({ size: { ...size, exempt: true } });
  expect(spared.querySelector('.cg-storage')?.textContent).toContain('Protected: the browser spares this extension.');
  expect(spared.querySelector('.cg-storage button')).toBeNull();
});

describe('the keys of the page', () => {
  const commands = [{ name: 'Next term', keys: 'Alt+J' }];
  const record = async (drawn: HTMLElement, name: string, init: KeyboardEventInit): Promise<void> => {
    await press(drawn, `Change the key: ${name}`);
    const button = [...drawn.querySelectorAll('button')].find(({ textContent }) => textContent === 'Press keys…');
    await act(() => void button!.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })));
  };
  const alt = (letter: string): KeyboardEventInit => ({ key: letter.toLowerCase(), code: `Key${letter}`, altKey: true });

  test('are recorded, and the default one is no setting', async () => {
    const drawn = await options({ settings: { ...defaults, keys: { 'card-copy': 'Alt+X' } } });
    await record(drawn, 'Card: pin', alt('Q'));
    expect(calls.onEdit).toHaveBeenLastCalledWith({ keys: { 'card-copy': 'Alt+X', 'card-pin': 'Alt+Q' } });
    await record(drawn, 'Card: copy', alt('C'));
    expect(calls.onEdit).toHaveBeenLastCalledWith({ keys: {} });
  });

  test.each<[string, KeyboardEventInit, string]>([
    ['a bare letter', { key: 'q', code: 'KeyQ' }, 'Q writes a letter. Hold Alt or Ctrl with it.'],
    ['another’s', alt('S'), 'Alt+S belongs to “Card: sources”. Give that another key first.'],
    ['the browser’s for us', alt('J'), 'Alt+J is the browser’s key for “Next term”.'],
    ['the browser’s own', { key: 't', code: 'KeyT', ctrlKey: true }, 'The browser uses Ctrl+T itself.'],
  ])('%s is refused by name', async (_, init, words) => {
    const drawn = await options({ shortcuts: commands });
    await record(drawn, 'Card: pin', init);
    expect(drawn.textContent).toContain(words);
    expect(calls.onEdit).not.toHaveBeenCalled();
  });

  test('Backspace takes a key away, Escape leaves it, and all can be set back', async () => {
    const drawn = await options({ settings: { ...defaults, keys: { 'card-copy': 'Alt+X' } } });
    await record(drawn, 'Card: pin', { key: 'Escape' });
    expect(calls.onEdit).not.toHaveBeenCalled();
    await record(drawn, 'Card: pin', { key: 'Backspace' });
    expect(calls.onEdit).toHaveBeenLastCalledWith({ keys: { 'card-copy': 'Alt+X', 'card-pin': '' } });
    await press(drawn, 'Set all back');
    expect(calls.onEdit).toHaveBeenLastCalledWith({ keys: {} });
  });
});

test('names by convention are chosen with their effect in sight', async () => {
  const drawn = await options();
  const [country] = drawn.querySelectorAll<HTMLSelectElement>('.cg-option-row select');
  await act(() => {
    country!.value = 'Viet Nam';
    country!.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(calls.onEdit).toHaveBeenLastCalledWith({ naming: { ...defaults.naming, country: 'Viet Nam' } });
  const shown = await options({ settings: { ...defaults, naming: { country: 'Viet Nam', chair: 'Chairperson', letters: 'plain' } } });
  expect(shown.querySelector('figcaption')?.textContent).toBe('Chairperson of the Viet Nam Fatherland Front Committee of Hai Duong Province');
});
