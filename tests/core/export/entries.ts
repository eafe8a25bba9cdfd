import type { Highlight, LibraryArticle } from '../../../core/annotation/highlight.ts';
import type { Clip } from '../../../core/clip/clip.ts';
import type { KeptTranslation, TranslatedPassage } from '../../../core/clip/kept-translation.ts';
import type { ExportEntry } from '../../../core/export/entry.ts';

const moment = '2026-11-24T20:30:00.000Z';
const canonical = 'https://haithanh.gov.vn/tin?nid=20';
const title = 'Bế mạc Hội nghị Tỉnh ủy';
const paragraph = 'Đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy, phát biểu bế mạc.';

export const libraryArticle = (change: Partial<LibraryArticle> = {}): LibraryArticle => ({
  version: 2, canonical, url: `${canonical}&utm_source=zalo`, portal: 'haithanh.gov.vn', place: 'Hải Thanh', title, published: '2024-07-05', inferred: null, tags: ['Hội nghị'],
  created: moment, modified: moment, ...change,
});

const point = (at: number) => ({ type: 'XPathSelector', value: '/html/body/p[1]', refinedBy: { type: 'TextPositionSelector', start: at, end: at } }) as const;

export function highlightOf(exact = 'Bí thư Tỉnh ủy', change: Partial<Highlight> = {}, start = 48): Highlight {
  const end = start + exact.length;
  return {
    version: 2, id: '0a8e4f5c-9d1b-4c3a-8a55-2f6f0d6b1c11', revision: 2, motivation: 'commenting',
    target: { source: canonical, selector: [
      { type: 'TextQuoteSelector', exact, prefix: 'Nguyễn Văn An, ', suffix: ', phát biểu' },
      { type: 'TextPositionSelector', start, end },
      { type: 'RangeSelector', startSelector: point(24), endSelector: point(38) },
    ] },
    body: 'Hỏi lại: từ bao giờ?', noted: 2, copies: [], tags: ['họp'], colour: 'question', created: moment, modified: moment, deleted: null, ...change,
  };
}

export function clipOf(change: Partial<Clip> = {}, article: Partial<Clip['article']> = {}): Clip {
  const whole: Clip['article'] = {
    url: canonical, canonical, portal: 'haithanh.gov.vn', title, sapo: 'Sáng 5/7, Tỉnh ủy họp.', byline: 'Minh Hòa',
    published: { value: '2024-07-05', source: 'the visible date', inferred: null }, language: 'vi', section: null, credits: null, place: { name: 'Hải Thanh', level: 'province' },
    twin: null, captions: ['Ảnh: TTXVN'], paragraphs: [paragraph], text: [title, 'Sáng 5/7, Tỉnh ủy họp.', paragraph, 'Ảnh: TTXVN'].join('\n'), ...article,
  };
  return {
    version: 1, id: '5b0c8a41-1d4e-4f0e-9b1a-7a2d1f3e9c22', canonical, number: 1, article: whole, generatedAtTime: moment, wasDerivedFrom: whole.url, wasRevisionOf: null,
    html: { sha256: 'a'.repeat(64), length: 10 }, textSha256: 'b'.repeat(64), images: { kept: 1, left: 2 }, glossary: 'r1',
    glosses: [{ start: 72, end: 86, text: 'Bí thư Tỉnh ủy', kind: 'title', concept: null, gloss: { en: 'Secretary of the Provincial Party Committee', zh: '省委书记' }, valid: null, former: false }],
    people: [], documents: ['35-CT/TW', '12/2024/NĐ-CP'],
    corroboration: { state: 'agrees', why: null, at: moment, fetched: null }, deleted: null, ...change,
  };
}

export const entryOf = (change: Partial<ExportEntry> = {}): ExportEntry => ({
  article: libraryArticle(), highlights: [highlightOf()], clips: [clipOf()], ...change,
});

/** A verified translation of words of an article's text. */
export function translated(source: string, english: string, whole = clipOf().article.text): TranslatedPassage {
  const start = whole.indexOf(source);
  return { start, end: start + source.length, text: english, state: 'kept', terms: 1, broken: [], problems: [] };
}

export const translationOf = (passages: TranslatedPassage[], change: Partial<KeptTranslation> = {}): KeptTranslation => ({
  language: 'en', engines: [{ kind: 'deepl', host: 'api-free.deepl.com', model: null }], glossary: 'r1', at: moment, passages, ...change,
});

/** An entry whose title is translated. */
export const entryInEnglish = (english: string, change: Partial<TranslatedPassage> = {}): ExportEntry =>
  entryOf({ clips: [clipOf({ translation: translationOf([{ ...translated(title, english), ...change }]) })] });

/** An entry with a text in every field that holds one. */
export function entryWith(text: string): ExportEntry {
  const facts = { title: text, portal: text, place: text, tags: [text] };
  const highlight = highlightOf(text, { body: text, tags: [text], copies: [{ body: `${text}2`, at: moment }] });
  highlight.target.selector[0] = { type: 'TextQuoteSelector', exact: text, prefix: text, suffix: text };
  const gloss = { start: 0, end: 1, text, kind: 'term' as const, concept: null, gloss: { en: text, zh: text }, valid: null, former: false };
  const [paragraph, whole] = [`${text} x`, `${text}\n${text} x`];
  const article = { title: text, portal: text, sapo: text, byline: text, captions: [text], paragraphs: [text, paragraph], language: 'vi', text: whole };
  const broken = { source: text, required: text, wrote: text };
  const translation = translationOf([translated(text, text, whole), { ...translated(paragraph, text, whole), state: 'flagged', broken: [broken], problems: [{ kind: 'source', detail: text }] }]);
  const clip = clipOf({ glosses: [gloss], documents: [text], translation }, article);
  return { article: libraryArticle(facts), highlights: [highlight], clips: [clip] };
}
