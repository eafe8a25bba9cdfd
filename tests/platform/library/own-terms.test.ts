import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addAlias } from '../../../platform/library/aliases.ts';
import { backupBlob } from '../../../platform/library/backup/compose.ts';
import { previewRestore, undoRestore } from '../../../platform/library/backup/restore.ts';
import { deleteEverything } from '../../../platform/library/delete-everything.ts';
import { deleteOwnTerms, onOwnTermsChange, ownTerms, ownTermsAt, restoreOwnTerms, saveOwnTerm } from '../../../platform/library/own-terms.ts';
import { termDraft } from '../../core/own-glossary/samples.ts';
import { freshDatabase, freshLibrary, rawAll, rawPut } from './fresh-library.ts';

const now = '2026-11-24T08:00:00.000Z';
const stamp = (id: string) => ({ id, now });
const save = (id: string, vi: string, raw: Parameters<typeof termDraft>[1] = {}) => saveOwnTerm({ id: null, ...termDraft(vi, raw) }, stamp(id));

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

describe('own terms', () => {
  test('are saved, changed in other words, deleted and brought back', async () => {
    await save('a', 'Tỉnh ủy', { en: 'Provincial Committee' });
    const changed = await saveOwnTerm({ id: 'a', ...termDraft('Tỉnh ủy', { en: 'Party Committee of the Province' }) }, stamp('not used'));
    expect(changed).toMatchObject({ id: 'a', revision: 2, en: 'Party Committee of the Province', created: now });
    await deleteOwnTerms(['a'], now);
    expect(await ownTerms()).toEqual([]);
    await restoreOwnTerms(['a'], now);
    expect(await ownTerms()).toEqual([{ ...changed, revision: 4 }]);
  });

  test('stand in the order of the Vietnamese alphabet', async () => {
    for (const [index, vi] of ['Ủy ban', 'Đảng', 'Dân', 'An'].entries()) await save(String(index), vi, { en: vi });
    expect((await ownTerms()).map(({ vi: [form] }) => form)).toEqual(['An', 'Dân', 'Đảng', 'Ủy ban']);
  });

  test('hold for an article, a portal, or everywhere', async () => {
    await save('e', 'A', { en: 'x' });
    await save('p', 'B', { en: 'x', scope: { kind: 'portal', portal: 'nhandan.vn' } });
    await save('a', 'C', { en: 'x', scope: { kind: 'article', canonical: 'https://nhandan.vn/1' } });
    const at = async (canonical: string, portal: string) => (await ownTermsAt({ canonical, portal })).map(({ id }) => id);
    expect(await at('https://nhandan.vn/1', 'nhandan.vn')).toEqual(['e', 'p', 'a']);
    expect(await at('https://nhandan.vn/2', 'nhandan.vn')).toEqual(['e', 'p']);
    expect(await at('https://other.vn/1', 'other.vn')).toEqual(['e']);
    await addAlias('nhandan.vn', 'other.vn', now);
    expect(await at('https://other.vn/1', 'other.vn')).toEqual(['e', 'p', 'a']);
    expect(await at('https://www.other.vn/2', 'other.vn')).toEqual(['e', 'p']);
    await addAlias('other.vn', 'newest.vn', now);
    expect(await at('https://newest.vn/1', 'newest.vn')).toEqual(['e', 'p', 'a']);
  });

  test.each([
    ['no form', []],
    ['no letter', ['…']],
  ])('%s: refused, and nothing is written', async (_, forms) => {
    await expect(saveOwnTerm({ id: null, ...termDraft('x', { en: 'x' }), vi: forms })).rejects.toMatchObject({ code: 'malformed' });
    expect(await ownTerms()).toEqual([]);
  });

  test('all or none are deleted', async () => {
    await save('a', 'A', { en: 'x' });
    await expect(deleteOwnTerms(['a', 'gone'])).rejects.toMatchObject({ code: 'not-found' });
    expect(await ownTerms()).toHaveLength(1);
  });

  test('one that cannot be read is set aside, and stays where it is', async () => {
    await save('a', 'A', { en: 'x' });
    await rawPut('ownTerms', { id: 'damaged', version: 1, vi: 7 });
    expect((await ownTerms()).map(({ id }) => id)).toEqual(['a']);
    expect(await rawAll('aside')).toMatchObject([{ origin: ['ownTerms', 'damaged'] }]);
    expect(await rawAll('ownTerms')).toHaveLength(2);
  });

  test('other windows are told', async () => {
    const told = vi.fn();
    const life = new AbortController();
    onOwnTermsChange(told, life.signal);
    await save('a', 'A', { en: 'x' });
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    life.abort();
  });

  test('are in backups, come back once, and restoring them can be undone', async () => {
    await save('a', 'A', { en: 'x' });
    await save('b', 'B', { keep: true });
    await deleteOwnTerms(['b'], now);
    const { blob } = await backupBlob(now);
    const before = await rawAll('ownTerms');
    await freshDatabase();
    await freshLibrary();
    const { preview, apply } = await previewRestore(blob);
    expect(preview.terms).toEqual({ fresh: 2, newer: 0, copied: 0, same: 0 });
    const id = await apply();
    expect(await rawAll('ownTerms')).toEqual(before);
    expect((await previewRestore(blob)).preview.terms).toEqual({ fresh: 0, newer: 0, copied: 0, same: 2 });
    await undoRestore(id);
    expect(await rawAll('ownTerms')).toEqual([]);
  });

  test('of an older state of this library bring nothing back', async () => {
    await save('a', 'A', { en: 'old' });
    const { blob } = await backupBlob(now);
    await saveOwnTerm({ id: 'a', ...termDraft('A', { en: 'new' }) });
    const { preview, apply } = await previewRestore(blob);
    expect(preview.terms).toEqual({ fresh: 0, newer: 0, copied: 0, same: 1 });
    await apply();
    expect((await ownTerms()).map(({ en }) => en)).toEqual(['new']);
  });

  /** A file of another computer, on which the same term went on its own way. */
  async function elsewhere(change: () => Promise<unknown>): Promise<Blob> {
    await save('a', 'A', { en: 'old' });
    await change();
    const { blob } = await backupBlob(now);
    await freshDatabase();
    await freshLibrary();
    await save('a', 'A', { en: 'old' });
    return blob;
  }
  const saidAs = (en: string) => saveOwnTerm({ id: 'a', ...termDraft('A', { en }) }, stamp('a'));

  test.each([
    ['the file’s was changed more often', async () => { await saidAs('theirs 1'); await saidAs('theirs'); }, 'theirs', 'mine'],
    ['ours was', () => saidAs('theirs'), 'mine', 'theirs'],
  ])('of two computers are both kept where %s, told before, and brought in once', async (_, change, winner, other) => {
    const blob = await elsewhere(change);
    await saidAs('mine');
    if (winner === 'mine') await saidAs('mine');
    const { preview, apply } = await previewRestore(blob);
    expect(preview.terms).toEqual({ fresh: 0, newer: 0, copied: 1, same: 0 });
    const before = await rawAll('ownTerms');
    const id = await apply();
    expect((await ownTerms()).map(({ en }) => en).sort()).toEqual(['mine', 'theirs']);
    expect((await ownTerms()).find((term) => term.id === 'a')?.en).toBe(winner);
    const copy = (await ownTerms()).find((term) => term.en === other)!;
    expect((await previewRestore(blob)).preview.terms).toMatchObject({ copied: 0, same: 1 });
    await deleteOwnTerms([copy.id], now);
    expect((await previewRestore(blob)).preview.terms).toMatchObject({ copied: 0, same: 1 });
    await restoreOwnTerms([copy.id], now);
    await undoRestore(id);
    expect((await ownTerms()).filter((term) => term.id !== copy.id)).toEqual(before);
  });

  test('a term that was deleted here takes no other words with it, and a second term for the same form is told', async () => {
    const blob = await elsewhere(() => saidAs('theirs'));
    await deleteOwnTerms(['a'], now);
    await deleteOwnTerms(['a'], now);
    await save('b', 'A', { en: 'mine' });
    expect((await previewRestore(blob)).preview.terms).toMatchObject({ copied: 1 });
    await freshDatabase();
    await freshLibrary();
    await save('b', 'A', { en: 'mine' });
    const { preview, apply } = await previewRestore(blob);
    expect(preview.terms).toEqual({ fresh: 0, newer: 0, copied: 1, same: 0 });
    await apply();
    expect((await ownTerms()).map(({ en }) => en).sort()).toEqual(['mine', 'theirs']);
  });

  test('go with everything else', async () => {
    await save('a', 'A', { en: 'x' });
    await deleteEverything({ backupFiles: false });
    expect(await ownTerms()).toEqual([]);
  });
});
