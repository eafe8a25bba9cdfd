import type { HighlightDraft } from '../../../core/annotation/highlight.ts';

const point = (at: number) => ({ type: 'XPathSelector', value: '/html/body/p[1]', refinedBy: { type: 'TextPositionSelector', start: at, end: at } }) as const;

/** A highlight as a page would hand it over. */
export function draft(exact = 'Bí thư Tỉnh ủy', start = 10, canonical = 'https://haithanh.gov.vn/tin?nid=20'): HighlightDraft {
  return {
    article: { canonical, url: `${canonical}&utm_source=zalo`, portal: 'haithanh.gov.vn', place: 'Hải Thanh', title: 'Bế mạc Hội nghị', published: null, inferred: '2024-07-05' },
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: 'Đồng chí ', suffix: ' phát biểu' },
      { type: 'TextPositionSelector', start, end: start + exact.length },
      { type: 'RangeSelector', startSelector: point(start), endSelector: point(start + exact.length) },
    ],
    colour: 'claim',
  };
}
