import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportEntry } from '../../../core/export/entry.ts';
import { obsidianLink, waybackAddress } from '../../../core/programs/addresses.ts';
import { sendableOf } from '../../../core/programs/sendable.ts';
import { highlight } from './sample.ts';

const [quote, position, range] = highlight.target.selector;

const entryOf = (exact: string, body: string | null, title = 'Họp báo <b>nóng</b>'): ExportEntry => ({
  article: {
    version: 2, canonical: 'https://haithanh.gov.vn/a?b=1&c=2', url: 'https://haithanh.gov.vn/a', portal: 'haithanh.gov.vn', place: null, title,
    published: '2024-07-05', inferred: null, tags: [], created: '2026-11-24T08:00:00.000Z', modified: '2026-11-24T08:00:00.000Z',
  },
  highlights: [{ ...highlight, target: { ...highlight.target, selector: [{ ...quote, exact }, position, range] }, body }],
  clips: [],
});

describe('a note for Obsidian', () => {
  const read = (href: string) => new URLSearchParams(href.slice(href.indexOf('?') + 1));

  test('short: all of it stands in the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 20 }), (name, markdown, vault) => {
      const { href, byClipboard } = obsidianLink({ name, markdown }, vault);
      const asked = read(href.replaceAll('+', '%2B'));
      expect([asked.get('file'), asked.get('content'), asked.get('vault') ?? '', byClipboard]).toEqual([name.toWellFormed(), markdown.toWellFormed(), vault, false]);
    }));
  });

  test('long: it goes by the clipboard, and the address is never longer than programs take', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), (length) => {
      const { href, byClipboard } = obsidianLink({ name: 'bai', markdown: 'ạ'.repeat(length) }, '');
      expect(href.length).toBeLessThanOrEqual(8000);
      expect(read(href).has('clipboard')).toBe(byClipboard);
      expect(byClipboard).toBe(read(href).get('content') === null);
    }));
  });
});

test.each([
  ['https://haithanh.gov.vn/a?b=1&c=2', 'https://web.archive.org/save/https://haithanh.gov.vn/a?b=1&c=2'],
  ['javascript:alert(1)', null], ['file:///x', null],
])('the save page for %s', (url, address) => expect(waybackAddress(url)).toBe(address));

test.each([
  ['Hội nghị lần thứ 22: kết luận', '2024-07-05 Hội nghị lần thứ 22 kết luận'],
  ['../../x\\y|z', '2024-07-05 x y z'],
  ['[[Liên kết]] #thẻ ^khối %%ẩn%%', '2024-07-05 Liên kết thẻ khối ẩn'],
  ['', '2024-07-05'],
  ['ạ'.repeat(200), `2024-07-05 ${'ạ'.repeat(70)}`],
])('a note named after %j', (name, expected) => expect(sendableOf(entryOf('x', null, name)).note.name).toBe(expected));

describe('for word processors', () => {
  test('quote, note and citation, in both forms', () => {
    const { rich: { html, text } } = sendableOf(entryOf('giảm 15%', 'Hỏi lại\nngày mai'));
    expect(html).toBe([
      '<blockquote lang="vi">giảm 15%</blockquote>', '<p>Hỏi lại<br>ngày mai</p>',
      '<p>haithanh.gov.vn. “Họp báo &lt;b&gt;nóng&lt;/b&gt;.” July 5, 2024. Accessed November 24, 2026. ' +
        '<a href="https://haithanh.gov.vn/a?b=1&amp;c=2">https://haithanh.gov.vn/a?b=1&amp;c=2</a>.</p>',
    ].join('\n'));
    expect(text).toBe('“giảm 15%”\nHỏi lại\nngày mai\n\n' +
      'haithanh.gov.vn. “Họp báo <b>nóng</b>.” July 5, 2024. Accessed November 24, 2026. https://haithanh.gov.vn/a?b=1&c=2.');
  });

  test('no text of a page or of a reader becomes an element', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', '&', '\'', 'a', '/', ' ', '\n'), minLength: 1 }), (wild) => {
      const tags = sendableOf(entryOf(wild, wild)).rich.html.match(/<\/?[a-z]+/g) ?? [];
      expect(new Set(tags.filter((tag) => tag !== '<br'))).toEqual(new Set(['<blockquote', '</blockquote', '<p', '</p', '<a', '</a']));
    }));
  });
});
