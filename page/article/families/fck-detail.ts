import type { Family } from '../family.ts';

/** VnExpress and what was built like it. */
export const fckDetail: Family = {
  name: 'fck_detail',
  recognise: { hosts: ['vnexpress.net', 'vnbusiness.vn'], selector: '.fck_detail' },
  title: 'h1.title-detail, .title_news',
  sapo: 'p.description',
  body: '.fck_detail',
  date: '.header-content .date',
  caption: 'p.Image, figcaption',
};
