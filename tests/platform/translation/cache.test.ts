import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ParagraphTranslation } from '../../../core/translation/receipt.ts';
import { closeTranslation, openTranslation } from '../../../platform/translation/database.ts';
import { cachedTranslation, cacheTranslation, eraseCache } from '../../../platform/translation/cache.ts';
import { forgetEngine, keepEngine, readEngine, withoutKey } from '../../../platform/translation/engine-settings.ts';
import { lockText } from '../../core/translation/read.ts';
import { secret, settingsOf } from '../engines/protocols.ts';

beforeEach(async () => {
  await closeTranslation();
  globalThis.indexedDB = new IDBFactory();
});

const subject = (text: string) => ({ locked: lockText(text), engine: 'libretranslate x', model: null, target: 'en', revision: 'r1' });
const paragraph = (source: string, more: Partial<ParagraphTranslation> = {}): ParagraphTranslation => ({ source, translation: `en ${source}`, state: 'kept', locks: [], problems: [], calls: 1, ...more });

describe('cache', () => {
  test('gives back what was kept, and nothing for another glossary', async () => {
    await cacheTranslation(subject('một'), paragraph('một'));
    expect(await cachedTranslation(subject('một'))).toEqual(paragraph('một'));
    expect(await cachedTranslation({ ...subject('một'), revision: 'r2' })).toBeNull();
  });

  test.each<[string, Partial<ParagraphTranslation>]>([['flagged', { state: 'flagged', problems: [{ kind: 'missing', detail: 'x' }] }], ['failed', { state: 'failed', translation: null }]])('keeps no %s one', async (_, more) => {
    await cacheTranslation(subject('hai'), paragraph('hai', more));
    expect(await cachedTranslation(subject('hai'))).toBeNull();
  });

  test('is bounded: the longest unused goes first', async () => {
    const most = 3 * JSON.stringify(paragraph('ba 0')).length;
    for (const n of [0, 1, 2]) await cacheTranslation(subject(`ba ${n}`), paragraph(`ba ${n}`), most);
    await cachedTranslation(subject('ba 0'));
    await cacheTranslation(subject('ba 3'), paragraph('ba 3'), most);
    const left = await Promise.all([0, 1, 2, 3].map(async (n) => (await cachedTranslation(subject(`ba ${n}`))) !== null));
    expect(left).toEqual([true, false, true, true]);
  });

  test('can be erased, and leaves the engine alone', async () => {
    await keepEngine(settingsOf('deepl', 'https://api.deepl.com'));
    await cacheTranslation(subject('bốn'), paragraph('bốn'));
    await eraseCache();
    expect(await cachedTranslation(subject('bốn'))).toBeNull();
    expect((await readEngine())?.settings.key).toBe(secret);
  });

  test('a damaged row is none', async () => {
    await cacheTranslation(subject('năm'), paragraph('năm'));
    const database = await openTranslation();
    const [row] = await database.getAll('cache');
    for (const value of ['{"translation":7}', 'no JSON', '']) {
      await database.put('cache', { ...row!, value });
      expect(await cachedTranslation(subject('năm'))).toBeNull();
    }
  });
});

describe('the engine that was set up', () => {
  test('comes back with its key and order of forms; nothing of it is in storage.local, which content scripts may read', async () => {
    await keepEngine(settingsOf('azure', 'https://api.cognitive.microsofttranslator.com'), ['token', 'native']);
    expect(await readEngine()).toEqual({ settings: settingsOf('azure', 'https://api.cognitive.microsofttranslator.com'), forms: ['token', 'native'] });
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(secret);
    expect(JSON.stringify(withoutKey({ settings: settingsOf('azure', 'https://x.example'), forms: null }))).not.toContain(secret);
    await forgetEngine();
    expect(await readEngine()).toBeNull();
  });

  test('a key does not go to another address than it was typed for', async () => {
    await keepEngine(settingsOf('deepl', 'https://api.deepl.com'));
    const database = await openTranslation();
    const row = (await database.get('engines', 'chosen')) as { settings: object };
    await database.put('engines', { ...row, settings: { ...row.settings, base: 'https://evil.example' } }, 'chosen');
    expect((await readEngine())?.settings).toMatchObject({ base: 'https://evil.example', key: null });
  });

  test('a refused address is not kept', async () => {
    await expect(keepEngine(settingsOf('deepl', 'file:///x'))).rejects.toThrow('engine-address');
    await (await openTranslation()).put('engines', { nonsense: true }, 'chosen');
    expect(await readEngine()).toBeNull();
  });
});
