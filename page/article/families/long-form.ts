import type { Family } from '../family.ts';

/** Pages of the `sc-longform` make: Kinh tế và Đô thị, Công lý, Tin tức. */
export const longForm: Family = {
  name: 'sc-longform',
  recognise: { hosts: ['kinhtedothi.vn', 'congly.vn', 'baotintuc.vn'], selector: '[class*="sc-longform"]' },
  title: '.sc-longform-header-title, h1.article-title',
  sapo: '.sc-longform-header-sapo',
  body: '#cotent_detail, .content-ktdt-article, .b-maincontent, .boxdetail',
  date: '.sc-longform-header-date',
  byline: '.sc-longform-header-author',
  caption: '.b-image .b-desc',
};
