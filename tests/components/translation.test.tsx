// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clear, draw, locales, press, speak } from './interface.ts';
import { Paragraph } from '../../components/translation/paragraph.tsx';
import type { PassageState } from '../../components/translation/passage-state.ts';
import { TranslationSection } from '../../components/translation/translation-section.tsx';
import { failureCodes } from '../../core/failure.ts';
import type { TranslationState } from '../../core/translation/job.ts';
import { pairSentences } from '../../core/translation/pairs.ts';
import type { LockReceipt, ParagraphResult } from '../../core/translation/receipt.ts';
import type { Problem } from '../../core/translation/verify.ts';

const calls = { onLight: vi.fn(), onRetry: vi.fn(), onSetUp: vi.fn() };
const actions = { shortcut: 'Alt+T', onTranslate: vi.fn(), onCancel: vi.fn(), onRetry: vi.fn(), onShow: vi.fn(), onPassage: vi.fn(), onSetUp: vi.fn() };
const source = 'Bí thư Tỉnh ủy phát biểu. Bộ Chính trị họp.';
const text = 'The Secretary of the Provincial Party Committee spoke. The Politburo met.';

const lock = (change: Partial<LockReceipt> = {}): LockReceipt => ({
  source: 'Bí thư Tỉnh ủy', start: 0, end: 14, concept: 'x', required: 'Secretary of the Provincial Party Committee', kept: true, form: 'inserted', at: { start: 4, end: 47 }, wrote: null, ...change,
});

const result = (change: Partial<ParagraphResult> = {}): ParagraphResult => ({
  source, translation: text, state: 'kept', locks: [lock(), lock({ source: 'Bộ Chính trị', start: 26, end: 38, required: 'Politburo', form: 'token' })], problems: [], calls: 1, failure: null, cached: false, ...change,
});

const paragraph = (state: PassageState, lit: number | null = null) => draw(
  <Paragraph state={state} pairs={pairSentences(source, state.kind === 'done' ? (state.result.translation ?? '') : '')} ghost="About as long as this." lit={lit}
    look={{ fontSize: 16, colour: 'rgb(0, 0, 0)', ground: 'light', heading: false }} {...calls} />);
const done = (change: Partial<ParagraphResult> = {}): PassageState => ({ kind: 'done', result: result(change) });
const broken = lock({ kept: false, at: null, wrote: 'Provincial Secretary' });
const flagged = done({ state: 'flagged', translation: 'The Provincial Secretary spoke. It met.', locks: [broken], problems: [{ kind: 'missing', detail: 'x' }] });

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
});
afterEach(clear);

describe('a paragraph', () => {
  test('is the translation and how many of its terms were kept', async () => {
    const drawn = await paragraph(done());
    expect(drawn.querySelector('[data-text]')?.textContent).toBe(text);
    expect(drawn.textContent).toBe(`${text} terms kept 2/2`);
    await press(drawn, 'terms kept 2/2');
    expect([...drawn.querySelectorAll('.cg-lock')].map((line) => line.textContent)).toEqual([
      'Bí thư Tỉnh ủySecretary of the Provincial Party Committeewritten into the sentence in English', 'Bộ Chính trịPolitburoheld by a sign in its place',
    ]);
  });

  test('without terms says nothing of them', async () => {
    expect((await paragraph(done({ locks: [] }))).textContent).toBe(text);
  });

  test('that is flagged says so, with the right rendering beside what the engine wrote', async () => {
    const drawn = await paragraph(flagged);
    expect(drawn.querySelector('.cg-tr-flagged [role=note]')?.textContent)
      .toBe('Read with care. This term was not kept.Bí thư Tỉnh ủySecretary of the Provincial Party Committeethe engine wrote “Provincial Secretary”');
    expect(drawn.querySelector('mark')?.textContent).toBe('Provincial Secretary');
    expect(drawn.textContent).toContain('terms kept 0/1');
  });

  test.each<[Problem, string]>([
    [{ kind: 'extra', detail: 'Politburo' }, 'This term stands there more often than in the source: Politburo'], [{ kind: 'token', detail: 'XZ1Q' }, 'A sign that stood for a term was left behind: XZ1Q'],
    [{ kind: 'source', detail: 'bí thư' }, 'This was left in Vietnamese: bí thư'], [{ kind: 'markup', detail: '<b>' }, 'The engine sent code. It is shown as text and does nothing.'],
    [{ kind: 'language', detail: 'fr' }, 'This does not look like English.'], [{ kind: 'length', detail: '1/9' }, 'This is far shorter or longer than the source.'],
  ])('flagged for %o says why', async (problem, expected) => {
    expect((await paragraph(done({ state: 'flagged', problems: [problem] }))).querySelector('[role=note]')?.textContent).toBe(`Read with care.${expected}`);
  });

  test.each(failureCodes)('that failed with %s is one sentence and another try', async (failure) => {
    const drawn = await paragraph({ kind: 'failed', result: result({ state: 'failed', translation: null, failure }) });
    expect(drawn.textContent).toMatch(/^Not translated\. .+ Try again( Set up an engine…)?$/);
    await press(drawn, 'Try again');
    expect(calls.onRetry).toHaveBeenCalledOnce();
  });

  test('that has no engine leads to the options', async () => {
    await press(await paragraph({ kind: 'stopped', failure: 'no-engine' }), 'Set up an engine…');
    expect(calls.onSetUp).toHaveBeenCalledOnce();
  });

  test('that is awaited keeps its lines free, and takes in sentence by sentence', async () => {
    const waiting = await paragraph({ kind: 'waiting' });
    expect(waiting.querySelector('[aria-busy=true] [aria-hidden=true]')?.textContent).toBe('About as long as this.');
    const partial = await paragraph({ kind: 'partial', text: 'One. Two' });
    expect([partial.querySelector('.cg-tr-text')?.textContent, partial.querySelector('[aria-hidden=true]')?.textContent]).toEqual(['One. Two', ' long as this.']);
  });

  test('is text, whatever an engine sends', async () => {
    const evil = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) \u202Etxet\u2066';
    const drawn = await paragraph(done({ state: 'flagged', translation: evil, locks: [lock({ kept: false, wrote: '<b>x</b>', required: '<i>y</i>' })] }));
    expect(drawn.querySelector('img, a, b b, i')).toBeNull();
    expect(drawn.querySelector('[data-text]')?.textContent).toBe(evil.replace(/[\u202e\u2066]/g, '\u2060'));
  });
});

