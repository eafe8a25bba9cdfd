import type { Colour, Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';
import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { Draft } from '../../core/library/draft.ts';
import type { ClipLine } from '../../core/library/query.ts';
import type { PageDescription } from '../../core/protocol.ts';

export function gloss(change: Partial<Gloss> = {}): Gloss {
  return {
    text: 'Bí thư Tỉnh ủy Hưng Yên', standard: null, kind: 'title',
    rendering: { en: 'Secretary of the Hưng Yên Provincial Party Committee', zh: '越共兴安省委书记' },
    parts: [
      { text: 'Bí thư', rendering: { en: 'Secretary', zh: '书记' }, note: null },
      { text: 'Tỉnh ủy', rendering: { en: 'Provincial Party Committee', zh: '省委' }, note: null },
      { text: 'Hưng Yên', rendering: { en: 'Hưng Yên', zh: '兴安' }, note: 'province' },
    ],
    note: 'Leads the Party in a province.', track: 'Party', level: 'province', rank: 3, validity: null, former: false, became: null,
    misspelt: false, inherited: null, cue: null, alternatives: [], sources: [], evidence: 'seen', link: null, ...change,
  };
}

export function mention(change: Partial<Mention> = {}): Mention {
  return {
    start: 0, end: 7, text: 'Tỉnh ủy', kind: 'term', layer: 'name', concept: 'provincial-party-committee',
    gloss: { en: 'Provincial Party Committee', zh: '省委' }, parts: [], track: 'Party', level: 'province', rank: 3, person: null, valid: null,
    former: false, misspelt: false, document: null, cue: null, alternatives: [], inherited: null, ...change,
  };
}

export function highlight(id: string, colour: Colour, exact: string, start = 0): Highlight {
  const point = { type: 'XPathSelector' as const, value: '/html/body/p', refinedBy: { type: 'TextPositionSelector' as const, start, end: start } };
  return {
    version: 2, id, revision: 1, motivation: 'highlighting', body: null, noted: 0, copies: [], tags: [], colour, created: '2025-03-04T05:06:00Z', modified: '2025-03-04T05:06:00Z', deleted: null,
    target: {
      source: 'https://hungyen.gov.vn/bai-1',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
        { type: 'RangeSelector', startSelector: point, endSelector: point },
      ],
    },
  };
}

export function article(change: Partial<LibraryArticle> = {}): LibraryArticle {
  const url = 'https://hungyen.gov.vn/bai-1';
  return {
    version: 2, canonical: url, url, portal: 'hungyen.gov.vn', place: 'Hưng Yên', tags: [], title: 'Tỉnh ủy Hưng Yên họp phiên thường kỳ',
    published: '2025-03-04', inferred: null, created: '2025-03-04T05:06:00Z', modified: '2025-03-04T05:06:00Z', ...change,
  };
}

export function page(change: Partial<PageDescription> = {}): PageDescription {
  return {
    article: {
      url: 'https://hungyen.gov.vn/bai-1', canonical: 'https://hungyen.gov.vn/bai-1', portal: 'hungyen.gov.vn', title: 'Tỉnh ủy Hưng Yên họp phiên thường kỳ',
      sapo: null, byline: null, published: { value: '2025-03-04', source: 'the meta element article:published_time', inferred: null },
      language: 'vi', section: null, credits: null, place: null, twin: null, captions: [], paragraphs: [], text: '',
    },
    detection: { isArticle: true, confidence: 0.91, reasons: ['It has a title over several paragraphs'] },
    mentions: [], people: [], highlights: [], glossDate: { value: '2025-03-04', from: 'published' }, regionChosen: false, translation: null,
    timings: {}, errors: [], interference: { removals: 0, gaveUp: false }, ...change,
  };
}

export function clipLine(number: number, change: Partial<ClipLine> = {}): ClipLine {
  return {
    id: `clip-${number}`, number, generatedAtTime: `2025-03-0${number}T05:06:00Z`, corroboration: 'agrees', length: 20_000, documents: ['35-CT/TW'],
    people: [{ name: 'Nguyễn Văn An', posts: [{ text: 'Bí thư Tỉnh ủy', gloss: { en: 'Secretary of the Provincial Party Committee', zh: null }, rank: 3 }] }], ...change,
  };
}

export function draft(key: string, body: string, change: Partial<Draft> = {}): Draft {
  return { version: 1, key, body, tags: [], revision: 1, modified: '2025-03-04T05:06:00Z', ...change };
}
