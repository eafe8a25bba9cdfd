import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { manifestPath } from '../../../core/export/archive-layout.ts';
import { openClip } from '../../../platform/clips/open.ts';
import { undoRestore } from '../../../platform/library/backup/restore.ts';
import { deleteHighlights } from '../../../platform/library/bulk.ts';
import { keepDraft } from '../../../platform/library/drafts.ts';
import { openFile } from '../../../platform/library/import/open-file.ts';
import { editHighlight } from '../../../platform/library/notes.ts';
import { getHighlight, libraryHealth, saveHighlight } from '../../../platform/library/repository.ts';
import { draft, freshLibrary, rawAll, rawPut } from '../library/fresh-library.ts';
import { fill, kept } from '../library/samples.ts';
import { archive, archiveEntries, central, end, headers, local, patched, withManifest, zipped, type Entries, type Patch } from './archive-file.ts';

const now = '2026-11-25T08:00:00.000Z';

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

const all = async (): Promise<Record<string, unknown[]>> => ({ ...await kept(), drafts: await rawAll('drafts'), aside: await rawAll('aside') });

describe('an archive', () => {
  test('brings everything into an empty profile, and the same archive comes out of it again', async () => {
    await fill();
    await keepDraft({ key: 'h2', body: 'Đang viết', tags: [], revision: 1 }, now);
    await rawPut('aside', { version: 1, origin: ['highlights', 'x'], raw: { id: 'x' }, reason: 'target: missing', at: now });
    const file = await archive();
    const before = await all();
    await freshLibrary();
    const { kind, preview, apply } = await openFile(file);
    expect(kind).toBe('archive');
    expect(preview).toMatchObject({ fresh: { articles: 1, highlights: 2, clips: 2 }, copied: 0, unreadable: 0, skipped: 0 });
    expect((await all())['highlights']).toEqual([]);
    await apply();
    expect(await all()).toEqual(before);
    expect((await openClip('c1')).proof.html).toBe('intact');
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 2, clips: 2 });
    expect(await archiveEntries()).toEqual(await archiveEntriesOf(file));
  });

  test('twice is once', async () => {
    await fill();
    const file = await archive();
    await freshLibrary();
    await (await openFile(file)).apply();
    const after = await all();
    const again = await openFile(file);
    expect(again.preview).toMatchObject({ fresh: { highlights: 0, clips: 0 }, newer: { highlights: 0, clips: 0 }, copied: 0, same: { highlights: 2, clips: 2 } });
    await again.apply();
    expect(await all()).toEqual(after);
  });

  test('is taken back whole', async () => {
    await fill();
    await keepDraft({ key: 'h2', body: 'Đang viết', tags: [], revision: 1 }, now);
    const file = await archive();
    await freshLibrary();
    await saveHighlight(draft('Của tôi', 5), { id: 'mine', now });
    const before = await all();
    await undoRestore(await (await openFile(file)).apply());
    expect(await all()).toEqual(before);
  });

  test('both notes are kept where they differ, and what was deleted here stays so', async () => {
    await fill();
    const file = await archive();
    await freshLibrary();
    await saveHighlight(draft('Tỉnh ủy'), { id: 'h1', now });
    for (const revision of [1, 2]) await editHighlight({ id: 'h1', revision, body: `Khác ${revision}` }, now);
    await saveHighlight(draft('UBND', 90), { id: 'h2', now });
    await deleteHighlights(['h2'], now);
    const { preview, apply } = await openFile(file);
    expect(preview).toMatchObject({ copied: 1, deletedHere: 1 });
    await apply();
    expect(await getHighlight('h1')).toMatchObject({ body: 'Khác 2', copies: [{ body: 'Hỏi lại' }] });
    expect((await getHighlight('h2'))?.deleted).toBe(now);
  });

  test('also one whose sizes follow the data', async () => {
    await fill();
    const file = await patched(await archive(), (view) => {
      for (const at of headers(view, local)) {
        view.setUint16(at + 6, view.getUint16(at + 6, true) | 8, true);
        view.setUint32(at + 18, 0, true);
        view.setUint32(at + 22, 0, true);
      }
    });
    expect((await openFile(file)).preview.same).toMatchObject({ highlights: 2 });
  });
});

