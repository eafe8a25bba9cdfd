import type { Family } from '../family.ts';

/** The system of the Party's online newspaper and of the procuracy's: it names its captions by how the editor aligns them. */
export const leftCenterRight: Family = {
  name: 'leftcenterrightdel',
  recognise: { hosts: ['dangcongsan.vn', 'baovephapluat.vn'], selector: '.leftcenterrightdel' },
  title: '.post-title',
  sapo: '.post-summary',
  body: '.post-content',
  date: '.lbPublishedDate, .post-meta',
  caption: '.leftcenterrightdel',
};
