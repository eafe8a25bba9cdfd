import { beforeEach, expect, test, vi } from 'vitest';
import type { Clip } from '../../../core/clip/clip.ts';
import type { ParagraphTranslation } from '../../../core/translation/receipt.ts';
import { keepClip } from '../../../platform/clips/keep.ts';
import { deleteClips } from '../../../platform/clips/list.ts';
import { openClip } from '../../../platform/clips/open.ts';
import { translateClip } from '../../../platform/clips/translate.ts';
import { backupBlob } from '../../../platform/library/backup/compose.ts';
import { previewRestore } from '../../../platform/library/backup/restore.ts';
import { freshLibrary, rawAll } from '../library/fresh-library.ts';
import { asIs, clipDraft, fill, translation } from '../library/samples.ts';

const { canonical, title } = clipDraft().article;
const now = '2026-11-25T08:00:00.000Z';
const facts = { engine: { kind: 'deepl' as const, host: 'api.deepl.com', model: null }, glossary: 'r1' };
const result = (source: string, english: string): ParagraphTranslation => ({ source, translation: english, state: 'kept', locks: [], problems: [], calls: 1 });
const stamp = (id: string) => ({ id, now });
const clips = async () => await rawAll('clips') as Clip[];
const changes = async () => ((await rawAll('identity')) as { changes: number }[])[0]!.changes;

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

test('a version is kept with the translation that stands in its page', async () => {
  await keepClip(clipDraft(undefined, { translation: { ...translation, at: '1970-01-01T00:00:00.000Z' } }), asIs, stamp('c1'));
  expect((await openClip('c1')).clip.translation).toEqual({ ...translation, at: now });
});

test('what is translated afterwards goes to the newest version that is there, and the older ones stay as they are', async () => {
  for (const id of ['c1', 'c2', 'c3']) await keepClip(clipDraft(), asIs, stamp(id));
  await deleteClips(['c3']);
  const [first, , third] = await clips();
  await translateClip(canonical, [result(title, 'Conference closes'), result('Ở trang khác', 'Elsewhere')], facts, now);
  expect(await clips()).toMatchObject([first!, { id: 'c2', translation: { engines: [facts.engine], at: now, passages: [{ text: 'Conference closes' }] } }, third!]);
});

test('the same once more is not written, nor is what belongs to no version', async () => {
  await translateClip(canonical, [result(title, 'Conference closes')], facts, now);
  await keepClip(clipDraft(), asIs, stamp('c1'));
  await translateClip(canonical, [result(title, 'Conference closes')], facts, now);
  const before = await changes();
  await translateClip(canonical, [result(title, 'Conference closes')], facts, '2026-11-26T08:00:00.000Z');
  await translateClip(canonical, [result('Ở trang khác', 'Elsewhere')], facts);
  expect(await changes()).toBe(before);
});

test('a restored file brings a translation to a version that has none, and takes none away', async () => {
  await fill();
  const { blob } = await backupBlob(now);
  await freshLibrary();
  await keepClip(clipDraft(), asIs, stamp('c1'));
  await translateClip(canonical, [result(title, 'Conference closes')], facts, now);
  const corroboration = { ...(await clips())[0]!.corroboration };
  const { preview, apply } = await previewRestore(blob);
  expect(preview).toMatchObject({ newer: { clips: 1 } });
  await apply();
  const [clip] = await clips();
  expect(clip!.translation!.passages.map(({ text }) => text)).toEqual(['Conference closes', 'It met on 5 July.']);
  expect(clip!.corroboration).toEqual(corroboration);
  expect((await previewRestore(blob)).preview).toMatchObject({ newer: { clips: 0 }, same: { clips: 2 } });
});
