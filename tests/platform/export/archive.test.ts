import { createHash } from 'node:crypto';
import { unzipSync, strFromU8 } from 'fflate';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { archivePath } from '../../../core/export/archive-layout.ts';
import { deleteHighlights } from '../../../platform/library/bulk.ts';
import { backupBlob } from '../../../platform/library/backup/compose.ts';
import { previewRestore } from '../../../platform/library/backup/restore.ts';
import { keepDraft } from '../../../platform/library/drafts.ts';
import { freshLibrary, rawAll, rawPut } from '../library/fresh-library.ts';
import { fill } from '../library/samples.ts';
import { bytesIn, exported } from './tools.ts';

const now = '2026-11-24T08:00:00.000Z';

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

const archive = async () => bytesIn((await exported('archive')).blob);
const lines = (files: Record<string, Uint8Array>, path: string): unknown[] =>
  strFromU8(files[path]!).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);

describe('the complete archive', () => {
  test('holds every record and page, and all formats to read', async () => {
    await fill();
    await deleteHighlights(['h2'], now);
    await keepDraft({ key: 'h1', body: 'đang viết', tags: [], revision: 2 }, now);
    const files = unzipSync(await archive());
    for (const store of ['articles', 'highlights', 'clips', 'aliases', 'drafts']) expect(lines(files, `records/${store}.jsonl`)).toEqual(await rawAll(store));
    const pages = Object.keys(files).filter((path) => path.startsWith('bytes/'));
    expect(pages).toHaveLength((await rawAll('bytes')).length);
    expect(JSON.parse(strFromU8(files['archive.json']!))).toEqual({
      format: 'chu-giai-archive', version: 1, records: { articles: 1, highlights: 2, clips: 2, aliases: 1, drafts: 1, aside: 0, ownTerms: 0 }, bytes: pages.length,
    });
    expect(Object.keys(files).filter((path) => !archivePath.test(path))).toEqual([]);
    expect(Object.keys(files).filter((path) => /^(articles|clips)\//.test(path))).toHaveLength(3);
  });

  test('names the sum of every other file, and each page by its own', async () => {
    await fill();
    const files = unzipSync(await archive());
    const { 'manifest-sha256.txt': manifest, ...others } = files;
    const sums = Object.entries(others).map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
    expect(strFromU8(manifest!).split(/(?<=\n)/)).toEqual(sums.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)));
    for (const line of sums.filter((each) => each.includes('  bytes/'))) expect(line.slice(72, -1)).toBe(line.slice(0, 64));
  });

  test('is the same, byte for byte, at another time and in another profile', async () => {
    await fill();
    const first = await archive();
    expect(await archive()).toEqual(first);
    const { blob } = await backupBlob(now);
    await freshLibrary();
    await (await previewRestore(blob)).apply();
    expect(await archive()).toEqual(first);
  });

  test('is written of an empty library too', async () => {
    expect(Object.keys(unzipSync(await archive()))).toContain('records/highlights.jsonl');
  });

  test('keeps what could not be read', async () => {
    await fill();
    const [highlight] = await rawAll('highlights');
    await rawPut('highlights', { ...(highlight as object), id: 'h3', tags: 'none' });
    const files = unzipSync(await archive());
    expect(lines(files, 'records/highlights.jsonl')).toHaveLength(3);
    expect(strFromU8(files['highlights.csv']!).split('\r\n')).toHaveLength(4);
  });

  test('of a selection has its articles alone', async () => {
    await fill();
    const { blob } = await exported('archive', { kind: 'articles', canonicals: ['https://elsewhere.gov.vn/1'] }).catch(() => ({ blob: null }));
    expect(blob).toBeNull();
    const files = unzipSync(await bytesIn((await exported('archive', { kind: 'clip', canonical: 'https://haithanh.gov.vn/tin?nid=20', id: 'c2' })).blob));
    expect(lines(files, 'records/clips.jsonl')).toMatchObject([{ id: 'c2' }]);
    expect(lines(files, 'records/aliases.jsonl')).toEqual([]);
  });
});

test('an export that is cancelled gives nothing', async () => {
  await fill();
  const controller = new AbortController();
  const onProgress = () => controller.abort();
  await expect(exported('archive', { kind: 'library' }, { signal: controller.signal, onProgress })).rejects.toThrow(/abort/i);
});