describe('pairs of sentences', () => {
  const sentences = (drawn: HTMLElement) => [...drawn.querySelectorAll<HTMLElement>('[data-pair]')];

  test('pointing at a sentence, or focusing it, lights its pair', async () => {
    const drawn = await paragraph(done());
    await act(() => { sentences(drawn)[1]!.dispatchEvent(new PointerEvent('pointerenter')); });
    await act(() => sentences(drawn)[0]!.focus());
    expect(calls.onLight.mock.calls.flat()).toEqual([1, 0]);
  });

  test('the lit one is marked; one takes the focus, and the arrows go on', async () => {
    const drawn = await paragraph(done(), 0);
    expect(sentences(drawn).map((each) => [each.classList.contains('cg-lit'), each.tabIndex])).toEqual([[true, 0], [false, -1]]);
    await act(() => sentences(drawn)[0]!.focus());
    await act(() => { sentences(drawn)[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })); });
    expect(document.activeElement).toBe(sentences(drawn)[1]);
  });
});

const libre = { kind: 'libretranslate', host: 'translate.example.org', model: null } as const;
const state = (change: Partial<TranslationState> = {}): TranslationState => ({
  shown: true, running: false, left: 0, engine: libre, paragraphs: [{ ...result(), index: 0 }], done: 1, of: 1, terms: { kept: 2, total: 2 }, failures: 0, problem: null, ...change,
});
const section = (translation: TranslationState | null, engine: TranslationState['engine'] = libre) => draw(<TranslationSection engine={engine} translation={translation} {...actions} />);

describe('the panel', () => {
  test('without an engine says that nothing is sent, and how to set one up', async () => {
    const drawn = await section(null, null);
    expect(drawn.textContent).toContain('nothing is sent anywhere');
    await press(drawn, 'Set up an engine…');
    expect(actions.onSetUp).toHaveBeenCalledOnce();
    expect(drawn.querySelectorAll('button')).toHaveLength(1);
  });

  test('with one names it and offers the article', async () => {
    const drawn = await section(null);
    expect(drawn.textContent).toContain('By LibreTranslate (translate.example.org).');
    await press(drawn, 'Translate the article');
    expect(actions.onTranslate).toHaveBeenCalledOnce();
  });

  test('while it runs: paragraphs, terms, failures, and a way out', async () => {
    const drawn = await section(state({ running: true, done: 3, of: 9, terms: { kept: 5, total: 6 }, failures: 1 }));
    expect(drawn.querySelector('progress')).toMatchObject({ value: 3, max: 9 });
    expect(drawn.querySelector('[role=status]')?.textContent).toBe('3 of 9 paragraphsterms kept 5/61 failed');
    await press(drawn, 'Stop');
    expect(actions.onCancel).toHaveBeenCalledOnce();
  });

  test('afterwards: hide, the failed ones again, the rest, and what was not kept', async () => {
    const drawn = await section(state({ failures: 2, left: 4, problem: 'engine-busy', paragraphs: [{ ...(flagged as Extract<PassageState, { kind: 'done' }>).result, index: 3 }] }));
    for (const name of ['Hide the translation', 'Try the 2 failed paragraphs again', 'Translate the rest']) await press(drawn, name);
    expect([actions.onShow.mock.calls, actions.onRetry.mock.calls.length, actions.onTranslate.mock.calls.length]).toEqual([[[false]], 1, 1]);
    expect(drawn.textContent).toContain('1 to check');
    expect(drawn.querySelector('[role=alert]')?.textContent).toBe('The translation engine asks for a pause. Try again in a while.');
    await act(() => drawn.querySelector<HTMLElement>('.cg-row')!.click());
    expect(actions.onPassage).toHaveBeenCalledWith(3);
  });

  test.each(locales)('speaks %s', async (locale) => {
    speak(locale);
    const drawn = await section(state({ running: false, failures: 1, left: 1 }));
    expect(drawn.textContent.length).toBeGreaterThan(20);
    expect((await paragraph(flagged)).textContent).toContain('0/1');
  });
});
