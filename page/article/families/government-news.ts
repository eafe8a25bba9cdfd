import type { Family } from '../family.ts';

/** Báo điện tử Chính phủ to about 2021, with `.vgp` addresses. */
export const governmentNews: Family = {
  name: 'Báo Chính phủ (.vgp)',
  recognise: { address: /\.vgp(?:$|\?)/ },
  title: '.article-header > h1, h1.article-title, [id$="lbHeadline"]',
  sapo: '.article-header .summary, .summary',
  body: '.article-body, .article-content .content, [id$="lbBody"]',
  date: '.article-header .meta time, .meta time, [id$="lbDate"]',
  byline: '.article-content p.author, .article-body p.author',
  caption: '.full-img .fig, p.text-muted i',
};
