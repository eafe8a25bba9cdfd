import type { Highlight } from '../../../core/annotation/highlight.ts';

const point = { type: 'XPathSelector' as const, value: '/html[1]/body[1]', refinedBy: { type: 'TextPositionSelector' as const, start: 0, end: 0 } };

export const highlight: Highlight = {
  version: 2, id: 'h1', revision: 1, motivation: 'highlighting', body: null, noted: 0, copies: [], tags: [], colour: 'claim',
  created: '2026-11-24T08:00:00.000Z', modified: '2026-11-24T08:00:00.000Z', deleted: null,
  target: {
    source: 'https://haithanh.gov.vn/a',
    selector: [
      { type: 'TextQuoteSelector', exact: 'giảm 15%', prefix: '', suffix: '' }, { type: 'TextPositionSelector', start: 3, end: 11 },
      { type: 'RangeSelector', startSelector: point, endSelector: point },
    ],
  },
};
