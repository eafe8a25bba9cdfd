import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultKeys } from '../../core/keys/keymap.ts';
import { defaults } from '../../core/settings.ts';
import { changeSettings, keepStorageFromPages, onSettingsChange, readerSettings, readSettings, stateOf } from '../../platform/settings.ts';

/** The fake's types know only the form with a callback. */
const fake = (implementation: (...args: never[]) => unknown) => implementation as never;

const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

beforeEach(() => { vi.restoreAllMocks(); });

describe('reading', () => {
  test('the defaults where nothing is stored, and no way to spoil them', async () => {
    const settings = await readSettings();
    expect(settings).toEqual(defaults);
    settings.sites['https://a.vn'] = 'off';
    expect((await readSettings()).sites).toEqual({});
  });

  test('what is missing takes its default', async () => {
    await store({ version: 1, marks: 'ask' });
    expect(await readSettings()).toEqual({ ...defaults, marks: 'ask' });
  });

  test.each<[string, unknown, object]>([
    ['no record', 'x', {}],
    ['a damaged field', { marks: 'always', languages: ['zh'] }, { languages: ['zh'] }],
    ['no language', { languages: [] }, {}],
    ['a language twice', { languages: ['zh', 'en', 'zh'] }, { languages: ['zh', 'en'] }],
    ['a damaged switch', { sites: { 'https://a.gov.vn': 'off', 'https://b.gov.vn': 'perhaps', nonsense: 'on' } }, { sites: { 'https://a.gov.vn': 'off' } }],
    ['keys that reach for the prototype', JSON.parse('{"sites":{"__proto__":"off","constructor":"off","https://a.gov.vn":"on"}}'), { sites: { 'https://a.gov.vn': 'on' } }],
    ['names of colours', { colourNames: { claim: ' Trích dẫn ', figure: '', pink: 'x', person: 7 } }, { colourNames: { claim: 'Trích dẫn' } }],
    ['a damaged limit', { clips: { images: -1, corroborate: false } }, { clips: { images: 10, corroborate: false } }],
    ['a folder that leads elsewhere', { backup: { automatic: false, folder: '../../x' } }, { backup: { automatic: false, folder: 'chu-giai' } }],
    ['a folder with a Vietnamese name', { backup: { automatic: true, folder: 'Sao lưu Chú Giải' } }, { backup: { automatic: true, folder: 'Sao lưu Chú Giải' } }],
    ['a folder that Windows does not take', { backup: { automatic: true, folder: 'a:b' } }, {}],
    ['a key that would take a letter from every page', { keys: { 'card-copy': 'c', 'card-pin': 'Alt+X', 'card-here': '', other: 'Alt+Z' } }, { keys: { 'card-pin': 'Alt+X', 'card-here': '' } }],
    ['a damaged convention', { naming: { country: 'VN', chair: 'Chairperson' } }, { naming: { ...defaults.naming, chair: 'Chairperson' } }],
    ['a damaged list', { unpainted: ['https://a.gov.vn', 7, 'x'] }, { unpainted: ['https://a.gov.vn'] }],
  ])('%s costs nothing else', async (_, stored, expected) => {
    await store(stored);
    expect(await readSettings()).toEqual({ ...defaults, ...expected });
  });
});

describe('changing', () => {
  test('is stored, and answers what holds now', async () => {
    expect(await changeSettings((before) => ({ ...before, languages: ['zh', 'en'] }))).toMatchObject({ languages: ['zh', 'en'] });
    expect((await readSettings()).languages).toEqual(['zh', 'en']);
  });

  test('changes at the same moment are all kept, whatever fails between them', async () => {
    const add = (origin: string) => changeSettings((before) => ({ ...before, sites: { ...before.sites, [origin]: 'on' as const } }));
    const failing = changeSettings(() => { throw new Error('no'); });
    await Promise.all([add('https://a.vn'), expect(failing).rejects.toThrow('no'), add('https://b.vn'), add('https://c.vn')]);
    expect(Object.keys((await readSettings()).sites)).toEqual(['https://a.vn', 'https://b.vn', 'https://c.vn']);
  });

  test('is heard by every page that shows them', async () => {
    const heard = new Promise<string[]>((resolve) => onSettingsChange(({ languages }) => resolve(languages)));
    await changeSettings((before) => ({ ...before, languages: ['zh'] }));
    expect(await heard).toEqual(['zh']);
  });

  test('what cannot be stored is said', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await expect(changeSettings((before) => before)).rejects.toThrow('full');
  });
});

test('a site without a switch follows the rule for all', () => {
  const settings = { ...defaults, marks: 'ask', sites: { 'https://a.vn': 'on' } } as const;
  expect([stateOf(settings, 'https://a.vn'), stateOf(settings, 'https://b.vn'), stateOf(settings, 'toString')]).toEqual(['on', 'ask', 'ask']);
});

test('the reader is told what it needs, with the day of Vietnam', () => {
  const late = new Date('2025-06-30T17:30:00Z');
  const settings = { ...defaults, sites: { 'https://b.gov.vn': 'off' as const }, unpainted: ['https://a.gov.vn'] };
  expect(readerSettings(settings, 'https://a.gov.vn/x?y', 'none', late)).toEqual({
    marks: 'shown', paintHighlights: false, languages: ['en'], density: 'all', naming: defaults.naming, keys: defaultKeys, colourNames: {}, access: 'none', region: null, today: '2025-07-01',
  });
  expect(readerSettings(settings, 'https://b.gov.vn/', 'listed', late)).toMatchObject({ marks: 'hidden', paintHighlights: true });
});

test('storage is closed to pages where the browser can, and nothing breaks where it cannot', async () => {
  const setAccessLevel = vi.spyOn(fakeBrowser.storage.local, 'setAccessLevel').mockImplementation(fake(() => Promise.resolve()));
  await keepStorageFromPages();
  expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  const { local } = fakeBrowser.storage;
  Object.assign(fakeBrowser.storage, { local: { get: local.get, set: local.set } });
  await expect(keepStorageFromPages()).resolves.toBeUndefined();
  Object.assign(fakeBrowser.storage, { local });
});
