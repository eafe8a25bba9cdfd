import type { Family } from '../family.ts';

/** Voice of Vietnam. */
export const voiceOfVietnam: Family = {
  name: 'vov.vn',
  recognise: { hosts: ['vov.vn'] },
  title: '.article-title',
  sapo: '.article-summary, .sapo',
  body: '.text-long.detail, .detail--normal',
  date: '.article-date',
  byline: '.article-author',
};
