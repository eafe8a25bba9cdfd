// @vitest-environment jsdom
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { ExportEntry } from '../../../core/export/entry.ts';
import { articleMarkdown } from '../../../core/export/markdown.ts';
import { oneLine } from '../../../core/export/plain-text.ts';
import { clipOf, entryInEnglish, entryOf, entryWith, libraryArticle, translated, translationOf } from './entries.ts';
import { injections } from './injections.ts';

const written = (entry: ExportEntry): { head: string; body: string } => {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec([...articleMarkdown(entry)].join('')) ?? [];
  return { head, body };
};

describe('front matter', () => {
  test('has the properties of Obsidian’s clipper, in its order and form', () => {
    expect(written(entryOf()).head).toBe([
      'title: "Bế mạc Hội nghị Tỉnh ủy"',
      'source: "https://haithanh.gov.vn/tin?nid=20"',
      'author:', '  - "Minh Hòa"',
      'published: 2024-07-05',
      'created: 2026-11-25',
      'description: "Sáng 5/7, Tỉnh ủy họp."',
      'tags:', '  - "clippings"', '  - "Hội-nghị"', '  - "họp"',
      'portal: "haithanh.gov.vn"', 'language: "vi"', 'place: "Hải Thanh"',
      'documents:', '  - "35-CT/TW"', '  - "12/2024/NĐ-CP"',
      'kept: "2026-11-24T20:30:00.000Z"', `sha256: "${'a'.repeat(64)}"`,
    ].join('\n'));
  });

  test('never takes a probable date for a fact', () => {
    const { head } = written(entryOf({ clips: [], article: libraryArticle({ published: null, inferred: '2024-07-05' }) }));
    expect(head).toMatch(/^published:\s*$/m);
    expect(head).toContain('published_probably: 2024-07-05');
  });

  test.each(injections)('is one YAML document that gives back %j', (text) => {
    const document = parseDocument(written(entryWith(text)).head);
    expect(document.errors).toEqual([]);
    expect(document.toJS()).toMatchObject({ title: oneLine(text) || 'https://haithanh.gov.vn/tin?nid=20', source: 'https://haithanh.gov.vn/tin?nid=20', published: '2024-07-05', language: 'vi' });
  });
});

describe('the body', () => {
  test('shows quote, note, text, terms and where it was kept', () => {
    const { body } = written(entryOf());
    for (const part of ['# Bế mạc Hội nghị Tỉnh ủy', '> Bí thư Tỉnh ủy', 'Hỏi lại: từ bao giờ?', 'Đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy, phát biểu bế mạc.',
      '- Bí thư Tỉnh ủy — Secretary of the Provincial Party Committee — 省委书记', `SHA-256 \`${'a'.repeat(64)}\``]) expect(body).toContain(part);
  });

  test('is bilingual where the article was translated', () => {
    const [paragraph] = clipOf().article.paragraphs;
    const passages = [translated(clipOf().article.title, 'Conference closes'), translated(paragraph!, 'Comrade Nguyễn Văn An spoke.')];
    const { body } = written(entryOf({ clips: [clipOf({ translation: translationOf(passages) })] }));
    expect(body).toContain('**Conference closes**');
    expect(body).toContain('phát biểu bế mạc.\n\n> Comrade Nguyễn Văn An spoke.');
    expect(body).toContain('Machine translation by DeepL, api-free.deepl.com (2026-11-24). Terms kept 2/2, glossary r1; no passage flagged.');
  });

  test('says of a flagged passage that it is flagged, and why', () => {
    const broken = [{ source: 'Bí thư Tỉnh ủy', required: 'Secretary of the Provincial Party Committee', wrote: 'Provincial Secretary' }];
    const { body } = written(entryInEnglish('Provincial Secretary closes', { state: 'flagged', broken }));
    expect(body).not.toContain('**Provincial Secretary closes**');
    expect(body).toContain('> Provincial Secretary closes\n>\n> Flagged, read with care: “Bí thư Tỉnh ủy” should be “Secretary of the Provincial Party Committee”, the engine wrote “Provincial Secretary”.');
    expect(body).toContain('Terms kept 0/1, glossary r1; 1 passage flagged, and marked so.');
  });

  test('takes what an earlier version has where the words are the same', () => {
    const [paragraph] = clipOf().article.paragraphs;
    const earlier = clipOf({ number: 1, translation: translationOf([translated(paragraph!, 'He spoke.')]) });
    expect(written(entryOf({ clips: [clipOf({ number: 2 }, { text: `Khác\n${paragraph}` }), earlier] })).body).toContain('> He spoke.');
  });

  test('of an article without clips has its highlights', () => {
    expect(written(entryOf({ clips: [] })).body).not.toContain('## Article');
  });
});

describe.each([[true], [false]])('rendered with HTML %s', (html) => {
  const renderer = new MarkdownIt({ html, linkify: true });
  // Neither CommonMark nor GitHub takes `name.co.uk` for a link; that is this renderer's own.
  renderer.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  const rendered = (entry: ExportEntry) => new DOMParser().parseFromString(renderer.render(written(entry).body), 'text/html').body;
  const shape = (entry: ExportEntry): string[] => [...rendered(entry).querySelectorAll('*')].map(({ localName }) => localName);
  const plain = shape(entryWith('chữ'));

  test.each(injections)('%j is text', (text) => {
    const page = rendered(entryWith(text));
    expect(page.querySelectorAll('script, img, svg, iframe, style, meta, base, link, table, code:not(li code), pre, input, b, textarea, [onerror], [onload]')).toHaveLength(0);
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links.filter((href) => href !== 'https://haithanh.gov.vn/tin?nid=20')).toEqual([]);
    // What is blank leaves its line out; all else stands in the same places as plain words do.
    if (oneLine(text) !== '' && !/[\r\n\v\f\u0085\u2028\u2029]/.test(text)) expect([...page.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(plain);
    expect(oneLine(page.querySelector('h1')?.textContent ?? '')).toBe(oneLine(text) || 'https://haithanh.gov.vn/tin?nid=20');
  });
});

test('an address of another kind is no link', () => {
  const entry = entryOf({ clips: [clipOf()], article: libraryArticle({ canonical: 'javascript:hit()' }) });
  expect(new MarkdownIt({ html: true }).render(written(entry).body)).not.toContain('<a ');
});
