import { beforeEach, expect, test } from 'vitest';
import { keepClip } from '../../../platform/clips/keep.ts';
import { addAlias, removeAlias } from '../../../platform/library/aliases.ts';
import { deleteHighlight, saveHighlight } from '../../../platform/library/repository.ts';
import { openSearch, type LibrarySearch } from '../../../platform/library/search.ts';
import { clipDraft } from './drafts-of-clips.ts';
import { draft, freshLibrary } from './fresh-library.ts';
import { asIs } from './samples.ts';

const old = 'https://haithanh.gov.vn/tin?nid=20';
const fresh = 'https://haithanhmoi.gov.vn/tin?nid=20';

beforeEach(freshLibrary);

/** The library as it is listed, and the next time that it is told to have changed. */
async function opened(): Promise<{ search: LibrarySearch; changed: () => Promise<void> }> {
  let told = () => undefined as void;
  const search = await openSearch(new AbortController().signal, () => told());
  return { search, changed: () => new Promise<void>((done) => { told = done; }) };
}

const rows = (search: LibrarySearch) => [...search.entries()].map(({ article, highlights, clips, others }) =>
  ({ at: article.canonical, others, quotes: highlights.map(({ target }) => target.selector[0].exact), versions: clips.length }));

async function keepBoth(): Promise<void> {
  await saveHighlight(draft('Tỉnh ủy', 10, old), { id: 'h1', now: '2026-11-20T08:00:00.000Z' });
  await keepClip(clipDraft(undefined, {}, old), asIs, { id: 'c1', now: '2026-11-20T08:00:00.000Z' });
  await saveHighlight(draft('UBND', 5, fresh), { id: 'h2', now: '2026-11-24T08:00:00.000Z' });
  await keepClip(clipDraft('Khác\nHẳn', {}, fresh), asIs, { id: 'c2', now: '2026-11-24T08:00:00.000Z' });
}

test('an article of a portal that moved is one row, with everything of both addresses', async () => {
  await keepBoth();
  await addAlias('haithanh.gov.vn', 'haithanhmoi.gov.vn');
  const { search } = await opened();
  expect(rows(search)).toEqual([{ at: fresh, others: [old], quotes: ['UBND', 'Tỉnh ủy'], versions: 2 }]);
  expect(search.entry(old)?.article.canonical).toBe(fresh);
  expect(search.find({ words: 'tinh uy' })).toMatchObject([{ canonical: fresh, highlights: ['h1'] }]);
  expect(search.size()).toBe(1);
});

test('the rows become one and two again while the list stands open', async () => {
  await keepBoth();
  const { search, changed } = await opened();
  expect(rows(search)).toHaveLength(2);
  const joined = changed();
  await addAlias('haithanh.gov.vn', 'haithanhmoi.gov.vn');
  await joined;
  expect(rows(search)).toHaveLength(1);
  const shrunk = changed();
  await deleteHighlight('h1');
  await shrunk;
  expect(rows(search)).toMatchObject([{ at: fresh, quotes: ['UBND'], versions: 2 }]);
  const parted = changed();
  await removeAlias('haithanh.gov.vn');
  await parted;
  expect(rows(search).map(({ at, versions }) => ({ at, versions }))).toEqual([{ at: fresh, versions: 1 }, { at: old, versions: 1 }]);
});

test('a site that has come to encrypt is the same site', async () => {
  await saveHighlight(draft('Tỉnh ủy', 10, old.replace('https', 'http')));
  await saveHighlight(draft('UBND', 5, old));
  expect(rows((await opened()).search)).toMatchObject([{ quotes: ['UBND', 'Tỉnh ủy'] }]);
});
