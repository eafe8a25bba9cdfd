import type { KeptTranslation } from '../../../core/clip/kept-translation.ts';
import { keepClip } from '../../../platform/clips/keep.ts';
import { addAlias } from '../../../platform/library/aliases.ts';
import { openLibrary } from '../../../platform/library/database.ts';
import { editHighlight } from '../../../platform/library/notes.ts';
import { saveHighlight } from '../../../platform/library/repository.ts';
import { clipDraft } from './drafts-of-clips.ts';
import { draft, rawAll } from './fresh-library.ts';

const now = '2026-11-24T08:00:00.000Z';
const stamp = (id: string) => ({ id, now });

/** Stands in for sanitising, which has tests of its own. */
export const asIs = (html: string): Promise<string> => Promise.resolve(html);

/** Of the second of its two lines. */
export const translation: KeptTranslation = {
  language: 'en', engines: [{ kind: 'libretranslate', host: '127.0.0.1:5000', model: null }], glossary: 'r1', at: now,
  passages: [{
    start: 16, end: 37, text: 'It met on 5 July.', state: 'flagged', terms: 1, problems: [{ kind: 'missing', detail: 'Provincial Party Committee' }],
    broken: [{ source: 'Tỉnh ủy', required: 'Provincial Party Committee', wrote: null }],
  }],
};

/** Two highlights, one with a note; two versions of one article, one translated; a portal that moved. */
export async function fill(): Promise<void> {
  await saveHighlight(draft('Tỉnh ủy'), stamp('h1'));
  await saveHighlight(draft('UBND', 90), stamp('h2'));
  await editHighlight({ id: 'h1', revision: 1, body: 'Hỏi lại', tags: ['họp'] }, now);
  await keepClip(clipDraft(undefined, { translation }), asIs, stamp('c1'));
  await keepClip(clipDraft('Khác\nHẳn'), asIs, stamp('c2'));
  await addAlias('haithanh.gov.vn', 'haithanhmoi.gov.vn', now);
}

/** All that is kept, as it is stored. */
export async function kept(): Promise<Record<string, unknown[]>> {
  await openLibrary();
  const stores = ['articles', 'highlights', 'clips', 'bytes', 'aliases'];
  return Object.fromEntries(await Promise.all(stores.map(async (store) => [store, await rawAll(store)] as const)));
}

export { clipDraft, withImage } from './drafts-of-clips.ts';
