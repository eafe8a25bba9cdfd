import { expect, test } from 'vitest';
import { isHypothesis, readHypothesis } from '../../../core/import/hypothesis.ts';
import file from '../../fixtures/import/hypothesis.json' with { type: 'json' };

test('an export: highlights are read; replies, notes on a page and files that are no pages stay out', () => {
  expect(isHypothesis(file)).toBe(true);
  const { highlights, skipped } = readHypothesis(file);
  expect(skipped).toBe(3);
  expect(highlights).toEqual([
    {
      name: 'https://hypothes.is/a/pHx9kLw7Ee-1mZ8vqk2QYg', address: 'https://haithanh.gov.vn/tin/12-hop-bao?utm_source=zalo#top',
      title: 'Hải Thành họp báo về công tác cán bộ', exact: 'Bí thư Tỉnh ủy Nguyễn Văn An', prefix: 'ối với đồng chí ', suffix: ', Chủ tịch Hội đ',
      position: { start: 1212, own: false }, body: 'Ai ký văn bản này?', copies: [], tags: ['nhân sự', 'hỏi lại'], colour: null,
      created: '2026-11-18T02:14:07.123Z', modified: '2026-11-19T03:00:00.000Z',
    },
    expect.objectContaining({ exact: '15%', body: null, position: null }),
  ]);
});

test('the answer of its search is read alike', () => {
  expect(readHypothesis({ total: 5, rows: file.annotations })).toEqual(readHypothesis(file));
});

const [first] = file.annotations;
test.each<[object, string, string]>([
  [{ ...first, id: '../x' }, 'wrong', 'annotations[0].id'],
  [{ ...first, created: 7 }, 'wrong', 'annotations[0].created'],
  [{ ...first, tags: 'một' }, 'wrong', 'annotations[0].tags'],
  [{ ...first, tags: ['một', 2] }, 'wrong', 'annotations[0].tags[1]'],
  [{ ...first, text: 'nửa \ud83d' }, 'half-letter', 'annotations[0].text'],
  [{ ...first, target: [{ selector: [{ type: 'TextQuoteSelector', exact: {} }] }] }, 'wrong', 'annotations[0].target[0].selector[0].exact'],
  [{ ...first, target: [{ selector: [{ type: 'TextPositionSelector', start: -1 }] }] }, 'wrong', 'annotations[0].target[0].selector[0].start'],
])('%#: what is wrong is named', (annotation, reason, where) => {
  expect(() => readHypothesis({ ...file, annotations: [annotation] })).toThrow(expect.objectContaining({ reason, where }) as Error);
});
