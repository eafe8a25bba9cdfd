import { beforeEach, expect, test, vi } from 'vitest';
import type { Highlight } from '../../../core/annotation/highlight.ts';
import { keepDraft } from '../../../platform/library/drafts.ts';
import { openFile } from '../../../platform/library/import/open-file.ts';
import { editHighlight } from '../../../platform/library/notes.ts';
import { saveOwnTerm } from '../../../platform/library/own-terms.ts';
import { saveHighlight } from '../../../platform/library/repository.ts';
import { bytesIn, exported } from '../export/tools.ts';
import { draft, freshLibrary, rawAll } from '../library/fresh-library.ts';
import { fill, kept } from '../library/samples.ts';

const now = '2026-11-25T08:00:00.000Z';
const uuid = '0b0e0f7e-6a3c-4c57-9d37-0b1e3f1a2b3c';

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

const take = async (file: Blob) => (await openFile(file, now)).apply();
const highlights = async () => await rawAll('highlights') as Highlight[];

async function fillWithNotes(): Promise<void> {
  await fill();
  await saveHighlight(draft('Hội nghị', 200), { id: uuid, now });
  await editHighlight({ id: uuid, revision: 1, body: 'Một\nhai', tags: ['x y', '=1+1'], colour: 'figure' }, now);
  await editHighlight({ id: uuid, revision: 1, body: 'Của máy khác' }, now);
}

test('the archive that we write, into an empty profile, is written again byte for byte', async () => {
  await fillWithNotes();
  await keepDraft({ key: 'h2', body: 'Đang viết', tags: [], revision: 1 }, now);
  const term = { vi: ['Bí thư Tỉnh ủy'], en: 'Provincial Party Chief', zh: null, note: null, source: null, keep: false, scope: { kind: 'everywhere' as const } };
  await saveOwnTerm({ id: null, ...term }, { id: uuid, now });
  const { blob } = await exported('archive');
  const first = await bytesIn(blob);
  await freshLibrary();
  expect((await openFile(blob, now)).preview).toMatchObject({ fresh: { articles: 1, highlights: 3, clips: 2 }, unreadable: 0 });
  await take(blob);
  expect(await rawAll('ownTerms')).toMatchObject([term]);
  expect(Buffer.compare(await bytesIn((await exported('archive')).blob), first)).toBe(0);
});

test('the annotations that we write are the same highlights again', async () => {
  await fillWithNotes();
  const { blob } = await exported('jsonld');
  const before = await highlights();
  await freshLibrary();
  expect((await openFile(blob, now)).kind).toBe('web-annotation');
  await take(blob);
  const parts = (all: readonly Highlight[]) => all.map(({ id, body, copies, tags, colour, created, modified, target: { source, selector } }) =>
    ({ id, body, copies, tags, colour, created, modified, source, quote: selector[0], position: selector[1] }));
  expect(parts(await highlights())).toEqual(parts(before));
  const again = await bytesIn((await exported('jsonld')).blob);
  await take(new Blob([again as Uint8Array<ArrayBuffer>]));
  expect(parts(await highlights())).toEqual(parts(before));
});

test('the annotations that we write change nothing where they come from', async () => {
  await fillWithNotes();
  const { blob } = await exported('jsonld');
  const before = await kept();
  const { preview, apply } = await openFile(blob, now);
  expect(preview).toMatchObject({ fresh: { highlights: 0 }, newer: { highlights: 0 }, copied: 0, same: { articles: 1, highlights: 3 } });
  await apply();
  expect(await kept()).toEqual(before);
});

test('what came from elsewhere is written without a place that it was never found at', async () => {
  const target = { source: 'https://haithanh.gov.vn/a', selector: { type: 'TextQuoteSelector', exact: '15%', prefix: 'giảm ', suffix: '' } };
  await take(new Blob([JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'https://example.org/1', type: 'Annotation', created: now, target })]));
  const written = JSON.parse(await (await exported('jsonld')).blob.text()) as { first: { items: { target: { selector: { type: string }[] } }[] } };
  expect(written.first.items[0]?.target.selector.map(({ type }) => type)).toEqual(['TextQuoteSelector']);
});
