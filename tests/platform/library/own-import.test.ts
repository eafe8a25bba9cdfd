import { beforeEach, describe, expect, test, vi } from 'vitest';
import { planImport } from '../../../core/own-glossary/plan-import.ts';
import { importOwnTerms, undoOwnImport } from '../../../platform/library/own-import.ts';
import { deleteOwnTerms, ownTerms, saveOwnTerm } from '../../../platform/library/own-terms.ts';
import { keptTerms } from '../../../platform/library/kept-terms.ts';
import { keepClip } from '../../../platform/clips/keep.ts';
import { readTermFile } from '../../../platform/term-file.ts';
import { termDraft } from '../../core/own-glossary/samples.ts';
import { freshLibrary } from './fresh-library.ts';
import { asIs, clipDraft } from './samples.ts';

const now = '2026-11-24T08:00:00.000Z';
const file = [termDraft('Bộ Chính trị', { en: 'Political Bureau' }), termDraft('Đổi mới', { keep: true })].map((draft, index) => ({ draft, at: index + 1 }));
const said = async () => (await ownTerms()).map(({ vi: [form], en, revision }) => [form, en, revision]);

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
  await saveOwnTerm({ id: null, ...termDraft('Bộ Chính trị', { en: 'Politburo' }) }, { id: 'a', now });
});

describe('a file of terms', () => {
  test('is brought in, twice is once, and it can be undone', async () => {
    const done = await importOwnTerms(planImport(await ownTerms(), file), now);
    expect(await said()).toEqual([['Bộ Chính trị', 'Political Bureau', 2], ['Đổi mới', null, 1]]);
    expect(planImport(await ownTerms(), file)).toEqual({ fresh: [], changed: [], same: 2 });
    await undoOwnImport(done);
    expect(await said()).toEqual([['Bộ Chính trị', 'Politburo', 1]]);
  });

  test('undoing leaves what the reader has changed since', async () => {
    const done = await importOwnTerms(planImport(await ownTerms(), file), now);
    await saveOwnTerm({ id: 'a', ...termDraft('Bộ Chính trị', { en: 'The Politburo' }) });
    await undoOwnImport(done);
    expect(await said()).toEqual([['Bộ Chính trị', 'The Politburo', 3]]);
  });

  test('a term that was deleted since the preview: all of it is refused', async () => {
    const plan = planImport(await ownTerms(), file);
    await deleteOwnTerms(['a'], now);
    await expect(importOwnTerms(plan, now)).rejects.toMatchObject({ code: 'not-found' });
    expect(await said()).toEqual([]);
  });

  test.each<[string, BlobPart[], object]>([
    ['UTF-8', ['vi,en\nTỉnh ủy,x\n'], { format: 'csv', terms: [{ draft: { vi: ['Tỉnh ủy'] } }] }],
    ['UTF-16, as spreadsheets write it', [Uint8Array.of(0xff, 0xfe), Uint16Array.from(Buffer.from('vi\ten\nA\tB\n', 'latin1'))], { format: 'tsv', terms: [{ draft: { vi: ['A'], en: 'B' } }] }],
    ['bytes that are no text', [Uint8Array.from([0x76, 0x69, 0xff, 0xc0])], { fault: { code: 'not-text' } }],
    ['nothing', [], { fault: { code: 'empty' } }],
  ])('%s', async (_, parts, expected) => {
    expect(await readTermFile(new Blob(parts))).toMatchObject(expected);
  });

  test('of a hundred megabytes is not even opened', async () => {
    const huge = { size: 100_000_000, arrayBuffer: () => Promise.reject(new Error('opened')) } as unknown as Blob;
    expect(await readTermFile(huge)).toMatchObject({ fault: { code: 'too-large' } });
  });
});

test('terms met are those of the articles that were kept in the days', async () => {
  await keepClip({ ...clipDraft(), glosses: [{ start: 0, end: 7, text: 'Tỉnh ủy', kind: 'term', concept: null, gloss: { en: 'Mine', zh: null }, valid: null, former: false }] }, asIs, { id: 'c1', now });
  expect((await keptTerms('2026-11-24', '2026-11-24')).map(({ vi: words, gloss }) => [words, gloss.en])).toEqual([['Tỉnh ủy', 'Mine']]);
  expect(await keptTerms('2026-11-25', '2026-11-30')).toEqual([]);
});
