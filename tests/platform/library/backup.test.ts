import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Highlight } from '../../../core/annotation/highlight.ts';
import type { Clip } from '../../../core/clip/clip.ts';
import { keepClip } from '../../../platform/clips/keep.ts';
import { openClip } from '../../../platform/clips/open.ts';
import { backupBlob } from '../../../platform/library/backup/compose.ts';
import { sweepPages } from '../../../platform/library/backup/pages.ts';
import { previewRestore, undoRestore } from '../../../platform/library/backup/restore.ts';
import { addAlias, aliases } from '../../../platform/library/aliases.ts';
import { deleteHighlights } from '../../../platform/library/bulk.ts';
import { exportAside } from '../../../platform/library/export.ts';
import { editHighlight } from '../../../platform/library/notes.ts';
import { entries, getHighlight, libraryHealth, saveHighlight } from '../../../platform/library/repository.ts';
import { draft, freshDatabase, freshLibrary, rawAll, rawPut } from './fresh-library.ts';
import { asIs, clipDraft, fill, kept } from './samples.ts';

const now = '2026-11-24T08:00:00.000Z';
const stamp = (id: string) => ({ id, now });

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

const restored = async (file: Blob) => (await previewRestore(file)).apply();

describe('a backup', () => {
  test('brings everything back into an empty browser, and the same file comes out of it again', async () => {
    await fill();
    const { blob, highlights, clips, changes } = await backupBlob(now);
    expect({ highlights, clips, changes }).toEqual({ highlights: 2, clips: 2, changes: 6 });
    const before = await kept();
    await freshLibrary();
    await restored(blob);
    expect(await kept()).toEqual(before);
    expect((await openClip('c1')).proof.html).toBe('intact');
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 2, clips: 2 });
    const records = async (file: Blob) => (await file.text()).split('\n').slice(1);
    expect(await records((await backupBlob(now)).blob)).toEqual(await records(blob));
  });

  test('is one JSON document', async () => {
    await fill();
    const document = JSON.parse(await (await backupBlob(now)).blob.text()) as { format: string; records: unknown[]; end: { records: number } };
    expect(document).toMatchObject({ format: 'chu-giai-backup', version: 1, made: now });
    expect(document.records).toHaveLength(document.end.records);
  });

  test('any text comes back as it was', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), async (body, exact) => {
      await freshLibrary();
      // Half of a surrogate pair is no text, and files cannot hold it.
      const quote = exact.toWellFormed();
      await saveHighlight(draft(quote), stamp('h'));
      await editHighlight({ id: 'h', revision: 1, body }, now);
      const { blob } = await backupBlob();
      const before = await rawAll('highlights');
      await freshLibrary();
      await restored(blob);
      expect(await rawAll('highlights')).toEqual(before);
    }), { numRuns: 30 });
  });

  test('records of version 1 are taken too', async () => {
    const frozen = JSON.parse(readFileSync('tests/fixtures/library/v1.json', 'utf8')) as { records: Record<string, object[]> };
    const lines = ['articles', 'highlights'].flatMap((store) => frozen.records[store]!.map((record) => JSON.stringify({ store, record })));
    await restored(file(lines));
    expect((await entries()).flatMap(({ highlights }) => highlights)).toHaveLength(2);
  });
});

const head = `{"format":"chu-giai-backup","version":1,"made":"${now}","database":"d","changes":1,"records":[`;
const file = (lines: readonly string[], first = head, count = lines.length) => new Blob([`${first}\n${lines.join(',\n')}\n],"end":{"records":${count}}}\n`]);

