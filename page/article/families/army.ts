import type { Family } from '../family.ts';

/** Newspapers of the army and the border guard. */
export const army: Family = {
  name: 'qdnd.vn, bienphong.com.vn',
  recognise: { hosts: ['qdnd.vn', 'bienphong.com.vn'] },
  title: '.post-title, .title--big',
  sapo: '.post-summary',
  body: '.article-detail, #divcontent, .post-content',
  date: '.post-date, .post-subinfo',
  caption: 'table.image td',
};