async function archiveEntriesOf(file: Blob): Promise<Entries> {
  const { unzipSync } = await import('fflate');
  const { [manifestPath]: _, ...entries } = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return entries;
}

/** An archive of which one entry is set otherwise, with sums that hold. */
type Change = (entries: Entries) => Entries;
const withEntry = (path: string, text: string): Change => (entries) => ({ ...entries, [path]: strToU8(text) });
const first = (signature: number, patch: (view: DataView, at: number) => void): Patch => (view) => patch(view, headers(view, signature)[0]!);
const aloft = (count: number): Change => (entries) => ({ ...entries, ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`articles/a${at}.md`, new Uint8Array()] as const)) });

const contents: [what: string, change: Change, reason: string, where: RegExp][] = [
  ['out of its folder', withEntry('../../x', 'x'), 'unsafe-name', /^\.\.\/\.\.\/x$/],
  ['out by another road', withEntry('bytes/../../x', 'x'), 'unsafe-name', /x$/],
  ['to the root', withEntry('/etc/passwd', 'x'), 'unsafe-name', /passwd/],
  ['to a drive', withEntry('C:/x', 'x'), 'unsafe-name', /C:/],
  ['by a backslash', withEntry('..\\x', 'x'), 'unsafe-name', /x$/],
  ['with a name that changes its direction', withEntry('articles/\u202ecod.md', 'x'), 'unsafe-name', /articles/],
  ['with a name that differs in case alone', withEntry('README.MD', 'x'), 'unlisted', /README\.MD/],
  ['one name in upper and lower case', (entries) => ({ ...entries, 'articles/a.md': strToU8('x'), 'articles/A.md': strToU8('x') }), 'twice', /articles\/A\.md/],
  ['a program', withEntry('clips/run.exe', 'x'), 'unlisted', /run\.exe/],
  ['a thousand to one', withEntry('articles/a.md', '0'.repeat(30_000_000)), 'bomb', /articles\/a\.md/],
  ['a hundred thousand entries', aloft(100_000), 'too-many', /^$/],
  ['without records', ({ 'records/clips.jsonl': _, ...entries }) => entries, 'missing', /records\/clips\.jsonl/],
  ['a later version', withEntry('archive.json', '{"format":"chu-giai-archive","version":2}'), 'newer', /2/],
  ['of another program', withEntry('archive.json', '{"format":"other","version":1}'), 'wrong', /archive\.json\.format/],
  ['a head of other types', withEntry('archive.json', '{"format":"chu-giai-archive","version":1,"records":[],"bytes":"2"}'), 'wrong', /archive\.json\.records/],
  ['fewer records than it says', withEntry('records/highlights.jsonl', ''), 'cut', /records\/highlights\.jsonl/],
  ['a line cut off', withEntry('records/articles.jsonl', '{"canonical":\n'), 'cut', /records\/articles\.jsonl: 1/],
  ['a line that is no record', withEntry('records/articles.jsonl', '[]\n'), 'wrong', /records\/articles\.jsonl: 1/],
  ['a line a hundred thousand deep', withEntry('records/articles.jsonl', `${'['.repeat(100_000)}\n`), 'too-deep', /records\/articles\.jsonl: 1/],
  ['one record twice', (entries) => {
    const [line = ''] = new TextDecoder().decode(entries['records/highlights.jsonl']).split('\n');
    return { ...entries, 'records/highlights.jsonl': strToU8(`${line}\n${line}\n`) };
  }, 'twice', /records\/highlights\.jsonl: 2/],
  ['no UTF-8', (entries) => ({ ...entries, 'records/articles.jsonl': new Uint8Array([0xff, 0xfe, 10]) }), 'not-text', /records\/articles\.jsonl/],
  ['a page under another sum', withEntry(`bytes/${'0'.repeat(64)}`, 'x'), 'altered', /bytes\/0{64}/],
];

