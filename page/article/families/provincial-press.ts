import type { Family } from '../family.ts';

/** Provincial newspapers with templates of their own. */
export const provincialPress: Family = {
  name: 'provincial newspapers',
  recognise: { hosts: ['baoninhbinh.org.vn', 'baokhanhhoa.vn', 'bnews.vn', 'vietnamnet.vn'] },
  title: 'h1.header-title, .head_title, .post-top-entry h1, .content-detail-title',
  sapo: '.content-detail-sapo, .post-sapo',
  body: '#content_detail, .td-post-content, .post-ct-entry, .maincontent.main-content',
};
