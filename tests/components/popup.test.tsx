// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, press, speak, type } from './interface.ts';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import type { SiteReport } from '../../core/protocol.ts';
import { diagnostics } from '../../components/popup/diagnostics.ts';
import type { Concept } from '../../core/glossary/concept.ts';
import { own } from '../core/own-glossary/samples.ts';
import { highlight, mention, page } from './samples.ts';

const calls = {
  onSetSite: vi.fn(), onRead: vi.fn(), onAlways: vi.fn(), onRevoke: vi.fn(),
  onOpenPanel: vi.fn(), onOpenLibrary: vi.fn(), onOpenOptions: vi.fn(), onOpenWelcome: vi.fn(),
};
const lookUp = { query: '', found: null, languages: ['en' as const], onQuery: vi.fn() };
const help = { copied: false, onCopy: vi.fn() };
const listed: SiteReport = { origin: 'https://hungyen.gov.vn', access: 'listed', state: 'on' };
const popup = (change: Partial<PopupProps>) => draw(<Popup site={listed} page={null} reading={false} problem={null} lookUp={lookUp} diagnostics={help} {...calls} {...change} />);

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
});
afterEach(clear);

test('says what was found', async () => {
  const drawn = await popup({ page: page({ mentions: [mention(), mention()], people: [{ name: 'A', posts: [] }] }) });
  expect(drawn.textContent).toContain('1 term explained1 person namedno highlights');
  expect(drawn.textContent).not.toContain('Read this page');
});

test('the site’s switch has three states and shows the one that holds', async () => {
  const drawn = await popup({ site: { ...listed, state: 'ask' } });
  expect(drawn.querySelector<HTMLInputElement>('input:checked')?.value).toBe('ask');
  await press(drawn, 'Off');
  expect(calls.onSetSite).toHaveBeenCalledWith('off');
});

test('another site: reads when asked, or always with a permission for it alone', async () => {
  const drawn = await popup({ site: { origin: 'https://example.vn', access: 'none', state: 'ask' } });
  expect(drawn.textContent).toContain('has no access to this site');
  expect(drawn.textContent).toContain('ask for permission for example.vn alone');
  expect(drawn.querySelector('fieldset')).toBeNull();
  await press(drawn, 'Read this page');
  await press(drawn, 'Always read this site');
  expect(calls.onRead).toHaveBeenCalledOnce();
  expect(calls.onAlways).toHaveBeenCalledOnce();
});

test('a site that was allowed can be taken back', async () => {
  await press(await popup({ site: { origin: 'https://example.vn', access: 'granted', state: 'on' } }), 'Take the permission back');
  expect(calls.onRevoke).toHaveBeenCalledOnce();
});

test('a site that was switched off is not offered to be read', async () => {
  expect((await popup({ site: { ...listed, state: 'off' } })).textContent).not.toContain('Read this page');
});

test('a page of the browser', async () => {
  const drawn = await popup({ site: null });
  expect(drawn.textContent).toContain('Extensions cannot read it');
  for (const door of ['Open panel', 'Library', 'Options', 'How it works']) await press(drawn, door);
  expect([calls.onOpenPanel, calls.onOpenLibrary, calls.onOpenOptions, calls.onOpenWelcome].map((call) => call.mock.calls.length)).toEqual([1, 1, 1, 1]);
});

test('a problem is announced', async () => {
  expect((await popup({ problem: 'Permission was not given.' })).querySelector('[role=alert]')?.textContent).toBe('Permission was not given.');
});

test('a term met elsewhere is looked up', async () => {
  const drawn = await popup({});
  await type(drawn.querySelector('input[type=search]'), 'tinh uy');
  expect(lookUp.onQuery).toHaveBeenCalledWith('tinh uy');
  clear();
  expect((await popup({ lookUp: { ...lookUp, query: 'xyz', found: { own: [], builtIn: [] } } })).textContent).toContain('The glossary has nothing for “xyz”.');
  clear();
  const found = { own: [own(['Tỉnh ủy', 'TU'], { en: 'Provincial Committee of the Party', scope: { kind: 'portal', portal: 'nhandan.vn' } })], builtIn: [{ id: 'x', vi: 'Tỉnh ủy', en: 'Provincial Party Committee', zh: null, note: '' } as Concept] };
  const shown = await popup({ lookUp: { ...lookUp, query: 'tinh uy', found } });
  expect([...shown.querySelectorAll('.cg-look-up li')].map((line) => line.textContent)).toEqual(
    ['Tỉnh ủy · TUProvincial Committee of the PartyYour own term. On this portal: nhandan.vn', 'Tỉnh ủyProvincial Party Committee']);
  expect(shown.querySelector('.cg-look-up [role="status"]')!.textContent).toBe('2 entries found');
});

test('diagnostics hold no address and no word of the page', () => {
  const described = page({
    mentions: [mention()], errors: ['TypeError: “Tỉnh ủy” is not a node'],
    highlights: [{ highlight: highlight('1', 'claim', 'Câu trước.'), anchor: { state: 'orphan' } }],
  });
  const text = diagnostics({ version: '0.1.0', browser: 'Test/1', site: listed, page: described });
  expect(text).not.toMatch(/hungyen|Tỉnh ủy|Câu trước/);
  expect(JSON.parse(text)).toMatchObject({ version: '0.1.0', page: { mentions: 1, orphans: 1, errors: ['TypeError'] } });
});
