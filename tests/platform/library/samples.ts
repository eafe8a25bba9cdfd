import type { ClipDraft } from '../../../core/clip/clip.ts';
import { imageMark } from '../../../core/clip/clip.ts';
import { keepClip } from '../../../platform/clips/keep.ts';
import { addAlias } from '../../../platform/library/aliases.ts';
import { openLibrary } from '../../../platform/library/database.ts';
import { editHighlight } from '../../../platform/library/notes.ts';
import { saveHighlight } from '../../../platform/library/repository.ts';
import { draft, rawAll } from './fresh-library.ts';

const now = '2026-11-24T08:00:00.000Z';
const stamp = (id: string) => ({ id, now });

/** An article as a page would hand it over. */
export function clipDraft(text = 'Bế mạc Hội nghị\nTỉnh ủy họp sáng 5/7.', change: Partial<ClipDraft> = {}, url = 'https://haithanh.gov.vn/tin?nid=20'): ClipDraft {
  const [title = '', ...paragraphs] = text.split('\n');
  return {
    article: {
      url, canonical: url, portal: new URL(url).hostname, title, sapo: null, byline: null, published: { value: '2024-07-05', source: 'the visible date', inferred: null },
      language: 'vi', section: null, credits: null, place: { name: 'Hải Thanh', level: 'province' }, twin: null, captions: [], paragraphs, text,
    },
    html: `<h1>${title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}`,
    images: [], glossary: 'r1', glosses: [], people: [{ name: 'Nguyễn Văn An', posts: [{ text: 'Bí thư', gloss: { en: 'Secretary', zh: null }, rank: 3 }] }], documents: ['35-CT/TW'],
    ...change,
  };
}

export const withImage = (...addresses: string[]): Partial<ClipDraft> => ({
  html: addresses.map((_, index) => `<img alt="" src="${imageMark(index)}">`).join(''), images: addresses,
});

/** Two highlights, one with a note; two versions of one article; a portal that moved. */
export async function fill(): Promise<void> {
  await saveHighlight(draft('Tỉnh ủy'), stamp('h1'));
  await saveHighlight(draft('UBND', 90), stamp('h2'));
  await editHighlight({ id: 'h1', revision: 1, body: 'Hỏi lại', tags: ['họp'] }, now);
  await keepClip(clipDraft(), stamp('c1'));
  await keepClip(clipDraft('Khác\nHẳn'), stamp('c2'));
  await addAlias('haithanh.gov.vn', 'haithanhmoi.gov.vn', now);
}

/** All that is kept, as it is stored. */
export async function kept(): Promise<Record<string, unknown[]>> {
  await openLibrary();
  const stores = ['articles', 'highlights', 'clips', 'bytes', 'aliases'];
  return Object.fromEntries(await Promise.all(stores.map(async (store) => [store, await rawAll(store)] as const)));
}
