import type { Family } from '../family.ts';

/** The People's Public Security newspaper, old and new. */
export const police: Family = {
  name: 'cand.com.vn',
  recognise: { hosts: ['cand.com.vn'] },
  title: '.titledetail, .box-title-detail.entry-title, .box-title-detail',
  sapo: '.desnews, .box-des-detail',
  body: '.post-content, .detail-content-body',
  date: '.timepost, .box-date',
  byline: '.post-content > .author, .box-author',
};