describe('restoring', () => {
  test('is previewed, changes nothing before it is wanted, twice is once, and can be undone', async () => {
    await fill();
    const { blob } = await backupBlob(now);
    await freshLibrary();
    await saveHighlight(draft('Của tôi', 5), stamp('mine'));
    const before = await kept();
    const { preview, apply } = await previewRestore(blob);
    const none = { articles: 0, highlights: 0, clips: 0 };
    const fresh = { articles: 0, highlights: 2, clips: 2 };
    expect(preview).toEqual({ made: now, fresh, newer: none, copied: 0, same: { ...none, articles: 1 }, unreadable: 0, aliases: 1, deletedHere: 0, skipped: 0 });
    expect(await kept()).toEqual(before);
    const id = await apply();
    const after = await kept();
    await restored(blob);
    expect(await kept()).toEqual(after);
    await undoRestore(id);
    expect((await kept())['highlights']).toEqual(before['highlights']);
    expect((await kept())['clips']).toEqual([]);
    expect(await rawAll('bytes')).toEqual([]);
    expect(await aliases()).toEqual([]);
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 1, clips: 0 });
    await restored(blob);
    expect((await kept())['highlights']).toEqual(after['highlights']);
  });

  test('where a portal went is taken back too; what the reader said since stays', async () => {
    await fill();
    const { blob } = await backupBlob(now);
    await freshLibrary();
    await addAlias('haithanh.gov.vn', 'cu.gov.vn', '2026-11-01T08:00:00.000Z');
    const before = await aliases();
    await undoRestore(await restored(blob));
    expect(await aliases()).toEqual(before);
    const again = await restored(blob);
    expect((await aliases()).map(({ to }) => to)).toEqual(['haithanhmoi.gov.vn']);
    await addAlias('haithanh.gov.vn', 'khac.gov.vn', '2026-11-25T08:00:00.000Z');
    await undoRestore(again);
    expect((await aliases()).map(({ to }) => to)).toEqual(['khac.gov.vn']);
    expect((await previewRestore(blob)).preview.aliases).toBe(0);
  });

  test('an older file of the same library takes back nothing that was done since', async () => {
    await fill();
    const { blob } = await backupBlob(now);
    await editHighlight({ id: 'h1', revision: 2, body: 'Đã hỏi' }, now);
    await deleteHighlights(['h2'], now);
    const { preview, apply } = await previewRestore(blob);
    expect(preview).toMatchObject({ copied: 0, deletedHere: 1, same: { highlights: 2 } });
    await apply();
    expect(await getHighlight('h1')).toMatchObject({ body: 'Đã hỏi', copies: [] });
    expect((await getHighlight('h2'))?.deleted).toBe(now);
  });

  test('of another computer: both notes are kept, whichever is newer', async () => {
    await fill();
    const { blob } = await backupBlob(now);
    await freshLibrary();
    await saveHighlight(draft('Tỉnh ủy'), stamp('h1'));
    for (const revision of [1, 2, 3]) await editHighlight({ id: 'h1', revision, body: `Khác ${revision}` }, now);
    expect((await previewRestore(blob)).preview).toMatchObject({ copied: 1 });
    await restored(blob);
    expect(await getHighlight('h1')).toMatchObject({ body: 'Khác 3', copies: [{ body: 'Hỏi lại' }], tags: ['họp'] });
    const after = await kept();
    await restored(blob);
    expect(await kept()).toEqual(after);
  });

  test('versions of one article that two computers numbered alike are numbered on', async () => {
    await keepClip(clipDraft(), asIs, stamp('theirs'));
    const { blob } = await backupBlob(now);
    await freshLibrary();
    await keepClip(clipDraft('Của\ntôi'), asIs, stamp('mine'));
    await restored(blob);
    expect((await rawAll('clips')).map((raw) => [(raw as Clip).id, (raw as Clip).number])).toEqual([['mine', 1], ['theirs', 2]]);
    expect((await openClip('theirs')).proof.html).toBe('intact');
  });

  test('into a library that the browser had lost makes it whole', async () => {
    await fill();
    const { blob } = await backupBlob(now);
    await freshDatabase();
    expect(await libraryHealth()).toMatchObject({ state: 'lost', highlights: 2, clips: 2, missing: 4 });
    await restored(blob);
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 2, clips: 2 });
    expect((await aliases())).toHaveLength(1);
  });

  test('records that cannot be read are counted and set aside', async () => {
    const { preview, apply } = await previewRestore(file(['{"store":"highlights","record":{"id":"bad","colour":"pink"}}', '{"store":"clips","record":{"id":7}}']));
    expect(preview.unreadable).toBe(2);
    await apply();
    expect(await exportAside()).toMatchObject([{ origin: ['highlights', 'bad'], raw: { id: 'bad', colour: 'pink' } }, { origin: ['clips', '7'] }]);
    expect(await rawAll('highlights')).toEqual([]);
  });

  test('keys that reach for the prototype reach nothing', async () => {
    await fill();
    const text = await (await backupBlob(now)).blob.text();
    const poisoned = text.replaceAll('"record":{', '"record":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
    await freshLibrary();
    await restored(new Blob([poisoned]));
    expect('polluted' in {}).toBe(false);
    expect((await rawAll('highlights')).every((record) => !('polluted' in (record as object)) && Object.getPrototypeOf(record) === Object.prototype)).toBe(true);
    expect(await rawAll('highlights')).toHaveLength(2);
  });

  test.each<[string, () => Promise<Blob> | Blob, string]>([
    ['nothing', () => new Blob([]), 'backup-unknown'],
    ['another JSON', () => new Blob(['{"a":1}\n']), 'backup-unknown'],
    ['a picture', () => new Blob([new Uint8Array(100_000)]), 'backup-unknown'],
    ['a page', () => new Blob(['<!doctype html>\n<p>x']), 'backup-unknown'],
    ['a future version', () => file([], head.replace('"version":1', '"version":2')), 'backup-newer'],
    ['half of a file', async () => { await fill(); const { blob } = await backupBlob(now); return blob.slice(0, blob.size / 2); }, 'backup-cut'],
    ['a file without its last line', async () => { await fill(); return new Blob([(await (await backupBlob(now)).blob.text()).replace(/\n\].*\n$/, '\n')]); }, 'backup-cut'],
    ['a line that is none', () => file(['{"store":"highlights","record":{"id":']), 'backup-damaged'],
    ['an unknown store', () => file(['{"store":"settings","record":{}}']), 'backup-damaged'],
    ['a line too few', () => file(['{"store":"aside","record":{}}'], head, 2), 'backup-damaged'],
    ['more after the end', async () => new Blob([await file([]).text(), 'x\n']), 'backup-damaged'],
    ['nesting without end', () => file([`{"store":"aside","record":{"a":${'['.repeat(200_000)}}}`]), 'backup-damaged'],
  ])('%s is refused, and nothing changes', async (_, make, code) => {
    const blob = await make();
    const before = await kept();
    await expect(restored(blob)).rejects.toMatchObject({ code });
    expect(await kept()).toEqual(before);
  });

  test('half a gigabyte without a line is refused at once', async () => {
    const endless = { stream: () => new ReadableStream({ pull: (sink) => sink.enqueue(new Uint8Array(1_000_000).fill(0x61)) }) } as unknown as Blob;
    await expect(previewRestore(endless)).rejects.toMatchObject({ code: 'backup-unknown' });
    let sent = 0;
    const long = { stream: () => new ReadableStream({ pull: (sink) => sink.enqueue(sent++ === 0 ? new TextEncoder().encode(`${head}\n`) : new Uint8Array(16_000_000).fill(0x61)) }) } as unknown as Blob;
    await expect(previewRestore(long)).rejects.toMatchObject({ code: 'backup-too-large' });
    expect(sent).toBeLessThan(40);
  });

  test('what fails in the middle leaves nothing', async () => {
    await fill();
    const { blob } = await backupBlob(now);
    await freshLibrary();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fail(this: IDBObjectStore, value: Partial<Highlight>, ...rest) {
      if (value.id === 'h2') throw new DOMException('disk full', 'DataError');
      return put.call(this, value, ...rest);
    });
    await expect(restored(blob)).rejects.toMatchObject({ code: 'not-saved' });
    expect(await kept()).toEqual({ articles: [], highlights: [], clips: [], bytes: [], aliases: [] });
  });

  test('pages that a killed restore left behind are swept away, those of clips are not', async () => {
    await fill();
    await rawPut('bytes', { version: 1, sha256: 'f'.repeat(64), bytes: new ArrayBuffer(1) });
    await sweepPages();
    expect(await rawAll('bytes')).toHaveLength(2);
  });
});
