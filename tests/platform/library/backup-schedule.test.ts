import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { composeBackup, releaseBackup } from '../../../platform/library/backup/compose.ts';
import { backUp, backUpIfDue, backupState } from '../../../platform/library/backup/schedule.ts';
import { deleteEverything } from '../../../platform/library/delete-everything.ts';
import { saveHighlight } from '../../../platform/library/repository.ts';
import { librarySize } from '../../../platform/library/size.ts';
import { changeSettings } from '../../../platform/settings.ts';
import { draft, freshDatabase, freshLibrary } from './fresh-library.ts';
import { fill, kept } from './samples.ts';

const now = '2026-11-24T08:00:00.000Z';
const stamp = (id: string) => ({ id, now });

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

describe('backups by themselves', () => {
  const composer = { composeBackup, releaseBackup: ({ url }: { url: string }) => releaseBackup(url) };
  const written: string[] = [];
  const removed: number[] = [];

  beforeEach(() => {
    written.length = removed.length = 0;
    Object.assign(fakeBrowser.downloads, {
      download: ({ filename }: { filename: string }) => Promise.resolve(written.push(filename)),
      search: ({ id }: { id: number }) => Promise.resolve([{ id, state: 'complete' }]),
      removeFile: (id: number) => Promise.resolve(void removed.push(id)),
      erase: () => Promise.resolve([]),
    });
  });
  const at = (time: string) => new Date(`2026-11-${time}Z`);

  test('daily, when something changed, into the folder that is set', async () => {
    expect(await backUpIfDue(composer, at('24T08:00'))).toBe(false);
    await saveHighlight(draft(), stamp('h1'));
    expect(await backupState()).toMatchObject({ files: [], due: true });
    expect(await backUpIfDue(composer, at('24T08:00'))).toBe(true);
    expect(await backUpIfDue(composer, at('26T08:00'))).toBe(false);
    await saveHighlight(draft(), stamp('h2'));
    expect(await backUpIfDue(composer, at('24T20:00'))).toBe(false);
    await changeSettings((before) => ({ ...before, backup: { ...before.backup, folder: 'Sao lưu' } }));
    expect(await backUpIfDue(composer, at('25T09:00'))).toBe(true);
    expect(written).toEqual(['chu-giai/chu-giai-2026-11-24T08-00-00.json', 'Sao lưu/chu-giai-2026-11-25T09-00-00.json']);
    expect(await backupState()).toMatchObject({ due: false, files: [{ highlights: 2, at: '2026-11-25T09:00:00.000Z' }, { highlights: 1 }] });
    await changeSettings((before) => ({ ...before, backup: { ...before.backup, automatic: false } }));
    await saveHighlight(draft(), stamp('h3'));
    expect(await backUpIfDue(composer, at('30T09:00'))).toBe(false);
  });

  test('a clock that was put back does not put it off for ever', async () => {
    await saveHighlight(draft(), stamp('h1'));
    await backUp(composer, at('24T08:00'));
    await saveHighlight(draft(), stamp('h2'));
    expect(await backUpIfDue(composer, new Date('1970-01-01T00:00:00Z'))).toBe(true);
  });

  test('the last seven are kept', async () => {
    await saveHighlight(draft(), stamp('h1'));
    for (let hour = 10; hour < 19; hour++) await backUp(composer, at(`24T${hour}:00`));
    expect((await backupState()).files.map(({ download }) => download)).toEqual([9, 8, 7, 6, 5, 4, 3]);
    expect(removed).toEqual([1, 2]);
  });

  test.each<[string, object]>([
    ['the browser refuses the file', { download: () => Promise.reject(new Error('Invalid filename')) }],
    ['the download breaks off', { search: () => Promise.resolve([{ state: 'interrupted' }]) }],
  ])('%s: said so, tried again, and the files that there are stay', async (_, mishap) => {
    await saveHighlight(draft(), stamp('h1'));
    await backUp(composer, at('24T08:00'));
    await saveHighlight(draft(), stamp('h2'));
    const whole = { ...fakeBrowser.downloads };
    Object.assign(fakeBrowser.downloads, mishap);
    await expect(backUp(composer, at('25T09:00'))).rejects.toMatchObject({ code: 'backup-failed' });
    expect(await backupState()).toMatchObject({ problem: { code: 'backup-failed' }, due: true, files: [{ highlights: 1 }] });
    Object.assign(fakeBrowser.downloads, whole);
    expect(await backUpIfDue(composer, at('25T09:30'))).toBe(false);
    expect(await backUpIfDue(composer, at('25T10:30'))).toBe(true);
    expect(await backupState()).toMatchObject({ problem: null, due: false });
  });

  test('of a library that was lost, none is written: it would push out those of the full one', async () => {
    await saveHighlight(draft(), stamp('h1'));
    await freshDatabase();
    await expect(backUp(composer)).rejects.toMatchObject({ code: 'library-lost' });
    expect(written).toEqual([]);
  });
});

test('everything is everything', async () => {
  await fill();
  await changeSettings((before) => ({ ...before, marks: 'ask' }));
  expect(await librarySize()).toMatchObject({ articles: 1, highlights: 2, clips: 2, deleted: 0, setAside: 0 });
  await deleteEverything({ backupFiles: false });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await indexedDB.databases()).toEqual([]);
  expect(await kept()).toEqual({ articles: [], highlights: [], clips: [], bytes: [], aliases: [] });
});
