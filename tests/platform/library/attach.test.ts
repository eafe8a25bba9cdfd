import { beforeEach, expect, test } from 'vitest';
import { keepClip } from '../../../platform/clips/keep.ts';
import { keptPassages } from '../../../platform/clips/passages.ts';
import { attachHighlight, detachHighlight } from '../../../platform/library/attach.ts';
import { backupBlob } from '../../../platform/library/backup/compose.ts';
import { previewRestore } from '../../../platform/library/backup/restore.ts';
import { editHighlight } from '../../../platform/library/notes.ts';
import { noteOrphans, orphansSeen } from '../../../platform/library/orphans.ts';
import { getHighlight, highlightsOf, saveHighlight } from '../../../platform/library/repository.ts';
import { draft, freshLibrary, rawAll } from './fresh-library.ts';
import { asIs, clipDraft } from './samples.ts';

const now = '2026-11-24T08:00:00.000Z';
const canonical = 'https://haithanh.gov.vn/tin?nid=20';

beforeEach(freshLibrary);

async function saved() {
  const highlight = await saveHighlight(draft('Tỉnh ủy'), { id: 'h1', now });
  return (await editHighlight({ id: highlight.id, revision: 1, body: 'Hỏi lại', tags: ['họp'] }, now)).highlight;
}

test('a highlight is put on other words, with all that was written of it, and back', async () => {
  const before = await saved();
  const { article, selector } = draft('Thành ủy', 40, 'https://haithanhmoi.gov.vn/tin?nid=9');
  const after = await attachHighlight({ id: 'h1', article, selector }, now);
  expect(after).toMatchObject({ body: 'Hỏi lại', tags: ['họp'], target: { source: article.canonical, selector }, earlier: [{ ...before.target, until: now }] });
  expect(await highlightsOf(article.canonical)).toEqual([after]);
  expect((await rawAll('articles')).map((raw) => (raw as { canonical: string }).canonical)).toEqual([canonical, article.canonical]);
  const back = await detachHighlight('h1', now);
  expect(back.target).toEqual(before.target);
  expect(await highlightsOf(canonical)).toEqual([back]);
});

test('where it stood outlives a backup', async () => {
  await saved();
  const { article, selector } = draft('Thành ủy', 40);
  const after = await attachHighlight({ id: 'h1', article, selector }, now);
  const { blob } = await backupBlob(now);
  await freshLibrary();
  await (await previewRestore(blob)).apply();
  expect(await getHighlight('h1')).toEqual(after);
});

test('one that is not there cannot be attached, and nothing is written', async () => {
  const { article, selector } = draft('Thành ủy', 40);
  await expect(attachHighlight({ id: 'none', article, selector }, now)).rejects.toMatchObject({ code: 'not-found' });
  expect(await rawAll('articles')).toEqual([]);
});

test('the newest kept version that still holds the words', async () => {
  const highlight = await saved();
  for (const [id, text] of [['c1', 'Bài\nSáng 5/7, Đồng chí Tỉnh ủy phát biểu.'], ['c2', 'Bài\nĐồng chí Tỉnh ủy phát biểu hôm nay.'], ['c3', 'Bài\nKhác hẳn.']] as const) {
    await keepClip(clipDraft(text), asIs, { id, now });
  }
  const passages = await keptPassages(canonical, [highlight]);
  expect(passages.get('h1')).toEqual({ clip: 'c2', number: 2, at: now, before: 'Đồng chí ', words: 'Tỉnh ủy', after: ' phát biểu hôm nay.' });
  expect(await keptPassages(canonical, [])).toEqual(new Map());
});

test('orphans are remembered from when they were first seen until they are found again; no page speaks for other articles', async () => {
  await noteOrphans(canonical, ['a', 'b'], ['a', 'x'], '2026-11-24T08:00:00.000Z');
  await noteOrphans(canonical, ['a', 'b'], ['a', 'b'], '2026-11-25T08:00:00.000Z');
  await noteOrphans('https://khac.gov.vn/1', ['c'], [], now);
  expect(await orphansSeen()).toEqual({ a: '2026-11-24T08:00:00.000Z', b: '2026-11-25T08:00:00.000Z' });
  await noteOrphans(canonical, ['a', 'b'], ['b']);
  expect(Object.keys(await orphansSeen())).toEqual(['b']);
});