const patches: [what: string, patch: Patch, reason: string][] = [
  ['encrypted, by the directory', first(central, (view, at) => view.setUint16(at + 8, 1, true)), 'encrypted'],
  ['encrypted, by the entry', first(local, (view, at) => view.setUint16(at + 6, 1, true)), 'encrypted'],
  ['packed in another way', first(central, (view, at) => view.setUint16(at + 10, 12, true)), 'packing'],
  ['a directory with another name', first(central, (view, at) => view.setUint8(at + 46, 0x51)), 'unlisted'],
  ['a directory that gives less than there is', first(central, (view, at) => view.setUint32(at + 24, view.getUint32(at + 24, true) - 1, true)), 'damaged'],
  ['both giving less than there is', (view) => {
    for (const [signature, at] of [[central, 24], [local, 22]] as const) {
      const header = headers(view, signature)[0]! + at;
      view.setUint32(header, view.getUint32(header, true) - 1, true);
    }
  }, 'damaged'],
  ['a directory that gives four gigabytes', first(central, (view, at) => view.setUint32(at + 24, 0xfffffff0, true)), 'bomb'],
  ['entries over each other', (view) => {
    const [one, two] = headers(view, central);
    view.setUint32(two! + 42, view.getUint32(one! + 42, true), true);
  }, 'damaged'],
  ['an entry beyond the end', first(central, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)), 'damaged'],
  ['an end that counts fewer', first(end, (view, at) => {
    view.setUint16(at + 8, 1, true);
    view.setUint16(at + 10, 1, true);
  }), 'damaged'],
  ['a directory elsewhere', first(end, (view, at) => view.setUint32(at + 16, 0, true)), 'damaged'],
  ['a packed byte turned', first(local, (view, at) => {
    const data = at + 30 + view.getUint16(at + 26, true);
    view.setUint8(data + 10, view.getUint8(data + 10) ^ 0xff);
  }), 'altered|damaged'],
];

describe('refused before anything is changed', () => {
  let before: unknown;
  beforeEach(async () => {
    await fill();
    before = await all();
  });

  test.each(contents)('an archive that holds an entry %s', async (_, change, reason, where) => {
    const file = zipped(withManifest(change(await archiveEntries())));
    await expect(openFile(file)).rejects.toMatchObject({ name: 'Refusal', reason, where: expect.stringMatching(where) as string });
    expect(await all()).toEqual(before);
  }, 30_000);

  test.each(patches)('an archive with %s', async (_, patch, reason) => {
    const file = await patched(await archive(), patch);
    await expect(openFile(file)).rejects.toMatchObject({ name: 'Refusal', reason: expect.stringMatching(`^(${reason})$`) as string });
    expect(await all()).toEqual(before);
  });

  test('an archive that was cut, anywhere', async () => {
    const file = await archive();
    for (const share of [0.01, 0.3, 0.7, 0.99]) {
      await expect(openFile(file.slice(0, Math.floor(file.size * share)))).rejects.toMatchObject({ reason: 'cut' });
    }
    await expect(openFile(file.slice(0, file.size - 1))).rejects.toMatchObject({ reason: 'cut' });
    expect(await all()).toEqual(before);
  });

  test('an archive whose manifest lacks an entry, or names one too many', async () => {
    const entries = withManifest(await archiveEntries());
    const lines = new TextDecoder().decode(entries[manifestPath]).split('\n');
    const other = (manifest: string) => zipped({ ...entries, [manifestPath]: strToU8(manifest) });
    await expect(openFile(other(lines.slice(1).join('\n')))).rejects.toMatchObject({ reason: 'unlisted' });
    await expect(openFile(other(`${lines.join('\n')}${'0'.repeat(64)}  README.md\n`))).rejects.toMatchObject({ reason: 'missing', where: 'README.md' });
    await expect(openFile(other(lines.join('\n').replace(/^./, 'x')))).rejects.toMatchObject({ reason: 'wrong' });
  });

  test('a ZIP file of something else', async () => {
    await expect(openFile(zipped({ 'word/document.xml': strToU8('<w/>') }))).rejects.toMatchObject({ reason: 'unknown' });
  });
});
