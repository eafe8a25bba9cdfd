// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, press, speak } from './interface.ts';
import { EngineSection, type EngineSectionProps } from '../../components/engine/engine-section.tsx';
import type { EngineOutcome, EngineView } from '../../components/engine/engine-view.ts';
import { KeptTranslations } from '../../components/ledger/kept-translations.tsx';
import { LedgerSection } from '../../components/ledger/ledger-section.tsx';
import type { LedgerEntry } from '../../core/ledger/entry.ts';
import { checkBaseUrl } from '../../platform/engines/base-url.ts';
import { codeOf } from '../../platform/failure.ts';

const calls = { onKeep: vi.fn(), onTest: vi.fn(), onMeasure: vi.fn(), onFetchPack: vi.fn(), onStop: vi.fn(), onForget: vi.fn() };
const kept: EngineView = { kind: 'deepl', base: 'https://api-free.deepl.com', model: null, region: null, privateAllowed: false, hasKey: true, forms: null };

/** The refusal that the product itself gives. */
function check(base: string, privateAllowed: boolean) {
  try {
    checkBaseUrl(base, privateAllowed);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

const section = (change: Partial<EngineSectionProps> = {}) => draw(<EngineSection kept={null} own="missing" outcome={null} check={check} {...calls} {...change} />);

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
});
afterEach(clear);

async function type(drawn: HTMLElement, name: string, value: string): Promise<void> {
  const field = drawn.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const submit = (drawn: HTMLElement) => drawn.querySelector<HTMLButtonElement>('button[type=submit]')!;

test('at first nothing can be sent, and nothing tested', async () => {
  const drawn = await section();
  expect(drawn.textContent).toContain('No engine is set up, so nothing can be sent.');
  expect(submit(drawn).disabled).toBe(true);
  expect([...drawn.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Use this engine']);
});

test('a private address has to be meant', async () => {
  const drawn = await section();
  await type(drawn, 'base', 'http://127.0.0.1:5000');
  expect(submit(drawn).disabled).toBe(true);
  await act(() => drawn.querySelector<HTMLInputElement>('input[name=private]')!.click());
  await act(() => submit(drawn).click());
  expect(calls.onKeep).toHaveBeenCalledWith({ kind: 'libretranslate', base: 'http://127.0.0.1:5000', key: '', model: null, region: null, privateAllowed: true });
});

test.each(['file:///etc/passwd', 'https://me:pw@api.example', 'http://api.example.com', 'http://169.254.169.254/', 'deepl'])('%s is refused before it is tried', async (base) => {
  const drawn = await section();
  await type(drawn, 'base', base);
  expect(submit(drawn).disabled).toBe(true);
});

test('a key that is kept is not shown, and the field is one for secrets', async () => {
  const drawn = await section({ kept });
  const key = drawn.querySelector<HTMLInputElement>('input[name=key]')!;
  expect([key.type, key.value, key.placeholder]).toEqual(['password', '', 'kept; leave empty to go on with it']);
  expect(drawn.textContent).toContain('DeepL at api-free.deepl.com');
});

test('a look-alike shows its real letters', async () => {
  expect((await section({ kept: { ...kept, base: 'https://аpi.deepl.com' } })).textContent).toContain('DeepL at xn--');
});

test.each<[EngineOutcome, string]>([
  [{ kind: 'tested', kept: 3, total: 3, ms: 1240 }, 'It works: 3 of 3 terms kept in a test sentence, in 1.2 s.'],
  [{ kind: 'tested', kept: 1, total: 3, ms: 900 }, 'It answers, but kept only 1 of 3 terms'],
  [{ kind: 'failed', code: 'engine-key' }, 'The translation engine does not accept this key.'],
  [{ kind: 'failed', code: 'engine-origins' }, 'OLLAMA_ORIGINS'],
  [{ kind: 'measured', results: [{ form: 'token', kept: 60, total: 61, whole: 19, paragraphs: 20 }] }, 'Signs in place of the terms60 / 6119 / 20'],
])('what came of it is said: %#', async (outcome, words) => expect((await section({ kept, outcome })).textContent).toContain(words));

test('what takes time can be stopped', async () => {
  const drawn = await section({ kept, outcome: { kind: 'busy', task: 'measure', done: 4, of: 60 } });
  await press(drawn, 'Stop');
  expect(calls.onStop).toHaveBeenCalled();
  expect(drawn.querySelector('progress')?.value).toBe(4);
});

const entry: LedgerEntry = {
  time: '2026-11-25T01:00:00.000Z', method: 'POST', url: 'https://api.example/translate', host: 'api.example', purpose: 'translation',
  text: '{"q":["<b>Bộ Chính trị</b>"],"api_key":"•••"}', sent: 52, received: 40, status: 200, ended: null,
};

test('nothing left this computer, as a checked state', async () => {
  const drawn = await draw(<LedgerSection entries={[]} totals={null} onErase={vi.fn()} />);
  expect(drawn.querySelector('.cg-ledger-none')?.textContent).toContain('Nothing left this computer.');
  expect(drawn.querySelector('button')).toBeNull();
});

test('a request is shown with its exact text, as text', async () => {
  const erase = vi.fn();
  const drawn = await draw(<LedgerSection entries={[entry]} totals={{ requests: 1, sent: 52, since: entry.time }} onErase={erase} />);
  expect(drawn.querySelector('pre')?.textContent).toBe(entry.text);
  expect(drawn.querySelector('b')).toBeNull();
  expect(drawn.textContent).toContain('api.example');
  await press(drawn, 'Erase this list');
  expect(erase).toHaveBeenCalled();
});

test('thousands of requests are shown a few at a time', async () => {
  const many = Array.from({ length: 300 }, (_, at) => ({ ...entry, text: String(at) }));
  const drawn = await draw(<LedgerSection entries={many} totals={{ requests: 9000, sent: 1, since: entry.time }} onErase={vi.fn()} />);
  expect(drawn.querySelectorAll('li')).toHaveLength(20);
  await press(drawn, 'Show more');
  expect(drawn.querySelectorAll('li')).toHaveLength(100);
});

test('kept translations: how many, how large, and none', async () => {
  expect((await draw(<KeptTranslations size={{ paragraphs: 12, bytes: 48_000 }} onErase={vi.fn()} />)).textContent).toContain('Paragraphs: 12; about 48 kB.');
  expect((await draw(<KeptTranslations size={{ paragraphs: 0, bytes: 0 }} onErase={vi.fn()} />)).querySelector('button')).toBeNull();
});
