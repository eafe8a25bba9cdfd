// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Highlight } from '../../../core/annotation/highlight.ts';
import { clipHtml } from '../../../core/export/clip-html.ts';
import { markHighlights } from '../../../page/clip/mark.ts';
import { markedPage } from '../../../page/clip/marked-page.ts';
import { clipOf, entryOf, entryWith, highlightOf, translated, translationOf } from '../../core/export/entries.ts';
import { injections } from '../../core/export/injections.ts';

const image = 'data:image/png;base64,iVBORw0KGgo=';
const stored = `<h1>Bế mạc Hội nghị Tỉnh ủy</h1><p>Đồng chí Nguyễn Văn An, Bí thư <b>Tỉnh ủy</b>, phát biểu bế mạc.</p><img src="${image}" alt="">`;

const marked = (html: string, highlights: readonly Highlight[]) => markedPage(html, highlights, () => Promise.resolve());

describe('a kept page for a file of its own', () => {
  test('has its highlights marked, numbered and linked to their notes', async () => {
    const { html, found } = await marked(stored, [highlightOf(), highlightOf('Không còn ở đây nữa đâu', { id: 'lost' }, 0)]);
    expect(found).toEqual([highlightOf().id]);
    expect(html).toContain(`<mark class="pen-question" data-id="${highlightOf().id}">Bí thư </mark>`);
    expect(html).toContain(`</mark><a class="to-note" href="#note-${highlightOf().id}">1</a>`);
  });

  test('keeps its pictures, and its words as they were', async () => {
    const { html } = await marked(stored, []);
    expect(html).toBe(stored);
  });

  test('that was altered runs and loads nothing', async () => {
    const { html } = await marked('<p onclick="hit()">Chữ</p><script>hit()</script><img src="https://evil.example/b.png"><img src="data:image/x-chu-giai,7">', []);
    expect(html).toBe('<p>Chữ</p><img><img src="data:,">');
  });
});

test('marks of any highlights, over each other or not, hold their words and change none', () => {
  const words = 'Đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy, phát biểu bế mạc hội nghị lần thứ hai mươi.';
  const html = `<p>${words}</p><p>Kết luận <b>hội nghị</b>: <i>đồng <b>chí</b></i> đề nghị.</p>`;
  const text = `${words}\nKết luận hội nghị: đồng chí đề nghị.`;
  const span = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 60 }));
  fc.assert(fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
    const highlights = spans.map(([start, length], at) => {
      const highlight = highlightOf(text.slice(start, start + length), { id: String(at) }, start);
      const [quote] = highlight.target.selector;
      Object.assign(quote, { prefix: text.slice(Math.max(0, start - 20), start), suffix: text.slice(start + length, start + length + 20) });
      return highlight;
    });
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const anchors = markHighlights(body, highlights, 'pen');
    expect([...body.querySelectorAll('p')].map((each) => each.textContent).join('\n')).toBe(text);
    for (const { id, target } of highlights) {
      const inside = [...body.querySelectorAll(`mark[data-id="${id}"]`)].map((mark) => mark.textContent).join('');
      expect(anchors.has(id)).toBe(true);
      expect(inside.replace(/\s/g, '')).toBe(target.selector[0].exact.replace(/\s/g, ''));
    }
  }), { numRuns: 60 });
});

/** Everything by which a page could ask for something or run it. */
const active = 'script, iframe, object, embed, link, base, form, input, svg, video, audio, source, [srcset], [srcdoc], [ping], [background], [action], [style]';

describe('a clip as HTML', () => {
  const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const whole = async () => documentOf(clipHtml(entryOf(), clipOf(), await marked(stored, entryOf().highlights)));

  test('says where it comes from, and what that proves', async () => {
    const text = (await whole()).querySelector('.provenance')!.textContent;
    for (const part of ['https://haithanh.gov.vn/tin?nid=20', '2024-07-05', '2026-11-24T20:30:00.000Z', 'a'.repeat(64), 'b'.repeat(64), 'proves neither', '1 kept, 2 left out', '35-CT/TW']) expect(text).toContain(part);
  });

  test('shows highlights with their notes, and terms', async () => {
    const page = await whole();
    expect(page.querySelector(page.querySelector('.to-note')!.getAttribute('href')!)!.textContent).toContain('Hỏi lại: từ bao giờ?');
    expect(page.querySelector('.terms')!.textContent).toContain('Secretary of the Provincial Party Committee');
  });

  test('sets highlights apart that this version does not hold', async () => {
    const entry = entryOf({ highlights: [highlightOf('Không còn ở đây nữa đâu')] });
    expect(documentOf(clipHtml(entry, clipOf(), await marked(stored, entry.highlights))).querySelector('.notes h2')!.textContent).toBe('Not in this version');
  });

  test('asks for nothing: its policy forbids it, and nothing in it would', async () => {
    const page = await whole();
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')).toMatch(/^default-src 'none'; img-src data:; style-src 'unsafe-inline'/);
    expect(page.querySelectorAll(active)).toHaveLength(0);
    for (const each of page.querySelectorAll('[src]')) expect(each.getAttribute('src')).toMatch(/^data:image\//);
    expect(page.querySelector('style')!.textContent).not.toMatch(/url\(|@import/);
  });

  test('has its translation beside it, with what is flagged said to be flagged', () => {
    const passages = [translated('Bế mạc Hội nghị Tỉnh ủy', 'Conference closes'), { ...translated('Sáng 5/7, Tỉnh ủy họp.', 'It met.'), state: 'flagged' as const }];
    const clip = clipOf({ translation: translationOf(passages) });
    const rows = [...documentOf(clipHtml(entryOf({ clips: [clip] }), clip, null)).querySelectorAll('.translation > div')].map((row) => [...row.querySelectorAll('p')].map((part) => part.textContent));
    expect(rows).toEqual([['Bế mạc Hội nghị Tỉnh ủy', 'Conference closes'], ['Sáng 5/7, Tỉnh ủy họp.', 'It met.', 'Flagged, read with care.']]);
  });

  test('shows the text where the page is missing', () => {
    expect(documentOf(clipHtml(entryOf(), clipOf(), null)).querySelector('article')!.textContent).toContain('phát biểu bế mạc');
  });

  test.each(injections)('%j is text in every field', (text) => {
    const entry = entryWith(text);
    const page = documentOf(clipHtml(entry, entry.clips[0]!, null));
    expect(page.querySelectorAll(`${active}, img, [onerror], [onload], [onmouseover], [onfocus]`)).toHaveLength(0);
    expect(page.querySelectorAll('style')).toHaveLength(1);
    expect(page.querySelectorAll('meta')).toHaveLength(5);
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['https://haithanh.gov.vn/tin?nid=20']);
  });
});
