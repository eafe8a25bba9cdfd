import type { Family } from '../family.ts';

/** MasterCMS: Công Thương, Thế giới và Việt Nam, Thời báo Tài chính. */
export const masterCms: Family = {
  name: 'MasterCMS',
  recognise: { hosts: ['congthuong.vn', 'baoquocte.vn', 'thoibaotaichinhvietnam.vn'], selector: '.__MASTERCMS_CONTENT, .MASTERCMS_TPL_TABLE' },
  title: '.article-detail-title, .post-title',
  sapo: '.article-detail-desc, .post-desc',
  body: '.edittor-content, .__MASTERCMS_CONTENT, .article-detail',
  date: '.format_date, .article-detail-author-date',
  section: '.article-category, .article-detail-category',
  noise: '.MASTERCMS_TPL_ARTICLE',
};
