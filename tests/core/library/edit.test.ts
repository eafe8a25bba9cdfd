import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Highlight } from '../../../core/annotation/highlight.ts';
import { attached, detached, edited, retagged, settled } from '../../../core/library/edit.ts';
import { mergeHighlight } from '../../../core/library/merge.ts';

const now = '2026-11-24T08:00:00.000Z';

function fresh(change: Partial<Highlight> = {}): Highlight {
  const point = { type: 'XPathSelector', value: '/html', refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 } } as const;
  const exact = { type: 'TextQuoteSelector', exact: 'Tỉnh ủy', prefix: '', suffix: '' } as const;
  return {
    version: 2, id: 'h', revision: 1, motivation: 'highlighting', body: null, noted: 0, copies: [], tags: [], colour: 'claim', created: now, modified: now, deleted: null,
    target: { source: 'https://a.gov.vn/1', selector: [exact, { type: 'TextPositionSelector', start: 0, end: 7 }, { type: 'RangeSelector', startSelector: point, endSelector: point }] },
    ...change,
  };
}

describe('an edit', () => {
  test('writes note, tags and colour, and counts as one revision', () => {
    const { highlight, note } = edited(fresh(), { id: 'h', revision: 1, body: 'Nguồn?', tags: [' ngân sách ', 'ngân sách', ''], colour: 'question' }, now);
    expect(note).toBe('kept');
    expect(highlight).toMatchObject({ body: 'Nguồn?', motivation: 'commenting', tags: ['ngân sách'], colour: 'question', revision: 2, noted: 2, copies: [] });
  });

  test('that changes nothing is none', () => {
    const before = fresh({ body: 'Như cũ', tags: ['a'] });
    expect(edited(before, { id: 'h', revision: 1, body: 'Như cũ', tags: ['a'], colour: 'claim' }, now).highlight).toBe(before);
  });

  test('of the note alone: an empty one takes it away', () => {
    expect(edited(fresh({ body: 'x', motivation: 'commenting' }), { id: 'h', revision: 1, body: '' }, now).highlight).toMatchObject({ body: null, motivation: 'highlighting', noted: 2 });
  });

  test.each<[string, Partial<Highlight>, object, object]>([
    ['a note written meanwhile stays, the late one stands beside it', { body: 'Trước', revision: 4, noted: 3 }, { body: 'Sau' }, { body: 'Trước', copies: [{ body: 'Sau', at: now }], revision: 5, noted: 3 }],
    ['the same words are no conflict', { body: 'Trước', revision: 4, noted: 3 }, { body: 'Trước' }, { copies: [], revision: 4 }],
    ['a colour chosen meanwhile is no conflict', { body: 'Cũ', revision: 4, noted: 1, colour: 'person' }, { body: 'Mới' }, { body: 'Mới', colour: 'person', copies: [] }],
    ['tags put on meanwhile stay', { tags: ['một'], revision: 4 }, { tags: ['hai'] }, { tags: ['một', 'hai'] }],
    ['a note that was to be taken away, but was written anew, stays', { body: 'Mới hơn', revision: 4, noted: 3 }, { body: null }, { body: 'Mới hơn', copies: [] }],
    ['a copy is not kept twice', { body: 'Trước', revision: 4, noted: 3, copies: [{ body: 'Sau', at: now }] }, { body: 'Sau' }, { copies: [{ body: 'Sau', at: now }], revision: 4 }],
  ])('%s', (_, stored, edit, expected) => {
    expect(edited(fresh(stored), { id: 'h', revision: 1, ...edit }, now).highlight).toMatchObject(expected);
  });

  test('whoever edits what, in any order and with any clock: no words are lost that nobody had seen', () => {
    const step = fc.record({ editor: fc.nat({ max: 2 }), reads: fc.boolean(), words: fc.string({ minLength: 1 }), clock: fc.date({ noInvalidDate: true }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let stored = fresh();
      const views = [stored, stored, stored];
      let seen = new Set<string>();
      let written: string[] = [];
      for (const { editor, reads, words, clock } of steps) {
        if (reads) views[editor] = stored;
        const view = views[editor]!;
        // What the editor saw and writes over is the editor's own choice.
        if (view.revision >= stored.noted) seen = new Set([...seen, stored.body ?? '']);
        stored = edited(stored, { id: 'h', revision: view.revision, body: words }, clock.toISOString()).highlight;
        written = [...written, words];
      }
      const there = new Set([stored.body, ...stored.copies.map(({ body }) => body)]);
      expect(written.filter((words) => !there.has(words) && !seen.has(words))).toEqual([]);
    }));
  });
});

describe('settling', () => {
  const open = fresh({ body: 'Một', revision: 5, noted: 3, copies: [{ body: 'Hai', at: now }] });

  test('the note is what the reader decided, and the copies that were read are gone', () => {
    expect(settled(open, { revision: 5, body: 'Một và hai' }, now).highlight).toMatchObject({ body: 'Một và hai', copies: [], revision: 6, noted: 6 });
  });

  test('what came in meanwhile stays', () => {
    const { highlight, note } = settled({ ...open, revision: 6, noted: 6, body: 'Ba' }, { revision: 5, body: 'Hai' }, now);
    expect([note, highlight.body, highlight.copies.map(({ body }) => body)]).toEqual(['copied', 'Ba', ['Hai']]);
  });
});

test.each([
  [['a', 'b'], ['c'], ['a'], ['b', 'c']],
  [['a'], ['a', ' a '], [], ['a']],
  [[], [], ['x'], []],
])('tags %o and %o, without %o', (tags, add, remove, expected) => {
  expect(retagged({ tags }, add, remove).tags).toEqual(expected);
});

describe('attached by hand', () => {
  const article = { canonical: 'https://b.gov.vn/2', url: 'https://b.gov.vn/2', portal: 'b.gov.vn', place: null, title: 'Bài', published: null, inferred: null };
  const [, ...rest] = fresh().target.selector;
  const selector: Highlight['target']['selector'] = [{ type: 'TextQuoteSelector', exact: 'Thành ủy', prefix: '', suffix: '' }, ...rest];
  const before = fresh({ body: 'Nguồn?', tags: ['a'] });
  const after = attached(before, { article, selector }, now);

  test('it stands on the new words, and knows where it stood', () => {
    expect(after).toEqual({ ...before, revision: 2, modified: now, target: { source: article.canonical, selector }, earlier: [{ ...before.target, until: now }] });
    const again = attached(after, { article, selector: before.target.selector }, now);
    expect(again.earlier?.map((each) => each.selector[0].exact)).toEqual(['Tỉnh ủy', 'Thành ủy']);
  });

  test('taken back, it stands where it stood', () => {
    expect(detached(after, now)).toEqual({ ...before, revision: 3, modified: now, earlier: [] });
    expect(detached(before, now)).toBe(before);
  });

  test('on one of two computers: whichever holds, both places are known, and merging again changes nothing', () => {
    const elsewhere = { ...before, body: 'Khác', revision: 3, noted: 3 };
    const { record } = mergeHighlight(elsewhere, after, false);
    expect(record).toMatchObject({ target: before.target, earlier: [{ selector: [{ exact: 'Thành ủy' }, ...rest] }] });
    expect(mergeHighlight(record, after, false)).toEqual({ outcome: 'same', record: null });
    expect(mergeHighlight(after, before, false).outcome).toBe('same');
  });
});
